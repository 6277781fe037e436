#pragma once
#include "core/review/review_event_terms.h"

#include <string_view>

/// Who has looked at a call, and why it is to be reviewed. `fields` as in
/// core/call/event_of_line.h.
namespace secondring {

/// Somebody looked at the call's page. Recorded for everybody, shown to the agent.
struct CallViewed
{
    static constexpr std::string_view kKind = "call-viewed";

    bool operator==(const CallViewed&) const = default;

    static void fields(auto&, auto&&) {}
};

/// The agent asks for a review of a call of their own.
struct CallNominated
{
    static constexpr std::string_view kKind = "call-nominated";
    Nomination why = Nomination::ProudOf;
    std::string words;

    bool operator==(const CallNominated&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("why", self.why);
        visit("words", self.words);
    }
};

/// The call waits for a review.
struct CallPicked
{
    static constexpr std::string_view kKind = "call-picked";
    Pick how = Pick::Hand;
    std::string rule; ///< the id of the house's rule; of a sample the week and the seed

    bool operator==(const CallPicked&) const = default;

    static void fields(auto& self, auto&& visit)
    {
        visit("how", self.how);
        visit("rule", self.rule);
    }
};

/// The call waits no more, without a review.
struct PickDropped
{
    static constexpr std::string_view kKind = "pick-dropped";
    std::string reason;

    bool operator==(const PickDropped&) const = default;

    static void fields(auto& self, auto&& visit) { visit("reason", self.reason); }
};

} // namespace secondring
