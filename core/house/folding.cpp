#include "core/house/folding.h"

#include <array>
#include <cstddef>
#include <optional>

namespace secondring {

namespace {

constexpr char32_t kFirst = 0xC0;

// clang-format off
/// U+00C0 to U+017F.
constexpr auto kLatin = std::to_array<std::string_view>({
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", // U+00C0
    "d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "ss", // U+00D0
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", // U+00E0
    "d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "y", // U+00F0
    "a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d", // U+0100
    "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g", // U+0110
    "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i", // U+0120
    "i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l", // U+0130
    "l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "n", "n", "o", "o", "o", "o", // U+0140
    "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s", // U+0150
    "s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u", // U+0160
    "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s", // U+0170
});

// clang-format on

/// The letter of two bytes that the text begins with.
std::optional<char32_t> twoByteLetter(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text[0]);
    if (text.size() < 2 || first < 0xC3 || first > 0xCD) {
        return std::nullopt;
    }
    const auto second = static_cast<unsigned char>(text[1]);
    return static_cast<char32_t>(((first & 0x1Fu) << 6u) | (second & 0x3Fu));
}

bool isCombining(char32_t letter)
{
    return letter >= 0x300 && letter <= 0x36F;
}

std::optional<std::string_view> plainOf(char32_t letter)
{
    if (isCombining(letter)) {
        return std::string_view{};
    }
    if (letter < kFirst || letter - kFirst >= kLatin.size()) {
        return std::nullopt;
    }
    return kLatin.at(letter - kFirst);
}

bool isUmlaut(char32_t letter)
{
    return letter == U'ä' || letter == U'ö' || letter == U'ü' || letter == U'Ä' || letter == U'Ö' ||
           letter == U'Ü';
}

char smallLetter(char letter)
{
    const bool capital = letter >= 'A' && letter <= 'Z';
    return capital ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::string fold(std::string_view text, bool inGerman)
{
    std::string plain;
    while (!text.empty()) {
        const auto letter = twoByteLetter(text);
        const auto replaced = letter ? plainOf(*letter) : std::nullopt;
        if (replaced) {
            plain += *replaced;
            plain += inGerman && isUmlaut(*letter) ? "e" : "";
            text.remove_prefix(2);
        } else {
            plain += smallLetter(text.front());
            text.remove_prefix(1);
        }
    }
    return plain;
}

} // namespace

std::string folded(std::string_view text)
{
    return fold(text, false);
}

std::string foldedInGerman(std::string_view text)
{
    return fold(text, true);
}

} // namespace secondring
