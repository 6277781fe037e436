#pragma once
#include "core/base/executor.h"
#include "core/ports/voice.h"
#include "core/speech/spoken_words.h"

#include <memory>
#include <set>

namespace secondring::test {

/// A voice for tests: buzzes 100 ms for each word. Without `names` it has no voices.
class PlainVoice final : public Voice
{
public:
    explicit PlainVoice(Executor owner, std::vector<std::string> names = {"plain"})
        : owner_(std::move(owner))
        , names_(std::move(names))
    {
    }

    std::vector<std::string> voices() const override { return names_; }

    SpeechNumber speak(Speech speech, OnSpoken onSpoken) override
    {
        const auto number = ++last_;
        waiting_->insert(number);
        owner_([number,
                sound = soundOf(speech),
                onSpoken = std::move(onSpoken),
                waiting = std::weak_ptr(waiting_)] {
            const auto numbers = waiting.lock();
            if (numbers && numbers->erase(number) > 0) {
                onSpoken(number, sound);
            }
        });
        return number;
    }

    void cancel(SpeechNumber number) override { waiting_->erase(number); }

private:
    Result<SpokenSound> soundOf(const Speech& speech) const
    {
        if (names_.empty()) {
            return fail("no voices here");
        }
        SpokenSound sound;
        sound.samples.resize(spokenWords(speech.text).size() * 1600);
        for (std::size_t i = 0; i < sound.samples.size(); ++i) {
            sound.samples[i] = i % 64 < 32 ? 8000 : -8000;
        }
        return sound;
    }

    Executor owner_;
    std::vector<std::string> names_;
    SpeechNumber last_ = 0;
    std::shared_ptr<std::set<SpeechNumber>> waiting_ = std::make_shared<std::set<SpeechNumber>>();
};

} // namespace secondring::test
