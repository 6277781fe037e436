#include "core/house/folding.h"
#include "core/review/query_reader.h"
#include "core/review/query_values.h"

#include <algorithm>
#include <array>
#include <span>

namespace secondring {

namespace {

using Tokens = std::vector<QueryToken>;

/// What a number that is searched for has at least; fewer digits are a word.
constexpr int kLeastDigits = 6;

bool isPlainWord(const QueryToken& token)
{
    return token.op == Operator::None && !token.quoted;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Digits and what people write between them.
bool isOfNumber(std::string_view text)
{
    constexpr std::string_view kBetween = "+()-./";
    return std::ranges::any_of(text, isDigit) && std::ranges::all_of(text, [&](char c) {
               return isDigit(c) || kBetween.find(c) != std::string_view::npos;
           });
}

bool beginsNumber(std::string_view text)
{
    constexpr std::string_view kBegin = "0+(";
    return isOfNumber(text) && kBegin.find(text.front()) != std::string_view::npos;
}

std::string bareNumber(std::string_view text)
{
    std::string bare = text.starts_with('+') ? "+" : "";
    std::ranges::copy_if(text, std::back_inserter(bare), isDigit);
    return bare;
}

/// How many tokens from `at` on are one number; 0: none.
std::size_t lengthOfNumber(const Tokens& tokens, std::size_t at)
{
    const auto& first = tokens[at];
    const bool afterCaller = first.op == Operator::Is && first.name == "caller" && !first.quoted;
    const bool begins = isPlainWord(first) && beginsNumber(first.value);
    if (!begins && !(afterCaller && isOfNumber(first.value))) {
        return 0;
    }
    std::size_t length = 1;
    auto digits = std::ranges::count_if(first.value, isDigit);
    for (; at + length < tokens.size(); ++length) {
        const auto& next = tokens[at + length];
        if (!isPlainWord(next) || !isOfNumber(next.value)) {
            break;
        }
        digits += std::ranges::count_if(next.value, isDigit);
    }
    return digits >= kLeastDigits ? length : 0;
}

/// How many tokens from `at` on say `date:last 7 days`; 0: it is not said.
std::size_t lengthOfLast(const Tokens& tokens, std::size_t at)
{
    const auto& first = tokens[at];
    const auto said = folded(first.value);
    const auto wordAt = [&](std::size_t further) {
        const bool there = at + further < tokens.size() && isPlainWord(tokens[at + further]);
        return there ? folded(tokens[at + further].value) : std::string{};
    };
    const bool ofDays = first.name == "date" || first.name == "due";
    if (!ofDays || first.quoted || (said != "last" && said != "this")) {
        return 0;
    }
    constexpr std::array<std::string_view, 3> kUnits = {"week", "month", "year"};
    if (std::ranges::find(kUnits, wordAt(1)) != kUnits.end()) {
        return 2;
    }
    return numberFromText(wordAt(1), 9999) && !wordAt(2).empty() ? 3 : 0;
}

/// What a filter can be told in several words, folded.
std::vector<std::string> namesOf(Filter filter, const QueryKnowledge& known)
{
    std::vector<std::string> names;
    const auto add = [&](std::string_view name) { names.push_back(folded(name)); };
    switch (filter) {
    case Filter::Agent:
        std::ranges::for_each(known.agents, add);
        break;
    case Filter::Line:
        std::ranges::for_each(known.lines, add);
        break;
    case Filter::Team:
        std::ranges::for_each(known.teams, add, &Team::name);
        break;
    case Filter::Outcome:
        std::ranges::for_each(known.outcomes, add, &OutcomeChoice::text);
        break;
    case Filter::Finding:
        std::ranges::for_each(findingPhrases(), add, &FindingPhrase::phrase);
        [[fallthrough]];
    case Filter::Missed:
    case Filter::Kept:
    case Filter::Excused:
    case Filter::DoesNotApply:
    case Filter::Open:
        std::ranges::for_each(known.standards, add, &Standard::title);
        std::ranges::for_each(known.standards, add, &Standard::missed);
        std::ranges::for_each(known.standards, add, &Standard::done);
        break;
    default:
        break;
    }
    return names;
}

/// What the filter at `at` says, if the words after it are a name that it knows.
struct Named
{
    std::size_t length = 0; ///< tokens; 0: there is no such name
    bool goesOn = false;
};

Named nameAt(const Tokens& tokens, std::size_t at, const QueryKnowledge& known)
{
    const auto& first = tokens[at];
    const auto* filter = findFilter(first.name);
    if (filter == nullptr || first.op != Operator::Is || first.quoted || first.value.empty()) {
        return {};
    }
    auto names = namesOf(filter->filter, known);
    auto said = folded(first.value);
    const auto goesOn = [&] {
        return std::ranges::any_of(names,
                                   [&](const auto& name) { return name.starts_with(said + " "); });
    };
    Named named{0, goesOn()};
    for (auto end = at + 1; end < tokens.size() && isPlainWord(tokens[end]); ++end) {
        said += " " + folded(tokens[end].value);
        std::erase_if(names, [&](const auto& name) { return !name.starts_with(said); });
        const bool whole = std::ranges::find(names, said) != names.end();
        const bool begun = !names.empty() && end + 1 == tokens.size();
        if (whole || begun) {
            named = {end + 1 - at, goesOn()};
        }
    }
    return named;
}

/// `has recording` says the same as `recording`.
bool isHas(const Tokens& tokens, std::size_t at)
{
    if (at + 1 >= tokens.size() || !isPlainWord(tokens[at]) || !isPlainWord(tokens[at + 1])) {
        return false;
    }
    const auto* filter = findFilter(folded(tokens[at + 1].value));
    return folded(tokens[at].value) == "has" && filter != nullptr &&
           filter->filter == Filter::Recording;
}

/// The first `count` tokens as one.
QueryToken inOne(std::span<const QueryToken> tokens, std::string_view between)
{
    auto one = tokens.front();
    for (const auto& next : tokens.subspan(1)) {
        one.value += std::string{between} + next.value;
        one.span.until = next.span.until;
        one.valueSpan.until = next.span.until;
    }
    return one;
}

} // namespace

std::vector<QueryToken> joined(const std::vector<QueryToken>& tokens, const QueryKnowledge& known)
{
    Tokens result;
    for (std::size_t at = 0; at < tokens.size();) {
        if (isHas(tokens, at)) {
            result.push_back(tokens[at + 1]);
            result.back().span.from = tokens[at].span.from;
            at += 2;
            continue;
        }
        const auto number = lengthOfNumber(tokens, at);
        const auto last = lengthOfLast(tokens, at);
        const auto name = nameAt(tokens, at, known);
        const auto count = std::max({number, last, name.length, std::size_t{1}});
        auto one = inOne(std::span(tokens).subspan(at, count), number > 0 ? "" : " ");
        const bool day = dayFromIso(one.value).has_value();
        if (number > 0 && !day && one.op == Operator::None) {
            one.value = bareNumber(one.value);
        }
        one.quoted = one.quoted || name.length > 0;
        one.goesOn = name.goesOn;
        result.push_back(std::move(one));
        at += count;
    }
    return result;
}

} // namespace secondring
