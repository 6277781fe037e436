#pragma once
#include "core/base/instant.h"

#include <optional>
#include <string>
#include <string_view>

namespace secondring {

/// What the agent notes once the caller has gone. `outcome` is an id from the house ("resolved",
/// "promised", …).
struct WrapUp
{
    std::string outcome;
    std::string summary;
    std::string promise;        ///< what we told the caller we would do; empty: nothing
    std::optional<Instant> due; ///< by when
    std::string keeper;         ///< who keeps it; empty: this agent
    std::string complaint;      ///< what was wrong, in the caller's words; see isComplaint

    bool operator==(const WrapUp&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("outcome", self.outcome);
        visit("summary", self.summary);
        visit("promise", self.promise);
        visit("due", self.due);
        visit("keeper", self.keeper);
        visit("complaint", self.complaint);
    }
};

/// The outcome of every house that says that the caller complained.
inline constexpr std::string_view kComplaintOutcome = "complaint";

/// The caller complained, whether or not the words were written down.
inline bool isComplaint(const WrapUp& wrapUp)
{
    return !wrapUp.complaint.empty() || wrapUp.outcome == kComplaintOutcome;
}

} // namespace secondring
