#include "core/practice/utf8.h"

#include <cstdint>

namespace secondring {

namespace {

/// How many bytes the character at the front has; 0: it is none.
std::size_t characterLength(std::string_view text)
{
    const auto at = [&](std::size_t i) -> std::uint32_t {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
    };
    const auto first = at(0);
    if (first < 0x80) {
        return 1;
    }
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    for (std::size_t i = 1; i < length; ++i) {
        if ((at(i) & 0xC0) != 0x80) {
            return 0;
        }
    }
    if (length == 2) {
        return first >= 0xC2 ? 2 : 0;
    }
    if (length == 3) {
        const auto code = ((first & 0xF) << 12) | ((at(1) & 0x3F) << 6);
        return code >= 0x800 && (code < 0xD800 || code >= 0xE000) ? 3 : 0;
    }
    const auto code = ((first & 0xF) << 18) | ((at(1) & 0x3F) << 12);
    return first < 0xF8 && code >= 0x10000 && code < 0x110000 ? 4 : 0;
}

} // namespace

std::size_t utf8Length(std::string_view text)
{
    std::size_t whole = 0;
    while (whole < text.size()) {
        const auto length = characterLength(text.substr(whole));
        if (length == 0) {
            return whole;
        }
        whole += length;
    }
    return whole;
}

} // namespace secondring
