#pragma once
#include "core/base/enum_text.h"
#include "core/base/instant.h"
#include "core/call/summary.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace secondring {

/// What a list of calls can be sorted by. Equal ones follow the order in which they were recorded.
enum class CallOrder
{
    Began,
    Caller,  ///< name, else number; without accents and capitals
    Agent,   ///< likewise
    Outcome, ///< by its id
    Length,  ///< in whole seconds
    Courtesy ///< a call without one stands last, in either direction
};

template <>
inline constexpr auto
    kEnumText<CallOrder> = std::to_array<EnumText<CallOrder>>({{CallOrder::Began, "began"},
                                                               {CallOrder::Caller, "caller"},
                                                               {CallOrder::Agent, "agent"},
                                                               {CallOrder::Outcome, "outcome"},
                                                               {CallOrder::Length, "length"},
                                                               {CallOrder::Courtesy, "courtesy"}});

/// Calls that show this about a standard: {"ask-hold", Verdict::Missed} is "hold without asking".
struct FindingWanted
{
    std::string standard;
    Verdict verdict = Verdict::Missed;

    bool operator==(const FindingWanted&) const = default;
};

/// Which calls, and in what order. Everything given must hold at once; of a list of agents,
/// outcomes or lines any one will do; what is empty or none asks for nothing. Only complete calls
/// are found.
///
/// A call's length is from its first ring or dial to its end, as in the list.
struct CallQuery
{
    /// Beginnings of words, in any order, in notes, summary or the caller's name; capitals and
    /// accents do not matter. Four digits and more are also looked for in the caller's number.
    std::vector<std::string> words;
    /// The caller's name (beginnings of its words) or number in any spelling.
    std::string party;
    std::string callingCode =
        "44"; ///< of this house's country: "020 7946" also finds "+44 20 7946"

    std::vector<std::string> agents;
    std::vector<std::string> outcomes; ///< ids of the house; "" finds calls without one
    std::vector<std::string> lines;
    std::vector<FindingWanted> findings;
    std::optional<Direction> direction;

    std::optional<Duration> minLength;               ///< inclusive, whole seconds count
    std::optional<Duration> maxLength;               ///< inclusive
    std::optional<std::chrono::year_month_day> from; ///< inclusive, days where the desk is
    std::optional<std::chrono::year_month_day> to;   ///< inclusive
    /// A promise of the call is due then: by when it counts as kept, days where the desk is.
    std::optional<std::chrono::year_month_day> dueFrom; ///< inclusive
    std::optional<std::chrono::year_month_day> dueTo;   ///< inclusive
    std::optional<int> minCourtesy; ///< inclusive; calls without one are left out
    std::optional<int> maxCourtesy; ///< likewise

    std::optional<bool> complaint;
    std::optional<bool> promise;
    std::optional<bool> transferred;
    std::optional<bool> recorded; ///< has a recording

    CallOrder order = CallOrder::Began;
    bool descending = true;

    bool operator==(const CallQuery&) const = default;
};

} // namespace secondring
