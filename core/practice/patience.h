#pragma once
#include "core/base/enum_text.h"

#include <string_view>

namespace secondring::practice {

/// Why a caller's patience moved. docs/scenarios.md has the same table for trainers; a test
/// compares the two.
enum class PatienceCause
{
    RangTooLong, ///< each ring after the second
    NoGreeting,  ///< nobody said who they are within 10 s
    Greeted,
    LeftInSilence, ///< each time the caller has to ask whether anybody is there
    Acknowledged,  ///< an apology
    Named,         ///< called by name, at most three times
    Informed,      ///< told the usual time or the delay
    Promised,      ///< told what will be done, by when
    Confirmed,     ///< the request repeated
    Thanked,
    HeldAsAgreed, ///< each whole minute held within the time named
    HeldUnasked,
    HeldAgainstNo,
    LongHoldNamed, ///< more than 5 minutes named
    AskedAgain,    ///< a question that was declined before, once more
    ReturnedInTime,
    ReturnedLate,
    Overdue,     ///< the time named has passed; again every 30 s
    Transferred, ///< asked and passed on
    TransferredUnasked,
    PassedAround, ///< the second transfer and each after it
    TransferFailed,
    Muted,         ///< 5 s of a silent microphone
    SpokenOver,    ///< the agent spoke over the caller
    Insulted,      ///< the agent was rude
    Misunderstood, ///< an answer without anything that was awaited
    Waited,        ///< what was awaited did not come in time
    Scenario       ///< the scenario says so
};

/// Points of one occurrence, before the temper: losses negative. 0 for `Scenario`.
int pointsOf(PatienceCause cause);

/// What a caller feels with this patience: "Calm", "Calmer" … for a passage that names no mood.
std::string_view moodOf(int patience);

} // namespace secondring::practice

namespace secondring {

template <>
inline constexpr auto
    kEnumText<practice::PatienceCause> = std::to_array<EnumText<practice::PatienceCause>>(
        {{practice::PatienceCause::RangTooLong, "rang-too-long"},
         {practice::PatienceCause::NoGreeting, "no-greeting"},
         {practice::PatienceCause::Greeted, "greeted"},
         {practice::PatienceCause::LeftInSilence, "left-in-silence"},
         {practice::PatienceCause::Acknowledged, "acknowledged"},
         {practice::PatienceCause::Named, "named"},
         {practice::PatienceCause::Informed, "informed"},
         {practice::PatienceCause::Promised, "promised"},
         {practice::PatienceCause::Confirmed, "confirmed"},
         {practice::PatienceCause::Thanked, "thanked"},
         {practice::PatienceCause::HeldAsAgreed, "held-as-agreed"},
         {practice::PatienceCause::HeldUnasked, "held-unasked"},
         {practice::PatienceCause::HeldAgainstNo, "held-against-no"},
         {practice::PatienceCause::LongHoldNamed, "long-hold-named"},
         {practice::PatienceCause::AskedAgain, "asked-again"},
         {practice::PatienceCause::ReturnedInTime, "returned-in-time"},
         {practice::PatienceCause::ReturnedLate, "returned-late"},
         {practice::PatienceCause::Overdue, "overdue"},
         {practice::PatienceCause::Transferred, "transferred"},
         {practice::PatienceCause::TransferredUnasked, "transferred-unasked"},
         {practice::PatienceCause::PassedAround, "passed-around"},
         {practice::PatienceCause::TransferFailed, "transfer-failed"},
         {practice::PatienceCause::Muted, "muted"},
         {practice::PatienceCause::SpokenOver, "spoken-over"},
         {practice::PatienceCause::Insulted, "insulted"},
         {practice::PatienceCause::Misunderstood, "misunderstood"},
         {practice::PatienceCause::Waited, "waited"},
         {practice::PatienceCause::Scenario, "scenario"}});

} // namespace secondring
