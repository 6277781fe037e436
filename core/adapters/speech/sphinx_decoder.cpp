#include "core/adapters/speech/sphinx_decoder.h"

#include "core/adapters/speech/model_files.h"

#include <pocketsphinx.h>
#include <sphinxbase/err.h>
#include <sphinxbase/feat.h>

#include <iterator>
#include <sstream>

namespace secondring {

namespace {

constexpr std::size_t kLearnt = 80000; ///< 5 s of speech, after which the microphone is known

struct FreeConfig
{
    void operator()(cmd_ln_t* config) const { cmd_ln_free_r(config); }
};

std::string nameOfSearch(int number)
{
    return "plan " + std::to_string(number);
}

/// The way of "word" with this number, in the dictionary's spelling.
std::string spelling(const std::string& word, std::size_t way)
{
    return way == 0 ? word : word + '(' + std::to_string(way + 1) + ')';
}

std::string inNames(const Phones& phones)
{
    std::string names;
    for (const auto phone : phones) {
        names += names.empty() ? "" : " ";
        names += nameOf(phone);
    }
    return names;
}

} // namespace

void SphinxDecoder::Free::operator()(ps_decoder_s* decoder) const
{
    ps_free(decoder);
}

SphinxDecoder::SphinxDecoder(ps_decoder_s* decoder)
    : decoder_(decoder)
{
}

SphinxDecoder::~SphinxDecoder() = default;
SphinxDecoder::SphinxDecoder(SphinxDecoder&&) noexcept = default;
SphinxDecoder& SphinxDecoder::operator=(SphinxDecoder&&) noexcept = default;

Result<SphinxDecoder> SphinxDecoder::open(const SphinxModel& model, const EarPlan& plan)
{
    err_set_logfp(nullptr); // of this thread; else it fills the error output
    if (auto trouble = troubleOf(model); !trouble.empty()) {
        return fail(std::move(trouble));
    }
    const MemoryFile dictionary(plan.words.dictionary());
    const MemoryFile sentences(plan.model);
    const std::unique_ptr<cmd_ln_t, FreeConfig> config(cmd_ln_init(nullptr,
                                                                   ps_args(),
                                                                   TRUE,
                                                                   "-hmm",
                                                                   model.sounds.c_str(),
                                                                   "-dict",
                                                                   dictionary.path().c_str(),
                                                                   "-samprate",
                                                                   "16000",
                                                                   "-remove_silence",
                                                                   "no",
                                                                   "-logfn",
                                                                   "/dev/null",
                                                                   nullptr));
    if (!config) {
        return fail("the recogniser refused its settings");
    }
    SphinxDecoder decoder(ps_init(config.get()));
    if (!decoder.decoder_ || !decoder.follow(plan)) {
        return fail("the recogniser could not be opened with " + model.sounds.string());
    }
    return decoder;
}

void SphinxDecoder::learn(const Pronunciations& words)
{
    for (const auto& [word, ways] : words.all()) {
        for (std::size_t n = 0; n < ways.size(); ++n) {
            const auto name = spelling(word, n);
            char* known = ps_lookup_word(decoder_.get(), name.c_str());
            if (known == nullptr) {
                ps_add_word(decoder_.get(), name.c_str(), inNames(ways[n]).c_str(), FALSE);
            }
            ckd_free(known);
        }
    }
}

bool SphinxDecoder::follow(const EarPlan& plan)
{
    learn(plan.words);
    const MemoryFile sentences(plan.model);
    const auto name = nameOfSearch(search_ + 1);
    if (ps_set_lm_file(decoder_.get(), name.c_str(), sentences.path().c_str()) != 0 ||
        ps_set_search(decoder_.get(), name.c_str()) != 0) {
        return false;
    }
    if (search_ > 0) {
        ps_unset_search(decoder_.get(), nameOfSearch(search_).c_str());
    }
    ++search_;
    return true;
}

void SphinxDecoder::begin()
{
    utterance_.clear();
    ps_start_utt(decoder_.get());
}

void SphinxDecoder::hear(std::span<const std::int16_t> sound)
{
    if (learnt_ < kLearnt) {
        utterance_.insert(utterance_.end(), sound.begin(), sound.end());
    }
    ps_process_raw(decoder_.get(), sound.data(), sound.size(), FALSE, FALSE);
}

SpokenWords SphinxDecoder::understood() const
{
    const char* text = ps_get_hyp(decoder_.get(), nullptr);
    std::istringstream words(text == nullptr ? "" : text);
    return {std::istream_iterator<std::string>(words), {}};
}

void SphinxDecoder::end()
{
    ps_end_utt(decoder_.get());
    if (learnt_ < kLearnt) {
        learnt_ += utterance_.size();
        understandAgain();
    }
}

/// As a whole, by the mean of its own sound, which is then the mean to go on from.
void SphinxDecoder::understandAgain()
{
    ps_start_utt(decoder_.get());
    ps_process_raw(decoder_.get(), utterance_.data(), utterance_.size(), FALSE, TRUE);
    auto* sound = ps_get_feat(decoder_.get())->cmn_struct;
    const std::vector<mfcc_t> mean(sound->cmn_mean, std::next(sound->cmn_mean, sound->veclen));
    ps_end_utt(decoder_.get());
    cmn_live_set(sound, mean.data());
}

} // namespace secondring
