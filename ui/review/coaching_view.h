#pragma once
#include "core/etiquette/standard.h"
#include "core/review/coaching.h"
#include "core/review/judgement_rights.h"

/// What a call is learned from, and to whom, as a value.
namespace secondring {

/// A practice scenario to go with a note.
struct ScenarioChoice
{
    std::string id;
    std::string title;

    bool operator==(const ScenarioChoice&) const = default;
};

struct CoachingView
{
    Person viewer;
    std::string agent;
    std::vector<CoachingNote> notes;
    std::vector<Recognition> recognitions;
    std::vector<View> views;
    std::vector<Standard> standards; ///< those that a call can show
    std::vector<ScenarioChoice> scenarios;
    Duration moment{}; ///< where the player stands: what a new note or thanks is tied to
    bool mayCoach = false;
    bool mayThank = false;

    bool operator==(const CoachingView&) const = default;
};

/// `seen` is what the viewer may see of the case.
CoachingView coachingViewOf(const ReviewCase& seen,
                            const Person& viewer,
                            std::span<const Standard> standards,
                            std::span<const ScenarioChoice> scenarios);

} // namespace secondring
