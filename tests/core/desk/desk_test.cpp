#include "core/desk/desk.h"
#include "tests/support/catch.h"
#include "tests/support/world.h"

using namespace secondring;
using namespace secondring::test;

TEST_CASE("one courteous beep and no ringing when a second call comes while talking")
{
    World world;
    world.ring(1);
    CHECK(soundsIn<StartRinging>(world.effects) == 1);
    world.act(AnswerRequested{});
    CHECK(soundsIn<StopRinging>(world.effects) == 1);
    world.report(LegId{1}, LegConnected{});
    world.ring(2);
    CHECK(soundsIn<BeepWaiting>(world.effects) == 1);
    CHECK(soundsIn<StartRinging>(world.effects) == 0);
}

TEST_CASE("a call left ringing rings aloud once the other is over")
{
    World world;
    world.talk(1);
    world.ring(2);
    world.report(LegId{1}, LegEnded{EndedBy::Caller, EndReason::HungUp, {}});
    CHECK(soundsIn<StartRinging>(world.effects) == 1);
}

TEST_CASE("a second call is not answered over the head of the first")
{
    World world;
    world.talk(1);
    world.ring(2);
    world.act(AnswerRequested{});
    CHECK(commandIn<AnswerLine>(world.effects) == nullptr);
    CHECK(world.call().refusal == Refusal::AnotherCallIsLive);
    CHECK(std::holds_alternative<ActionRefused>(world.recorded.back().event.body));
    CHECK(is<Ringing>(world.call().phase));
}

TEST_CASE("a caller who agrees to hold for another call is held first, then the other is taken")
{
    World world;
    world.talk(1);
    const auto first = world.id;
    world.ring(2);
    const auto second = world.id;
    world.post(Event{first, HoldAsked{"take another call", 2, second}});
    world.post(Event{first, AskGranted{}});
    CHECK(commandIn<AnswerLine>(world.effects) == nullptr);
    world.report(LegId{1}, LegHeld{});
    REQUIRE(commandIn<AnswerLine>(world.effects) != nullptr);
    CHECK(commandIn<AnswerLine>(world.effects)->leg == LegId{2});
    CHECK(soundsIn<StartRinging>(world.effects) == 0);
}

TEST_CASE("on a break a call is refused as busy at once and leaves its trace")
{
    World world;
    world.post(AvailabilityChosen{Availability::Break});
    world.ring();
    REQUIRE(commandIn<RejectLine>(world.effects) != nullptr);
    CHECK(commandIn<RejectLine>(world.effects)->as == RejectAs::Busy);
    CHECK(soundsIn<StartRinging>(world.effects) == 0);
    world.report(LegId{1}, LegEnded{EndedBy::Agent, EndReason::Declined, {}});
    CHECK(world.state.calls.empty());
    CHECK(world.recorded.size() == 3);
}

TEST_CASE(
    "a recorded greeting is played at the answer and counts as said when it was heard to its end")
{
    World world;
    world.post(SettingsChanged{
        {.recordCalls = true, .recordingsFolder = "/rec", .recordedGreeting = "hello.wav"}});
    world.talk();
    REQUIRE(commandIn<PlayToCaller>(world.effects) != nullptr);
    CHECK(commandIn<PlayToCaller>(world.effects)->file == "hello.wav");
    REQUIRE(commandIn<RecordLine>(world.effects) != nullptr);
    CHECK(commandIn<RecordLine>(world.effects)->file == "/rec/call-1-3.wav");

    SECTION("to its end")
    {
        world.report(LegId{1}, LegPlayed{});
        REQUIRE(world.call().said.size() == 1);
        CHECK(world.call().said.front().line == "greeting");
    }
    SECTION("the agent breaks in")
    {
        world.act(GreetingStopped{});
        CHECK(commandIn<StopPlaying>(world.effects) != nullptr);
        world.report(LegId{1}, LegPlayed{});
        CHECK(world.call().said.empty());
    }
}

TEST_CASE("the same caller calling twice makes two calls")
{
    World world;
    world.talk(1);
    world.ring(2);
    CHECK(world.state.calls.size() == 2);
    CHECK(world.state.calls[0].party == world.state.calls[1].party);
}

TEST_CASE("nothing is dialled while a caller is on the line")
{
    World world;
    world.talk(1);
    world.post(Event{{}, CallDialled{LegId{-10'000}, Party{{}, "204", "204"}, "desk"}});
    CHECK(world.state.refusal == Refusal::AnotherCallIsLive);
    CHECK(world.state.calls.size() == 1);
}

TEST_CASE("the cue comes once, at 80 % of the time promised")
{
    World world;
    world.talk(1);
    world.hold(2);
    const auto deadline = nextDeadline(world.state);
    REQUIRE(deadline);
    CHECK(deadline->at == world.now + 96s);
    world.now = deadline->at;
    world.post(deadline->event);
    CHECK(soundsIn<CueTouchBase>(world.effects) == 1);
    CHECK_FALSE(nextDeadline(world.state));
}

namespace {

struct FixedClock final : Clock
{
    Instant at = kStart;

    Instant now() override { return at; }
};

struct SpyLine final : Line
{
    std::vector<LineCommand> done;

    void start(Sink) override {}

    void perform(const LineCommand& command) override { done.push_back(command); }

    void stop() override {}
};

struct SilentSounds final : Sounds
{
    void perform(const SoundCommand&) override {}
};

/// A log whose disk answers when the test says so.
struct SlowLog final : CallLog
{
    std::deque<Done> pending;
    std::vector<Recorded> appended;
    std::function<void()> recovered;

    void append(const Recorded& recorded, const CallSummary&, Done done) override
    {
        appended.push_back(recorded);
        pending.push_back(std::move(done));
    }

    void watch(std::function<void()> told) override { recovered = std::move(told); }

    void answer(const Result<void>& result)
    {
        const auto done = std::move(pending.front());
        pending.pop_front();
        done(result);
    }
};

struct Room
{
    SpyLine line;
    SlowLog log;
    SilentSounds sounds;
    FixedClock clock;
    Desk desk{{line, log, sounds, clock}, {}, [](const Call& call, Instant) {
                  return CallSummary{.id = call.id};
              }};

    void ring()
    {
        desk.report({LegId{1}, LegArrived{Party{"Elena", "1", "sip:e@127.0.0.1"}, "desk", 3000ms}});
    }
};

} // namespace

TEST_CASE("an effect is performed only once its event is durable, and in order")
{
    Room room;
    room.ring();
    room.desk.post(Event{CallId{1}, AnswerRequested{}});
    CHECK(is<Answering>(room.desk.state().calls.front().phase));
    CHECK(room.line.done.empty());
    room.log.answer({});
    CHECK(room.line.done.empty());
    room.log.answer({});
    REQUIRE(room.line.done.size() == 1);
    CHECK(std::get<AnswerLine>(room.line.done.front()).leg == LegId{1});
}

TEST_CASE("a full disk is told, and the caller is answered all the same")
{
    Room room;
    room.ring();
    room.desk.post(Event{CallId{1}, AnswerRequested{}});
    room.log.answer(fail("no space left on device"));
    room.log.answer(fail("no space left on device"));
    CHECK(room.line.done.size() == 1);
    REQUIRE(room.desk.state().trouble);
    CHECK(room.desk.state().trouble->reason == "no space left on device");
    room.log.recovered();
    CHECK_FALSE(room.desk.state().trouble);
}

TEST_CASE("a watcher that posts is told of its own event after the one it was told of")
{
    Room room;
    int told = 0;
    const auto watching = room.desk.watch([&](const State& before, const State& now) {
        ++told;
        CHECK(before.calls.size() <= now.calls.size());
        if (told == 1) {
            room.desk.post(Event{CallId{1}, NoteChanged{"noted"}});
        }
    });
    room.ring();
    CHECK(told == 2);
    CHECK(room.desk.state().calls.front().notes == "noted");
}

TEST_CASE("nobody is told after the subscription is gone")
{
    Room room;
    int told = 0;
    {
        const auto watching = room.desk.watch([&](const State&, const State&) { ++told; });
    }
    room.ring();
    CHECK(told == 0);
}
