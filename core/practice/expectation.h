#pragma once
#include "core/base/enum_text.h"
#include "core/base/instant.h"

#include <optional>
#include <string>
#include <vector>

namespace secondring::practice {

/// What a caller can wait for. The first group is said, the second done on the desk.
enum class ExpectKind
{
    Greeting,
    Confirmation,
    Apology,
    Name,     ///< the caller's name
    Delay,    ///< the usual time, or that it is late
    Promise,  ///< what will be done, and by when
    ReadBack, ///< a message or a number repeated to the caller
    Thanks,
    UrgentOrMessage, ///< "Is this urgent, or may I take a message?"
    Say,             ///< any of the words that the scenario gives
    Hold,            ///< asked before holding
    Return,          ///< came back by the time named
    Transfer,        ///< asked before passing on
    Message,         ///< taken down on the desk
    Close,           ///< closed, and let the caller go first
    Silence          ///< let the caller speak: nothing said for `within`
};

/// What words must contain beside the phrase itself.
enum class Need
{
    Name,      ///< the caller's
    Minutes,   ///< a number of minutes
    Date,      ///< a day, a date or a time of day
    Extension, ///< three or four digits, or the extension of a colleague
    Number     ///< any number
};

/// One thing a caller waits for in a passage.
struct Expectation
{
    ExpectKind kind = ExpectKind::Say;
    std::string title;              ///< as the score names it: "named the delay"
    std::vector<std::string> any;   ///< more phrases of which one is enough
    std::vector<Need> needs;        ///< all of these too
    std::string whom;               ///< the colleague, for Transfer and Message; empty: any
    std::optional<Duration> within; ///< counted from the end of the caller's line
    int worth = 10;                 ///< weight in the score, 0 to 100
    bool optional = false;          ///< does not hold up the passage, and is not missed
    int line = 0;

    bool operator==(const Expectation&) const = default;
};

/// Said by the agent; otherwise done on the desk.
bool isSpoken(ExpectKind kind);
/// "apologised", "asked before the hold", …: the title of an expectation that gives none.
std::string_view defaultTitle(ExpectKind kind);

} // namespace secondring::practice

namespace secondring {

template <>
inline constexpr auto
    kEnumText<practice::ExpectKind> = std::to_array<EnumText<practice::ExpectKind>>(
        {{practice::ExpectKind::Greeting, "greeting"},
         {practice::ExpectKind::Confirmation, "confirmation"},
         {practice::ExpectKind::Apology, "apology"},
         {practice::ExpectKind::Name, "name"},
         {practice::ExpectKind::Delay, "delay"},
         {practice::ExpectKind::Promise, "promise"},
         {practice::ExpectKind::ReadBack, "read-back"},
         {practice::ExpectKind::Thanks, "thanks"},
         {practice::ExpectKind::UrgentOrMessage, "urgent-or-message"},
         {practice::ExpectKind::Say, "say"},
         {practice::ExpectKind::Hold, "hold"},
         {practice::ExpectKind::Return, "return"},
         {practice::ExpectKind::Transfer, "transfer"},
         {practice::ExpectKind::Message, "message"},
         {practice::ExpectKind::Close, "close"},
         {practice::ExpectKind::Silence, "silence"}});
template <>
inline constexpr auto kEnumText<practice::Need> =
    std::to_array<EnumText<practice::Need>>({{practice::Need::Name, "name"},
                                             {practice::Need::Minutes, "minutes"},
                                             {practice::Need::Date, "date"},
                                             {practice::Need::Extension, "extension"},
                                             {practice::Need::Number, "number"}});

} // namespace secondring
