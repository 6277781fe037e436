#pragma once
#include "core/adapters/sip/leg_sound.h"
#include "core/adapters/sip/stack.h"
#include "core/base/id.h"
#include "core/call/line_report.h"

namespace secondring::sip {

class Leg;

/// What a leg needs of the line it belongs to.
class LegHost
{
public:
    virtual ~LegHost() = default;

    virtual Stack& stack() = 0;
    virtual void report(LegId leg, LineReportBody body) = 0;
    /// The leg has reported its end; destroy it as soon as nothing of it is at work.
    virtual void bury(LegId leg) = 0;
    virtual Leg* find(LegId leg) = 0;
    /// Whether somebody waits for the far side's answers, or sound must flow, may have changed.
    virtual void reconsider() = 0;
    virtual SoundHost soundHost(LegId leg) = 0;
};

} // namespace secondring::sip
