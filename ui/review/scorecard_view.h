#pragma once
#include "core/etiquette/standard.h"
#include "core/review/judgement_rights.h"

#include <span>

/// What a scorecard shows to whom, as a value.
namespace secondring {

enum class CardMode
{
    Drafted, ///< nobody judges it yet: what the call alone tells
    Judging, ///< the viewer's own sheet
    Reading, ///< somebody's, handed over
    Deciding ///< handed over, with a dispute that the viewer may decide
};

struct ScoreLine
{
    ScoreItem item;
    std::string section; ///< of the first line of a section with a title; empty otherwise
    DraftItem draft;
    Mark mark;                     ///< what stands
    std::string decidedBy;         ///< the reviewer who decided a dispute about it
    bool disputed = false;         ///< and not decided yet
    std::vector<Dispute> disputes; ///< all about it, the earliest first
    std::vector<Comment> comments;
    std::optional<Mark> selfScore; ///< the agent's own, beside a reviewer's

    bool operator==(const ScoreLine&) const = default;
};

struct ScorecardView
{
    CardMode mode = CardMode::Drafted;
    Person viewer;
    std::string agent;
    std::string by; ///< whose sheet it is; empty: the call's
    Purpose purpose = Purpose::Review;
    ReviewState state = ReviewState::None;
    std::optional<Instant> givenAt;
    std::optional<Instant> disputedAt; ///< while an item is in dispute
    std::vector<ScoreLine> lines;
    Score score;
    std::vector<Purpose> mayOpen; ///< what the viewer may begin
    bool mayDispute = false;
    bool mayReopen = false;
    bool mayDiscard = false; ///< the viewer's own sheet, never handed over
    bool blind = false;      ///< the viewer sees nobody's points before giving their own
    Scorecard card;
    Draft draft;

    bool operator==(const ScorecardView&) const = default;
};

/// `seen` is what the viewer may see of the case; `card` and `draft` are what the house and the
/// call say, for a case that nobody has judged.
ScorecardView scorecardViewOf(const ReviewCase& seen,
                              const Person& viewer,
                              const Scorecard& card,
                              const Draft& draft);

/// A line by the item's id; none: the card has no such item.
const ScoreLine* findLine(const ScorecardView& view, std::string_view item);

} // namespace secondring
