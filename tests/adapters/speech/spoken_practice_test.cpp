#include "core/adapters/media/wav_sound_device.h"
#include "core/adapters/speech/device_practice_sound.h"
#include "core/adapters/speech/flite_engine.h"
#include "core/adapters/speech/flite_voice.h"
#include "core/adapters/speech/sphinx_ear.h"
#include "tests/support/catch.h"
#include "tests/support/hearing.h"
#include "tests/support/task_list.h"
#include "tests/support/temp_dir.h"
#include "tests/support/wait.h"

#include <algorithm>

using namespace secondring;
using namespace secondring::test;

namespace {

Sound soundOf(const SpokenSound& spoken)
{
    Sound sound;
    for (const auto sample : spoken.samples) {
        sound.samples.push_back(static_cast<float>(sample) / 32768);
    }
    return sound;
}

Sound saidBy(const std::string& voice, const std::string& text)
{
    return soundOf(flite::speakNow({text, voice, 1}).value());
}

} // namespace

TEST_CASE("caller and trainee speak to each other through files")
{
    const std::string question = "Hello. I am calling about my order.";
    const std::string answer = "May I place you on a brief hold?";
    const TempDir folder;
    writeWav(folder / "mouth.wav", joined({silence(3, 16000), saidBy("slt", answer)}));
    TaskList tasks;
    WavSoundDevice device({.microphone = folder / "mouth.wav", .ear = folder / "ear.wav"});
    FliteVoice voice(tasks.executor());
    SphinxEar ear(tasks.executor());
    DevicePracticeSound sound({device, voice, ear}, tasks.executor());
    bool spoke = false;
    bool heard = false;
    bool ready = false;
    const auto sink = [&](const PracticeSoundReport& report) {
        spoke = spoke || std::holds_alternative<CallerEnded>(report);
        if (const auto* state = std::get_if<PracticeSoundState>(&report)) {
            ready = state->ear.empty() && state->voice.empty();
        }
        if (const auto* trainee = std::get_if<TraineeHeard>(&report)) {
            const auto& items = trainee->heard.items;
            heard = heard || std::any_of(items.begin(), items.end(), wasHeard);
        }
    };
    sound.listenFor({{"hold", {answer}, {"place you on", "brief hold"}}});
    sound.begin({folder / "attempt.wav", false}, sink);
    sound.say({{question, "rms", 1}, ""});
    REQUIRE(waitUntil(
        [&] {
            tasks.doAll();
            return spoke && heard;
        },
        kPatience));
    sound.end();
    tasks.doAll();
    CHECK(ready);
    const auto caller = saidBy("rms", question);
    CHECK(correlation(caller, readWav(folder / "ear.wav")) > 0.9);
    CHECK(correlation(caller, readWav(folder / "attempt.wav", 1)) > 0.9);
    CHECK(correlation(saidBy("slt", answer), readWav(folder / "attempt.wav", 0)) > 0.9);
}
