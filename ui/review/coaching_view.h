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

/// A moment of the call that a note or thanks can be tied to.
struct MomentChoice
{
    Duration at{};
    std::string words; ///< what happened then

    bool operator==(const MomentChoice&) const = default;
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
    std::vector<MomentChoice> moments; ///< without a player: to choose from
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
