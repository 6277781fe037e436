#pragma once
#include "core/review/figure_rules.h"
#include "core/review/scorecard.h"

namespace secondring {

/// Calls that are to be reviewed, whoever took them. A call is picked when all that is given here
/// is so of it.
struct PickRule
{
    std::string id;
    std::string title;   ///< why, for people: "Held without asking"
    std::string missed;  ///< the standard that was missed; empty: any
    std::string outcome; ///< the outcome's id; empty: any
    std::optional<int> courtesyBelow;
    std::optional<Duration> longer; ///< than this, from answer to end
    std::optional<Duration> held;   ///< longer than this, in all

    bool operator==(const PickRule&) const = default;
};

/// What a house decides about reviewing.
struct ReviewRules
{
    bool agentsSeeEachOther = false; ///< else they see their own calls, and everybody's thanks
    int samplePerWeek = 2;           ///< calls drawn at random for each agent and week, 0 to 50
    std::vector<PickRule> picks;

    bool operator==(const ReviewRules&) const = default;
};

/// All of it as the house file says it.
struct ReviewSettings
{
    std::vector<std::string> supervisors; ///< the names of those who judge others
    std::vector<Scorecard> cards;         ///< a call is judged by the first that is for it
    ReviewRules rules;
    FigureRules figures;

    bool operator==(const ReviewSettings&) const = default;
};

} // namespace secondring
