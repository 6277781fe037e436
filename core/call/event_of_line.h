#pragma once
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/call/party.h"
#include "core/call/terms.h"

#include <string>
#include <string_view>
#include <variant>

/// What the line and the clock make happen to a call. Past tense: it is so, nobody can refuse it.
/// `fields` names the stored members; the log's codec and the tests' printing go through it.
namespace secondring {

/// Somebody rings. `ringLength` is one ring cycle of the line it came in on.
struct CallArrived
{
    static constexpr std::string_view kKind = "call-arrived";
    LegId leg;
    Party caller;
    std::string line;
    Duration ringLength{};

    bool operator==(const CallArrived&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("leg", self.leg);
        visit("caller", self.caller);
        visit("line", self.line);
        visit("ringLength", self.ringLength);
    }
};

/// The agent dialled.
struct CallDialled
{
    static constexpr std::string_view kKind = "call-dialled";
    LegId leg;
    Party callee;
    std::string line;

    bool operator==(const CallDialled&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("leg", self.leg);
        visit("callee", self.callee);
        visit("line", self.line);
    }
};

/// What we dialled rings.
struct CalleeRinging
{
    static constexpr std::string_view kKind = "callee-ringing";

    bool operator==(const CalleeRinging&) const = default;

    static void fields(auto&, auto&&) {}
};

/// Both can hear each other.
struct CallConnected
{
    static constexpr std::string_view kKind = "call-connected";
    std::string codec;
    bool secure = false;

    bool operator==(const CallConnected&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("codec", self.codec);
        visit("secure", self.secure);
    }
};

/// The far side has confirmed: the caller hears none of the agent.
struct LineHeld
{
    static constexpr std::string_view kKind = "line-held";

    bool operator==(const LineHeld&) const = default;

    static void fields(auto&, auto&&) {}
};

/// The far side did not accept the hold; the caller still hears us.
struct HoldFailed
{
    static constexpr std::string_view kKind = "hold-failed";
    std::string detail;

    bool operator==(const HoldFailed&) const = default;

    static void fields(auto& self, auto&& visit) { visit("detail", self.detail); }
};

/// The far side has confirmed: both can hear each other again.
struct LineResumed
{
    static constexpr std::string_view kKind = "line-resumed";

    bool operator==(const LineResumed&) const = default;

    static void fields(auto&, auto&&) {}
};

/// The caller is still held.
struct ResumeFailed
{
    static constexpr std::string_view kKind = "resume-failed";
    std::string detail;

    bool operator==(const ResumeFailed&) const = default;

    static void fields(auto& self, auto&& visit) { visit("detail", self.detail); }
};

/// The far side holds us, or has come back.
struct RemoteHoldChanged
{
    static constexpr std::string_view kKind = "remote-hold-changed";
    bool on = false;

    bool operator==(const RemoteHoldChanged&) const = default;

    static void fields(auto& self, auto&& visit) { visit("on", self.on); }
};

/// 80 % of the time promised for this hold have passed.
struct TouchBaseNear
{
    static constexpr std::string_view kKind = "touch-base-near";

    bool operator==(const TouchBaseNear&) const = default;

    static void fields(auto&, auto&&) {}
};

/// The colleague's phone rings.
struct ConsultRinging
{
    static constexpr std::string_view kKind = "consult-ringing";

    bool operator==(const ConsultRinging&) const = default;

    static void fields(auto&, auto&&) {}
};

/// The colleague has answered the agent.
struct ConsultConnected
{
    static constexpr std::string_view kKind = "consult-connected";

    bool operator==(const ConsultConnected&) const = default;

    static void fields(auto&, auto&&) {}
};

/// The conversation with the colleague is over, or never came about.
struct ConsultEnded
{
    static constexpr std::string_view kKind = "consult-ended";
    EndedBy by = EndedBy::Network;
    EndReason why = EndReason::HungUp;
    std::string detail;

    bool operator==(const ConsultEnded&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("by", self.by);
        visit("why", self.why);
        visit("detail", self.detail);
    }
};

/// The caller has reached the colleague.
struct TransferSucceeded
{
    static constexpr std::string_view kKind = "transfer-succeeded";

    bool operator==(const TransferSucceeded&) const = default;

    static void fields(auto&, auto&&) {}
};

/// The caller has not reached the colleague and is still ours.
struct TransferFailed
{
    static constexpr std::string_view kKind = "transfer-failed";
    EndReason why = EndReason::Failed;
    std::string detail;

    bool operator==(const TransferFailed&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("why", self.why);
        visit("detail", self.detail);
    }
};

/// The caller pressed a key of their phone.
struct DigitHeard
{
    static constexpr std::string_view kKind = "digit-heard";
    std::string digit;

    bool operator==(const DigitHeard&) const = default;

    static void fields(auto& self, auto&& visit) { visit("digit", self.digit); }
};

/// Recording has begun, stopped, or could not (`trouble` says why).
struct RecordingChanged
{
    static constexpr std::string_view kKind = "recording-changed";
    bool on = false;
    std::string file;
    std::string trouble;

    bool operator==(const RecordingChanged&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("on", self.on);
        visit("file", self.file);
        visit("trouble", self.trouble);
    }
};

/// The recorded greeting has reached its end.
struct GreetingPlayed
{
    static constexpr std::string_view kKind = "greeting-played";

    bool operator==(const GreetingPlayed&) const = default;

    static void fields(auto&, auto&&) {}
};

/// How the conversation was shared while nobody was held.
struct TalkMeasured
{
    static constexpr std::string_view kKind = "talk-measured";
    Duration agent{};
    Duration caller{};
    int interruptions = 0;
    Duration longestSilence{};

    bool operator==(const TalkMeasured&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("agent", self.agent);
        visit("caller", self.caller);
        visit("interruptions", self.interruptions);
        visit("longestSilence", self.longestSilence);
    }
};

/// The call is over. Exactly one per call, or CallInterrupted in its place.
struct CallEnded
{
    static constexpr std::string_view kKind = "call-ended";
    EndedBy by = EndedBy::Network;
    EndReason why = EndReason::HungUp;
    std::string detail;

    bool operator==(const CallEnded&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("by", self.by);
        visit("why", self.why);
        visit("detail", self.detail);
    }
};

/// Found at the next start: the program died during this call. `lastKnown` is the last recorded
/// instant.
struct CallInterrupted
{
    static constexpr std::string_view kKind = "call-interrupted";
    Instant lastKnown{};

    bool operator==(const CallInterrupted&) const = default;

    static void fields(auto& self, auto&& visit) { visit("lastKnown", self.lastKnown); }
};

} // namespace secondring
