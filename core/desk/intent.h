#pragma once
#include "core/desk/decide.h"

namespace secondring {

/// What a key means now: the event that pressing it stands for, or none when it means nothing at
/// the moment. Pure; the keys and the buttons go through the same functions, so they cannot differ.
namespace intent {

/// The hold that the agent would ask for: reason and minutes as chosen on the screen.
struct HoldWish
{
    std::string reason;
    int minutes = 2;
};

using Wanted = std::optional<Event>;

/// F12. Answers the ringing call: `shown` if it rings, else the one that has rung longest. While
/// another caller is on the line, it asks that caller to hold first (rule ask-hold) and the ringing
/// call is taken once they are held.
Wanted answer(const State& state, CallId shown, const HoldWish& wish);
/// Shift+F12.
Wanted decline(const State& state, CallId shown);
/// F6: ask; then the caller agreed; while held, return; after a failed hold, try again. Returning
/// while another caller is on the line asks that one to hold first.
Wanted hold(const State& state, CallId shown, const HoldWish& wish);
/// F6 held for a second: hold at once, for a reason. Answers the waiting ask as overridden.
Wanted holdAtOnce(const State& state, CallId shown, const HoldWish& wish);
/// Shift+F6 or Shift+F7: the caller would rather not.
Wanted ratherNot(const State& state, CallId shown, AskPurpose purpose);
/// F7 when the directory has nothing to add: the caller agreed; or, with the colleague on the line,
/// pass the caller on.
Wanted transfer(const State& state, CallId shown);
/// Esc: take the question back, or go on talking after having begun to close.
Wanted neverMind(const State& state, CallId shown);
/// F10: begin to close; then, pressed long enough, end. Stops dialling; leaves a colleague.
Wanted end(const State& state, CallId shown, Duration pressed, const std::string& reason = {});
/// F8.
Wanted mute(const State& state, CallId shown);

} // namespace intent
} // namespace secondring
