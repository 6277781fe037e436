#include "core/practice/desk_event.h"
#include "tests/support/catch.h"
#include "tests/support/world.h"

using namespace secondring;
using namespace secondring::practice;

namespace {

/// What the caller notices of an action, once the desk has decided it.
std::optional<CallerEvent> noticed(secondring::test::World& world, const EventBody& body)
{
    world.act(body);
    return callerEventOf(body, world.call());
}

} // namespace

TEST_CASE("the caller hears a question, and is held only when the line says so")
{
    secondring::test::World world;
    world.talk();
    CHECK(noticed(world, HoldAsked{"look it up", 3, {}}) ==
          CallerEvent{HoldQuestion{"look it up", 3}});
    CHECK_FALSE(noticed(world, AskGranted{}).has_value());
    world.report(world.call().leg, LegHeld{});
    CHECK(callerEventOf(LineHeld{}, world.call()) == CallerEvent{Held{3, true}});
}

TEST_CASE("a hold without a question is noticed as one")
{
    secondring::test::World world;
    world.talk();
    world.act(HoldOverridden{"emergency", 1, {}});
    world.report(world.call().leg, LegHeld{});
    CHECK(callerEventOf(LineHeld{}, world.call()) == CallerEvent{Held{1, false}});
}

TEST_CASE("what the desk refused is not noticed")
{
    secondring::test::World world;
    world.talk();
    world.act(AskGranted{});
    CHECK(world.call().refusal == Refusal::NothingAsked);
    CHECK_FALSE(callerEventOf(HoldAsked{"late", 1, {}}, world.call()).has_value());
}

TEST_CASE("a transfer straight through is noticed with whether it was agreed to")
{
    secondring::test::World world;
    world.talk();
    const Colleague henrik{"Henrik Lund", "231", "accounts", ""};
    const auto asked =
        noticed(world, TransferAsked{henrik, TransferKind::StraightThrough, "it is his", true});
    CHECK(asked == CallerEvent{TransferQuestion{"Henrik Lund", "231", true}});
    CHECK(noticed(world, AskGranted{}) == CallerEvent{PassedOn{"Henrik Lund", true}});
}

TEST_CASE("a line marked by key is told to the caller, one that was heard is not told twice")
{
    secondring::test::World world;
    world.talk();
    CHECK(noticed(world, SaidMarked{"greeting", false}) == CallerEvent{LineMarked{"greeting"}});
    CHECK_FALSE(noticed(world, SaidMarked{"confirm", true}).has_value());
}

TEST_CASE("words mark the desk's lines: the greeting once, thanks only at the end")
{
    secondring::test::World world;
    world.talk();
    const Heard greeting{"Good morning, this is Dana, how may I help you?", Way::Voice, {}};
    const Heard thanks{"Thank you for telling me.", Way::Voice, {}};
    REQUIRE(saidOf(greeting, world.call()).has_value());
    CHECK(saidOf(greeting, world.call())->line == "greeting");
    CHECK_FALSE(saidOf(thanks, world.call()).has_value());
    CHECK(saidOf(thanks, world.call(), true).has_value());
    CHECK(
        saidOf(Heard{"Thank you for calling, goodbye.", Way::Voice, {}}, world.call()).has_value());
    world.act(SaidMarked{"greeting", true});
    CHECK_FALSE(saidOf(greeting, world.call()).has_value());
    world.act(ClosingStarted{});
    REQUIRE(saidOf(thanks, world.call()).has_value());
    CHECK(saidOf(thanks, world.call())->line == "thanks");
}
