#include "core/adapters/simulated/demonstration.h"
#include "tests/adapters/simulated/heard.h"
#include "tests/adapters/simulated/manual_time.h"
#include "tests/support/catch.h"

using namespace secondring;
using namespace secondring::test;
using namespace std::chrono_literals;

namespace {

struct Shown
{
    Shown()
    {
        demonstration.line().start(heard.sink());
        time.pass();
    }

    LegArrived ring()
    {
        demonstration.ring();
        time.pass();
        return std::get<LegArrived>(heard.last().body);
    }

    LegId talking()
    {
        ring();
        const auto leg = heard.last().leg;
        demonstration.line().perform(AnswerLine{leg});
        time.pass();
        return leg;
    }

    /// The state in which the call on `leg` is in `phase`.
    void become(LegId leg, Phase phase)
    {
        demonstration.follow(State{.calls = {Call{.leg = leg, .phase = std::move(phase)}}});
    }

    ManualTime time;
    Heard heard;
    SimulatedLine real{time.later(), {}};
    Demonstration demonstration{real, time.later()};
};

} // namespace

TEST_CASE("each time it is asked for, another friendly caller rings")
{
    Shown shown;
    const auto first = shown.ring();
    CHECK(first.caller.name == "Elena Marsh");
    CHECK(first.caller.number == "020 7946 0813");
    CHECK(first.line == "Demonstration");
    const auto second = shown.ring();
    CHECK(second.caller.name == "Marcus Bell");
    CHECK(shown.heard.count<LegEnded>(LegId{1}) == 0);
}

TEST_CASE("the caller hangs up some seconds after the agent has begun to close")
{
    Shown shown;
    const auto leg = shown.talking();
    shown.time.pass(1h);
    CHECK(shown.heard.count<LegEnded>(leg) == 0);
    shown.become(leg, Closing{shown.time.now()});
    shown.become(leg, Closing{shown.time.now()});
    shown.time.pass(Demonstration::kLeavesAfterThanks - 1ms);
    CHECK(shown.heard.count<LegEnded>(leg) == 0);
    shown.time.pass(1ms);
    CHECK(shown.heard.last() == LineReport{leg, LegEnded{EndedBy::Caller, EndReason::HungUp, {}}});
}

TEST_CASE("the caller stays when the agent goes on talking after all")
{
    Shown shown;
    const auto leg = shown.talking();
    shown.become(leg, Closing{shown.time.now()});
    shown.time.pass(1s);
    shown.become(leg, Talking{shown.time.now()});
    shown.time.pass(1h);
    CHECK(shown.heard.count<LegEnded>(leg) == 0);
    shown.become(leg, Closing{shown.time.now()});
    shown.time.pass(Demonstration::kLeavesAfterThanks);
    CHECK(shown.heard.count<LegEnded>(leg) == 1);
}

TEST_CASE("real calls that close are left alone")
{
    Shown shown;
    shown.real.ring({});
    shown.time.pass();
    shown.demonstration.line().perform(AnswerLine{LegId{1}});
    shown.time.pass();
    shown.become(LegId{1}, Closing{shown.time.now()});
    shown.time.pass(1h);
    CHECK(shown.heard.count<LegEnded>(LegId{1}) == 0);
}

TEST_CASE("the colleagues of the demonstration behave each in their own way")
{
    const auto [number, reached, failed] =
        GENERATE(table<const char*, bool, EndReason>({{"204", true, EndReason::Failed},
                                                      {"207", false, EndReason::Busy},
                                                      {"219", false, EndReason::NoAnswer},
                                                      {"6150", true, EndReason::Failed},
                                                      {"7777", false, EndReason::Unreachable}}));
    INFO(number);
    Shown shown;
    const auto leg = shown.talking();
    shown.demonstration.line().perform(TransferLine{leg, number, {}});
    shown.time.pass(20s);
    CHECK(shown.heard.count<LegTransferred>(leg) == (reached ? 1 : 0));
    if (!reached) {
        CHECK(shown.heard.last() == LineReport{leg, LegTransferFailed{failed, {}}});
    }
}
