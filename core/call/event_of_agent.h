#pragma once
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/call/party.h"
#include "core/call/terms.h"
#include "core/call/wrap_up.h"

#include <string>
#include <string_view>
#include <variant>

/// What the agent does or says they have heard. `fields` as in event_of_line.h.
namespace secondring {

/// Answer the ringing call.
struct AnswerRequested
{
    static constexpr std::string_view kKind = "answer-requested";

    bool operator==(const AnswerRequested&) const = default;

    static void fields(auto&, auto&&) {}
};

/// Refuse the ringing call.
struct DeclineRequested
{
    static constexpr std::string_view kKind = "decline-requested";

    bool operator==(const DeclineRequested&) const = default;

    static void fields(auto&, auto&&) {}
};

/// Send the ringing call to a colleague without answering it.
struct DivertRequested
{
    static constexpr std::string_view kKind = "divert-requested";
    Colleague colleague;

    bool operator==(const DivertRequested&) const = default;

    static void fields(auto& self, auto&& visit) { visit("colleague", self.colleague); }
};

/// The agent said a line. `heard` is true when the program heard it, false when a key marked it.
struct SaidMarked
{
    static constexpr std::string_view kKind = "said-marked";
    std::string line; ///< id of the say line: "greeting", "confirm", "thanks", …
    bool heard = false;

    bool operator==(const SaidMarked&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("line", self.line);
        visit("heard", self.heard);
    }
};

/// The notes as they stand, whole, at a pause in typing.
struct NoteChanged
{
    static constexpr std::string_view kKind = "note-changed";
    std::string text;

    bool operator==(const NoteChanged&) const = default;

    static void fields(auto& self, auto&& visit) { visit("text", self.text); }
};

/// The agent asks the caller to hold. Nothing is held yet.
struct HoldAsked
{
    static constexpr std::string_view kKind = "hold-asked";
    std::string reason;
    int minutes = 2; ///< named to the caller, 1 to 60
    CallId next;     ///< the call to take up once this one is held, if any

    bool operator==(const HoldAsked&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("reason", self.reason);
        visit("minutes", self.minutes);
        visit("next", self.next);
    }
};

/// The agent asks whether the caller may be passed on. `named`: name and extension stood in the
/// line.
struct TransferAsked
{
    static constexpr std::string_view kKind = "transfer-asked";
    Colleague colleague;
    TransferKind kind = TransferKind::SpeakFirst;
    std::string reason;
    bool named = true;

    bool operator==(const TransferAsked&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("colleague", self.colleague);
        visit("kind", self.kind);
        visit("reason", self.reason);
        visit("named", self.named);
    }
};

/// The caller agreed to what was asked last.
struct AskGranted
{
    static constexpr std::string_view kKind = "ask-granted";

    bool operator==(const AskGranted&) const = default;

    static void fields(auto&, auto&&) {}
};

/// The caller would rather not.
struct AskDeclined
{
    static constexpr std::string_view kKind = "ask-declined";

    bool operator==(const AskDeclined&) const = default;

    static void fields(auto&, auto&&) {}
};

/// Never mind: the question is taken back.
struct AskWithdrawn
{
    static constexpr std::string_view kKind = "ask-withdrawn";

    bool operator==(const AskWithdrawn&) const = default;

    static void fields(auto&, auto&&) {}
};

/// Hold at once, without asking. Neutral. The reason may come later: `OverrideExplained`.
struct HoldOverridden
{
    static constexpr std::string_view kKind = "hold-overridden";
    std::string reason;
    int minutes = 2;
    CallId next;

    bool operator==(const HoldOverridden&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("reason", self.reason);
        visit("minutes", self.minutes);
        visit("next", self.next);
    }
};

/// The reason of the last override, told once there was time to pick one.
struct OverrideExplained
{
    static constexpr std::string_view kKind = "override-explained";
    std::string reason;

    bool operator==(const OverrideExplained&) const = default;

    static void fields(auto& self, auto&& visit) { visit("reason", self.reason); }
};

/// Pass on at once, without asking, for a reason. Neutral.
struct TransferOverridden
{
    static constexpr std::string_view kKind = "transfer-overridden";
    Colleague colleague;
    TransferKind kind = TransferKind::StraightThrough;
    std::string reason;

    bool operator==(const TransferOverridden&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("colleague", self.colleague);
        visit("kind", self.kind);
        visit("reason", self.reason);
    }
};

/// The hold failed; try it again with the same permission.
struct HoldRetried
{
    static constexpr std::string_view kKind = "hold-retried";

    bool operator==(const HoldRetried&) const = default;

    static void fields(auto&, auto&&) {}
};

/// Come back to the caller who is held.
struct ReturnRequested
{
    static constexpr std::string_view kKind = "return-requested";

    bool operator==(const ReturnRequested&) const = default;

    static void fields(auto&, auto&&) {}
};

/// The colleague takes it: join caller and colleague, and leave.
struct ConsultCompleted
{
    static constexpr std::string_view kKind = "consult-completed";

    bool operator==(const ConsultCompleted&) const = default;

    static void fields(auto&, auto&&) {}
};

/// Leave the colleague; the caller stays held until the agent returns.
struct ConsultDropped
{
    static constexpr std::string_view kKind = "consult-dropped";

    bool operator==(const ConsultDropped&) const = default;

    static void fields(auto&, auto&&) {}
};

/// The agent tells the caller that the colleague is unavailable and asks: urgent, or a message?
struct ColleagueUnavailable
{
    static constexpr std::string_view kKind = "colleague-unavailable";
    Colleague colleague;

    bool operator==(const ColleagueUnavailable&) const = default;

    static void fields(auto& self, auto&& visit) { visit("colleague", self.colleague); }
};

/// What the caller wants then.
struct UnavailableAnswered
{
    static constexpr std::string_view kKind = "unavailable-answered";
    UnavailableAnswer answer = UnavailableAnswer::Neither;

    bool operator==(const UnavailableAnswered&) const = default;

    static void fields(auto& self, auto&& visit) { visit("answer", self.answer); }
};

/// A message for a colleague. `readBack`: it was read back to the caller.
struct MessageTaken
{
    static constexpr std::string_view kKind = "message-taken";
    Colleague colleague;
    std::string text;
    bool readBack = false;

    bool operator==(const MessageTaken&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("colleague", self.colleague);
        visit("text", self.text);
        visit("readBack", self.readBack);
    }
};

/// The agent's microphone towards this caller.
struct MuteChanged
{
    static constexpr std::string_view kKind = "mute-changed";
    bool on = false;

    bool operator==(const MuteChanged&) const = default;

    static void fields(auto& self, auto&& visit) { visit("on", self.on); }
};

/// Keypad: send these digits.
struct DigitsRequested
{
    static constexpr std::string_view kKind = "digits-requested";
    std::string digits;

    bool operator==(const DigitsRequested&) const = default;

    static void fields(auto& self, auto&& visit) { visit("digits", self.digits); }
};

/// Begin or stop recording.
struct RecordingRequested
{
    static constexpr std::string_view kKind = "recording-requested";
    bool on = false;
    std::string file; ///< where to, when `on`

    bool operator==(const RecordingRequested&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("on", self.on);
        visit("file", self.file);
    }
};

/// Play the recorded greeting to the caller.
struct GreetingRequested
{
    static constexpr std::string_view kKind = "greeting-requested";
    std::string file;

    bool operator==(const GreetingRequested&) const = default;

    static void fields(auto& self, auto&& visit) { visit("file", self.file); }
};

/// Break in: stop the recorded greeting.
struct GreetingStopped
{
    static constexpr std::string_view kKind = "greeting-stopped";

    bool operator==(const GreetingStopped&) const = default;

    static void fields(auto&, auto&&) {}
};

/// The agent closes: thanks are due, then the caller goes first.
struct ClosingStarted
{
    static constexpr std::string_view kKind = "closing-started";

    bool operator==(const ClosingStarted&) const = default;

    static void fields(auto&, auto&&) {}
};

/// There was more to say after all.
struct ClosingCancelled
{
    static constexpr std::string_view kKind = "closing-cancelled";

    bool operator==(const ClosingCancelled&) const = default;

    static void fields(auto&, auto&&) {}
};

/// The agent ends the call, or leaves the colleague when the caller has gone. `pressed` is how long
/// the key was held.
struct HangUpRequested
{
    static constexpr std::string_view kKind = "hang-up-requested";
    Duration pressed{};
    std::string reason;

    bool operator==(const HangUpRequested&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("pressed", self.pressed);
        visit("reason", self.reason);
    }
};

/// The wrap-up as it stands, at a pause in typing.
struct WrapUpChanged
{
    static constexpr std::string_view kKind = "wrap-up-changed";
    WrapUp wrapUp;

    bool operator==(const WrapUpChanged&) const = default;

    static void fields(auto& self, auto&& visit) { visit("wrapUp", self.wrapUp); }
};

/// The wrap-up is done; the call is complete.
struct WrapUpSaved
{
    static constexpr std::string_view kKind = "wrap-up-saved";

    bool operator==(const WrapUpSaved&) const = default;

    static void fields(auto&, auto&&) {}
};

/// Something was asked of the program that it would not do. Kept so that the record explains
/// itself.
struct ActionRefused
{
    static constexpr std::string_view kKind = "action-refused";
    std::string action; ///< kind of the refused event
    Refusal refusal = Refusal::NotNow;

    bool operator==(const ActionRefused&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("action", self.action);
        visit("refusal", self.refusal);
    }
};

} // namespace secondring
