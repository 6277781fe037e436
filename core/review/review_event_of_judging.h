#pragma once
#include "core/review/review_event_terms.h"
#include "core/review/scorecard_draft.h"

#include <string_view>

/// What is done about a call after it: looked at, judged, discussed. Past tense: what is recorded
/// is so. `fields` as in core/call/event_of_line.h.
namespace secondring {

/// Somebody begins to judge. The card and what the events filled in are kept as they were: the
/// house may change its card later.
struct SheetOpened
{
    static constexpr std::string_view kKind = "sheet-opened";
    Purpose purpose = Purpose::Review;
    Scorecard card;
    Draft draft;

    bool operator==(const SheetOpened&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("purpose", self.purpose);
        visit("card", self.card);
        visit("draft", self.draft);
    }
};

/// Somebody judges one item of their sheet; the newest mark counts.
struct ItemJudged
{
    static constexpr std::string_view kKind = "item-judged";
    Mark mark;

    bool operator==(const ItemJudged&) const = default;

    static void fields(auto& self, auto&& visit) { visit("mark", self.mark); }
};

/// The sheet is handed over: a review is shared with the agent, a self-score with the reviewers, a
/// calibration with the others who have given theirs.
struct SheetGiven
{
    static constexpr std::string_view kKind = "sheet-given";

    bool operator==(const SheetGiven&) const = default;

    static void fields(auto&, auto&&) {}
};

/// A sheet that was never handed over is as if it had not been begun.
struct SheetDiscarded
{
    static constexpr std::string_view kKind = "sheet-discarded";

    bool operator==(const SheetDiscarded&) const = default;

    static void fields(auto&, auto&&) {}
};

/// About one item, or with an empty `item` about the call.
struct CommentAdded
{
    static constexpr std::string_view kKind = "comment-added";
    std::string item;
    std::string text;

    bool operator==(const CommentAdded&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("item", self.item);
        visit("text", self.text);
    }
};

/// The agent does not agree with one item of the shared review.
struct ItemDisputed
{
    static constexpr std::string_view kKind = "item-disputed";
    std::string item;
    std::string reason;

    bool operator==(const ItemDisputed&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("item", self.item);
        visit("reason", self.reason);
    }
};

/// The agent agrees after all.
struct DisputeWithdrawn
{
    static constexpr std::string_view kKind = "dispute-withdrawn";

    bool operator==(const DisputeWithdrawn&) const = default;

    static void fields(auto&, auto&&) {}
};

/// Another reviewer decides what stands; the mark's comment says why.
struct DisputeDecided
{
    static constexpr std::string_view kKind = "dispute-decided";
    Mark mark;

    bool operator==(const DisputeDecided&) const = default;

    static void fields(auto& self, auto&& visit) { visit("mark", self.mark); }
};

/// A shared review goes back to its reviewer.
struct ReviewReopened
{
    static constexpr std::string_view kKind = "review-reopened";
    std::string reason;

    bool operator==(const ReviewReopened&) const = default;

    static void fields(auto& self, auto&& visit) { visit("reason", self.reason); }
};

/// These people are asked to judge the call, each without seeing the others.
struct CalibrationStarted
{
    static constexpr std::string_view kKind = "calibration-started";
    std::vector<std::string> reviewers;

    bool operator==(const CalibrationStarted&) const = default;

    static void fields(auto& self, auto&& visit) { visit("reviewers", self.reviewers); }
};

} // namespace secondring
