#include "core/practice/disguise.h"

#include <algorithm>
#include <array>
#include <vector>

namespace secondring::practice {

namespace {

/// Names that are ordinary words as well.
constexpr auto kAlsoWords = std::to_array<std::string_view>(
    {"art", "bill", "dawn", "faith", "frank", "grace", "grant", "hope", "ivy",  "jack",
     "joy", "june", "lee",  "mark",  "may",   "miles", "pat",   "rob",  "rose", "sandy",
     "see", "son",  "sue",  "tate",  "van",   "von",   "wade",  "will", "young"});
constexpr auto kMoneyWords = std::to_array<std::string_view>({"gbp",
                                                              "eur",
                                                              "usd",
                                                              "chf",
                                                              "pound",
                                                              "pounds",
                                                              "euro",
                                                              "euros",
                                                              "dollars",
                                                              "kr",
                                                              "quid",
                                                              "fr",
                                                              "yen",
                                                              "pence",
                                                              "dollar",
                                                              "franken",
                                                              "francs"});
constexpr auto kMoneySigns = std::to_array<std::string_view>({"$", "£", "€", "¥", "₹"});

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

/// A part of a word; all that is not ASCII is taken for a letter.
bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || isUpper(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

std::string lower(std::string_view text)
{
    std::string folded{text};
    std::ranges::transform(folded, folded.begin(), [](char c) {
        return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return folded;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    bool inside = false;
    for (const char c : text) {
        if (isLetter(c)) {
            inside ? words.back() += c : words.emplace_back(1, c);
        }
        inside = isLetter(c);
    }
    return words;
}

int digitsIn(std::string_view text)
{
    return static_cast<int>(std::ranges::count_if(text, isDigit));
}

bool hasMoneySign(std::string_view text)
{
    return std::ranges::any_of(kMoneySigns, [&](std::string_view sign) {
        return text.find(sign) != std::string_view::npos;
    });
}

bool isMoneyWord(std::string_view chunk)
{
    const auto words = wordsOf(chunk);
    return hasMoneySign(chunk) ||
           (words.size() == 1 &&
            std::ranges::find(kMoneyWords, lower(words.front())) != kMoneyWords.end());
}

/// Without what stands around it: brackets, full stops, quotation marks.
std::string_view bare(std::string_view chunk)
{
    const auto counts = [](char c) { return isDigit(c) || isLetter(c); };
    const auto first = std::ranges::find_if(chunk, counts);
    auto last = chunk.end();
    while (last != first && !counts(*(last - 1))) {
        --last;
    }
    return {first, last};
}

/// Digits with these characters between them, nothing else.
bool isFigures(std::string_view text, std::string_view between)
{
    return !text.empty() && std::ranges::all_of(text, [&](char c) {
        return isDigit(c) || between.find(c) != std::string_view::npos;
    });
}

/// "10:42", "9.30am", "5pm".
bool isTimeOfDay(std::string_view text)
{
    const auto folded = lower(text);
    const bool half = folded.ends_with("am") || folded.ends_with("pm");
    const std::string_view figures =
        half ? std::string_view{folded}.substr(0, folded.size() - 2) : std::string_view{folded};
    const bool colon = figures.find(':') != std::string_view::npos;
    return isFigures(figures, ":.") && digitsIn(figures) <= 6 && (half || colon);
}

/// "22/11", "2026-11-22", "22.11.2026".
bool isDate(std::string_view text)
{
    const auto marks = std::ranges::count_if(text, [](char c) { return !isDigit(c); });
    const bool slash = text.find('/') != std::string_view::npos;
    return isFigures(text, "/-.") && digitsIn(text) <= 8 && (marks == 2 || (marks == 1 && slash)) &&
           text.size() >= 3;
}

/// "20th", "3rd".
bool isDay(std::string_view text)
{
    return text.size() >= 3 && text.size() <= 4 && isDigit(text.front()) &&
           digitsIn(text) == static_cast<int>(text.size()) - 2 &&
           (text.ends_with("st") || text.ends_with("nd") || text.ends_with("rd") ||
            text.ends_with("th"));
}

bool isYear(std::string_view text)
{
    return text.size() == 4 && digitsIn(text) == 4 &&
           (text.starts_with("19") || text.starts_with("20"));
}

/// Part of a number that is written in groups.
bool isGroup(std::string_view chunk)
{
    return digitsIn(chunk) >= 2 && isFigures(chunk, "()+-./");
}

std::vector<std::string_view> chunksOf(std::string_view text)
{
    std::vector<std::string_view> chunks;
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        while (end < text.size() && isSpace(text[end]) == isSpace(text[at])) {
            ++end;
        }
        chunks.push_back(text.substr(at, end - at));
        at = end;
    }
    return chunks;
}

/// What stands `step` words away; empty: nothing does.
std::string_view neighbour(const std::vector<std::string_view>& chunks, std::size_t at, int step)
{
    const auto there = static_cast<std::ptrdiff_t>(at) + 2 * step; // a space lies between
    return there < 0 || there >= std::ssize(chunks) ? std::string_view{}
                                                    : chunks[static_cast<std::size_t>(there)];
}

/// Nothing that tells of somebody: a time, a date, a small number.
bool isHarmless(std::string_view text)
{
    const bool hasLetters = std::ranges::any_of(text, isLetter);
    return isTimeOfDay(text) || isDate(text) || isDay(text) || isYear(text) ||
           (!hasLetters && digitsIn(text) <= 2) || (hasLetters && text.size() <= 2);
}

bool mayStay(const std::vector<std::string_view>& chunks, std::size_t at)
{
    const auto before = neighbour(chunks, at, -1);
    const auto after = neighbour(chunks, at, 1);
    const bool money = hasMoneySign(chunks[at]) || isMoneyWord(before) || isMoneyWord(after);
    const bool group = isGroup(chunks[at]) && (isGroup(before) || isGroup(after));
    return !money && !group && isHarmless(bare(chunks[at]));
}

bool isMail(std::string_view chunk)
{
    const auto at = chunk.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < chunk.size();
}

} // namespace

Disguise::Disguise(std::uint64_t seed)
    : state_(seed)
{
}

void Disguise::name(std::string_view name, std::string_view standIn)
{
    const auto real = wordsOf(name);
    const auto other = wordsOf(standIn);
    for (std::size_t i = 0; i < real.size() && !other.empty(); ++i) {
        const bool last = i + 1 == real.size() && i > 0;
        if (real[i].size() > 1) {
            names_.try_emplace(lower(real[i]), last ? other.back() : other.front());
        }
    }
}

std::string Disguise::wordFor(const std::string& word) const
{
    const auto folded = lower(word);
    const auto found = names_.find(folded);
    const bool ordinary =
        word == folded && std::ranges::find(kAlsoWords, folded) != kAlsoWords.end();
    return found == names_.end() || ordinary ? word : found->second;
}

/// Other digits for digits, other capitals for capitals beside them.
std::string Disguise::digitsFor(const std::string& token)
{
    if (const auto known = tokens_.find(token); known != tokens_.end()) {
        return known->second;
    }
    auto other = token;
    const auto next = [this](unsigned below) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL; // Knuth, MMIX
        return static_cast<unsigned>(state_ >> 33U) % below;
    };
    for (auto& c : other) {
        if (isDigit(c)) {
            c = static_cast<char>('0' + (static_cast<unsigned>(c - '0') + 1 + next(8)) % 10);
        } else if (isUpper(c)) {
            c = static_cast<char>('A' + (static_cast<unsigned>(c - 'A') + 1 + next(24)) % 26);
        }
    }
    tokens_.emplace(token, other);
    return other;
}

std::string Disguise::of(std::string_view text)
{
    const auto chunks = chunksOf(text);
    std::string disguised;
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        const auto chunk = chunks[i];
        if (isMail(chunk)) {
            disguised += "name@example.com";
            continue;
        }
        if (digitsIn(chunk) > 0) {
            disguised += mayStay(chunks, i) ? std::string{chunk} : digitsFor(std::string{chunk});
            continue;
        }
        for (std::size_t at = 0; at < chunk.size();) {
            auto end = at;
            while (end < chunk.size() && isLetter(chunk[end]) == isLetter(chunk[at])) {
                ++end;
            }
            disguised += wordFor(std::string{chunk.substr(at, end - at)});
            at = end;
        }
    }
    return disguised;
}

} // namespace secondring::practice
