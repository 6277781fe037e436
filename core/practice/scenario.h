#pragma once
#include "core/practice/scenario_item.h"

#include <optional>

namespace secondring::practice {

/// One card of a scenario: what the caller says there and what they wait for.
struct Passage
{
    std::string name;
    std::vector<std::string> tags;
    int line = 0; ///< of its header in the source, from 1; 0: not known
    std::vector<Item> items;

    bool operator==(const Passage&) const = default;
};

/// How fast patience goes: losses count half, whole, or one and a half times.
enum class Temper
{
    Gentle,
    Ordinary,
    Short
};

/// Somebody who rings in a scenario.
struct CallerRole
{
    std::string name; ///< "" for the first; else the passage that describes them
    Party party;
    std::string voice = "slt"; ///< as the Voice names it
    int speed = 100;           ///< per cent of the voice's own
    int patience = 60;         ///< 0 to 100 when the telephone begins to ring
    Temper temper = Temper::Ordinary;
    int givesUpAfter = 8; ///< rings
    std::string start;    ///< passage that is entered once they were greeted

    bool operator==(const CallerRole&) const = default;
};

/// A colleague as the scenario's directory has them.
struct PracticeColleague
{
    Colleague who;
    bool available = true;

    bool operator==(const PracticeColleague&) const = default;
};

/// A practice call, compiled: what can ring the desk and how it goes on.
///
/// Invariants: made only by `compile`, from a story without errors: every target names a passage,
/// every caller has a start, `callers` is not empty.
struct Scenario
{
    std::string id; ///< the story's IFID
    std::string title;
    std::string practises; ///< the line under the title: "Hold and touch base"
    std::string about;     ///< two or three sentences for the trainee before the first ring
    int level = 1;         ///< 1 gentle to 5 hard
    int minutes = 3;       ///< what an attempt takes
    std::vector<std::string> standards; ///< ids of the standards it exercises
    Duration ringLength{3000};
    std::vector<CallerRole> callers; ///< the first rings first; others by <<ring>>
    std::vector<PracticeColleague> colleagues;
    Variables variables; ///< as they are when the telephone begins to ring
    std::vector<Passage> passages;

    bool operator==(const Scenario&) const = default;
};

const Passage* findPassage(const Scenario& scenario, std::string_view name);
/// The role's place in `callers`; none: no such caller.
std::optional<std::size_t> findCaller(const Scenario& scenario, std::string_view name);

} // namespace secondring::practice

namespace secondring {

template <>
inline constexpr auto kEnumText<practice::Temper> =
    std::to_array<EnumText<practice::Temper>>({{practice::Temper::Gentle, "gentle"},
                                               {practice::Temper::Ordinary, "ordinary"},
                                               {practice::Temper::Short, "short"}});

} // namespace secondring
