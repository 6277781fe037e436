#include "core/adapters/speech/flite_engine.h"

#include "core/house/folding.h"
#include "core/speech/spoken_words.h"

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

extern "C" {
#include <flite/flite.h>

cst_voice* register_cmu_us_slt(const char* folder);
cst_voice* register_cmu_us_rms(const char* folder);
cst_voice* register_cmu_us_awb(const char* folder);
}

namespace secondring::flite {

namespace {

constexpr int kRate = 16000;

struct DeleteWave
{
    void operator()(cst_wave* wave) const { delete_wave(wave); }
};

struct DeleteList
{
    void operator()(cst_val* list) const { delete_val(list); }
};

/// All that the library has, one at a time.
class Library
{
public:
    static Library& only()
    {
        static Library kOnly;
        return kOnly;
    }

    std::mutex& mutex() { return mutex_; }

    cst_voice* voice(const std::string& name)
    {
        const auto found = std::find(voiceNames().begin(), voiceNames().end(), name);
        const auto at = found == voiceNames().end() ? 0 : found - voiceNames().begin();
        auto& voice = voices_.at(static_cast<std::size_t>(at));
        if (voice == nullptr) {
            static constexpr std::array kRegister{
                register_cmu_us_slt, register_cmu_us_rms, register_cmu_us_awb};
            voice = kRegister.at(static_cast<std::size_t>(at))(nullptr);
        }
        return voice;
    }

private:
    Library() { flite_init(); }

    std::mutex mutex_;
    std::array<cst_voice*, 3> voices_{};
};

/// What the library reads of other letters: accents are left out, quotes become plain, the rest a
/// pause.
std::string inPlainLetters(const std::string& text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) {
            ++end;
        }
        const auto letter = text.substr(at, end - at);
        at = end;
        if (static_cast<unsigned char>(letter.front()) < 0x80) {
            plain += static_cast<unsigned char>(letter.front()) < ' ' ? ' ' : letter.front();
            continue;
        }
        const auto other = folded(letter);
        const bool known = !other.empty() && static_cast<unsigned char>(other.front()) < 0x80;
        plain += known ? other : letter == "\xE2\x80\x99" ? "'" : " , ";
    }
    return plain;
}

} // namespace

const std::vector<std::string>& voiceNames()
{
    static const std::vector<std::string> kNames{"slt", "rms", "awb"};
    return kNames;
}

Result<SpokenSound> speakNow(const Speech& speech)
{
    if (spokenWords(speech.text).empty()) {
        return SpokenSound{};
    }
    auto& library = Library::only();
    const std::lock_guard lock(library.mutex());
    cst_voice* voice = library.voice(speech.voice);
    if (voice == nullptr) {
        return fail("flite has no voice " + speech.voice);
    }
    const double speed = std::clamp(speech.speed, 0.5, 2.0);
    feat_set_float(voice->features, "duration_stretch", static_cast<float>(1 / speed));
    const std::unique_ptr<cst_wave, DeleteWave> wave(
        flite_text_to_wave(inPlainLetters(speech.text).c_str(), voice));
    if (!wave || wave->samples == nullptr) {
        return fail("flite could not read the text");
    }
    if (wave->sample_rate != kRate) {
        cst_wave_resample(wave.get(), kRate);
    }
    return SpokenSound{{wave->samples, wave->samples + wave->num_samples}};
}

Phones readAloud(const std::string& word)
{
    auto& library = Library::only();
    const std::lock_guard lock(library.mutex());
    const cst_voice* voice = library.voice({});
    if (voice == nullptr || word.empty()) {
        return {};
    }
    cst_lexicon* lexicon = val_lexicon(feat_val(voice->features, "lexicon"));
    const std::unique_ptr<cst_val, DeleteList> list(
        lex_lookup(lexicon, word.c_str(), nullptr, nullptr));
    Phones phones;
    for (const cst_val* each = list.get(); each != nullptr; each = val_cdr(each)) {
        const std::string_view name = val_string(val_car(each));
        const auto phone = name.starts_with("ax") ? Phone::AH : phoneOf(name);
        if (!phone) {
            return {};
        }
        phones.push_back(*phone);
    }
    return phones;
}

} // namespace secondring::flite
