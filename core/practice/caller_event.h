#pragma once
#include "core/practice/caller_event_of_ask.h"
#include "core/practice/caller_event_of_desk.h"
#include "core/practice/caller_event_of_speech.h"

#include <variant>

namespace secondring::practice {

/// Everything that a simulated caller can notice. The order of the alternatives is free; what is
/// stored is `kKind`.
using CallerEvent = std::variant<Rang,
                                 Answered,
                                 SpeechBegan,
                                 Heard,
                                 HeardCorrected,
                                 LineMarked,
                                 LineSpoken,
                                 HoldQuestion,
                                 TransferQuestion,
                                 QuestionWithdrawn,
                                 Held,
                                 Returned,
                                 PassedOn,
                                 Arrived,
                                 PassingFailed,
                                 ToldUnavailable,
                                 MessageNoted,
                                 Muted,
                                 Closed,
                                 HungUp,
                                 TimeCame>;

inline std::string_view kindOf(const CallerEvent& event)
{
    return std::visit([](const auto& each) { return std::decay_t<decltype(each)>::kKind; }, event);
}

} // namespace secondring::practice
