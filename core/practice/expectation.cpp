#include "core/practice/expectation.h"

namespace secondring::practice {

bool isSpoken(ExpectKind kind)
{
    switch (kind) {
    case ExpectKind::Greeting:
    case ExpectKind::Confirmation:
    case ExpectKind::Apology:
    case ExpectKind::Name:
    case ExpectKind::Delay:
    case ExpectKind::Promise:
    case ExpectKind::ReadBack:
    case ExpectKind::Thanks:
    case ExpectKind::UrgentOrMessage:
    case ExpectKind::Say:
        return true;
    case ExpectKind::Hold:
    case ExpectKind::Return:
    case ExpectKind::Transfer:
    case ExpectKind::Message:
    case ExpectKind::Close:
    case ExpectKind::Silence:
        return false;
    }
    return false;
}

std::string_view defaultTitle(ExpectKind kind)
{
    switch (kind) {
    case ExpectKind::Greeting:
        return "said who you are";
    case ExpectKind::Confirmation:
        return "confirmed the request";
    case ExpectKind::Apology:
        return "apologised";
    case ExpectKind::Name:
        return "used the caller’s name";
    case ExpectKind::Delay:
        return "named the delay";
    case ExpectKind::Promise:
        return "made a promise";
    case ExpectKind::ReadBack:
        return "read it back";
    case ExpectKind::Thanks:
        return "thanked the caller";
    case ExpectKind::UrgentOrMessage:
        return "asked: urgent, or a message";
    case ExpectKind::Say:
        return "answered";
    case ExpectKind::Hold:
        return "asked before the hold";
    case ExpectKind::Return:
        return "came back in time";
    case ExpectKind::Transfer:
        return "asked before the transfer";
    case ExpectKind::Message:
        return "took the message down";
    case ExpectKind::Close:
        return "closed and let the caller go first";
    case ExpectKind::Silence:
        return "let the caller speak";
    }
    return {};
}

} // namespace secondring::practice
