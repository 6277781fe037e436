#pragma once
#include "core/ports/practice_sound.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/wait.h"

#include <cmath>
#include <filesystem>
#include <memory>

/// The contract of core/ports/practice_sound.h, to be run on every implementation.
namespace secondring::test {

/// A sound under test, and the hands that move its time and its trainee.
class PracticeSoundRig
{
public:
    virtual ~PracticeSoundRig() = default;

    virtual PracticeSound& sound() = 0;
    /// Time goes on, and what was reported meanwhile is told.
    virtual void pass(Duration length) = 0;
    /// The trainee speaks for so long and is understood, then is silent for a second.
    virtual void utter(const std::string& text, Duration length) = 0;
};

using MakePracticeSoundRig = std::function<std::unique_ptr<PracticeSoundRig>()>;

/// A call on a rig, and all that it reports.
class SoundedCall
{
public:
    explicit SoundedCall(const MakePracticeSoundRig& make)
        : rig(make())
    {
    }

    /// Does something; nothing is reported from within.
    template <class Command> auto order(const Command& command)
    {
        const auto before = reports.size();
        const auto answer = command(rig->sound());
        CHECK(reports.size() == before);
        pass(Duration{0});
        return answer;
    }

    void begin(const PracticeCall& call = {})
    {
        order([&](PracticeSound& sound) {
            sound.begin(call,
                        [this](const PracticeSoundReport& report) { reports.push_back(report); });
            return 0;
        });
    }

    LineNumber say(const std::string& text)
    {
        return order([&](PracticeSound& sound) { return sound.say({{text, "", 1}, ""}); });
    }

    void cutOff()
    {
        order([](PracticeSound& sound) { return sound.cutOff(), 0; });
    }

    void hold(bool held)
    {
        order([&](PracticeSound& sound) { return sound.hold(held), 0; });
    }

    void mute(bool muted)
    {
        order([&](PracticeSound& sound) { return sound.mute(muted), 0; });
    }

    void end()
    {
        order([](PracticeSound& sound) { return sound.end(), 0; });
    }

    void pass(Duration length) { rig->pass(length); }

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

    std::unique_ptr<PracticeSoundRig> rig;
    std::vector<PracticeSoundReport> reports;
};

inline bool isNear(Duration one, Duration other)
{
    return std::abs((one - other).count()) <= 40;
}

inline const std::string kLongLine = "one two three four five six seven eight nine ten";
inline constexpr Duration kLongEnough{30'000};
inline constexpr Duration kMidLine{300};

inline void saysLinesInTheirOrder(SoundedCall& on)
{
    on.begin();
    CHECK_FALSE(on.all<PracticeSoundState>().empty());
    const auto first = on.say("one two three");
    const auto second = on.say(kLongLine);
    CHECK(first != second);
    on.pass(kLongEnough);
    const auto began = on.all<CallerBegan>();
    const auto ended = on.all<CallerEnded>();
    REQUIRE(began.size() == 2);
    REQUIRE(ended.size() == 2);
    CHECK(began[0].line == first);
    CHECK(began[1].line == second);
    CHECK(began[1].length > began[0].length);
    CHECK(began[1].at >= ended[0].until);
    for (std::size_t i = 0; i < ended.size(); ++i) {
        CHECK(ended[i].line == began[i].line);
        CHECK(ended[i].from == began[i].at);
        CHECK(isNear(ended[i].until - ended[i].from, began[i].length));
        CHECK_FALSE(ended[i].cutOff);
    }
}

inline void cutsOffAtOnce(SoundedCall& on)
{
    on.begin();
    const auto first = on.say(kLongLine);
    const auto second = on.say("six");
    on.pass(kMidLine);
    on.cutOff();
    on.pass(Duration{100});
    const auto ended = on.all<CallerEnded>();
    REQUIRE(ended.size() == 2);
    CHECK(ended[0].line == first);
    CHECK(ended[0].cutOff);
    CHECK(isNear(ended[0].until, kMidLine));
    CHECK(ended[1].line == second);
    CHECK(ended[1].cutOff);
    CHECK(ended[1].from == ended[1].until);
    CHECK(on.all<CallerBegan>().size() == 1);
    const auto third = on.say("seven");
    on.pass(kLongEnough);
    REQUIRE(on.all<CallerEnded>().size() == 3);
    CHECK(on.all<CallerEnded>()[2].line == third);
    CHECK_FALSE(on.all<CallerEnded>()[2].cutOff);
}

inline void isSilentWhileHeld(SoundedCall& on)
{
    on.begin();
    on.say(kLongLine);
    on.pass(kMidLine);
    on.hold(true);
    on.pass(Duration{1'000});
    REQUIRE(on.all<CallerEnded>().size() == 1);
    CHECK(on.all<CallerEnded>()[0].cutOff);
    const auto later = on.say("back again");
    on.rig->utter("", Duration{1'000});
    CHECK(on.all<CallerBegan>().size() == 1);
    CHECK(on.all<TraineeBegan>().empty());
    on.hold(false);
    on.pass(kLongEnough);
    REQUIRE(on.all<CallerBegan>().size() == 2); // what was cut off is not repeated
    CHECK(on.all<CallerBegan>()[1].line == later);
    CHECK(on.all<CallerBegan>()[1].at >= kMidLine + Duration{2'000});
}

inline void hearsTheTrainee(SoundedCall& on)
{
    on.begin();
    on.mute(true);
    on.rig->utter("", Duration{1'000});
    CHECK(on.all<TraineeBegan>().empty());
    on.mute(false);
    const auto line = on.say(kLongLine);
    on.pass(kMidLine);
    on.rig->utter("may i place you on hold", Duration{2'000});
    REQUIRE(on.all<TraineeBegan>().size() == 1);
    CHECK(on.all<TraineeBegan>()[0].over == line);
    REQUIRE(on.all<TraineeEnded>().size() == 1);
    const auto ended = on.all<TraineeEnded>()[0];
    CHECK(ended.from == on.all<TraineeBegan>()[0].at);
    CHECK(std::abs((ended.until - ended.from - Duration{2'000}).count()) <= 100);
    CHECK(ended.overlap > Duration{0});
    CHECK(ended.overlap <= ended.until - ended.from);
    REQUIRE(on.all<TraineeHeard>().size() == 1);
    CHECK(on.all<TraineeHeard>()[0].heard.text == "may i place you on hold");
    CHECK(on.all<TraineeHeard>()[0].heard.final);
    on.pass(kLongEnough);
    on.rig->utter("", Duration{500});
    REQUIRE(on.all<TraineeEnded>().size() == 2);
    CHECK_FALSE(on.all<TraineeBegan>()[1].over);
    CHECK(on.all<TraineeEnded>()[1].overlap == Duration{0});
}

inline void endsOnceAndForAll(SoundedCall& on)
{
    on.begin();
    const auto line = on.say(kLongLine);
    on.say("six");
    on.pass(kMidLine);
    on.end();
    on.pass(Duration{100});
    const auto ended = on.all<CallerEnded>();
    REQUIRE_FALSE(ended.empty());
    CHECK(ended[0].line == line);
    CHECK(ended[0].cutOff);
    CHECK(on.all<CallerBegan>().size() == 1);
    const auto before = on.reports.size();
    on.end();
    on.cutOff();
    on.hold(true);
    on.hold(false);
    on.say("nobody hears this");
    on.rig->utter("nobody", Duration{500});
    on.pass(kLongEnough);
    CHECK(on.reports.size() == before);
    on.begin(); // and the next begins at zero, with nothing of the one before
    on.reports.clear();
    const auto next = on.say("six");
    on.pass(kLongEnough);
    REQUIRE(on.all<CallerBegan>().size() == 1);
    CHECK(on.all<CallerBegan>()[0].line == next);
    CHECK(isNear(on.all<CallerBegan>()[0].at, Duration{0}));
}

inline void recordsWhatCanBeRecorded(SoundedCall& on)
{
    const TempDir folder;
    on.begin({folder / "attempt.wav", false});
    on.say("one");
    on.pass(Duration{1'000});
    on.end();
    CHECK(std::filesystem::file_size(folder / "attempt.wav") >= 44);
    CHECK(on.all<PracticeSoundState>().back().recording.empty());
}

inline void tellsWhatCannotBeRecorded(SoundedCall& on)
{
    on.begin({"/no/such/folder/attempt.wav", false});
    on.say(kLongLine);
    CHECK(waitUntil(
        [&] {
            on.pass(Duration{20});
            return !on.all<PracticeSoundState>().back().recording.empty();
        },
        kPatience));
    on.pass(kLongEnough);
    CHECK(on.all<CallerEnded>().size() == 1); // the call goes on
}

inline void keepsTheContractOfAPracticeSound(const MakePracticeSoundRig& make)
{
    SoundedCall on(make);
    SECTION("lines are said one after the other, each as long as was told")
    {
        saysLinesInTheirOrder(on);
    }
    SECTION("a caller who is cut off drops what waits, and can speak again")
    {
        cutsOffAtOnce(on);
    }
    SECTION("while held neither is heard, and afterwards both are again")
    {
        isSilentWhileHeld(on);
    }
    SECTION("the trainee is heard unless muted, and over which line they spoke is told")
    {
        hearsTheTrainee(on);
    }
    SECTION("the end closes what is open, and the next call begins anew")
    {
        endsOnceAndForAll(on);
    }
    SECTION("both sides are recorded")
    {
        recordsWhatCanBeRecorded(on);
    }
    SECTION("where nothing can be recorded the call goes on")
    {
        tellsWhatCannotBeRecorded(on);
    }
}

} // namespace secondring::test
