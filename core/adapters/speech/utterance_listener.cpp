#include "core/adapters/speech/utterance_listener.h"

#include "core/adapters/speech/dictionary_file.h"
#include "core/adapters/speech/flite_engine.h"

namespace secondring {

namespace {

constexpr std::size_t kFramesBefore = 18; ///< 300 ms, and those it took to be sure
constexpr int kPartialFrames = 10;
constexpr Duration kSilenceAfter{600};
constexpr Duration kLongest{15000};

std::string joinedWords(const SpokenWords& words)
{
    std::string text;
    for (const auto& word : words) {
        text += text.empty() ? "" : " ";
        text += word;
    }
    return text;
}

} // namespace

UtteranceListener::UtteranceListener(SphinxModel model, Report report)
    : model_(std::move(model))
    , report_(std::move(report))
{
}

void UtteranceListener::listenFor(const std::vector<EarItem>& items)
{
    if (from_) {
        finish();
    }
    report_(prepare(items));
}

EarReport UtteranceListener::prepare(const std::vector<EarItem>& items)
{
    deaf_ = true;
    if (items.empty()) {
        return EarDeaf{"nothing to listen for"};
    }
    const auto known = readPronunciations(model_.words, wordsFor(items));
    if (!known) {
        return EarDeaf{known.error().reason};
    }
    plan_ = planFor(items, [&](const std::string& word) {
        if (known->knows(word)) {
            return known->of(word);
        }
        auto read = flite::readAloud(word);
        return read.empty() ? std::vector<Phones>{} : std::vector<Phones>{std::move(read)};
    });
    if (decoder_) {
        deaf_ = !decoder_->follow(plan_);
    } else if (auto opened = SphinxDecoder::open(model_, plan_)) {
        decoder_ = std::move(*opened);
        deaf_ = false;
    } else {
        return EarDeaf{opened.error().reason};
    }
    return deaf_ ? EarReport{EarDeaf{"the recogniser refused the words"}}
                 : EarReport{EarReady{plan_.leftOut}};
}

void UtteranceListener::restart()
{
    if (from_) {
        decoder_->end();
        from_.reset();
    }
    detector_ = {};
    before_.clear();
}

void UtteranceListener::feed(const SoundFrame& frame)
{
    const auto change = detector_.feed(frame);
    if (change == SpeechDetector::Change::Began) {
        report_(VoiceBegan{detector_.from()});
    }
    hear(frame, change);
    if (change == SpeechDetector::Change::Ended) {
        report_(VoiceEnded{detector_.from(), detector_.until(), detector_.level()});
    }
    const bool quiet =
        !detector_.speaking() && detector_.now() - detector_.until() >= kSilenceAfter;
    if (from_ && (quiet || detector_.now() - *from_ >= kLongest)) {
        finish();
    }
}

void UtteranceListener::hear(const SoundFrame& frame, SpeechDetector::Change change)
{
    if (from_) {
        decoder_->hear(frame);
        if (++untold_ >= kPartialFrames) {
            tell(false);
        }
        return;
    }
    before_.push_back(frame);
    if (before_.size() > kFramesBefore) {
        before_.pop_front();
    }
    const bool goesOn = detector_.speaking() && change == SpeechDetector::Change::None;
    if (!deaf_ && change == SpeechDetector::Change::Began) {
        begin(detector_.from());
    } else if (!deaf_ && goesOn) { // after one that was too long, or an ear that was deaf
        begin(detector_.now());
    }
}

void UtteranceListener::begin(Duration from)
{
    decoder_->begin();
    for (const auto& frame : before_) {
        decoder_->hear(frame);
    }
    before_.clear();
    from_ = from;
    told_.clear();
    untold_ = 0;
}

void UtteranceListener::tell(bool final)
{
    untold_ = 0;
    auto words = decoder_->understood();
    if (words.empty() || (!final && words == told_)) {
        return;
    }
    report_(EarHypothesis{*from_,
                          std::max(detector_.until(), *from_),
                          joinedWords(words),
                          plan_.matcher.match(plan_.words.of(words)),
                          final,
                          syllablesOf(words, plan_.words)});
    told_ = std::move(words);
}

void UtteranceListener::finish()
{
    decoder_->end();
    tell(true);
    from_.reset();
}

} // namespace secondring
