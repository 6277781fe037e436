#include "core/base/utf8.h"

#include <array>
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

/// The code point of a whole character.
std::uint32_t codeOf(std::string_view character)
{
    constexpr std::array<std::uint32_t, 5> kFirst{0, 0x7F, 0x1F, 0xF, 0x7};
    std::uint32_t code = static_cast<unsigned char>(character[0]) & kFirst.at(character.size());
    for (const char c : character.substr(1)) {
        code = (code << 6) | (static_cast<unsigned char>(c) & 0x3F);
    }
    return code;
}

bool isTextCode(std::uint32_t code)
{
    const bool space = code == '\t' || code == '\n' || code == '\f' || code == '\r';
    const bool control = (code < 0x20 && !space) || (code >= 0x7F && code < 0xA0);
    const bool none = (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
    return !control && !none;
}

/// All the characters at the front that pass.
template <class Pass> std::size_t lengthWhere(std::string_view text, Pass pass)
{
    std::size_t whole = 0;
    while (whole < text.size()) {
        const auto length = characterLength(text.substr(whole));
        if (length == 0 || !pass(text.substr(whole, length))) {
            return whole;
        }
        whole += length;
    }
    return whole;
}

} // namespace

std::size_t utf8Length(std::string_view text)
{
    return lengthWhere(text, [](std::string_view) { return true; });
}

std::size_t textLength(std::string_view text)
{
    return lengthWhere(text,
                       [](std::string_view character) { return isTextCode(codeOf(character)); });
}

} // namespace secondring
