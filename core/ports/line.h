#pragma once
#include "core/call/line_command.h"
#include "core/call/line_report.h"

#include <functional>

namespace secondring {

/// A telephone line: legs come and go, commands go in, reports come out.
///
/// Contract (tests/contract/line_contract.h runs on every implementation):
/// - `perform` returns at once, from the desk's thread; what came of it is told by reports.
/// Commands are done in order.
/// - Every leg that arrived or was dialled ends with exactly one `LegEnded`; after it, nothing more
/// comes of that leg.
/// - `LegHeld` comes only after the far side confirmed; from then on it hears none of the agent.
/// Each HoldLine gives exactly one
///   of LegHeld, LegHoldFailed or the leg's end; likewise ResumeLine. The line decides the time
///   limit (at most 6 s).
/// - HoldLine on a leg already held reports LegHeld again; ResumeLine likewise.
/// - TransferLine and JoinLines give exactly one of LegTransferred, LegTransferFailed or the leg's
///   end, also when the consult leg is gone already (LegTransferFailed). After LegTransferFailed
///   the leg is as it was before. After LegTransferred the line ends the leg itself. JoinLines also
///   ends the consult leg when it succeeds.
/// - A command for a leg that is unknown or has ended is dropped silently; one that does not fit
/// the leg's state likewise.
/// - DialLine numbers are chosen by the caller of `perform` (see LegId); a target that cannot be
/// dialled gives LegEnded
///   with `Unreachable`.
/// - The sink is called on a thread of the line's choosing, never from within `perform`, and never
/// after `stop` returned.
class Line
{
public:
    using Sink = std::function<void(const LineReport&)>;

    virtual ~Line() = default;

    /// Opens the line. Its first report is a LineStatusReport.
    virtual void start(Sink sink) = 0;
    virtual void perform(const LineCommand& command) = 0;
    /// Hangs up everything and closes, within two seconds.
    virtual void stop() = 0;
};

} // namespace secondring
