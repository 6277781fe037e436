#pragma once
#include "core/ports/line.h"

#include <memory>
#include <string>

namespace secondring::test {

/// How a colleague's telephone behaves when it is dialled or a call is passed to it.
enum class Answers
{
    AtOnce,
    Never, ///< rings for ever
    Busy,
    Refuses,
    NotThere ///< nobody has this number
};

/// A line under test with everybody who may be at the other end of it.
///
/// One rig is one fresh line; the contract makes a new one for every section. What the far side is
/// told to do, it does soon, not at once: the contract waits for the line's reports.
/// Threads: the contract's only.
class LineRig
{
public:
    virtual ~LineRig() = default;

    /// The line, not started yet. It lives as long as the rig.
    virtual Line& line() = 0;

    /// A new caller rings the line. Callers are numbered from 0 in the order they rang; all of them
    /// may be the same person.
    virtual int ring() = 0;
    /// The caller leaves, whether answered yet or not.
    virtual void hangUp(int caller) = 0;
    /// From now on this caller's telephone refuses to be held or taken back.
    virtual void refuseHolds(int caller) = 0;
    /// The caller holds us (true) or takes us back.
    virtual void hold(int caller, bool on) = 0;
    /// The caller presses a key of the keypad.
    virtual void press(int caller, char digit) = 0;

    /// What DialLine and TransferLine take as the target to reach a colleague who behaves so.
    virtual std::string colleague(Answers how) = 0;
    /// The colleague we are connected to (by DialLine) hangs up.
    virtual void colleagueHangsUp() = 0;

    /// Where the contract may record to; the folder exists and goes with the rig.
    virtual std::string folder() = 0;
};

} // namespace secondring::test
