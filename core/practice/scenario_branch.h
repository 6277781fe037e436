#pragma once
#include "core/call/terms.h"
#include "core/practice/expectation.h"
#include "core/practice/expression.h"

/// What leads on from a passage. docs/scenarios.md has the same in a trainer's words.
namespace secondring::practice {

/// What leads on from a passage, or makes the caller say something there.
enum class Trigger
{
    Met,    ///< all that is not optional has come
    Partly, ///< something of it was said, not all
    Wrong,  ///< something was said, nothing of it awaited
    After,  ///< so many seconds after the caller's line with nothing said or done
    HoldAsked,
    HeldUnasked, ///< back from a hold without a question, or against a no
    Returned,    ///< in time
    Late,        ///< returned, but after the time named
    TransferAsked,
    TransferFailed,
    Unavailable, ///< told that a colleague is unavailable
    MessageTaken,
    Muted,
    Interrupted, ///< the agent spoke over the caller
    Closing,
    PatienceBelow ///< patience has fallen below `amount`
};

/// When something happens: say a line, go to a passage, or both.
struct Branch
{
    Trigger when = Trigger::Met;
    int amount = 0;   ///< seconds for After, points for PatienceBelow
    std::string whom; ///< for the transfer's triggers: only this colleague
    std::string say;
    std::string target; ///< empty: stay
    bool operator==(const Branch&) const = default;
};

/// A sentence offered to the trainee, and where it leads.
struct Choice
{
    std::string text;
    std::string target;
    bool operator==(const Choice&) const = default;
};

/// How the caller answers a question. The first rule that fits is taken; without one the caller
/// agrees unless patience is below 25 or the agent names more than 5 minutes.
struct AskRule
{
    AskPurpose purpose = AskPurpose::Hold;
    bool agrees = true;
    std::string say;
    std::optional<int> below;        ///< only while patience is below
    std::optional<int> over;         ///< only when more minutes than this are named
    std::optional<Expression> until; ///< only as long as this is not true
    std::string target;
    bool operator==(const AskRule&) const = default;
};

/// The caller speaks over an agent who has been speaking for so long. Once a visit.
struct Interruption
{
    Duration after{4000};
    std::string say;
    std::string target;
    bool operator==(const Interruption&) const = default;
};

} // namespace secondring::practice

namespace secondring {

/// As <<on …>> names them; Met to After are macros of their own.
template <>
inline constexpr auto kEnumText<practice::Trigger> = std::to_array<EnumText<practice::Trigger>>(
    {{practice::Trigger::Met, "met"},
     {practice::Trigger::Partly, "partly"},
     {practice::Trigger::Wrong, "wrong"},
     {practice::Trigger::After, "after"},
     {practice::Trigger::HoldAsked, "hold-asked"},
     {practice::Trigger::HeldUnasked, "held-unasked"},
     {practice::Trigger::Returned, "returned"},
     {practice::Trigger::Late, "late"},
     {practice::Trigger::TransferAsked, "transfer-asked"},
     {practice::Trigger::TransferFailed, "transfer-failed"},
     {practice::Trigger::Unavailable, "unavailable"},
     {practice::Trigger::MessageTaken, "message"},
     {practice::Trigger::Muted, "muted"},
     {practice::Trigger::Interrupted, "interrupted"},
     {practice::Trigger::Closing, "closing"},
     {practice::Trigger::PatienceBelow, "patience"}});

} // namespace secondring
