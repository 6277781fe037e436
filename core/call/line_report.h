#pragma once
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/call/party.h"
#include "core/call/terms.h"

#include <string>
#include <variant>

/// What the line tells us, as values. A report says what has happened on the wire, never what
/// somebody hopes.
namespace secondring {

/// Somebody rings. `line` names the account or listener it came in on; `ringLength` is one ring
/// cycle of that line.
struct LegArrived
{
    Party caller;
    std::string line;
    Duration ringLength{};
    bool operator==(const LegArrived&) const = default;
};

struct LegRinging
{
    bool operator==(const LegRinging&) const = default;
}; ///< what we dialled rings (180/183)

struct LegConnected
{
    std::string codec;
    bool secure = false;
    bool operator==(const LegConnected&) const = default;
};

struct LegHeld
{
    bool operator==(const LegHeld&) const = default;
}; ///< the far side has confirmed our hold

struct LegHoldFailed
{
    std::string detail;
    bool operator==(const LegHoldFailed&) const = default;
};

struct LegResumed
{
    bool operator==(const LegResumed&) const = default;
};

struct LegResumeFailed
{
    std::string detail;
    bool operator==(const LegResumeFailed&) const = default;
};

struct LegRemoteHold
{
    bool on = false;
    bool operator==(const LegRemoteHold&) const = default;
}; ///< the far side holds us

struct LegTransferred
{
    bool operator==(const LegTransferred&) const = default;
}; ///< the far end reached the target

struct LegTransferFailed
{
    EndReason why = EndReason::Failed;
    std::string detail;
    bool operator==(const LegTransferFailed&) const = default;
};

struct LegDigit
{
    char digit = '0';
    bool operator==(const LegDigit&) const = default;
}; ///< the caller pressed a key

struct LegRecording
{
    bool on = false;
    std::string file;
    std::string trouble;
    bool operator==(const LegRecording&) const = default;
};

struct LegPlayed
{
    bool operator==(const LegPlayed&) const = default;
}; ///< a PlayToCaller reached its end

/// How the conversation was shared, measured from the sound while neither side was held. Sent once,
/// before LegEnded.
struct LegTalk
{
    Duration agent{};
    Duration caller{};
    int interruptions = 0;
    Duration longestSilence{};
    bool operator==(const LegTalk&) const = default;
};

/// The leg is gone. The last report of a leg, exactly one.
struct LegEnded
{
    EndedBy by = EndedBy::Network;
    EndReason why = EndReason::Failed;
    std::string detail;
    bool operator==(const LegEnded&) const = default;
};

enum class LineStatus
{
    NoAccount,
    Connecting,
    Ready,
    Refused,
    Unreachable,
    Stopped
};

/// The state of the line itself (the report's leg is none). `detail` is what the server or the
/// network said.
struct LineStatusReport
{
    LineStatus status = LineStatus::Stopped;
    std::string detail;
    bool operator==(const LineStatusReport&) const = default;
};

using LineReportBody = std::variant<LegArrived,
                                    LegRinging,
                                    LegConnected,
                                    LegHeld,
                                    LegHoldFailed,
                                    LegResumed,
                                    LegResumeFailed,
                                    LegRemoteHold,
                                    LegTransferred,
                                    LegTransferFailed,
                                    LegDigit,
                                    LegRecording,
                                    LegPlayed,
                                    LegTalk,
                                    LegEnded,
                                    LineStatusReport>;

struct LineReport
{
    LegId leg;
    LineReportBody body;

    bool operator==(const LineReport&) const = default;
};

} // namespace secondring
