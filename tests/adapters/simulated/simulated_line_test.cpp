#include "core/adapters/simulated/simulated_line.h"
#include "tests/adapters/simulated/heard.h"
#include "tests/adapters/simulated/manual_time.h"
#include "tests/support/catch.h"

#include <chrono>

using namespace secondring;
using namespace secondring::test;
using namespace std::chrono_literals;

namespace {

const SimulatedPeer kElena{
    .name = "Elena Marsh", .number = "020 7946 0813", .confirmsAfter = 300ms};
constexpr LegId kFirst{1};

struct Started
{
    explicit Started(std::vector<SimulatedPeer> reachable = {})
        : line(time.later(), std::move(reachable))
    {
        line.start(heard.sink());
        time.pass();
    }

    LegId talking(const SimulatedPeer& caller)
    {
        const auto leg = line.ring(caller);
        time.pass();
        line.perform(AnswerLine{leg});
        time.pass();
        return leg;
    }

    ManualTime time;
    Heard heard;
    SimulatedLine line;
};

} // namespace

TEST_CASE("a hold is confirmed when the far side has taken its time, not before")
{
    Started on;
    const auto leg = on.talking(kElena);
    on.line.perform(HoldLine{leg});
    on.time.pass(299ms);
    CHECK(on.heard.count<LegHeld>(leg) == 0);
    on.time.pass(1ms);
    CHECK(on.heard.count<LegHeld>(leg) == 1);
}

TEST_CASE("a telephone that never confirms a hold has refused it after the limit")
{
    auto silent = kElena;
    silent.confirmsAfter = 1h;
    Started on;
    const auto leg = on.talking(silent);
    on.line.perform(HoldLine{leg});
    on.time.pass(SimulatedLine::kHoldLimit - 1ms);
    CHECK(on.heard.count<LegHoldFailed>(leg) == 0);
    on.time.pass(1h);
    CHECK(on.heard.count<LegHoldFailed>(leg) == 1);
    CHECK(on.heard.count<LegHeld>(leg) == 0);
}

TEST_CASE("a telephone that refuses once takes the second try")
{
    auto stubborn = kElena;
    stubborn.refusals = 1;
    Started on;
    const auto leg = on.talking(stubborn);
    on.line.perform(HoldLine{leg});
    on.time.pass(1s);
    CHECK(std::holds_alternative<LegHoldFailed>(on.heard.last().body));
    on.line.perform(HoldLine{leg});
    on.time.pass(1s);
    CHECK(std::holds_alternative<LegHeld>(on.heard.last().body));
}

TEST_CASE("commands that wait for the far side are done one after the other")
{
    Started on;
    const auto leg = on.talking(kElena);
    on.line.perform(HoldLine{leg});
    on.line.perform(ResumeLine{leg});
    on.line.perform(HoldLine{leg});
    on.time.pass(300ms);
    CHECK(std::holds_alternative<LegHeld>(on.heard.last().body));
    on.time.pass(300ms);
    CHECK(std::holds_alternative<LegResumed>(on.heard.last().body));
    on.time.pass(300ms);
    CHECK(std::holds_alternative<LegHeld>(on.heard.last().body));
}

TEST_CASE("a caller hangs up by themselves when their script says so")
{
    Started on;
    SECTION("unanswered, when their patience is over")
    {
        auto caller = kElena;
        caller.patience = 10s;
        on.line.ring(caller);
        on.time.pass(10s);
        CHECK(on.heard.last() ==
              LineReport{kFirst, LegEnded{EndedBy::Caller, EndReason::Abandoned, {}}});
    }
    SECTION("answered in time, they stay")
    {
        auto caller = kElena;
        caller.patience = 10s;
        on.talking(caller);
        on.time.pass(1h);
        CHECK(on.heard.count<LegEnded>(kFirst) == 0);
    }
    SECTION("so long after the answer")
    {
        auto caller = kElena;
        caller.leavesAfter = 5s;
        const auto leg = on.talking(caller);
        on.time.pass(5s);
        CHECK(on.heard.last() == LineReport{leg, LegEnded{EndedBy::Caller, EndReason::HungUp, {}}});
    }
}

TEST_CASE("a caller who leaves while the hold is on its way is not held any more")
{
    Started on;
    const auto leg = on.talking(kElena);
    on.line.perform(HoldLine{leg});
    on.line.hangUp(leg);
    on.time.pass(1s);
    CHECK(on.heard.count<LegHeld>(leg) == 0);
    CHECK(on.heard.count<LegHoldFailed>(leg) == 0);
    CHECK(on.heard.count<LegEnded>(leg) == 1);
}

TEST_CASE("whom we dial rings as long as their script says")
{
    Started on({{.number = "219", .answer = PeerAnswer::DoesNotAnswer, .ringsFor = 12s}});
    on.line.perform(DialLine{LegId{-1}, "sip:219@pbx.test:5070"});
    on.time.pass(11s);
    CHECK(on.heard.last() == LineReport{LegId{-1}, LegRinging{}});
    on.time.pass(1s);
    CHECK(on.heard.last() ==
          LineReport{LegId{-1}, LegEnded{EndedBy::Network, EndReason::NoAnswer, {}}});
}

TEST_CASE("a colleague is reached by extension and by address")
{
    for (const auto* target :
         {"204", "sip:204@pbx.test:5070", "sips:204@pbx.test", "<sip:204@pbx.test;user=phone>"}) {
        INFO(target);
        Started on({{.number = "204"}});
        on.line.perform(DialLine{LegId{-1}, target});
        on.time.pass();
        CHECK(on.heard.count<LegConnected>(LegId{-1}) == 1);
    }
}

TEST_CASE("a transfer to somebody who only rings fails in the end")
{
    Started on({{.number = "219", .ringsFor = std::nullopt}});
    const auto leg = on.talking(kElena);
    on.line.perform(TransferLine{leg, "219", {}});
    on.time.pass(SimulatedLine::kTransferLimit);
    CHECK(on.heard.last() == LineReport{leg, LegTransferFailed{EndReason::NoAnswer, {}}});
}

TEST_CASE("joining a caller to a colleague who has gone fails, and the caller stays")
{
    Started on({{.number = "204"}});
    const auto leg = on.talking(kElena);
    const LegId consult{-1};
    on.line.perform(DialLine{consult, "204"});
    on.time.pass();
    on.line.hangUp(consult);
    on.line.perform(JoinLines{leg, consult});
    on.time.pass(1s);
    CHECK(on.heard.count<LegTransferFailed>(leg) == 1);
    CHECK(on.heard.count<LegEnded>(leg) == 0);
}

TEST_CASE("a greeting is played to its end unless it is stopped")
{
    Started on;
    const auto leg = on.talking(kElena);
    on.line.perform(PlayToCaller{leg, "greeting.wav"});
    on.time.pass(1s);
    on.line.perform(StopPlaying{leg});
    on.line.perform(PlayToCaller{leg, "greeting.wav"});
    on.time.pass(SimulatedLine::kGreeting - 1ms);
    CHECK(on.heard.count<LegPlayed>(leg) == 0);
    on.time.pass(1ms);
    CHECK(on.heard.count<LegPlayed>(leg) == 1);
}

TEST_CASE("nothing is reported from within a command, and nothing after the line was stopped")
{
    Started on;
    const auto leg = on.line.ring(kElena);
    on.time.pass();
    const auto before = on.heard.all.size();
    on.line.perform(AnswerLine{leg});
    on.line.perform(HangUpLine{leg});
    CHECK(on.heard.all.size() == before);
    on.line.stop();
    CHECK(on.heard.count<LegEnded>(leg) == 1);
    const auto atStop = on.heard.all.size();
    CHECK_FALSE(on.line.ring(kElena));
    on.line.perform(DialLine{LegId{-1}, "204"});
    on.time.pass(1h);
    CHECK(on.heard.all.size() == atStop);
}
