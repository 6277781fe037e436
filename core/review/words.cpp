#include "core/review/words.h"

#include "core/house/folding.h"

#include <algorithm>
#include <array>

namespace secondring {

namespace {

constexpr std::size_t kLongest = 40;

unsigned char byteAt(std::string_view text, std::size_t at)
{
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

bool isPlainLetter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/// How many bytes at `at` separate words: 0 inside one.
std::size_t separatorAt(std::string_view text, std::size_t at)
{
    const auto first = byteAt(text, at);
    const auto second = byteAt(text, at + 1);
    if (first < 0x80) {
        return isDigit(text[at]) || isPlainLetter(text[at]) ? 0 : 1;
    }
    if (first == 0xC2) {
        return 2; // U+0080 to U+00BF: signs
    }
    const bool general =
        first == 0xE2 && second >= 0x80 && second <= 0xAF; // dashes, quotes, arrows
    const bool eastern = first == 0xE3 && second == 0x80;
    return general || eastern ? 3 : 0;
}

/// The small letter of a Greek or Cyrillic capital, which `folded` leaves alone.
void shrink(std::string& word)
{
    for (std::size_t at = 0; at + 1 < word.size(); ++at) {
        const auto first = byteAt(word, at);
        if (first < 0xCE || first > 0xD0) {
            continue;
        }
        const auto letter = ((first & 0x1Fu) << 6u) | (byteAt(word, at + 1) & 0x3Fu);
        const bool greek = letter >= 0x391 && letter <= 0x3A9;
        const bool cyrillic = letter >= 0x410 && letter <= 0x42F;
        const auto small = letter + (greek || cyrillic ? 0x20u : 0u);
        const auto wider = small + (letter >= 0x400 && letter <= 0x40F ? 0x50u : 0u);
        word[at] = static_cast<char>(0xC0u | (wider >> 6u));
        word[at + 1] = static_cast<char>(0x80u | (wider & 0x3Fu));
        ++at;
    }
}

bool isPlain(std::string_view word)
{
    return std::ranges::all_of(word, [](char letter) { return byteAt({&letter, 1}, 0) < 0x80; });
}

char smallLetter(char letter)
{
    const bool capital = letter >= 'A' && letter <= 'Z';
    return capital ? static_cast<char>(letter - 'A' + 'a') : letter;
}

using Take = std::function<void(std::string_view)>;

/// Most words: nothing but letters and digits of ASCII.
void foldPlain(std::string_view raw, const Take& take)
{
    std::array<char, kLongest> word{};
    const auto length = std::min(raw.size(), kLongest);
    std::ranges::transform(raw.substr(0, length), word.begin(), smallLetter);
    if (length > 0) {
        take({word.data(), length});
    }
}

void foldOther(std::string_view raw, const Take& take)
{
    for (auto word : {folded(raw), foldedInGerman(raw)}) {
        shrink(word);
        word.resize(std::min(word.size(), kLongest));
        if (!word.empty()) {
            take(word);
        }
    }
}

void fold(std::string_view raw, const Take& take)
{
    isPlain(raw) ? foldPlain(raw, take) : foldOther(raw, take);
}

} // namespace

void eachWord(std::string_view text, const std::function<void(std::string_view)>& take)
{
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (const auto gap = separatorAt(text, at); gap > 0) {
            fold(text.substr(begin, at - begin), take);
            at = begin = std::min(at + gap, text.size());
        } else {
            ++at;
        }
    }
    fold(text.substr(begin), take);
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    eachWord(text, [&](std::string_view word) {
        if (std::ranges::find(words, word) == words.end()) {
            words.emplace_back(word);
        }
    });
    return words;
}

std::string digitsOf(std::string_view text)
{
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), isDigit);
    return digits;
}

} // namespace secondring
