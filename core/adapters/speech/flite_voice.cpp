#include "core/adapters/speech/flite_voice.h"

#include "core/adapters/speech/flite_engine.h"

namespace secondring {

FliteVoice::FliteVoice(Executor owner)
    : owner_(std::move(owner))
    , waiting_(std::make_shared<std::set<SpeechNumber>>())
{
}

FliteVoice::~FliteVoice() = default;

std::vector<std::string> FliteVoice::voices() const
{
    return flite::voiceNames();
}

SpeechNumber FliteVoice::speak(Speech speech, OnSpoken onSpoken)
{
    const auto number = ++last_;
    waiting_->insert(number);
    auto answer = [number, onSpoken = std::move(onSpoken), waiting = std::weak_ptr(waiting_)](
                      Result<SpokenSound> sound) {
        const auto numbers = waiting.lock();
        if (numbers && numbers->erase(number) > 0) {
            onSpoken(number, std::move(sound));
        }
    };
    thread_.post([owner = owner_, speech = std::move(speech), answer = std::move(answer)] {
        owner([answer, sound = flite::speakNow(speech)] { answer(sound); });
    });
    return number;
}

void FliteVoice::cancel(SpeechNumber number)
{
    waiting_->erase(number);
}

} // namespace secondring
