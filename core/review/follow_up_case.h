#pragma once
#include "core/review/review_event_of_follow_up.h"
#include "core/review/review_event_terms.h"

/// What a case knows of its promise and its survey.
namespace secondring {

/// The promise of the call is due at another time than before.
struct PromiseMove
{
    Person by;
    Instant at{};
    PromiseMoved what;
    bool operator==(const PromiseMove&) const = default;
};

struct PromiseDone
{
    Person by;
    Instant at{};
    bool operator==(const PromiseDone&) const = default;
};

struct Survey
{
    Instant at{};
    SurveyAnswered what;
    bool operator==(const Survey&) const = default;
};

} // namespace secondring
