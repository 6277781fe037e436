#pragma once
#include "core/etiquette/assess.h"
#include "core/review/scorecard_score.h"

namespace secondring {

/// What in the call speaks about an item, and when.
///
/// A step of a standard has `standard` and `verdict`, and the times as `Step` has them. A fact has
/// `fact`: Held: `took`, `allowed` the time named; Transferred: `words` to whom; Complaint,
/// Promise, Message: `words`; Talk: `took` the agent spoke, `allowed` the caller, `count`
/// interruptions.
struct Evidence
{
    std::optional<CallFact> fact;
    std::string standard;
    Verdict verdict = Verdict::Open; ///< of a step
    std::optional<Duration> at;      ///< since the call began
    std::optional<Duration> took;
    std::optional<Duration> allowed;
    std::string words;
    int count = 0;
    bool heard = false; ///< known by hearing, not by a key

    bool operator==(const Evidence&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("fact", self.fact);
        visit("standard", self.standard);
        visit("verdict", self.verdict);
        visit("at", self.at);
        visit("took", self.took);
        visit("allowed", self.allowed);
        visit("words", self.words);
        visit("count", self.count);
        visit("heard", self.heard);
    }
};

/// One item as the call alone fills it in.
struct DraftItem
{
    Mark mark;
    bool applies = true;   ///< false: its condition is not met, nobody may judge it
    bool byEvents = false; ///< the events tell it; a person who says otherwise says why
    std::vector<Evidence> evidence;

    bool operator==(const DraftItem&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("mark", self.mark);
        visit("applies", self.applies);
        visit("byEvents", self.byEvents);
        visit("evidence", self.evidence);
    }
};

using Draft = std::vector<DraftItem>; ///< in the order of the card

/// Whether the call shows what the condition says.
bool holds(const Condition& condition, const Call& call, const Assessment& assessment);
/// The first of the house's cards that is for this call; none: no card is.
const Scorecard*
cardFor(std::span<const Scorecard> cards, const Call& call, const Assessment& assessment);

/// What the events tell, with their evidence; the rest is left open for a person. An item drafted
/// from standards has all points when all that the call shows of them was kept, none when nothing
/// was, the share in between; a critical one has none as soon as one was missed. It does not apply
/// when the call shows none of them decided.
Draft draftOf(const Scorecard& card, const Call& call, const Assessment& assessment);
/// The marks of a draft: where everybody's judgement begins.
std::vector<Mark> marksOf(const Draft& draft);
const DraftItem* findDraft(const Draft& draft, std::string_view item);

} // namespace secondring
