#include "core/adapters/sip/status_reason.h"

#include "core/adapters/sip/sip_text.h"

namespace secondring::sip {

EndReason reasonOfStatus(unsigned status)
{
    switch (status) {
    case 486:
    case 600:
        return EndReason::Busy;
    case 408:
    case 480:
    case 487:
        return EndReason::NoAnswer;
    case 403:
    case 603:
    case 607:
        return EndReason::Refused;
    case 406:
    case 415:
    case 488:
    case 606:
        return EndReason::Failed;
    case 401:
    case 404:
    case 407:
    case 410:
    case 416:
    case 482:
    case 483:
    case 484:
    case 485:
    case 604:
        return EndReason::Unreachable;
    default:
        return status >= 400 && status < 500 ? EndReason::Failed : EndReason::Unreachable;
    }
}

std::string statusText(unsigned status, std::string_view phrase)
{
    auto text = std::to_string(status);
    if (!phrase.empty()) {
        text += ' ';
        text += cleaned(phrase);
    }
    return text;
}

} // namespace secondring::sip
