#include "core/adapters/simulated/simulated_line.h"
#include "core/adapters/simulated/switch_line.h"
#include "core/call/own_leg.h"
#include "tests/adapters/simulated/heard.h"
#include "tests/adapters/simulated/manual_time.h"
#include "tests/support/catch.h"

using namespace secondring;
using namespace secondring::test;

namespace {

/// Two lines on which the same extension is two different telephones: 204 answers on the real one
/// and is busy on the simulated one.
struct TwoLines
{
    TwoLines()
    {
        line.start(heard.sink());
        time.pass();
    }

    LegId talking(SimulatedLine& on)
    {
        on.ring({.name = "Elena Marsh"});
        time.pass();
        const auto leg = heard.last().leg;
        perform(AnswerLine{leg});
        return leg;
    }

    void perform(const LineCommand& command)
    {
        line.perform(command);
        time.pass();
    }

    bool answersOnTheRealLine(LegId leg)
    {
        perform(DialLine{leg, "204"});
        return heard.count<LegConnected>(leg) == 1;
    }

    ManualTime time;
    Heard heard;
    SimulatedLine real{time.later(), {{.number = "204"}}};
    SimulatedLine simulated{time.later(), {{.number = "204", .answer = PeerAnswer::IsBusy}}};
    SwitchLine line{real, simulated};
};

constexpr LegId kConsult = consultLeg(CallId{1}, 5);
constexpr LegId kDialled = dialledLeg(CallId{2});

} // namespace

TEST_CASE("the state of the line is the real line's alone")
{
    TwoLines on;
    CHECK(on.heard.count<LineStatusReport>({}) == 1);
}

TEST_CASE("callers of both lines have numbers of their own, and commands reach the right one")
{
    TwoLines on;
    const auto real = on.talking(on.real);
    const auto simulated = on.talking(on.simulated);
    CHECK(real == LegId{1});
    CHECK(simulated == LegId{2});
    CHECK_FALSE(on.line.simulated(real));
    CHECK(on.line.simulated(simulated) == LegId{1});
    on.perform(HangUpLine{simulated});
    CHECK(on.heard.last().leg == simulated);
    CHECK(on.heard.count<LegEnded>(simulated) == 1);
    CHECK(on.heard.count<LegEnded>(real) == 0);
    CHECK_FALSE(on.line.simulated(simulated));
}

TEST_CASE("a colleague is dialled on the real line, unless it is about a simulated call on hold")
{
    TwoLines on;
    SECTION("nobody is on the line")
    {
        CHECK(on.answersOnTheRealLine(kConsult));
    }
    SECTION("a simulated caller is talking")
    {
        on.talking(on.simulated);
        CHECK(on.answersOnTheRealLine(kConsult));
    }
    SECTION("a simulated caller is held")
    {
        on.perform(HoldLine{on.talking(on.simulated)});
        CHECK_FALSE(on.answersOnTheRealLine(kConsult));
    }
    SECTION("a real caller was held after the simulated one")
    {
        on.perform(HoldLine{on.talking(on.simulated)});
        on.perform(HoldLine{on.talking(on.real)});
        CHECK(on.answersOnTheRealLine(kConsult));
    }
    SECTION("the simulated caller who was held has been taken back")
    {
        const auto leg = on.talking(on.simulated);
        on.perform(HoldLine{leg});
        on.perform(ResumeLine{leg});
        CHECK(on.answersOnTheRealLine(kConsult));
    }
    SECTION("the simulated caller who was held has gone")
    {
        const auto leg = on.talking(on.simulated);
        on.perform(HoldLine{leg});
        on.perform(HangUpLine{leg});
        CHECK(on.answersOnTheRealLine(kConsult));
    }
}

TEST_CASE(
    "a number that a person dials goes to the real line, also while a simulated caller is held")
{
    TwoLines on;
    on.perform(HoldLine{on.talking(on.simulated)});
    CHECK(on.answersOnTheRealLine(kDialled));
    CHECK_FALSE(on.line.simulated(kDialled));
}

TEST_CASE("a real caller cannot be joined to a leg of the simulated line")
{
    TwoLines on;
    const auto real = on.talking(on.real);
    const auto simulated = on.talking(on.simulated);
    on.perform(JoinLines{real, simulated});
    CHECK(on.heard.count<LegTransferFailed>(real) == 1);
    CHECK(on.heard.count<LegEnded>(simulated) == 0);
}
