#include "core/call/decide.h"
#include "core/call/extension.h"
#include "tests/support/catch.h"
#include "tests/support/world.h"

using namespace secondring;
using namespace secondring::test;

namespace {

const Colleague kSam{"Sam Lee", "204", "returns", {}};

} // namespace

TEST_CASE("a call is ringing, answering, and talking only when the line says so")
{
    World world;
    world.ring();
    CHECK(is<Ringing>(world.call().phase));
    world.act(AnswerRequested{});
    CHECK(is<Answering>(world.call().phase));
    CHECK(commandIn<AnswerLine>(world.effects) != nullptr);
    world.report(LegId{1}, LegConnected{"G722", false});
    CHECK(is<Talking>(world.call().phase));
    CHECK(world.call().codec == "G722");
}

TEST_CASE("asking to hold does not hold")
{
    World world;
    world.talk();
    world.act(HoldAsked{"check with the carrier", 2, {}});
    CHECK(is<Talking>(world.call().phase));
    CHECK(world.effects.empty());
    REQUIRE(waitingAsk(world.call()) != nullptr);
    CHECK(waitingAsk(world.call())->hold.promised == 2min);
}

TEST_CASE(
    "a hold starts only after the caller has agreed and is held only when the line has confirmed")
{
    World world;
    world.talk();
    world.act(HoldAsked{"check with the carrier", 2, {}});
    world.after(3s);
    world.act(AskGranted{});
    CHECK(commandIn<HoldLine>(world.effects) != nullptr);
    CHECK(is<Holding>(world.call().phase));
    CHECK_FALSE(isHeld(world.call()));
    world.report(LegId{1}, LegHeld{});
    CHECK(is<OnHold>(world.call().phase));
    CHECK(world.call().holds.back().permitted);
    CHECK(world.call().asks.back().answeredAt - world.call().asks.back().askedAt == 3s);
}

TEST_CASE("a caller who would rather not is not held")
{
    World world;
    world.talk();
    world.act(HoldAsked{"look it up", 1, {}});
    world.act(AskDeclined{});
    CHECK(commandIn<HoldLine>(world.all) == nullptr);
    CHECK(is<Talking>(world.call().phase));
    world.act(AskGranted{});
    CHECK(world.call().refusal == Refusal::NothingAsked);
    CHECK(commandIn<HoldLine>(world.all) == nullptr);
}

TEST_CASE("an emergency holds at once, is explained afterwards, and is recorded as overridden")
{
    World world;
    world.talk();
    world.act(HoldOverridden{"", 2, {}});
    CHECK(commandIn<HoldLine>(world.effects) != nullptr);
    world.report(LegId{1}, LegHeld{});
    CHECK(world.call().asks.back().reason.empty());
    world.act(OverrideExplained{"somebody at the door"});
    CHECK_FALSE(world.call().refusal);
    CHECK(world.call().asks.back().reason == "somebody at the door");
    CHECK_FALSE(world.call().holds.back().permitted);
    CHECK(world.call().asks.back().answer == AskAnswer::Overridden);
}

TEST_CASE("passing on without asking takes a reason")
{
    World world;
    world.talk();
    world.act(TransferOverridden{{"Sam Field", "205", "", ""}, TransferKind::StraightThrough, ""});
    CHECK(world.call().refusal == Refusal::ReasonNeeded);
    CHECK(commandIn<TransferLine>(world.all) == nullptr);
}

TEST_CASE("there is nothing to explain where nothing was done without asking")
{
    World world;
    world.talk();
    world.act(OverrideExplained{"somebody at the door"});
    CHECK(world.call().refusal == Refusal::NothingAsked);
}

TEST_CASE("an override answers the question that waits instead of asking another")
{
    World world;
    world.talk();
    world.act(HoldAsked{"look it up", 1, {}});
    world.after(2s);
    world.act(HoldOverridden{"caller is silent", 1, {}});
    REQUIRE(world.call().asks.size() == 1);
    CHECK(world.call().asks.back().answer == AskAnswer::Overridden);
    CHECK(world.call().asks.back().askedAt == kStart + 2s);
}

TEST_CASE("a hold that the line refuses leaves the caller on the line and may be tried again")
{
    World world;
    world.talk();
    world.act(HoldAsked{"look it up", 1, {}});
    world.act(AskGranted{});
    world.report(LegId{1}, LegHoldFailed{"488 Not Acceptable Here"});
    CHECK(is<Talking>(world.call().phase));
    CHECK(world.call().lastFailure == "488 Not Acceptable Here");
    world.act(HoldRetried{});
    CHECK(commandIn<HoldLine>(world.effects) != nullptr);
    world.report(LegId{1}, LegHeld{});
    CHECK(is<OnHold>(world.call().phase));
    CHECK(world.call().lastFailure.empty());
}

TEST_CASE("one permission is good for one hold")
{
    World world;
    world.talk();
    world.hold();
    world.act(ReturnRequested{});
    world.report(LegId{1}, LegResumed{});
    CHECK(is<Talking>(world.call().phase));
    world.act(HoldRetried{});
    CHECK(world.call().refusal == Refusal::NotNow);
    world.act(AskGranted{});
    CHECK(world.call().refusal == Refusal::NothingAsked);
}

TEST_CASE("a return that the line refuses keeps the caller held on the screen")
{
    World world;
    world.talk();
    world.hold();
    world.act(ReturnRequested{});
    CHECK(isHeld(world.call()));
    world.report(LegId{1}, LegResumeFailed{"timeout"});
    CHECK(is<OnHold>(world.call().phase));
}

TEST_CASE("straight through: the caller is passed on after agreeing, with the notes")
{
    World world;
    world.talk();
    world.act(NoteChanged{"Desk ordered 3 Nov"});
    world.act(TransferAsked{kSam, TransferKind::StraightThrough, "returns", true});
    CHECK(commandIn<TransferLine>(world.all) == nullptr);
    world.act(AskGranted{});
    const auto* command = commandIn<TransferLine>(world.effects);
    REQUIRE(command != nullptr);
    CHECK(command->target == "204");
    CHECK(command->notes == "Desk ordered 3 Nov");
    world.report(LegId{1}, LegTransferred{});
    world.report(LegId{1}, LegEnded{EndedBy::Agent, EndReason::HungUp, {}});
    CHECK(std::get<Ended>(world.call().phase).why == EndReason::Transferred);
}

TEST_CASE("a busy colleague brings the caller back")
{
    World world;
    world.talk();
    world.act(TransferAsked{kSam, TransferKind::StraightThrough, "returns", true});
    world.act(AskGranted{});
    world.report(LegId{1}, LegTransferFailed{EndReason::Busy, {}});
    CHECK(is<Talking>(world.call().phase));
    CHECK(world.call().transfers.back().reached == false);
    CHECK(world.call().transfers.back().failure == EndReason::Busy);
}

TEST_CASE("speaking first holds the caller, calls the colleague, and joins the two")
{
    World world;
    world.talk();
    world.act(TransferAsked{kSam, TransferKind::SpeakFirst, "returns", true});
    world.act(AskGranted{});
    CHECK(commandIn<HoldLine>(world.effects) != nullptr);
    world.report(LegId{1}, LegHeld{});
    const auto* dial = commandIn<DialLine>(world.effects);
    REQUIRE(dial != nullptr);
    CHECK(dial->leg.value < 0);
    const auto colleague = dial->leg;
    world.act(ConsultCompleted{});
    CHECK(world.call().refusal == Refusal::NotNow);
    world.report(colleague, LegConnected{"PCMU", false});
    world.act(ConsultCompleted{});
    REQUIRE(commandIn<JoinLines>(world.effects) != nullptr);
    CHECK(commandIn<JoinLines>(world.effects)->consult == colleague);
    world.report(LegId{1}, LegTransferred{});
    world.report(colleague, LegEnded{EndedBy::Network, EndReason::HungUp, {}});
    world.report(LegId{1}, LegEnded{EndedBy::Caller, EndReason::HungUp, {}});
    CHECK(std::get<Ended>(world.call().phase).why == EndReason::Transferred);
    CHECK(inWrapUp(world.call()));
}

TEST_CASE("a colleague who does not answer leaves the caller held, to be returned to")
{
    World world;
    world.talk();
    world.act(TransferAsked{kSam, TransferKind::SpeakFirst, "returns", true});
    world.act(AskGranted{});
    world.report(LegId{1}, LegHeld{});
    const auto colleague = world.call().consult->leg;
    world.report(colleague, LegEnded{EndedBy::Network, EndReason::Busy, "486"});
    CHECK(is<OnHold>(world.call().phase));
    CHECK(world.call().lastFailure == "busy");
    REQUIRE(world.call().transfers.size() == 1);
    CHECK(world.call().transfers.back().reached == false);
    CHECK(world.call().transfers.back().permitted);
    world.act(ReturnRequested{});
    CHECK(commandIn<ResumeLine>(world.effects) != nullptr);
}

TEST_CASE("returning to the caller leaves the colleague")
{
    World world;
    world.talk();
    world.act(TransferAsked{kSam, TransferKind::SpeakFirst, "returns", true});
    world.act(AskGranted{});
    world.report(LegId{1}, LegHeld{});
    const auto colleague = world.call().consult->leg;
    world.report(colleague, LegConnected{});
    world.act(ReturnRequested{});
    REQUIRE(commandIn<HangUpLine>(world.effects) != nullptr);
    CHECK(commandIn<HangUpLine>(world.effects)->leg == colleague);
    CHECK(commandIn<ResumeLine>(world.effects) != nullptr);
}

TEST_CASE("the colleague stays on the line when the caller hangs up meanwhile")
{
    World world;
    world.talk();
    world.act(TransferAsked{kSam, TransferKind::SpeakFirst, "returns", true});
    world.act(AskGranted{});
    world.report(LegId{1}, LegHeld{});
    const auto colleague = world.call().consult->leg;
    world.report(colleague, LegConnected{});
    world.report(LegId{1}, LegEnded{EndedBy::Caller, EndReason::HungUp, {}});
    CHECK(is<Ended>(world.call().phase));
    CHECK(isLive(world.call()));
    world.act(HangUpRequested{});
    CHECK(commandIn<HangUpLine>(world.effects) != nullptr);
    world.report(colleague, LegEnded{EndedBy::Agent, EndReason::HungUp, {}});
    CHECK_FALSE(isLive(world.call()));
}

TEST_CASE("the agent ends first only by a long press, a reason, or after ten seconds of closing")
{
    World world;
    world.talk();
    world.act(ClosingStarted{});
    world.after(2s);
    world.act(HangUpRequested{200ms, {}});
    CHECK(world.call().refusal == Refusal::PressLonger);
    CHECK(commandIn<HangUpLine>(world.all) == nullptr);

    SECTION("a long press")
    {
        world.act(HangUpRequested{600ms, {}});
        CHECK(commandIn<HangUpLine>(world.effects) != nullptr);
    }
    SECTION("a reason")
    {
        world.act(HangUpRequested{0ms, "abusive"});
        CHECK(commandIn<HangUpLine>(world.effects) != nullptr);
    }
    SECTION("nothing more was said for ten seconds")
    {
        world.after(8s);
        world.act(HangUpRequested{0ms, {}});
        CHECK(commandIn<HangUpLine>(world.effects) != nullptr);
    }
}

TEST_CASE("a second end changes nothing")
{
    World world;
    world.talk();
    world.report(LegId{1}, LegEnded{EndedBy::Caller, EndReason::HungUp, {}});
    const auto ended = std::get<Ended>(world.call().phase);
    world.act(CallEnded{EndedBy::Network, EndReason::Failed, {}});
    CHECK(std::get<Ended>(world.call().phase) == ended);
}

TEST_CASE(
    "a call that was never answered is complete at its end, one that was waits for its wrap-up")
{
    World world;
    world.ring();
    world.report(LegId{1}, LegEnded{EndedBy::Caller, EndReason::HungUp, {}});
    CHECK(world.state.calls.empty());
    CHECK(std::get<Ended>(world.call().phase).why == EndReason::Abandoned);

    world.talk(2);
    world.report(LegId{2}, LegEnded{EndedBy::Caller, EndReason::HungUp, {}});
    REQUIRE(world.state.calls.size() == 1);
    WrapUp wrapUp{.outcome = "resolved", .summary = "Delivery refunded"};
    world.act(WrapUpChanged{wrapUp});
    world.act(WrapUpSaved{});
    CHECK(world.state.calls.empty());
    CHECK(world.call().wrapUp == wrapUp);
}

TEST_CASE(
    "a call cut off by the death of the program is ended as interrupted when it was last known")
{
    World world;
    world.talk();
    world.act(NoteChanged{"half a sent"});
    const auto known = world.now;
    const auto found = replay(world.id, world.eventsOf(world.id));

    World later;
    later.now = kStart + 1h;
    later.post(CallFound{found, known});
    REQUIRE(later.state.calls.size() == 1);
    const auto& call = later.state.calls.front();
    REQUIRE(is<Ended>(call.phase));
    CHECK(std::get<Ended>(call.phase).why == EndReason::Interrupted);
    CHECK(std::get<Ended>(call.phase).at == known);
    CHECK(call.notes == "half a sent");
    CHECK(inWrapUp(call));
}

TEST_CASE("an extension behind a number is sent as digits once the callee has answered")
{
    CHECK(dialSteps("+442079460000;ext=12") == DialSteps{"+442079460000", "12"});
    CHECK(dialSteps("sip:ann;ext=12@127.0.0.1") == DialSteps{"sip:ann;ext=12@127.0.0.1", {}});
    CHECK(withExtension("+442079460000", "12") == "+442079460000;ext=12");
    CHECK(withExtension("+442079460000", {}) == "+442079460000");

    World world;
    const LegId leg{-10'000};
    world.id = world.state.nextCall;
    world.post(Event{
        {}, CallDialled{leg, Party{{}, "020 7946 0000 ext. 12", "+442079460000;ext=12"}, "desk"}});
    REQUIRE(commandIn<DialLine>(world.effects) != nullptr);
    CHECK(commandIn<DialLine>(world.effects)->target == "+442079460000");
    world.report(leg, LegRinging{});
    CHECK(commandIn<SendDigits>(world.all) == nullptr);
    world.report(leg, LegConnected{"PCMU", false});
    REQUIRE(commandIn<SendDigits>(world.effects) != nullptr);
    CHECK(*commandIn<SendDigits>(world.effects) == SendDigits{leg, "12"});
}

TEST_CASE("nothing is sent behind a number without an extension, nor to somebody who calls")
{
    World world;
    world.id = world.state.nextCall;
    const LegId leg{-10'000};
    world.post(Event{{}, CallDialled{leg, Party{{}, "204", "204"}, "desk"}});
    world.report(leg, LegConnected{"PCMU", false});
    CHECK(commandIn<SendDigits>(world.all) == nullptr);

    World rung;
    rung.id = rung.state.nextCall;
    rung.report(LegId{1}, LegArrived{Party{{}, "1", "+442079460000;ext=12"}, "desk", 3000ms});
    rung.act(AnswerRequested{});
    rung.report(LegId{1}, LegConnected{"PCMU", false});
    CHECK(commandIn<SendDigits>(rung.all) == nullptr);
}
