#include "core/house/folding.h"
#include "core/review/query_tokens.h"
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

std::vector<QueryToken> joined(const std::vector<QueryToken>& tokens)
{
    Tokens result;
    for (std::size_t at = 0; at < tokens.size();) {
        const auto number = lengthOfNumber(tokens, at);
        const auto last = lengthOfLast(tokens, at);
        const auto count = std::max({number, last, std::size_t{1}});
        auto one = inOne(std::span(tokens).subspan(at, count), number > 0 ? "" : " ");
        const bool day = dayFromIso(one.value).has_value();
        if (number > 0 && !day && one.op == Operator::None) {
            one.value = bareNumber(one.value);
        }
        result.push_back(std::move(one));
        at += count;
    }
    return result;
}

} // namespace secondring
