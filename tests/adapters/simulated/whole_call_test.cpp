#include "core/call/decide.h"
#include "tests/adapters/simulated/demonstrated_desk.h"
#include "tests/support/catch.h"

using namespace secondring;
using namespace secondring::test;
using namespace std::chrono_literals;

namespace {

Colleague colleague(std::string name, std::string extension)
{
    return {.name = std::move(name), .extension = std::move(extension), .role = "returns"};
}

const Colleague kSam = colleague("Sam Lee", "204");
const Colleague kNia = colleague("Nia Grant", "207");
const Colleague kOla = colleague("Ola Berg", "219");

CallId answered(DemonstratedDesk& desk)
{
    const auto id = desk.ring();
    desk.post(id, AnswerRequested{});
    desk.since();
    return id;
}

Journal withoutSounds(Journal journal)
{
    std::erase_if(journal, [](const std::string& word) { return word.starts_with("~"); });
    return journal;
}

/// The log alone gives the call as the desk knows it.
void checkReplay(const DemonstratedDesk& desk, CallId id)
{
    const auto& events = desk.log().recorded().at(id);
    const auto replayed = replay(id, events);
    CHECK(replayed.events == std::ssize(events));
    const auto* live = find(desk.state(), id);
    CHECK((live != nullptr ? replayed == *live : isComplete(replayed)));
}

} // namespace

TEST_CASE("a whole call is played with the demonstration caller")
{
    DemonstratedDesk desk;

    const auto id = desk.ring();
    CHECK(desk.since() == Journal{"ringing", "~ ring"});
    CHECK(desk.call(id).party.name == "Elena Marsh");
    desk.pass(4s);
    desk.post(id, AnswerRequested{});
    CHECK(desk.since() == Journal{"answering", "> answer", "~ stop ringing", "talking"});

    desk.post(id, SaidMarked{"greeting", false});
    desk.post(id, NoteChanged{"Desk ordered 3 Nov. Tracking stops at Leeds."});
    desk.post(id, HoldAsked{"check with the carrier", 2, {}});
    CHECK(desk.since().empty()); // asked, not held

    desk.post(id, AskGranted{});
    desk.pass(299ms);
    CHECK(desk.since() == Journal{"holding", "> hold"});
    desk.pass(1ms);
    CHECK(desk.since() == Journal{"on hold"});
    desk.pass(96s);
    CHECK(desk.since() == Journal{"~ cue"});
    desk.post(id, ReturnRequested{});
    desk.pass(300ms);
    CHECK(desk.since() == Journal{"resuming", "> resume", "talking"});

    desk.post(id, TransferAsked{kNia, TransferKind::SpeakFirst, "returns", true});
    CHECK(desk.since().empty());
    desk.post(id, AskGranted{});
    desk.pass(300ms); // Nia is busy
    CHECK(desk.since() == Journal{"holding", "> hold", "consulting", "> dial", "on hold"});
    CHECK(desk.call(id).lastFailure == "busy");
    desk.post(id, ReturnRequested{});
    desk.pass(300ms);
    CHECK(desk.since() == Journal{"resuming", "> resume", "talking"});

    desk.post(id, TransferAsked{kOla, TransferKind::StraightThrough, "returns", true});
    desk.post(id, AskGranted{});
    desk.pass(12s); // Ola does not answer, and the caller is still there
    CHECK(desk.since() == Journal{"transferring", "> transfer", "talking"});
    REQUIRE(desk.call(id).transfers.size() == 2);
    CHECK(desk.call(id).transfers[0].failure == EndReason::Busy);
    CHECK(desk.call(id).transfers[1].failure == EndReason::NoAnswer);

    desk.post(id, ColleagueUnavailable{kOla});
    desk.post(id, UnavailableAnswered{UnavailableAnswer::Message});
    desk.post(id, MessageTaken{kOla, "Please call Elena Marsh about the desk.", true});
    CHECK(desk.since().empty());

    desk.post(id, ClosingStarted{});
    desk.post(id, SaidMarked{"thanks", false});
    CHECK(desk.since() == Journal{"closing"});
    desk.pass(Demonstration::kLeavesAfterThanks);
    CHECK(desk.since() == Journal{"ended"});
    const auto ended = std::get<Ended>(desk.call(id).phase);
    CHECK(ended.by == EndedBy::Caller);
    CHECK(ended.why == EndReason::HungUp);
    CHECK(inWrapUp(desk.call(id)));
    checkReplay(desk, id);

    desk.post(id, WrapUpChanged{WrapUp{.outcome = "promised", .promise = "call back"}});
    desk.post(id, WrapUpSaved{});
    CHECK(desk.state().calls.empty());
    CHECK(desk.since().empty());
    checkReplay(desk, id);
    CHECK(desk.log().calls().at(id).complete);
    CHECK(desk.log().calls().at(id).held == 96s + 300ms + 300ms);
}

TEST_CASE("a caller is passed on after the agent has spoken to the colleague")
{
    DemonstratedDesk desk;
    const auto id = answered(desk);
    desk.post(id, TransferAsked{kSam, TransferKind::SpeakFirst, "returns", true});
    desk.post(id, AskGranted{});
    desk.pass(300ms + 3s);
    CHECK(desk.since() == Journal{"holding", "> hold", "consulting", "> dial"});
    REQUIRE(desk.call(id).consult);
    CHECK(desk.call(id).consult->connected);
    desk.post(id, ConsultCompleted{});
    CHECK(desk.since() == Journal{"transferring", "> join", "ended"});
    CHECK(std::get<Ended>(desk.call(id).phase).why == EndReason::Transferred);
    CHECK(desk.call(id).transfers.back().reached == true);
    CHECK_FALSE(desk.call(id).consult);
    checkReplay(desk, id);
}

TEST_CASE("a colleague who is asked and cannot take it is left, and the caller comes back")
{
    DemonstratedDesk desk;
    const auto id = answered(desk);
    desk.post(id, TransferAsked{kSam, TransferKind::SpeakFirst, "returns", true});
    desk.post(id, AskGranted{});
    desk.pass(300ms + 3s);
    desk.since();
    desk.post(id, ConsultDropped{});
    CHECK(desk.since() == Journal{"> hang up", "on hold"});
    CHECK_FALSE(desk.call(id).consult);
    desk.post(id, ReturnRequested{});
    desk.pass(300ms);
    CHECK(desk.since() == Journal{"resuming", "> resume", "talking"});
    checkReplay(desk, id);
}

TEST_CASE("a caller is sent straight through")
{
    DemonstratedDesk desk;
    const auto id = answered(desk);
    desk.post(id, TransferAsked{kSam, TransferKind::StraightThrough, "returns", true});
    desk.post(id, AskGranted{});
    desk.pass(3s);
    CHECK(desk.since() == Journal{"transferring", "> transfer", "ended"});
    CHECK(std::get<Ended>(desk.call(id).phase).why == EndReason::Transferred);
    checkReplay(desk, id);
}

TEST_CASE("a second caller is heard by a beep alone, and taken once the first one is held")
{
    DemonstratedDesk desk;
    const auto first = answered(desk);
    const auto second = desk.ring();
    CHECK(desk.since() == Journal{"ringing", "~ beep"});
    CHECK(desk.call(second).party.name == "Marcus Bell");
    desk.post(first, HoldAsked{"take another call", 2, second});
    desk.post(first, AskGranted{});
    desk.pass(300ms);
    CHECK(withoutSounds(desk.since()) ==
          Journal{"holding", "> hold", "on hold", "answering", "> answer", "talking"});
    CHECK(isHeld(desk.call(first)));
    CHECK(liveCall(desk.state())->id == second);

    desk.post(second, ClosingStarted{});
    desk.pass(Demonstration::kLeavesAfterThanks);
    CHECK(desk.since() == Journal{"closing", "ended"});
    CHECK(isHeld(desk.call(first)));
    checkReplay(desk, first);
    checkReplay(desk, second);
}

TEST_CASE("a telephone that refuses the hold is said to, and a second try holds")
{
    DemonstratedDesk desk;
    desk.ring();
    desk.ring();
    const auto third = answered(desk);
    CHECK(desk.call(third).party.name == "Priya Nair");
    desk.post(third, HoldAsked{"look it up", 2, {}});
    desk.post(third, AskGranted{});
    desk.pass(300ms);
    CHECK(desk.since() == Journal{"holding", "> hold", "talking"});
    CHECK(desk.call(third).failedHold);
    desk.post(third, HoldRetried{});
    desk.pass(300ms);
    CHECK(withoutSounds(desk.since()) == Journal{"holding", "> hold", "on hold"});
    checkReplay(desk, third);
}

TEST_CASE("a caller whom nobody answers gives up")
{
    DemonstratedDesk desk;
    const auto id = desk.ring();
    desk.pass(45s);
    CHECK(desk.since() == Journal{"ringing", "~ ring", "~ stop ringing"});
    CHECK(desk.state().calls.empty());
    CHECK(desk.log().calls().at(id).endReason == EndReason::Abandoned);
}
