#pragma once
#include "core/base/result.h"
#include "core/review/judgement_case.h"
#include "core/review/judgement_rules.h"

/// Every rule about judging one call.
namespace secondring {

/// Why something about a review is not done.
enum class ReviewRefusal
{
    AnotherCall,     ///< the event is about another call or agent
    NotAllowed,      ///< this is not for that role, or not for this person
    OwnCall,         ///< nobody reviews their own call
    Blind,           ///< give your own points first
    AlreadyDone,     ///< once is enough
    AlreadyReviewed, ///< the call has its reviewer
    OtherCard,       ///< the call is judged by another card already
    NothingOpen,     ///< there is no sheet, dispute or note to do it to
    AlreadyGiven,    ///< handed over: re-open it first
    UnknownItem,
    DoesNotApply,  ///< the call has nothing to judge here
    NoSuchPoints,  ///< outside the item's points, or it always applies
    WordsNeeded,   ///< say why
    ItemsOpen,     ///< something is not judged yet
    DisputeOpen,   ///< decide it first
    OwnJudgement,  ///< another reviewer decides
    ItemDecided,   ///< another reviewer has decided this item
    HasSeenPoints, ///< whoever has seen points is not blind
    TooEarly       ///< the call is older than the note
};

template <>
inline constexpr auto kEnumText<ReviewRefusal> =
    std::to_array<EnumText<ReviewRefusal>>({{ReviewRefusal::AnotherCall, "another-call"},
                                            {ReviewRefusal::NotAllowed, "not-allowed"},
                                            {ReviewRefusal::OwnCall, "own-call"},
                                            {ReviewRefusal::Blind, "blind"},
                                            {ReviewRefusal::AlreadyDone, "already-done"},
                                            {ReviewRefusal::AlreadyReviewed, "already-reviewed"},
                                            {ReviewRefusal::OtherCard, "other-card"},
                                            {ReviewRefusal::NothingOpen, "nothing-open"},
                                            {ReviewRefusal::AlreadyGiven, "already-given"},
                                            {ReviewRefusal::UnknownItem, "unknown-item"},
                                            {ReviewRefusal::DoesNotApply, "does-not-apply"},
                                            {ReviewRefusal::NoSuchPoints, "no-such-points"},
                                            {ReviewRefusal::WordsNeeded, "words-needed"},
                                            {ReviewRefusal::ItemsOpen, "items-open"},
                                            {ReviewRefusal::DisputeOpen, "dispute-open"},
                                            {ReviewRefusal::OwnJudgement, "own-judgement"},
                                            {ReviewRefusal::ItemDecided, "item-decided"},
                                            {ReviewRefusal::HasSeenPoints, "has-seen-points"},
                                            {ReviewRefusal::TooEarly, "too-early"}});

/// Where a review stands, for lists.
enum class ReviewState
{
    None,
    Waiting, ///< picked or nominated
    Opened,
    Shared,
    Disputed,
    Decided, ///< shared, and every dispute settled
    Reopened
};

template <>
inline constexpr auto kEnumText<ReviewState> =
    std::to_array<EnumText<ReviewState>>({{ReviewState::None, "none"},
                                          {ReviewState::Waiting, "waiting"},
                                          {ReviewState::Opened, "opened"},
                                          {ReviewState::Shared, "shared"},
                                          {ReviewState::Disputed, "disputed"},
                                          {ReviewState::Decided, "decided"},
                                          {ReviewState::Reopened, "reopened"}});

/// The case after the event, or why it is refused. Pure. A refused event is not recorded.
tl::expected<ReviewCase, ReviewRefusal>
decide(const ReviewCase& before, const ReviewEvent& event, Instant at, const ReviewRules& rules);

/// The case that these events, in this order, have made. What was allowed when it was recorded
/// stays so, whatever the house decides later.
ReviewCase replayReview(CallId call, std::string agent, std::span<const RecordedReview> events);

const Sheet* reviewOf(const ReviewCase& reviewed);
const Sheet* sheetOf(const ReviewCase& reviewed, std::string_view person);
/// Whether the sheet has ever been handed over; a review that was re-opened has.
bool wasGiven(const Sheet& sheet, const ReviewCase& reviewed);
const Dispute* openDispute(const ReviewCase& reviewed);
/// The review's marks with what other reviewers have decided in them; none: no review.
std::vector<Mark> standingMarks(const ReviewCase& reviewed);
/// By the marks that stand.
std::optional<Score> standingScore(const ReviewCase& reviewed);
ReviewState stateOf(const ReviewCase& reviewed);

} // namespace secondring
