#pragma once
#include "core/base/instant.h"
#include "core/call/terms.h"

#include <string>
#include <string_view>

/// What a simulated caller notices of being asked, held and passed on. `desk_event.h` makes these
/// from the desk's own events.
namespace secondring::practice {

/// The agent's question on the desk: the caller hears it as said.
struct HoldQuestion
{
    static constexpr std::string_view kKind = "hold-question";
    std::string reason;
    int minutes = 2;
    bool operator==(const HoldQuestion&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("reason", self.reason);
        visit("minutes", self.minutes);
    }
};

struct TransferQuestion
{
    static constexpr std::string_view kKind = "transfer-question";
    std::string colleague;
    std::string extension;
    bool named = true; ///< name and extension stood in the line
    bool operator==(const TransferQuestion&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("colleague", self.colleague);
        visit("extension", self.extension);
        visit("named", self.named);
    }
};

/// Never mind.
struct QuestionWithdrawn
{
    static constexpr std::string_view kKind = "question-withdrawn";
    bool operator==(const QuestionWithdrawn&) const = default;

    static void fields(auto&, auto&&) {}
};

/// The caller hears nothing of the agent any more.
struct Held
{
    static constexpr std::string_view kKind = "held";
    int minutes = 0;        ///< named for this hold; 0: none was
    bool permitted = false; ///< the desk's word: asked and granted
    bool operator==(const Held&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("minutes", self.minutes);
        visit("permitted", self.permitted);
    }
};

/// The agent is back.
struct Returned
{
    static constexpr std::string_view kKind = "returned";
    bool operator==(const Returned&) const = default;

    static void fields(auto&, auto&&) {}
};

/// The caller is on the way to a colleague.
struct PassedOn
{
    static constexpr std::string_view kKind = "passed-on";
    std::string colleague;
    bool permitted = false;
    bool operator==(const PassedOn&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("colleague", self.colleague);
        visit("permitted", self.permitted);
    }
};

/// The caller has reached the colleague: the end of the call for this desk.
struct Arrived
{
    static constexpr std::string_view kKind = "arrived";
    bool operator==(const Arrived&) const = default;

    static void fields(auto&, auto&&) {}
};

/// The colleague was not reached; the caller is back with the agent.
struct PassingFailed
{
    static constexpr std::string_view kKind = "passing-failed";
    bool operator==(const PassingFailed&) const = default;

    static void fields(auto&, auto&&) {}
};

} // namespace secondring::practice
