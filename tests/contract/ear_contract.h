#pragma once
#include "core/ports/ear.h"
#include "tests/support/catch.h"
#include "tests/support/task_list.h"
#include "tests/support/wait.h"

#include <cmath>
#include <memory>
#include <thread>

/// The contract of core/ports/ear.h, to be run on every implementation.
namespace secondring::test {

using MakeEar = std::function<std::unique_ptr<Ear>(Executor owner)>;

/// An ear and all its reports, fed no faster than it listens.
class ListeningEar
{
public:
    explicit ListeningEar(const MakeEar& make)
        : ear(make(tasks.executor()))
    {
    }

    void start()
    {
        ear->start([this](const EarReport& report) { reports.push_back(report); });
    }

    /// Feeds the sound and then a second of silence, a second at a time: somebody's patience is
    /// five.
    void feed(const std::vector<std::int16_t>& sound)
    {
        auto samples = sound;
        samples.resize((sound.size() / kFrameSamples + 1) * kFrameSamples + kSampleRate, 0);
        for (std::size_t at = 0; at + kFrameSamples <= samples.size(); at += kFrameSamples) {
            SoundFrame frame;
            std::copy_n(
                samples.begin() + static_cast<std::ptrdiff_t>(at), kFrameSamples, frame.begin());
            ear->feed(frame);
            fed += Duration{20};
        }
    }

    bool await(const std::function<bool()>& condition)
    {
        return waitUntil(
            [&] {
                tasks.doAll();
                return condition();
            },
            kPatience);
    }

    template <class Report> std::vector<Report> all() const
    {
        std::vector<Report> found;
        for (const auto& report : reports) {
            if (const auto* each = std::get_if<Report>(&report)) {
                found.push_back(*each);
            }
        }
        return found;
    }

    template <class Report> bool awaitCount(std::size_t count)
    {
        return await([&] { return all<Report>().size() >= count; });
    }

    /// Ready or deaf: so many answers to `listenFor`.
    bool awaitAnswers(std::size_t count)
    {
        return await([&] { return all<EarReady>().size() + all<EarDeaf>().size() >= count; });
    }

    TaskList tasks;
    std::vector<EarReport> reports;
    Duration fed{};
    std::unique_ptr<Ear> ear;
};

/// A second of silence, a second of something as loud as speech.
inline std::vector<std::int16_t> silenceAndBuzz()
{
    std::vector<std::int16_t> sound(2 * kSampleRate, 0);
    for (std::size_t i = kSampleRate; i < sound.size(); ++i) {
        sound[i] = i % 80 < 40 ? 6000 : -6000;
    }
    return sound;
}

inline const std::vector<EarItem>& holdItems()
{
    static const std::vector<EarItem> kItems{
        {"hold", {"May I place you on a brief hold?"}, {"place you on", "brief hold"}}};
    return kItems;
}

inline void checkVoiceTimes(const ListeningEar& on)
{
    const auto began = on.all<VoiceBegan>();
    const auto ended = on.all<VoiceEnded>();
    REQUIRE(began.size() == ended.size());
    for (std::size_t i = 0; i < began.size(); ++i) {
        CHECK(began[i].at == ended[i].from);
        CHECK(ended[i].from < ended[i].until);
        CHECK(ended[i].until <= on.fed);
        CHECK((i == 0 || ended[i - 1].until <= ended[i].from));
    }
}

inline void keepsTheContractOfAnEar(const MakeEar& make)
{
    SECTION("it tells when somebody speaks, also before it knows what to listen for")
    {
        ListeningEar on(make);
        on.start();
        on.feed(silenceAndBuzz());
        REQUIRE(on.awaitCount<VoiceEnded>(1));
        checkVoiceTimes(on);
        const auto ended = on.all<VoiceEnded>().at(0);
        CHECK(std::abs((ended.from - Duration{1000}).count()) <= 60);
        CHECK(std::abs((ended.until - Duration{2000}).count()) <= 60);
        CHECK(ended.level.dbfs() > -20);
    }
    SECTION("it answers each listenFor once, in order, also one from before the start")
    {
        ListeningEar on(make);
        on.ear->listenFor(holdItems());
        on.start();
        REQUIRE(on.awaitAnswers(1));
        on.ear->listenFor({});
        REQUIRE(on.awaitAnswers(2));
        REQUIRE(on.awaitCount<EarDeaf>(1));
        CHECK(std::holds_alternative<EarDeaf>(on.reports.back()));
        CHECK_FALSE(std::get<EarDeaf>(on.reports.back()).why.empty());
    }
    SECTION("it listens without words to listen for")
    {
        ListeningEar on(make);
        on.start();
        on.ear->listenFor({{"empty", {}, {}}, {"blank", {"", " * "}, {"?"}}});
        REQUIRE(on.awaitAnswers(1));
        on.feed(silenceAndBuzz());
        REQUIRE(on.awaitCount<VoiceEnded>(1));
        for (const auto& heard : on.all<EarHypothesis>()) {
            CHECK(heard.items.empty());
        }
    }
    SECTION("after its stop nothing is reported, and times begin anew with the next start")
    {
        ListeningEar on(make);
        on.start();
        on.feed(silenceAndBuzz());
        REQUIRE(on.awaitCount<VoiceEnded>(1));
        on.ear->stop();
        on.feed(silenceAndBuzz());
        on.tasks.doAll();
        CHECK(on.reports.size() == 2);
        on.start();
        on.reports.clear();
        on.fed = {};
        on.feed(silenceAndBuzz());
        REQUIRE(on.awaitCount<VoiceEnded>(1));
        CHECK(on.all<VoiceEnded>().size() == 1);
        checkVoiceTimes(on);
        CHECK(std::abs((on.all<VoiceBegan>().at(0).at - Duration{1000}).count()) <= 60);
    }
    SECTION("stopped or destroyed at any moment it is quiet")
    {
        ListeningEar on(make);
        on.ear->stop();
        on.ear->listenFor(holdItems());
        on.start();
        on.feed(silenceAndBuzz());
        on.ear->listenFor({});
        on.ear.reset();
        on.reports.clear();
        on.tasks.doAll();
        CHECK(on.reports.empty());
    }
}

} // namespace secondring::test
