#include "core/adapters/sip/sip_text.h"

#include <cctype>
#include <charconv>

namespace secondring::sip {
namespace {

unsigned char byteAt(std::string_view text, std::size_t at)
{
    return static_cast<unsigned char>(text[at]);
}

bool isContinuation(std::string_view text, std::size_t at)
{
    return at < text.size() && (byteAt(text, at) & 0xC0U) == 0x80U;
}

/// Length of the well-formed UTF-8 character that begins at `at`; 0 if there is none.
std::size_t characterLength(std::string_view text, std::size_t at)
{
    const auto lead = byteAt(text, at);
    if (lead < 0x80) {
        return 1;
    }
    const std::size_t length = lead >= 0xC2 && lead < 0xE0   ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    for (std::size_t i = 1; i < length; ++i) {
        if (!isContinuation(text, at + i)) {
            return 0;
        }
    }
    if (length > 2) {
        const auto second = byteAt(text, at + 1);
        const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
        const bool beyond = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
        return overlong || beyond ? 0 : length;
    }
    return length;
}

bool isUnreserved(unsigned char c)
{
    return std::isalnum(c) != 0 || c == '-' || c == '_' || c == '.' || c == '~';
}

int hexValue(char c)
{
    int value = -1;
    const auto [end, error] = std::from_chars(&c, &c + 1, value, 16);
    return error == std::errc() ? value : -1;
}

} // namespace

std::string cleaned(std::string_view text)
{
    constexpr std::size_t kMost = 200;
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        const auto length = characterLength(text, at);
        const auto step = length == 0 ? 1 : length;
        if (clean.size() + step > kMost) {
            break;
        }
        if (length == 0) {
            clean += '?';
        } else if (byteAt(text, at) >= 0x20 && byteAt(text, at) != 0x7F) {
            clean += text.substr(at, length);
        }
        at += step;
    }
    return clean;
}

bool isToken(std::string_view text)
{
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= 0x20 || byte >= 0x7F || c == '<' || c == '>' || c == '"') {
            return false;
        }
    }
    return !text.empty();
}

std::string escaped(std::string_view text)
{
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (isUnreserved(byte)) {
            out += c;
        } else {
            out += '%';
            out += kHex[byte >> 4U];
            out += kHex[byte & 15U];
        }
    }
    return out;
}

std::optional<std::string> unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char c = text[at];
        if (c == '%') {
            const int high = at + 1 < text.size() ? hexValue(text[at + 1]) : -1;
            const int low = at + 2 < text.size() ? hexValue(text[at + 2]) : -1;
            if (high < 0 || low < 0) {
                return std::nullopt;
            }
            c = static_cast<char>(high * 16 + low);
            at += 2;
        }
        if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7E) {
            return std::nullopt;
        }
        out += c;
    }
    return out;
}

std::string_view shortened(std::string_view text, std::size_t bytes)
{
    if (text.size() <= bytes) {
        return text;
    }
    while (bytes > 0 && isContinuation(text, bytes)) {
        --bytes;
    }
    return text.substr(0, bytes);
}

HostPort splitHostPort(std::string_view text)
{
    const auto bracket = text.rfind(']');
    const auto colon = text.rfind(':');
    const bool hasPort =
        colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket);
    HostPort split{std::string(hasPort ? text.substr(0, colon) : text), 0};
    if (hasPort) {
        std::from_chars(text.data() + colon + 1, text.data() + text.size(), split.port);
    }
    return split;
}

} // namespace secondring::sip
