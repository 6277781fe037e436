#pragma once
#include "core/review/judgement.h"

/// Private to core/review: one step of `decide`, with overloads for every event.
namespace secondring::judging {

/// Somebody wants to do something about `of`.
struct Wish
{
    const ReviewCase& of;
    const Person& by;
    const ReviewRules& rules;

    bool bySupervisor() const { return by.role == Role::Supervisor; }

    bool byAgent() const { return by.name == of.agent && by.role != Role::House; }
};

using Answer = std::optional<ReviewRefusal>;

// Why not; none: nothing is against it. judgement_refusals.cpp, coaching.cpp, promise.cpp
// and survey.cpp.
Answer against(const Wish&, const CallViewed&);
Answer against(const Wish&, const CallNominated&);
Answer against(const Wish&, const CallPicked&);
Answer against(const Wish&, const PickDropped&);
Answer against(const Wish&, const SheetOpened&);
Answer against(const Wish&, const ItemJudged&);
Answer against(const Wish&, const SheetGiven&);
Answer against(const Wish&, const SheetDiscarded&);
Answer against(const Wish&, const CommentAdded&);
Answer against(const Wish&, const ItemDisputed&);
Answer against(const Wish&, const DisputeWithdrawn&);
Answer against(const Wish&, const DisputeDecided&);
Answer against(const Wish&, const ReviewReopened&);
Answer against(const Wish&, const CalibrationStarted&);
Answer against(const Wish&, const CoachingGiven&);
Answer against(const Wish&, const CoachingCallCounted&);
Answer against(const Wish&, const CoachingClosed&);
Answer against(const Wish&, const RecognitionGiven&);
Answer against(const Wish&, const PromiseKept&);
Answer against(const Wish&, const PromiseMoved&);
Answer against(const Wish&, const PromiseOpened&);
Answer against(const Wish&, const SurveyAnswered&);

/// Not for a supervisor of somebody else's call.
Answer unlessReviewer(const Wish& wish);

/// What is so now, in place. judgement.cpp.
struct Step
{
    ReviewCase& to;
    const Person& by;
    Instant at;
};

void on(const Step&, const CallViewed&);
void on(const Step&, const CallNominated&);
void on(const Step&, const CallPicked&);
void on(const Step&, const PickDropped&);
void on(const Step&, const SheetOpened&);
void on(const Step&, const ItemJudged&);
void on(const Step&, const SheetGiven&);
void on(const Step&, const SheetDiscarded&);
void on(const Step&, const CommentAdded&);
void on(const Step&, const ItemDisputed&);
void on(const Step&, const DisputeWithdrawn&);
void on(const Step&, const DisputeDecided&);
void on(const Step&, const ReviewReopened&);
void on(const Step&, const CalibrationStarted&);
void on(const Step&, const CoachingGiven&);
void on(const Step&, const CoachingCallCounted&);
void on(const Step&, const CoachingClosed&);
void on(const Step&, const RecognitionGiven&);
void on(const Step&, const PromiseKept&);
void on(const Step&, const PromiseMoved&);
void on(const Step&, const PromiseOpened&);
void on(const Step&, const SurveyAnswered&);

} // namespace secondring::judging
