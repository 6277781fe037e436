#include "core/speech/spoken_words.h"

#include "core/house/folding.h"

#include <algorithm>
#include <array>

namespace secondring {

namespace {

constexpr auto kSmall = std::to_array<std::string_view>(
    {"zero",     "one",     "two",     "three",     "four",     "five",    "six",
     "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
     "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"});
constexpr auto kTens = std::to_array<std::string_view>(
    {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"});

bool isDigit(char each)
{
    return each >= '0' && each <= '9';
}

void sayNumber(std::size_t number, SpokenWords& words)
{
    if (number >= 100) {
        words.emplace_back(kSmall.at(number / 100));
        words.emplace_back("hundred");
        number %= 100;
        if (number == 0) {
            return;
        }
    }
    if (number < 20) {
        words.emplace_back(kSmall.at(number));
        return;
    }
    words.emplace_back(kTens.at(number / 10));
    if (number % 10 != 0) {
        words.emplace_back(kSmall.at(number % 10));
    }
}

void sayDigits(std::string_view digits, SpokenWords& words)
{
    if (digits.size() <= 3 && (digits.size() == 1 || digits.front() != '0')) {
        std::size_t number = 0;
        for (const char digit : digits) {
            number = number * 10 + static_cast<std::size_t>(digit - '0');
        }
        sayNumber(number, words);
        return;
    }
    for (const char digit : digits) {
        words.emplace_back(kSmall.at(static_cast<std::size_t>(digit - '0')));
    }
}

/// An apostrophe belongs to a word only inside of it.
void addWord(std::string_view word, SpokenWords& words)
{
    while (!word.empty() && word.front() == '\'') {
        word.remove_prefix(1);
    }
    while (!word.empty() && word.back() == '\'') {
        word.remove_suffix(1);
    }
    if (!word.empty()) {
        words.emplace_back(word);
    }
}

std::string withPlainApostrophes(std::string_view text)
{
    static constexpr std::string_view kCurly = "\xE2\x80\x99";
    std::string plain{text};
    for (auto at = plain.find(kCurly); at != std::string::npos; at = plain.find(kCurly, at)) {
        plain.replace(at, kCurly.size(), "'");
    }
    return plain;
}

} // namespace

SpokenWords spokenWords(std::string_view text)
{
    const auto plain = folded(withPlainApostrophes(text));
    const std::string_view rest{plain};
    SpokenWords words;
    for (std::size_t at = 0; at < rest.size();) {
        const auto from = at;
        const auto runs = [&](auto belongs) {
            at = static_cast<std::size_t>(
                std::find_if_not(
                    rest.begin() + static_cast<std::ptrdiff_t>(from), rest.end(), belongs) -
                rest.begin());
            return at > from;
        };
        if (runs(isDigit)) {
            sayDigits(rest.substr(from, at - from), words);
        } else if (runs([](char each) { return (each >= 'a' && each <= 'z') || each == '\''; })) {
            addWord(rest.substr(from, at - from), words);
        } else {
            ++at;
        }
    }
    return words;
}

std::vector<SpokenWords> spokenParts(std::string_view phrase)
{
    std::vector<SpokenWords> parts;
    while (!phrase.empty()) {
        const auto end = std::min(phrase.find('*'), phrase.size());
        auto words = spokenWords(phrase.substr(0, end));
        if (!words.empty()) {
            parts.push_back(std::move(words));
        }
        phrase.remove_prefix(std::min(end + 1, phrase.size()));
    }
    return parts;
}

Duration readingTime(std::string_view text)
{
    constexpr Duration kFinding{1000};
    constexpr Duration kWord{350};
    return kFinding + kWord * static_cast<std::int64_t>(spokenWords(text).size());
}

} // namespace secondring
