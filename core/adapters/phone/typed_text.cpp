#include "core/adapters/phone/typed_text.h"

#include <algorithm>
#include <charconv>

namespace secondring::phone {

namespace {

struct Character
{
    char32_t point = 0;
    std::size_t bytes = 0; ///< 0: no character begins here
};

/// The character that `text` begins with (RFC 3629).
Character first(std::string_view text)
{
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto lead = byte(0);
    if (lead < 0x80) {
        return {lead, 1};
    }
    const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < bytes) {
        return {};
    }
    auto point = static_cast<char32_t>(lead & (0x7Fu >> bytes));
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xC0u) != 0x80u) {
            return {};
        }
        point = (point << 6) | (byte(i) & 0x3Fu);
    }
    constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    return point < kSmallest[bytes] || point > 0x10FFFF || surrogate ? Character{}
                                                                     : Character{point, bytes};
}

bool isSpace(char32_t point)
{
    return point == ' ' || point == '\t' || point == '\n' || point == '\r' || point == 0xA0 ||
           (point >= 0x2000 && point <= 0x200A) || point == 0x202F || point == 0x205F ||
           point == 0x3000;
}

bool isInvisible(char32_t point)
{
    return point == 0xAD || (point >= 0x200B && point <= 0x200F) ||
           (point >= 0x202A && point <= 0x202E) || (point >= 0x2060 && point <= 0x2069) ||
           point == 0xFEFF;
}

bool isControl(char32_t point)
{
    return point < 0x20 || (point >= 0x7F && point < 0xA0);
}

} // namespace

std::optional<std::string> cleaned(std::string_view typed)
{
    std::string clean;
    while (!typed.empty()) {
        const auto next = first(typed);
        const bool space = isSpace(next.point);
        if (next.bytes == 0 || (isControl(next.point) && !space)) {
            return std::nullopt;
        }
        if (space) {
            clean += ' ';
        } else if (!isInvisible(next.point)) {
            clean += typed.substr(0, next.bytes);
        }
        typed.remove_prefix(next.bytes);
    }
    const auto from = clean.find_first_not_of(' ');
    return from == std::string::npos ? std::string{}
                                     : clean.substr(from, clean.find_last_not_of(' ') - from + 1);
}

std::string percentDecoded(std::string_view text)
{
    std::string decoded;
    while (!text.empty()) {
        unsigned value = 0;
        const auto pair = text.substr(0, 3);
        const bool escaped =
            pair.size() == 3 && pair.front() == '%' &&
            std::from_chars(pair.data() + 1, pair.data() + 3, value, 16).ptr == pair.data() + 3;
        decoded += escaped ? static_cast<char>(value) : text.front();
        text.remove_prefix(escaped ? 3 : 1);
    }
    return decoded;
}

std::string lowered(std::string_view text)
{
    std::string lower{text};
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

std::string inQuotes(std::string_view text)
{
    constexpr std::size_t kMost = 40;
    auto most = std::min(text.size(), kMost);
    while (most < text.size() && most > 0 &&
           (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) {
        --most; // not in the middle of a character
    }
    return "“" + std::string{text.substr(0, most)} + (most < text.size() ? "…”" : "”");
}

} // namespace secondring::phone
