#pragma once
#include "core/call/event.h"
#include "core/call/phase.h"

#include <span>
#include <vector>

namespace secondring {

/// A question put to the caller before we act.
struct Ask
{
    AskPurpose purpose = AskPurpose::Hold;
    Instant askedAt;
    std::optional<AskAnswer> answer; ///< none: we are waiting for the caller
    Instant answeredAt;
    HoldTerms hold;                     ///< for AskPurpose::Hold
    std::optional<Colleague> colleague; ///< for AskPurpose::Transfer
    TransferKind kind = TransferKind::SpeakFirst;
    bool named = false; ///< name and extension stood in the line
    std::string reason;
    bool operator==(const Ask&) const = default;
};

/// One time the caller was held, from the line's confirmation to its end.
struct HoldSpan
{
    Instant from;
    std::optional<Instant> until;
    Duration promised{};
    bool permitted = false; ///< granted before it began; false: overridden
    bool operator==(const HoldSpan&) const = default;
};

struct TransferTry
{
    Instant at;
    Colleague colleague;
    TransferKind kind = TransferKind::StraightThrough;
    bool permitted = false;
    bool named = false;
    std::optional<bool> reached; ///< none: not known (yet, or for ever)
    EndReason failure = EndReason::Failed;
    bool operator==(const TransferTry&) const = default;
};

struct Said
{
    std::string line;
    Instant at;
    bool heard = false;
    bool operator==(const Said&) const = default;
};

struct TakenMessage
{
    Instant at;
    MessageTaken what;
    bool operator==(const TakenMessage&) const = default;
};

struct Unavailability
{
    Instant at;
    Colleague colleague;
    std::optional<UnavailableAnswer> answer;
    bool operator==(const Unavailability&) const = default;
};

/// The conversation with a colleague about this call. It can outlive the caller.
struct Consult
{
    LegId leg;
    Colleague colleague;
    Instant since;
    bool connected = false;
    bool operator==(const Consult&) const = default;
};

/// Everything known about one call: what it is doing, and all that happened that a standard may ask
/// about.
///
/// Invariants: changed only by `decide`; equal to what replaying its recorded events gives; at most
/// one ask is waiting; `consult` names a leg only while that leg lives.
struct Call
{
    CallId id;
    LegId leg;
    Direction direction = Direction::Incoming;
    Party party;
    std::string line;
    Duration ringLength{};
    Instant began;
    std::optional<Instant> answered;
    Phase phase = Ringing{};

    std::vector<Ask> asks;
    std::vector<HoldSpan> holds;
    std::vector<TransferTry> transfers;
    std::vector<Said> said;
    std::vector<TakenMessage> messages;
    std::vector<Unavailability> unavailabilities;
    std::optional<Consult> consult;

    std::string notes;
    WrapUp wrapUp;
    std::optional<Instant> savedAt;
    std::optional<Instant> closingSince; ///< last time the agent began to close
    Duration hangUpPressed{};
    std::string hangUpReason;
    std::optional<TalkMeasured> talk;
    std::string codec;
    bool secure = false;
    bool muted = false;
    bool remoteHeld = false;
    bool recording = false;
    std::string recordingFile;
    std::string recordingTrouble;
    bool greetingPlaying = false;
    std::optional<Instant> greetingBegan; ///< the recorded one, unless the agent broke in
    std::string
        lastFailure; ///< detail of the last failed hold, resume or transfer; empty after a success
    std::optional<HoldTerms> failedHold; ///< granted, but the line did not hold: may be tried again
    std::optional<Refusal>
        refusal; ///< why the last action was refused; cleared by the next one that is not
    std::int64_t events = 0; ///< how many were recorded

    bool operator==(const Call&) const = default;
};

/// The question we are waiting for an answer to, if any.
const Ask* waitingAsk(const Call& call);
/// The agent and the other side can hear each other, or are just about to (answering, dialling,
/// resuming, speaking to a colleague).
bool isLive(const Call& call);
/// The line has confirmed that the caller is held.
bool isHeld(const Call& call);
/// In wrap-up: ended, was conversed, and not yet saved.
bool inWrapUp(const Call& call);
/// The caller and the agent have spoken: answered, or connected by dialling.
bool wasConversed(const Call& call);
/// Nothing more can happen to it: ended, and saved or never conversed.
bool isComplete(const Call& call);
/// Total time held up to `now`.
Duration heldTime(const Call& call, Instant now);

} // namespace secondring
