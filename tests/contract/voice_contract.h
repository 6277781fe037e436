#pragma once
#include "core/ports/voice.h"
#include "tests/support/catch.h"
#include "tests/support/task_list.h"
#include "tests/support/wait.h"

#include <memory>
#include <optional>
#include <utility>

/// The contract of core/ports/voice.h, to be run on every implementation.
namespace secondring::test {

using MakeVoice = std::function<std::unique_ptr<Voice>(Executor owner)>;

/// A voice and all its answers.
class AskedVoice
{
public:
    explicit AskedVoice(const MakeVoice& make)
        : voice(make(tasks.executor()))
    {
    }

    SpeechNumber ask(Speech speech)
    {
        return voice->speak(std::move(speech),
                            [this](SpeechNumber number, Result<SpokenSound> sound) {
                                answers.emplace_back(number, std::move(sound));
                            });
    }

    bool await(std::size_t count)
    {
        return waitUntil(
            [&] {
                tasks.doAll();
                return answers.size() >= count;
            },
            kPatience);
    }

    TaskList tasks;
    std::vector<std::pair<SpeechNumber, Result<SpokenSound>>> answers;
    std::unique_ptr<Voice> voice;
};

inline void keepsTheContractOfAVoice(const MakeVoice& make)
{
    SECTION("answers come in the order asked for, and not from within")
    {
        AskedVoice asked(make);
        const auto first = asked.ask({"Good morning, and thank you for waiting.", "", 1});
        const auto second = asked.ask({"Yes.", "", 1});
        CHECK(asked.answers.empty());
        REQUIRE(asked.await(2));
        CHECK(first != second);
        CHECK(asked.answers[0].first == first);
        CHECK(asked.answers[1].first == second);
    }
    SECTION("what is cancelled is not answered")
    {
        AskedVoice asked(make);
        const auto first = asked.ask({"This one is not wanted any more.", "", 1});
        const auto second = asked.ask({"This one is.", "", 1});
        asked.voice->cancel(first);
        asked.voice->cancel(4711);
        REQUIRE(asked.await(1));
        CHECK(asked.answers[0].first == second);
        asked.voice->cancel(second);
    }
    SECTION("the same speech takes the same time, whatever was said between")
    {
        AskedVoice asked(make);
        const Speech speech{"The parcel never came.", "", 1};
        asked.ask(speech);
        asked.ask({"Something else altogether.", "", 1.5});
        asked.ask(speech);
        REQUIRE(asked.await(3));
        REQUIRE(asked.answers[0].second.has_value() == asked.answers[2].second.has_value());
        if (asked.answers[0].second) {
            CHECK(asked.answers[0].second->samples.size() ==
                  asked.answers[2].second->samples.size());
        }
    }
    SECTION("without voices every answer says why, with some there is sound")
    {
        AskedVoice asked(make);
        asked.ask({"Hello.", "no such voice", 1});
        REQUIRE(asked.await(1));
        const auto& sound = asked.answers[0].second;
        REQUIRE(sound.has_value() == !asked.voice->voices().empty());
        CHECK((sound ? !sound->samples.empty() : !sound.error().reason.empty()));
    }
    SECTION("no words, no sound, no failure")
    {
        AskedVoice asked(make);
        asked.ask({"", "", 1});
        asked.ask({" \n ... ?! ", "", 1});
        asked.ask({"\xF0\x9F\x99\x82 \xC3", "", 1});
        REQUIRE(asked.await(3));
        for (const auto& [number, sound] : asked.answers) {
            CHECK((!sound || sound->samples.empty()));
        }
    }
    SECTION("destroyed while it works, it answers no more")
    {
        AskedVoice asked(make);
        for (int i = 0; i < 20; ++i) {
            asked.ask({"A long sentence that takes a while to make, and then another one.", "", 1});
        }
        asked.voice.reset();
        asked.tasks.doAll();
        CHECK(asked.answers.empty());
    }
}

} // namespace secondring::test
