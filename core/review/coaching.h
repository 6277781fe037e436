#pragma once
#include "core/review/judgement.h"

namespace secondring {

/// A note closes when this many applicable calls in a row have shown its change.
inline constexpr int kCallsToClose = 5;

/// How many of the newest counted calls in a row kept the change, 0 to `kCallsToClose`.
int keptInRow(const CoachingNote& note);
const CoachingNote* findNote(const ReviewCase& reviewed, std::int64_t id);

/// An open note as lists and the desk know it: whose, on which call.
struct OpenNote
{
    CallId call;
    std::string agent;
    CoachingNote note;

    bool operator==(const OpenNote&) const = default;
};

/// What a complete call of `agent` counts for: one event for each of their open notes to whose
/// standard the call applies (kept or missed), given before the call began.
std::vector<ReviewEvent>
counted(std::span<const OpenNote> open, const CallSummary& call, std::string_view agent);

} // namespace secondring
