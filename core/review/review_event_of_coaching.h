#pragma once
#include "core/base/id.h"
#include "core/base/instant.h"

#include <string>
#include <string_view>

/// What is learned from a call. `fields` as in core/call/event_of_line.h.
namespace secondring {

/// A coaching note at a moment of the call.
struct CoachingGiven
{
    static constexpr std::string_view kKind = "coaching-given";
    Duration moment{}; ///< since the call began
    std::string strength;
    std::string change;
    std::string scenario; ///< id of a practice scenario; empty: none goes with it
    std::string standard; ///< whose next calls show the change; empty: a person closes the note

    bool operator==(const CoachingGiven&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("moment", self.moment);
        visit("strength", self.strength);
        visit("change", self.change);
        visit("scenario", self.scenario);
        visit("standard", self.standard);
    }
};

/// A later call of the agent showed whether the change of a note is kept.
struct CoachingCallCounted
{
    static constexpr std::string_view kKind = "coaching-call-counted";
    std::int64_t note = 0; ///< the sequence of its CoachingGiven
    CallId shown;          ///< the call that showed it
    Instant began{};       ///< when that call began
    bool kept = false;

    bool operator==(const CoachingCallCounted&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("note", self.note);
        visit("shown", self.shown);
        visit("began", self.began);
        visit("kept", self.kept);
    }
};

/// A supervisor closes a note by hand.
struct CoachingClosed
{
    static constexpr std::string_view kKind = "coaching-closed";
    std::int64_t note = 0;
    std::string reason;

    bool operator==(const CoachingClosed&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("note", self.note);
        visit("reason", self.reason);
    }
};

/// Thanks for a moment of the call, seen by the team.
struct RecognitionGiven
{
    static constexpr std::string_view kKind = "recognition-given";
    Duration moment{}; ///< since the call began
    std::string words;

    bool operator==(const RecognitionGiven&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("moment", self.moment);
        visit("words", self.words);
    }
};

} // namespace secondring
