#include "core/desk/intent.h"
#include "tests/support/catch.h"
#include "tests/support/world.h"

using namespace secondring;
using namespace secondring::test;

namespace {

const intent::HoldWish kWish{"check with the carrier", 2};

template <class E> bool means(const intent::Wanted& wanted, CallId id)
{
    return wanted && wanted->call == id && std::holds_alternative<E>(wanted->body);
}

} // namespace

TEST_CASE("one key takes a hold from the question to the return")
{
    World world;
    world.talk();
    const auto press = [&] { return intent::hold(world.state, world.id, kWish); };
    REQUIRE(means<HoldAsked>(press(), world.id));
    world.post(*press());
    REQUIRE(means<AskGranted>(press(), world.id));
    world.post(*press());
    CHECK_FALSE(press());
    world.report(LegId{1}, LegHeld{});
    CHECK(means<ReturnRequested>(press(), world.id));
}

TEST_CASE("answering while another caller is on the line asks that caller first")
{
    World world;
    world.talk(1);
    const auto first = world.id;
    world.ring(2);
    const auto press = [&] { return intent::answer(world.state, first, kWish); };
    REQUIRE(means<HoldAsked>(press(), first));
    CHECK(std::get<HoldAsked>(press()->body).next == world.id);
    world.post(*press());
    CHECK(means<AskGranted>(press(), first));
}

TEST_CASE("two held callers can be switched between, each asked before being held")
{
    World world;
    world.talk(1);
    const auto first = world.id;
    world.hold();
    world.talk(2);
    const auto second = world.id;
    const auto press = [&] { return intent::hold(world.state, first, kWish); };
    REQUIRE(means<HoldAsked>(press(), second));
    world.post(*press());
    world.post(Event{second, AskGranted{}});
    world.report(LegId{2}, LegHeld{});
    CHECK(is<Resuming>(find(world.state, first)->phase));
}

TEST_CASE("ending is closing first")
{
    World world;
    world.talk();
    CHECK(means<ClosingStarted>(intent::end(world.state, world.id, 100ms), world.id));
    CHECK(means<HangUpRequested>(intent::end(world.state, world.id, 700ms), world.id));
}

TEST_CASE("a key that means nothing now does nothing")
{
    World world;
    CHECK_FALSE(intent::answer(world.state, {}, kWish));
    CHECK_FALSE(intent::hold(world.state, CallId{9}, kWish));
    CHECK_FALSE(intent::transfer(world.state, CallId{9}));
    CHECK_FALSE(intent::mute(world.state, CallId{9}));
}
