#pragma once
#include "core/base/enum_text.h"

#include <string>

namespace secondring {

/// How a call shows whether a standard was kept. `Judged`: only a person can tell; nothing is
/// measured.
enum class Measure
{
    AnswerBySecondRing,
    Identify,
    Listen,
    AskTransfer,
    AskHold,
    TouchBase,
    Unavailable,
    Thank,
    CallerFirst,
    Judged
};

template <>
inline constexpr auto kEnumText<Measure> =
    std::to_array<EnumText<Measure>>({{Measure::AnswerBySecondRing, "answer-by-second-ring"},
                                      {Measure::Identify, "identify"},
                                      {Measure::Listen, "listen"},
                                      {Measure::AskTransfer, "ask-transfer"},
                                      {Measure::AskHold, "ask-hold"},
                                      {Measure::TouchBase, "touch-base"},
                                      {Measure::Unavailable, "unavailable"},
                                      {Measure::Thank, "thank"},
                                      {Measure::CallerFirst, "caller-first"},
                                      {Measure::Judged, "judged"}});

/// One rule of the house, with its wording and its measure.
struct Standard
{
    std::string id;
    std::string title;  ///< the rule, as the house words it
    std::string step;   ///< what to do, while it is still to do: "Say who you are"
    std::string done;   ///< once it is kept: "Said who you are"
    std::string missed; ///< once it is not: "Did not say who you are"
    Measure measure = Measure::Judged;
    int weight = 1; ///< 0 to 100; 0 leaves it out of the courtesy
    bool critical = false;

    bool operator==(const Standard&) const = default;
};

} // namespace secondring
