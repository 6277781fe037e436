#include "core/call/extension.h"

#include <string_view>
#include <utility>

namespace secondring {

namespace {

constexpr std::string_view kMark = ";ext=";

bool canBeSent(std::string_view digits)
{
    return !digits.empty() && digits.find_first_not_of("0123456789*#") == std::string_view::npos;
}

} // namespace

DialSteps dialSteps(const std::string& address)
{
    const auto mark = address.find(kMark);
    if (mark == std::string::npos || address.find('@') != std::string::npos) {
        return {address, {}};
    }
    const auto digits = address.substr(mark + kMark.size());
    return canBeSent(digits) ? DialSteps{address.substr(0, mark), digits} : DialSteps{address, {}};
}

std::string withExtension(std::string target, const std::string& extension)
{
    const bool isNumber = target.find(':') == std::string::npos;
    return isNumber && canBeSent(extension) ? std::move(target) + std::string{kMark} + extension
                                            : target;
}

} // namespace secondring
