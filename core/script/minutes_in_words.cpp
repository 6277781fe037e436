#include "core/script/say_line.h"

#include <array>

namespace secondring {

namespace {

constexpr int kMostInWords = 60;

constexpr auto kEnglish = std::to_array<std::string_view>(
    {"zero",     "one",     "two",     "three",     "four",     "five",    "six",
     "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
     "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"});
constexpr auto kEnglishTens =
    std::to_array<std::string_view>({"", "", "twenty", "thirty", "forty", "fifty", "sixty"});
constexpr auto kGerman = std::to_array<std::string_view>(
    {"null",     "ein",      "zwei",     "drei",     "vier",     "fünf",    "sechs",
     "sieben",   "acht",     "neun",     "zehn",     "elf",      "zwölf",   "dreizehn",
     "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"});
constexpr auto kGermanTens = std::to_array<std::string_view>(
    {"", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig"});

std::string english(int number)
{
    const auto tens = static_cast<std::size_t>(number / 10);
    const auto ones = static_cast<std::size_t>(number % 10);
    if (number < 20) {
        return std::string{kEnglish.at(static_cast<std::size_t>(number))};
    }
    const std::string begin{kEnglishTens.at(tens)};
    return ones == 0 ? begin : begin + "-" + std::string{kEnglish.at(ones)};
}

std::string german(int number)
{
    const auto tens = static_cast<std::size_t>(number / 10);
    const auto ones = static_cast<std::size_t>(number % 10);
    if (number < 20) {
        return std::string{kGerman.at(static_cast<std::size_t>(number))};
    }
    const std::string end{kGermanTens.at(tens)};
    return ones == 0 ? end : std::string{kGerman.at(ones)} + "und" + end;
}

} // namespace

std::string minutesInWords(int minutes, std::string_view language)
{
    const bool hasWords = minutes >= 1 && minutes <= kMostInWords;
    const auto speaks = language.substr(0, language.find('-'));
    if (speaks == "en") {
        return (hasWords ? english(minutes) : std::to_string(minutes)) +
               (minutes == 1 ? " minute" : " minutes");
    }
    if (speaks == "de") {
        if (minutes == 1) {
            return "eine Minute";
        }
        return (hasWords ? german(minutes) : std::to_string(minutes)) + " Minuten";
    }
    return std::to_string(minutes) + " min";
}

} // namespace secondring
