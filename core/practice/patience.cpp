#include "core/practice/patience.h"

namespace secondring::practice {

int pointsOf(PatienceCause cause)
{
    switch (cause) {
    case PatienceCause::RangTooLong:
        return -4;
    case PatienceCause::NoGreeting:
        return -6;
    case PatienceCause::Greeted:
        return 3;
    case PatienceCause::LeftInSilence:
        return -6;
    case PatienceCause::Acknowledged:
        return 6;
    case PatienceCause::Named:
        return 3;
    case PatienceCause::Informed:
        return 5;
    case PatienceCause::Promised:
        return 6;
    case PatienceCause::Confirmed:
        return 4;
    case PatienceCause::Thanked:
        return 2;
    case PatienceCause::HeldAsAgreed:
        return -2;
    case PatienceCause::HeldUnasked:
        return -20;
    case PatienceCause::HeldAgainstNo:
        return -30;
    case PatienceCause::LongHoldNamed:
        return -4;
    case PatienceCause::AskedAgain:
        return -6;
    case PatienceCause::ReturnedInTime:
        return 8;
    case PatienceCause::ReturnedLate:
        return -8;
    case PatienceCause::Overdue:
        return -8;
    case PatienceCause::Transferred:
        return -2;
    case PatienceCause::TransferredUnasked:
        return -20;
    case PatienceCause::PassedAround:
        return -12;
    case PatienceCause::TransferFailed:
        return -6;
    case PatienceCause::Muted:
        return -4;
    case PatienceCause::SpokenOver:
        return -6;
    case PatienceCause::Insulted:
        return -25;
    case PatienceCause::Misunderstood:
        return -5;
    case PatienceCause::Waited:
        return -4;
    case PatienceCause::Scenario:
        return 0;
    }
    return 0;
}

std::string_view moodOf(int patience)
{
    constexpr int kCalm = 75;
    constexpr int kEven = 50;
    constexpr int kImpatient = 25;
    if (patience >= kCalm) {
        return "Calm";
    }
    if (patience >= kEven) {
        return "Even";
    }
    return patience >= kImpatient ? "Impatient" : "At the end of their patience";
}

} // namespace secondring::practice
