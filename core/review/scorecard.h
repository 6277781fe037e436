#pragma once
#include "core/call/summary.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Scorecards as a house defines them: what a person judges a call by, in words.
/// `fields` names the stored members: a review keeps the card it was judged by.
namespace secondring {

/// What a call can show beside its findings: what an item may depend on, or point at.
enum class CallFact
{
    Incoming,
    Outgoing,
    Held,
    Transferred,
    Complaint,
    Promise,
    Message,
    Talk ///< how the conversation was shared, when it was measured
};

template <>
inline constexpr auto
    kEnumText<CallFact> = std::to_array<EnumText<CallFact>>({{CallFact::Incoming, "incoming"},
                                                             {CallFact::Outgoing, "outgoing"},
                                                             {CallFact::Held, "held"},
                                                             {CallFact::Transferred, "transferred"},
                                                             {CallFact::Complaint, "complaint"},
                                                             {CallFact::Promise, "promise"},
                                                             {CallFact::Message, "message"},
                                                             {CallFact::Talk, "talk"}});

/// Something that a call shows or does not: a fact ("held"), or a standard's finding ("touch-base
/// missed"; without a verdict: kept, missed or excused).
struct Condition
{
    std::optional<CallFact> fact; ///< none: it is about `standard`
    std::string standard;
    std::optional<Verdict> verdict;

    bool operator==(const Condition&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("fact", self.fact);
        visit("standard", self.standard);
        visit("verdict", self.verdict);
    }
};

/// One question to a call. Invariant: at least two `points`.
struct ScoreItem
{
    std::string id;
    std::string title;
    int weight = 1;                  ///< 1 to 100
    std::vector<std::string> points; ///< the words for 0 points, for 1, and so on
    bool critical = false;           ///< 0 points make the whole score 0
    bool mayNotApply = true;         ///< a person may say that it does not apply
    std::vector<Condition> when;     ///< it applies if any of these is so; empty: always
    std::vector<std::string> from;   ///< the standards whose findings draft it; empty: a person's
    std::vector<CallFact> shows;     ///< what is put beside it for the person who judges

    bool operator==(const ScoreItem&) const = default;

    int most() const { return static_cast<int>(points.size()) - 1; }

    static void fields(auto& self, auto&& visit)
    {
        visit("id", self.id);
        visit("title", self.title);
        visit("weight", self.weight);
        visit("points", self.points);
        visit("critical", self.critical);
        visit("mayNotApply", self.mayNotApply);
        visit("when", self.when);
        visit("from", self.from);
        visit("shows", self.shows);
    }
};

struct ScoreSection
{
    std::string title;
    std::vector<ScoreItem> items;

    bool operator==(const ScoreSection&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("title", self.title);
        visit("items", self.items);
    }
};

/// Invariant: the ids of its items differ.
struct Scorecard
{
    std::string id;
    std::string title;
    std::vector<Condition> when; ///< the calls it is for: any of these is so; empty: all
    std::vector<ScoreSection> sections;

    bool operator==(const Scorecard&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("id", self.id);
        visit("title", self.title);
        visit("when", self.when);
        visit("sections", self.sections);
    }
};

/// All items in the order of the card.
std::vector<const ScoreItem*> itemsOf(const Scorecard& card);
const ScoreItem* findItem(const Scorecard& card, std::string_view id);

} // namespace secondring
