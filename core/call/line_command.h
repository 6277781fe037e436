#pragma once
#include "core/base/id.h"

#include <string>
#include <variant>

/// What we want the line to do, as values. A `Line` takes them in order and answers each with a
/// report (line_report.h).
namespace secondring {

struct AnswerLine
{
    LegId leg;
    bool operator==(const AnswerLine&) const = default;
};

enum class RejectAs
{
    Busy,
    Decline
};

/// Refuse a ringing leg: Busy (486) for "not now", Decline (603) for "not at all".
struct RejectLine
{
    LegId leg;
    RejectAs as = RejectAs::Busy;
    bool operator==(const RejectLine&) const = default;
};

/// Send a ringing leg elsewhere without answering it (302).
struct DivertLine
{
    LegId leg;
    std::string target;
    bool operator==(const DivertLine&) const = default;
};

/// Start a leg of ours. `target` is a SIP URI, or digits to be dialled on our own server.
struct DialLine
{
    LegId leg;
    std::string target;
    bool operator==(const DialLine&) const = default;
};

struct HangUpLine
{
    LegId leg;
    bool operator==(const HangUpLine&) const = default;
};

struct HoldLine
{
    LegId leg;
    bool operator==(const HoldLine&) const = default;
};

struct ResumeLine
{
    LegId leg;
    bool operator==(const ResumeLine&) const = default;
};

/// Pass the far end of `leg` to `target` (REFER). `notes` go along where the line can carry them,
/// shortened to 512 bytes.
struct TransferLine
{
    LegId leg;
    std::string target;
    std::string notes;
    bool operator==(const TransferLine&) const = default;
};

/// Join the far ends of two legs and leave (REFER with Replaces).
struct JoinLines
{
    LegId leg;
    LegId consult;
    bool operator==(const JoinLines&) const = default;
};

struct MuteLine
{
    LegId leg;
    bool on = false;
    bool operator==(const MuteLine&) const = default;
};

/// Send digits as RFC 4733 events, 100 ms each: 0-9 * # A-D.
struct SendDigits
{
    LegId leg;
    std::string digits;
    bool operator==(const SendDigits&) const = default;
};

/// Record both directions as two tracks (agent left, caller right) into a WAV file that must not
/// exist yet.
struct RecordLine
{
    LegId leg;
    std::string file;
    bool operator==(const RecordLine&) const = default;
};

struct StopRecording
{
    LegId leg;
    bool operator==(const StopRecording&) const = default;
};

/// Play a sound file to the caller; the agent hears it too. The agent's own microphone stays open
/// (they may break in).
struct PlayToCaller
{
    LegId leg;
    std::string file;
    bool operator==(const PlayToCaller&) const = default;
};

struct StopPlaying
{
    LegId leg;
    bool operator==(const StopPlaying&) const = default;
};

using LineCommand = std::variant<AnswerLine,
                                 RejectLine,
                                 DivertLine,
                                 DialLine,
                                 HangUpLine,
                                 HoldLine,
                                 ResumeLine,
                                 TransferLine,
                                 JoinLines,
                                 MuteLine,
                                 SendDigits,
                                 RecordLine,
                                 StopRecording,
                                 PlayToCaller,
                                 StopPlaying>;

} // namespace secondring
