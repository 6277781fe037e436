#pragma once
#include "core/review/review_event_of_coaching.h"
#include "core/review/review_event_of_follow_up.h"
#include "core/review/review_event_of_judging.h"
#include "core/review/review_event_of_queue.h"

#include <variant>

namespace secondring {

/// The log stores `kKind`; the order of the alternatives is free.
using ReviewBody = std::variant<CallViewed,
                                CallNominated,
                                CallPicked,
                                PickDropped,
                                SheetOpened,
                                ItemJudged,
                                SheetGiven,
                                SheetDiscarded,
                                CommentAdded,
                                ItemDisputed,
                                DisputeWithdrawn,
                                DisputeDecided,
                                ReviewReopened,
                                CalibrationStarted,
                                CoachingGiven,
                                CoachingCallCounted,
                                CoachingClosed,
                                RecognitionGiven,
                                PromiseKept,
                                PromiseMoved,
                                PromiseOpened,
                                SurveyAnswered>;

/// One thing that somebody did about a call. `agent` is who took the call.
struct ReviewEvent
{
    CallId call;
    std::string agent;
    Person by;
    ReviewBody body;

    bool operator==(const ReviewEvent&) const = default;
};

/// A review event as the log keeps it: what, when, and as the how-manieth about its call (from 1).
struct RecordedReview
{
    std::int64_t sequence = 0;
    Instant at{};
    ReviewEvent event;

    bool operator==(const RecordedReview&) const = default;
};

inline std::string_view kindOf(const ReviewBody& body)
{
    return std::visit([](const auto& each) { return std::decay_t<decltype(each)>::kKind; }, body);
}

} // namespace secondring
