#include "core/practice/spoken_words.h"

#include "core/house/folding.h"
#include "core/practice/matching.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace secondring::practice {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr auto kContractions = std::to_array<Pair>(
    {{"won't", "will not"}, {"can't", "can not"},  {"cannot", "can not"},   {"shan't", "shall not"},
     {"let's", "let us"},   {"o'clock", "oclock"}, {"n't", " not"},         {"'ll", " will"},
     {"'ve", " have"},      {"'re", " are"},       {"'m", " am"},           {"'d", " would"},
     {"it's", "it is"},     {"that's", "that is"}, {"there's", "there is"}, {"here's", "here is"},
     {"what's", "what is"}, {"a.m.", "am"},        {"p.m.", "pm"},          {"'s", "s"}});

constexpr auto kNumbers = std::to_array<Pair>({{"zero", "0"},
                                               {"nought", "0"},
                                               {"one", "1"},
                                               {"two", "2"},
                                               {"three", "3"},
                                               {"four", "4"},
                                               {"five", "5"},
                                               {"six", "6"},
                                               {"seven", "7"},
                                               {"eight", "8"},
                                               {"nine", "9"},
                                               {"ten", "10"},
                                               {"eleven", "11"},
                                               {"twelve", "12"},
                                               {"thirteen", "13"},
                                               {"fourteen", "14"},
                                               {"fifteen", "15"},
                                               {"sixteen", "16"},
                                               {"seventeen", "17"},
                                               {"eighteen", "18"},
                                               {"nineteen", "19"},
                                               {"twenty", "20"},
                                               {"thirty", "30"},
                                               {"forty", "40"},
                                               {"fifty", "50"},
                                               {"sixty", "60"},
                                               {"first", "1st"},
                                               {"second", "2nd"},
                                               {"third", "3rd"},
                                               {"fourth", "4th"},
                                               {"fifth", "5th"},
                                               {"sixth", "6th"},
                                               {"seventh", "7th"},
                                               {"eighth", "8th"},
                                               {"ninth", "9th"},
                                               {"tenth", "10th"},
                                               {"eleventh", "11th"},
                                               {"twelfth", "12th"},
                                               {"thirteenth", "13th"},
                                               {"fourteenth", "14th"},
                                               {"fifteenth", "15th"},
                                               {"sixteenth", "16th"},
                                               {"seventeenth", "17th"},
                                               {"eighteenth", "18th"},
                                               {"nineteenth", "19th"},
                                               {"twentieth", "20th"},
                                               {"thirtieth", "30th"}});

constexpr auto kSmall = std::to_array<std::string_view>(
    {"a",     "an",  "the",   "to",   "and",   "very",   "just",    "please",
     "well",  "er",  "um",    "uh",   "oh",    "really", "then",    "that",
     "quite", "now", "there", "some", "brief", "short",  "moment's"});

template <class Table> std::string_view lookUp(const Table& table, std::string_view word)
{
    const auto found = std::ranges::find(table, word, &Pair::first);
    return found == table.end() ? word : found->second;
}

void replaceAll(std::string& text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

bool isWordByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) != 0 || byte >= 0x80U;
}

} // namespace

bool isDigits(std::string_view word)
{
    return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool isOrdinal(std::string_view word)
{
    if (word.size() < 3) {
        return false;
    }
    const auto end = word.substr(word.size() - 2);
    return isDigits(word.substr(0, word.size() - 2)) &&
           (end == "st" || end == "nd" || end == "rd" || end == "th");
}

std::string stemOf(std::string_view word)
{
    constexpr std::size_t kLeast = 3; // of what stays
    for (const std::string_view ending : {"ing", "ed", "es", "s", "e"}) {
        if (word.size() >= ending.size() + kLeast && word.ends_with(ending) &&
            !word.ends_with("ss")) {
            return std::string{word.substr(0, word.size() - ending.size())};
        }
    }
    return std::string{word};
}

std::string numberedWord(std::string_view word)
{
    return std::string{lookUp(kNumbers, word)};
}

bool isSmallWord(std::string_view word)
{
    return std::ranges::find(kSmall, word) != kSmall.end();
}

std::string withoutContractions(std::string_view text)
{
    auto plain = std::string{text};
    replaceAll(plain, "\xE2\x80\x99", "'"); // the typographer's apostrophe
    for (const auto& [from, to] : kContractions) {
        replaceAll(plain, from, to);
    }
    return plain;
}

std::vector<std::string> comparable(std::string_view text)
{
    constexpr std::size_t kMost = 120; // more than anybody says in one breath
    const auto plain = withoutContractions(folded(text));
    std::vector<std::string> words;
    std::string word;
    const auto take = [&] {
        if (!word.empty() && !isSmallWord(word) && words.size() < kMost) {
            words.push_back(numberedWord(word));
        }
        word.clear();
    };
    for (const char c : plain) {
        if (isWordByte(c)) {
            word += c;
        } else {
            take();
        }
    }
    take();
    return words;
}

int spokenWordCount(std::string_view text)
{
    int count = 0;
    bool inside = false;
    for (const char c : text) {
        const bool part = isWordByte(c) || c == '\'' || c == '-';
        count += part && !inside ? 1 : 0;
        inside = part;
    }
    return count;
}

std::string_view foreignMacroIn(std::string_view text)
{
    if (const auto snowman = text.find("<%"); snowman != std::string_view::npos) {
        return text.substr(snowman, text.substr(snowman).starts_with("<%=") ? 3 : 2);
    }
    for (auto open = text.find('('); open != std::string_view::npos;
         open = text.find('(', open + 1)) {
        const auto end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", open + 1);
        if (end != std::string_view::npos && end > open + 1 && text[end] == ':') {
            return text.substr(open, end + 1 - open);
        }
    }
    return {};
}

} // namespace secondring::practice
