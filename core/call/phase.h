#pragma once
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/call/party.h"
#include "core/call/terms.h"

#include <optional>
#include <string>
#include <variant>

/// What a call is doing. Each alternative carries only its own data; nothing beside it can
/// disagree.
namespace secondring {

/// What the caller agreed to before being held.
struct HoldTerms
{
    std::string reason;
    Duration promised{};              ///< the time named to the caller
    CallId next;                      ///< the call to take up once this one is held
    std::optional<Colleague> consult; ///< the colleague to speak to once held
    bool operator==(const HoldTerms&) const = default;
};

struct Dialling
{
    Instant since;
    bool ringing = false;
    bool operator==(const Dialling&) const = default;
};

struct Ringing
{
    Instant since;
    bool operator==(const Ringing&) const = default;
};

struct Answering
{
    Instant since;
    bool operator==(const Answering&) const = default;
};

struct Talking
{
    Instant since;
    bool operator==(const Talking&) const = default;
};

/// Asked of the line, not confirmed: the caller may still hear us.
struct Holding
{
    Instant since;
    HoldTerms terms;
    bool operator==(const Holding&) const = default;
};

struct OnHold
{
    Instant since;
    HoldTerms terms;
    bool cued = false;
    bool operator==(const OnHold&) const = default;
};

/// Asked of the line, not confirmed: the caller is still held. `heldSince` runs on.
struct Resuming
{
    Instant since;
    Instant heldSince;
    HoldTerms terms;
    bool operator==(const Resuming&) const = default;
};

/// The caller is held and the agent calls or speaks to the colleague.
struct Consulting
{
    Instant since;
    Instant heldSince;
    HoldTerms terms;
    bool cued = false;
    bool operator==(const Consulting&) const = default;
};

/// Passed on, not confirmed. `held` is set when the caller was held for a consultation.
struct Transferring
{
    Instant since;
    Colleague colleague;
    std::optional<OnHold> held;
    bool operator==(const Transferring&) const = default;
};

/// The thanks are being said; the caller goes first. Still a live line.
struct Closing
{
    Instant since;
    bool operator==(const Closing&) const = default;
};

struct Ended
{
    Instant at;
    EndedBy by = EndedBy::Network;
    EndReason why = EndReason::HungUp;
    std::string detail;
    bool operator==(const Ended&) const = default;
};

using Phase = std::variant<Dialling,
                           Ringing,
                           Answering,
                           Talking,
                           Holding,
                           OnHold,
                           Resuming,
                           Consulting,
                           Transferring,
                           Closing,
                           Ended>;

template <class P> bool is(const Phase& phase)
{
    return std::holds_alternative<P>(phase);
}

} // namespace secondring
