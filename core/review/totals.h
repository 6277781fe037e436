#pragma once
#include "core/review/desk_time.h"
#include "core/review/follow_up.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <type_traits>

namespace secondring {

/// The waits, in seconds, at which answers and abandoned calls are counted: what a house may set as
/// its service level's time or as "short".
inline constexpr std::array kWaitSteps = {5, 10, 15, 20, 30, 60};
/// The times, in seconds, within which callers agreed to a hold.
inline constexpr std::array kAgreedSteps = {1, 2, 3, 5, 10};
/// Answered in the first ring, the second, … the sixth or later.
inline constexpr std::size_t kRings = 6;

/// Sums over calls that have ended, from which every metric is made. They add up over days, agents
/// and lines: table day_total holds one row of them for each day, agent and line, in columns of the
/// names that `fields` gives.
///
/// Invariants: every sum is 0 or more; a later element of `answeredWithin`, `abandonedWithin` and
/// `agreedWithin` is not less than an earlier one.
struct Totals
{
    // Incoming calls.
    std::int64_t offered = 0;
    std::int64_t answered = 0;
    std::int64_t bySecondRing = 0;            ///< answered before 2 × ring length
    std::int64_t abandoned = 0;               ///< the caller left before the answer
    std::int64_t waitedMs = 0;                ///< until the answer, answered calls
    std::array<std::int64_t, kRings> rings{}; ///< answered in ring 1 + wait / ring length
    std::array<std::int64_t, kWaitSteps.size()> answeredWithin{};  ///< wait ≤ step
    std::array<std::int64_t, kWaitSteps.size()> abandonedWithin{}; ///< wait ≤ step
    std::int64_t numbered = 0; ///< answered, and the caller's number is known
    std::int64_t repeated = 0; ///< of those: the same number called again within 7 days

    // Outgoing calls.
    std::int64_t dialled = 0;
    std::int64_t reached = 0;

    // Both directions: answered or reached, and known from answer to wrap-up. Calls brought in from
    // a list that does not tell their holds are not among them.
    std::int64_t handled = 0;
    std::int64_t talkedMs = 0; ///< connected and not held
    std::int64_t heldMs = 0;
    std::int64_t wrappedMs = 0; ///< from the end until the wrap-up was saved
    std::int64_t heldCalls = 0; ///< held at least once
    std::int64_t transferred = 0;
    std::int64_t transferredWell = 0; ///< with permission, name and extension
    std::int64_t endedNormally = 0;   ///< hung up by either side
    std::int64_t endedByCaller = 0;
    std::int64_t courtesyCalls = 0; ///< a courtesy was found
    std::int64_t courtesySum = 0;   ///< 0 to 100 each
    std::int64_t complaints = 0;
    std::int64_t promises = 0; ///< a promise was made

    // Holds, of which a call may have many.
    std::int64_t holds = 0;
    std::int64_t holdsPermitted = 0; ///< granted before it began
    std::int64_t holdsInTime = 0;    ///< back within the time named
    std::int64_t holdsLate = 0;      ///< not back within the time named
    std::int64_t holdsAgreed = 0;    ///< questions for a hold that were granted
    std::array<std::int64_t, kAgreedSteps.size()> agreedWithin{}; ///< granted − asked ≤ step

    /// What came of calls afterwards: counted on other days than the calls, and so not among the
    /// columns of day_total.
    FollowUp after;
    /// Likewise: of agents, not of calls.
    DeskTime desk;

    bool operator==(const Totals&) const = default;
    Totals& operator+=(const Totals& other);

    /// Calls `visit(name, sum)` for each sum with the name of its column, always in this order.
    static void fields(auto& self, auto&& visit)
    {
        visit("offered", self.offered);
        visit("answered", self.answered);
        visit("by_second_ring", self.bySecondRing);
        visit("abandoned", self.abandoned);
        visit("waited_ms", self.waitedMs);
        series(
            self.rings, {"rings_1", "rings_2", "rings_3", "rings_4", "rings_5", "rings_6"}, visit);
        series(self.answeredWithin,
               {"answered_5",
                "answered_10",
                "answered_15",
                "answered_20",
                "answered_30",
                "answered_60"},
               visit);
        series(self.abandonedWithin,
               {"abandoned_5",
                "abandoned_10",
                "abandoned_15",
                "abandoned_20",
                "abandoned_30",
                "abandoned_60"},
               visit);
        visit("numbered", self.numbered);
        visit("repeated", self.repeated);
        visit("dialled", self.dialled);
        visit("reached", self.reached);
        visit("handled", self.handled);
        visit("talked_ms", self.talkedMs);
        visit("held_ms", self.heldMs);
        visit("wrapped_ms", self.wrappedMs);
        visit("held_calls", self.heldCalls);
        visit("transferred", self.transferred);
        visit("transferred_well", self.transferredWell);
        visit("ended_normally", self.endedNormally);
        visit("ended_by_caller", self.endedByCaller);
        visit("courtesy_calls", self.courtesyCalls);
        visit("courtesy_sum", self.courtesySum);
        visit("complaints", self.complaints);
        visit("promises", self.promises);
        visit("holds", self.holds);
        visit("holds_permitted", self.holdsPermitted);
        visit("holds_in_time", self.holdsInTime);
        visit("holds_late", self.holdsLate);
        visit("holds_agreed", self.holdsAgreed);
        series(self.agreedWithin,
               {"agreed_1", "agreed_2", "agreed_3", "agreed_5", "agreed_10"},
               visit);
    }

private:
    template <std::size_t N>
    static void series(auto& sums, const char* const (&names)[N], auto&& visit)
    {
        static_assert(N == std::tuple_size_v<std::remove_cvref_t<decltype(sums)>>);
        for (std::size_t i = 0; i < N; ++i) {
            visit(names[i], sums[i]);
        }
    }
};

Totals operator+(Totals a, const Totals& b);

} // namespace secondring
