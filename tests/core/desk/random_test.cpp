#include "core/call/decide.h"
#include "core/etiquette/assess.h"
#include "tests/support/catch.h"
#include "tests/support/world.h"

#include <cstdlib>
#include <map>
#include <random>
#include <set>

using namespace secondring;
using namespace secondring::test;

/// Random sequences of everything that can happen, in any order, however absurd, against what must
/// always hold. The oracle knows nothing of decide(): it keeps its own books from the events and
/// effects alone.
namespace {

using Random = std::mt19937_64;

int pick(Random& random, int below)
{
    return std::uniform_int_distribution<int>{0, below - 1}(random);
}

Colleague someColleague(Random& random)
{
    return pick(random, 2) == 0 ? Colleague{"Sam Lee", "204", "returns", {}}
                                : Colleague{"Nia Grant", "207", "refunds", "sip:nia@127.0.0.1"};
}

EventBody anyAction(Random& random, CallId other)
{
    const auto kind =
        pick(random, 2) == 0 ? TransferKind::SpeakFirst : TransferKind::StraightThrough;
    const auto reason = pick(random, 3) == 0 ? std::string{} : std::string{"a reason"};
    switch (pick(random, 32)) {
    case 0:
    case 1:
        return AnswerRequested{};
    case 2:
        return DeclineRequested{};
    case 3:
        return DivertRequested{someColleague(random)};
    case 4:
        return SaidMarked{pick(random, 2) == 0 ? "greeting" : "thanks", false};
    case 5:
        return NoteChanged{"note " + std::to_string(pick(random, 100))};
    case 6:
    case 7:
        return HoldAsked{reason, pick(random, 5), other};
    case 8:
    case 9:
        return TransferAsked{someColleague(random), kind, reason, true};
    case 10:
    case 11:
    case 12:
    case 13:
        return AskGranted{};
    case 14:
        return AskDeclined{};
    case 15:
        return AskWithdrawn{};
    case 16:
        return HoldOverridden{reason, 2, other};
    case 17:
        return TransferOverridden{someColleague(random), kind, reason};
    case 18:
        return HoldRetried{};
    case 19:
    case 20:
        return ReturnRequested{};
    case 21:
        return ConsultCompleted{};
    case 22:
        return ConsultDropped{};
    case 23:
        return ColleagueUnavailable{someColleague(random)};
    case 24:
        return UnavailableAnswered{UnavailableAnswer::Message};
    case 25:
        return MessageTaken{someColleague(random), "please call", pick(random, 2) == 0};
    case 26:
        return MuteChanged{pick(random, 2) == 0};
    case 27:
        return ClosingStarted{};
    case 28:
        return ClosingCancelled{};
    case 29:
        return HangUpRequested{Duration{pick(random, 900)}, pick(random, 4) == 0 ? reason : ""};
    case 30:
        return WrapUpChanged{WrapUp{.outcome = "resolved"}};
    default:
        return WrapUpSaved{};
    }
}

LineReportBody anyReport(Random& random)
{
    switch (pick(random, 16)) {
    case 0:
    case 1:
    case 2:
        return LegConnected{"PCMU", false};
    case 3:
    case 4:
    case 5:
        return LegHeld{};
    case 6:
        return LegHoldFailed{"488"};
    case 7:
    case 8:
        return LegResumed{};
    case 9:
        return LegResumeFailed{"408"};
    case 10:
        return LegRemoteHold{pick(random, 2) == 0};
    case 11:
        return LegTransferred{};
    case 12:
        return LegTransferFailed{EndReason::Busy, {}};
    case 13:
        return LegRinging{};
    case 14:
        return LegTalk{};
    default:
        return LegEnded{EndedBy(pick(random, 3)), EndReason::HungUp, {}};
    }
}

/// Its own books of what was permitted, per call.
struct Permissions
{
    std::optional<AskPurpose> asked;
    TransferKind kind = TransferKind::SpeakFirst;
    bool mayHold = false;     ///< granted or overridden, for the hold that has not ended yet
    bool mayTransfer = false; ///< granted or overridden, unused
    bool mayJoin = false;
    bool held = false; ///< the line confirmed, and has not confirmed the return
    int ended = 0;
};

class Oracle
{
public:
    void see(const Recorded& recorded, const Call& before)
    {
        auto& p = books_[recorded.event.call];
        std::visit([&](const auto& event) { note(p, event, before); }, recorded.event.body);
    }

    void see(const Effect& effect, const State& state)
    {
        const auto* command = std::get_if<LineCommand>(&effect);
        if (command == nullptr) {
            return;
        }
        if (const auto* hold = std::get_if<HoldLine>(command)) {
            auto& p = bookOf(hold->leg, state);
            CHECKED(p.mayHold);
        } else if (const auto* transfer = std::get_if<TransferLine>(command)) {
            auto& p = bookOf(transfer->leg, state);
            CHECKED(p.mayTransfer);
            p.mayTransfer = false;
        } else if (const auto* join = std::get_if<JoinLines>(command)) {
            CHECKED(bookOf(join->leg, state).mayJoin);
        }
    }

    void see(const State& state)
    {
        int live = 0;
        for (const auto& call : state.calls) {
            live += isLive(call) ? 1 : 0;
            if (isHeld(call)) {
                CHECKED(books_[call.id].held);
            }
            CHECKED(books_[call.id].ended <= 1);
            CHECKED((is<Ended>(call.phase)) == (books_[call.id].ended == 1));
        }
        CHECKED(live <= 1);
    }

    int endsOf(CallId id) { return books_[id].ended; }

private:
    static void CHECKED(bool holds)
    {
        if (!holds) {
            throw std::logic_error("an invariant does not hold");
        }
    }

    Permissions& bookOf(LegId leg, const State& state)
    {
        const auto* call = find(state, leg);
        CHECKED(call != nullptr);
        return books_[call->id];
    }

    template <class E> void note(Permissions&, const E&, const Call&) {}

    void note(Permissions& p, const HoldAsked&, const Call& before)
    {
        if (canAsk(p, before)) {
            p.asked = AskPurpose::Hold;
            p.mayHold = false;
        }
    }

    void note(Permissions& p, const TransferAsked& event, const Call& before)
    {
        if (canAsk(p, before)) {
            p.asked = AskPurpose::Transfer;
            p.kind = event.kind;
            p.mayHold = false;
        }
    }

    void note(Permissions& p, const AskGranted&, const Call&)
    {
        if (p.asked) {
            grant(p, *p.asked, p.kind);
        }
        p.asked.reset();
    }

    void note(Permissions& p, const AskDeclined&, const Call&) { p.asked.reset(); }

    void note(Permissions& p, const AskWithdrawn&, const Call&) { p.asked.reset(); }

    void note(Permissions& p, const ClosingStarted&, const Call& before)
    {
        if (is<Talking>(before.phase)) {
            p.asked.reset();
        }
    }

    void note(Permissions& p, const HoldOverridden&, const Call& before)
    {
        if (onTheLine(before)) {
            grant(p, AskPurpose::Hold, {});
            p.asked.reset();
        }
    }

    void note(Permissions& p, const TransferOverridden& event, const Call& before)
    {
        if (onTheLine(before) && !event.reason.empty()) {
            grant(p, AskPurpose::Transfer, event.kind);
            p.asked.reset();
        }
    }

    void note(Permissions& p, const LineHeld&, const Call& before)
    {
        p.held = p.held || is<Holding>(before.phase);
    }

    void note(Permissions& p, const LineResumed&, const Call& before)
    {
        if (is<Resuming>(before.phase)) {
            p.held = false;
            p.mayHold = false;
            p.mayJoin = false;
        }
    }

    void note(Permissions& p, const CallEnded&, const Call& before)
    {
        p.ended += is<Ended>(before.phase) ? 0 : 1;
        p.asked.reset();
    }

    static void grant(Permissions& p, AskPurpose purpose, TransferKind kind)
    {
        p.mayHold = purpose == AskPurpose::Hold || kind == TransferKind::SpeakFirst;
        p.mayTransfer = purpose == AskPurpose::Transfer && kind == TransferKind::StraightThrough;
        p.mayJoin = purpose == AskPurpose::Transfer && kind == TransferKind::SpeakFirst;
    }

    static bool onTheLine(const Call& call)
    {
        return is<Talking>(call.phase) || is<Closing>(call.phase);
    }

    static bool canAsk(const Permissions& p, const Call& call)
    {
        return onTheLine(call) && !p.asked;
    }

    std::map<CallId, Permissions> books_;
};

const std::vector<Standard> kStandards{
    {.id = "answer", .measure = Measure::AnswerBySecondRing, .weight = 10},
    {.id = "identify", .measure = Measure::Identify, .weight = 10},
    {.id = "ask-hold", .measure = Measure::AskHold, .weight = 20},
    {.id = "touch-base", .measure = Measure::TouchBase, .weight = 10},
    {.id = "ask-transfer", .measure = Measure::AskTransfer, .weight = 10},
    {.id = "unavailable", .measure = Measure::Unavailable, .weight = 10},
    {.id = "thank", .measure = Measure::Thank, .weight = 10},
    {.id = "caller-first", .measure = Measure::CallerFirst, .weight = 10}};

DeskEvent anyEvent(Random& random, const State& state, std::int64_t& legs)
{
    const int chance = pick(random, 100);
    if (state.calls.empty() || chance < 5) {
        return *meaning(state,
                        {LegId{++legs}, LegArrived{Party{"A", "1", "sip:a@b"}, "desk", 3000ms}});
    }
    if (chance < 7) {
        return Event{
            {}, CallDialled{LegId{-(state.nextCall.value * 10'000)}, Party{"B", "2", "2"}, "desk"}};
    }
    if (chance < 8) {
        return AvailabilityChosen{pick(random, 4) == 0 ? Availability::Break
                                                       : Availability::Available};
    }
    const auto index = [&] {
        return static_cast<std::size_t>(pick(random, static_cast<int>(state.calls.size())));
    };
    const auto& call = state.calls[index()];
    if (chance < 60) {
        const auto& other = state.calls[index()];
        return Event{call.id, anyAction(random, pick(random, 3) == 0 ? other.id : CallId{})};
    }
    const auto leg = call.consult && pick(random, 2) == 0 ? call.consult->leg : call.leg;
    return meaning(state, {leg, anyReport(random)})
        .value_or(DeskEvent{Event{call.id, NoteChanged{"."}}});
}

/// One desk through `length` events; throws where an invariant breaks. Returns how many calls it
/// had.
std::size_t live(std::uint64_t seed, int length)
{
    Random random{seed};
    State state;
    Instant now = kStart;
    std::int64_t legs = 0;
    Oracle oracle;
    std::map<CallId, std::vector<Recorded>> log;
    std::map<CallId, Call> calls;
    for (int i = 0; i < length; ++i) {
        now += Duration{pick(random, 20'000)};
        std::deque<DeskEvent> queue{anyEvent(random, state, legs)};
        while (!queue.empty()) {
            auto decision = decide(state, queue.front(), now);
            queue.pop_front();
            queue.insert(queue.begin(), decision.followUps.begin(), decision.followUps.end());
            if (decision.toRecord) {
                const auto id = decision.toRecord->call;
                const Recorded recorded{decision.subject.events, now, *decision.toRecord};
                oracle.see(recorded, calls[id]);
                calls[id] = decision.subject;
                log[id].push_back(recorded);
            }
            for (const auto& effect : decision.effects) {
                oracle.see(effect, decision.state);
            }
            state = std::move(decision.state);
            oracle.see(state);
        }
    }
    for (const auto& [id, events] : log) {
        const auto again = replay(id, events);
        if (!(again == calls[id]) ||
            !(assess(again, kStandards, now) == assess(calls[id], kStandards, now))) {
            throw std::logic_error("the stored events do not give the same call");
        }
        if (isComplete(calls[id]) && oracle.endsOf(id) != 1) {
            throw std::logic_error("a complete call has not exactly one end");
        }
    }
    return log.size();
}

} // namespace

TEST_CASE("etiquette cannot be broken by accident, whatever happens in whatever order")
{
    const auto* given = std::getenv("SECONDRING_SEED");
    const std::uint64_t first =
        given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device{}();
    constexpr int kSequences = 100'000;
    constexpr int kLength = 16;
    INFO("SECONDRING_SEED=" << first);
    std::size_t calls = 0;
    for (int i = 0; i < kSequences; ++i) {
        const auto seed = first + static_cast<std::uint64_t>(i);
        try {
            calls += live(seed, kLength);
        } catch (const std::logic_error& broken) {
            FAIL(broken.what() << " with SECONDRING_SEED=" << seed);
        }
    }
    WARN(kSequences << " sequences of " << kLength << " events, " << calls
                    << " calls, SECONDRING_SEED=" << first);
    CHECK(calls > kSequences);
}
