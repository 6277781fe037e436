#include "core/practice/matching.h"

#include "core/house/folding.h"
#include "core/practice/spoken_words.h"

#include <algorithm>
#include <cmath>

namespace secondring::practice {

namespace {

using Words = std::vector<std::string>;

bool isNegation(const std::string& word)
{
    return word == "not" || word == "never" || word == "cannot";
}

/// One letter more, less or other.
bool isSlip(std::string_view a, std::string_view b)
{
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    if (b.size() - a.size() > 1) {
        return false;
    }
    const auto [left, right] = std::ranges::mismatch(a, b);
    const std::string_view restA{left, a.end()};
    const std::string_view restB{right, b.end()};
    if (a.size() == b.size()) {
        return restA.empty() || restA.substr(1) == restB.substr(1);
    }
    return restA == restB.substr(1);
}

bool sameWord(const std::string& a, const std::string& b)
{
    constexpr std::size_t kLongEnough = 5;
    if (a == b) {
        return true;
    }
    const auto stemA = stemOf(a);
    const auto stemB = stemOf(b);
    const bool numbers = isDigits(a) || isDigits(b);
    return !numbers && (stemA == stemB || (std::min(stemA.size(), stemB.size()) >= kLongEnough &&
                                           isSlip(stemA, stemB)));
}

/// The longest row of the phrase's words that stands in `text` from `from` to `until`, in order.
std::size_t inOrder(const Words& text, std::size_t from, std::size_t until, const Words& phrase)
{
    std::vector<std::size_t> best(phrase.size() + 1, 0);
    for (auto at = from; at < until; ++at) {
        std::size_t diagonal = 0;
        for (std::size_t of = 0; of < phrase.size(); ++of) {
            const auto above = best[of + 1];
            best[of + 1] =
                sameWord(text[at], phrase[of]) ? diagonal + 1 : std::max(above, best[of]);
            diagonal = above;
        }
    }
    return best.back();
}

/// Only the negation right before it counts: "I am not sorry".
bool negated(const Words& text, std::size_t at, const Words& phrase)
{
    constexpr std::size_t kReach = 2;
    if (std::ranges::any_of(phrase, isNegation)) {
        return false;
    }
    for (std::size_t back = 1; back <= kReach && back <= at; ++back) {
        if (isNegation(text[at - back])) {
            return true;
        }
    }
    return false;
}

double partLikeness(const Words& text, const Words& phrase)
{
    if (phrase.empty()) {
        return 1;
    }
    constexpr std::size_t kShort = 2; // such a phrase has no room for other words
    const auto window =
        phrase.size() <= kShort ? phrase.size() + 1 : phrase.size() + phrase.size() / 2 + 1;
    std::size_t best = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins = std::ranges::any_of(
            phrase, [&](const std::string& word) { return sameWord(text[at], word); });
        if (begins && !negated(text, at, phrase)) {
            best = std::max(best, inOrder(text, at, std::min(text.size(), at + window), phrase));
        }
    }
    return static_cast<double>(best) / static_cast<double>(phrase.size());
}

bool isDateWord(const std::string& word)
{
    static const auto kWords = std::to_array<std::string_view>(
        {"monday",   "tuesday",  "wednesday", "thursday", "friday", "saturday",  "sunday",
         "today",    "tomorrow", "tonight",   "noon",     "midday", "january",   "february",
         "march",    "april",    "june",      "july",     "august", "september", "october",
         "november", "december", "oclock",    "am",       "pm"});
    return std::ranges::find(kWords, word) != kWords.end();
}

bool isUnit(const std::string& word)
{
    static const auto kWords = std::to_array<std::string_view>(
        {"minut", "hour", "day", "week", "morning", "afternoon", "evening"});
    return std::ranges::find(kWords, stemOf(word)) != kWords.end() ||
           std::ranges::find(kWords, word) != kWords.end();
}

/// "by four", "within 2 hours", "the 20th", "end of the day", "this afternoon".
bool isDateAt(const Words& words, std::size_t at)
{
    const auto& word = words[at];
    const auto before = at == 0 ? std::string{} : words[at - 1];
    if (isDateWord(word) || isOrdinal(word)) {
        return word != "am" || isDigits(before); // "I am" is no time of day; "10 am" is
    }
    const auto follows = [&](std::initializer_list<std::string_view> leads) {
        return std::ranges::find(leads, before) != leads.end();
    };
    if (isUnit(word)) {
        return isDigits(before) || follows({"this", "next", "of", "within", "in"});
    }
    return isDigits(word) && follows({"by", "at", "before", "past", "quarter"});
}

bool hasDate(const Words& words)
{
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (isDateAt(words, at)) {
            return true;
        }
    }
    return false;
}

bool hasName(const Words& words, const Hearer& hearer)
{
    return std::ranges::any_of(comparable(hearer.name), [&](const std::string& part) {
        return part.size() > 1 && part != "mr" && part != "mrs" && part != "ms" && part != "dr" &&
               std::ranges::any_of(words, [&](const auto& word) { return sameWord(word, part); });
    });
}

/// Three or four digits in a row, said one by one or at once, or a colleague's own extension.
bool hasExtension(const Words& words, const Hearer& hearer)
{
    std::string row;
    for (const auto& word : words) {
        row = isDigits(word) ? row.append(word) : std::string{};
        const bool known = std::ranges::find(hearer.extensions, row) != hearer.extensions.end();
        if (!row.empty() && (known || row.size() == 3 || row.size() == 4)) {
            return true;
        }
    }
    return false;
}

double likenessOf(const Words& words, std::string_view phrase)
{
    double sum = 0;
    double count = 0;
    while (true) { // the parts between the stars, weighed by their words
        const auto star = phrase.find('*');
        const auto part = comparable(phrase.substr(0, star));
        sum += part.empty() ? 0 : partLikeness(words, part) * static_cast<double>(part.size());
        count += static_cast<double>(part.size());
        if (star == std::string_view::npos) {
            break;
        }
        phrase.remove_prefix(star + 1);
    }
    return count == 0 ? 0 : sum / count;
}

} // namespace

double likeness(std::string_view text, std::string_view phrase)
{
    return likenessOf(comparable(text), phrase);
}

std::vector<std::string> phrasesOf(const Expectation& expectation)
{
    auto phrases = expectation.any;
    for (const auto phrase : phrasesOf(expectation.kind)) {
        phrases.emplace_back(phrase);
    }
    return phrases;
}

std::optional<int> minutesIn(std::string_view text)
{
    const auto words = comparable(text);
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool minute = words[at].starts_with("minute");
        if ((minute || words[at] == "moment") && (at == 0 || !isDigits(words[at - 1]))) {
            return at > 0 && (words[at - 1] == "couple" || (at > 1 && words[at - 2] == "couple"))
                       ? 2
                       : 1;
        }
        if (minute && words[at - 1].size() <= 2) {
            return std::clamp(std::stoi(words[at - 1]), 1, 60);
        }
    }
    return std::nullopt;
}

bool contains(Need need, std::string_view text, const Hearer& hearer)
{
    const auto words = comparable(text);
    switch (need) {
    case Need::Name:
        return hasName(words, hearer);
    case Need::Minutes:
        return minutesIn(text).has_value();
    case Need::Date:
        return hasDate(words);
    case Need::Extension:
        return hasExtension(words, hearer);
    case Need::Number:
        return std::ranges::any_of(words, isDigits);
    }
    return false;
}

Hearing hears(const Expectation& expectation, std::string_view text, const Hearer& hearer)
{
    Hearing hearing;
    if (!isSpoken(expectation.kind)) {
        return hearing;
    }
    if (expectation.kind == ExpectKind::Name) {
        hearing.likeness = contains(Need::Name, text, hearer) ? 1 : 0;
    }
    const auto words = comparable(text);
    for (const auto& phrase : phrasesOf(expectation)) {
        hearing.likeness = std::max(hearing.likeness, likenessOf(words, phrase));
    }
    if (expectation.kind == ExpectKind::Say && expectation.any.empty()) {
        hearing.likeness = words.empty() ? 0 : 1; // only what must be contained counts
    }
    for (const auto need : expectation.needs) {
        if (!contains(need, text, hearer)) {
            hearing.lacking.push_back(need);
        }
    }
    hearing.met = hearing.likeness >= kSaid && hearing.lacking.empty();
    return hearing;
}

} // namespace secondring::practice
