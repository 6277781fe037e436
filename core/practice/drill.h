#pragma once
#include "core/practice/practice_record.h"
#include "core/practice/scenario.h"

#include <span>

/// Drills for an idle minute: a short scenario from what went worst in the last week.
namespace secondring::practice {

/// How often a standard was kept and missed; what was excused or open is not counted.
struct StandardTally
{
    std::string standard; ///< id
    int kept = 0;
    int missed = 0;
    bool operator==(const StandardTally&) const = default;
};

using StandardVerdicts = std::vector<std::pair<std::string, Verdict>>;

inline constexpr Duration kDrillWeek = std::chrono::hours{7 * 24};
inline constexpr int kDrillMinutes = 3; ///< longer scenarios are no drills

/// Adds what one attempt or one live call has shown. Standards stand in the order in which they
/// first came.
void add(std::vector<StandardTally>& tallies, const StandardVerdicts& verdicts);

/// Of the attempts that ended in the week before `now`, and of live calls, whose choice by time is
/// the caller's.
std::vector<StandardTally> weekOf(std::span<const AttemptRow> attempts,
                                  std::span<const StandardVerdicts> liveCalls,
                                  Instant now);

/// What was missed at least once, the weakest first: the smallest share kept; of equal shares what
/// was missed more often, then what came first.
std::vector<StandardTally> weakestOf(std::vector<StandardTally> tallies);

struct Drill
{
    std::string scenario; ///< id
    StandardTally why;
    bool operator==(const Drill&) const = default;
};

/// A scenario of at most three minutes that exercises the weakest standard for which there is one:
/// the one practised longest ago (never is longest), then the gentlest, then by title. None:
/// nothing was missed, or nothing short exercises it.
std::optional<Drill> drillOf(std::span<const Scenario> scenarios,
                             std::span<const AttemptRow> attempts,
                             const std::vector<StandardTally>& week);

} // namespace secondring::practice
