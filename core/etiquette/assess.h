#pragma once
#include "core/call/summary.h"
#include "core/etiquette/standard.h"

#include <span>

namespace secondring {

/// What a call shows about one standard at one point: a step at the right of the desk, the evidence
/// in a review. `Verdict::Open` means: still to do, or not decided yet.
struct Step
{
    std::string standard;
    Measure measure = Measure::Judged;
    Verdict verdict = Verdict::Open;
    bool current = false;            ///< what the agent is in the middle of now
    std::optional<Instant> at;       ///< when it was decided or asked
    std::optional<Duration> took;    ///< the time it took or has taken so far
    std::optional<Duration> allowed; ///< the time there was for it
    std::string words;  ///< whose or what: the reason of a hold or an override, a colleague's name
    bool heard = false; ///< known by hearing, not by a key

    bool operator==(const Step&) const = default;
};

/// What a call shows about one standard in all.
struct Finding
{
    std::string standard;
    Verdict verdict = Verdict::DoesNotApply;
    std::vector<Step> evidence;

    bool operator==(const Finding&) const = default;
};

struct Assessment
{
    std::vector<Step> steps; ///< in the order of a call
    std::vector<Finding>
        findings; ///< one per standard that a call can show, in the order of the house
    std::optional<int> courtesy; ///< 0 to 100: weighted share of the decided, applicable standards
                                 ///< kept; none: nothing decided

    bool operator==(const Assessment&) const = default;
};

/// In all, a standard is missed when it was missed once, kept when it was kept and never missed.
Verdict inAll(std::span<const Step> steps);

/// What the call shows at `now`. Pure, and the same for a live call and for one replayed from the
/// log. Sources of the rules: PRODUCT.md's standards, named at each measure in measure.cpp.
Assessment assess(const Call& call, std::span<const Standard> standards, Instant now);

/// The row that the log keeps of the call.
CallSummary summarise(const Call& call, std::span<const Standard> standards, Instant now);

} // namespace secondring
