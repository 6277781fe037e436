#include "core/practice/expression.h"

#include <charconv>
#include <cmath>
#include <cstdio>

namespace secondring::practice {

std::uint64_t drawNext(std::uint64_t& random)
{
    random += 0x9E3779B97F4A7C15ULL;
    auto mixed = random;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31U);
}

bool isTrue(const Value& value)
{
    if (const auto* number = std::get_if<double>(&value)) {
        return *number != 0;
    }
    if (const auto* truth = std::get_if<bool>(&value)) {
        return *truth;
    }
    return !std::get<std::string>(value).empty();
}

double numberOf(const Value& value)
{
    if (const auto* number = std::get_if<double>(&value)) {
        return *number;
    }
    if (const auto* truth = std::get_if<bool>(&value)) {
        return *truth ? 1 : 0;
    }
    const auto& text = std::get<std::string>(value);
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::isfinite(number) ? number : 0;
}

std::string textOf(const Value& value)
{
    if (const auto* number = std::get_if<double>(&value)) {
        std::string text(32, '\0');
        const int length = std::snprintf(text.data(), text.size(), "%.10g", *number);
        text.resize(static_cast<std::size_t>(length));
        return text;
    }
    if (const auto* truth = std::get_if<bool>(&value)) {
        return *truth ? "true" : "false";
    }
    return std::get<std::string>(value);
}

void collectVariables(const Expression& expression, std::set<std::string>& into)
{
    if (expression.what == Operator::Variable) {
        into.insert(expression.name);
    }
    for (const auto& part : expression.parts) {
        collectVariables(part, into);
    }
}

namespace {

bool same(const Value& a, const Value& b)
{
    const bool words =
        std::holds_alternative<std::string>(a) || std::holds_alternative<std::string>(b);
    return words ? textOf(a) == textOf(b) : numberOf(a) == numberOf(b);
}

/// Keeps a number a number: nothing that runs away.
Value bounded(double number)
{
    constexpr double kMost = 1e12;
    if (!std::isfinite(number)) {
        return 0.0;
    }
    return number > kMost ? kMost : (number < -kMost ? -kMost : number);
}

Value sum(const Value& a, const Value& b)
{
    if (std::holds_alternative<std::string>(a) || std::holds_alternative<std::string>(b)) {
        constexpr std::size_t kLongest = 1000;
        return (textOf(a) + textOf(b)).substr(0, kLongest);
    }
    return bounded(numberOf(a) + numberOf(b));
}

Value drawn(double from, double to, std::uint64_t& random)
{
    const auto low = std::floor(std::min(from, to));
    const auto span = std::floor(std::max(from, to)) - low + 1;
    constexpr double kWidest = 1e6;
    const auto width = static_cast<std::uint64_t>(std::min(span, kWidest));
    return low + static_cast<double>(drawNext(random) % std::max<std::uint64_t>(width, 1));
}

Value ofTwo(Operator what, const Value& a, const Value& b)
{
    const double left = numberOf(a);
    const double right = numberOf(b);
    switch (what) {
    case Operator::Is:
        return same(a, b);
    case Operator::IsNot:
        return !same(a, b);
    case Operator::Less:
        return left < right;
    case Operator::LessOrSame:
        return left <= right;
    case Operator::More:
        return left > right;
    case Operator::MoreOrSame:
        return left >= right;
    case Operator::Plus:
        return sum(a, b);
    case Operator::Minus:
        return bounded(left - right);
    case Operator::Times:
        return bounded(left * right);
    case Operator::Over:
        return right == 0 ? Value{0.0} : bounded(left / right);
    case Operator::Constant:
    case Operator::Variable:
    case Operator::Not:
    case Operator::Negative:
    case Operator::Or:
    case Operator::And:
    case Operator::Random:
    case Operator::Either:
        break;
    }
    return false;
}

} // namespace

Value evaluate(const Expression& expression, const Variables& variables, std::uint64_t& random)
{
    const auto part = [&](std::size_t at) {
        return evaluate(expression.parts.at(at), variables, random);
    };
    switch (expression.what) {
    case Operator::Constant:
        return expression.value;
    case Operator::Variable: {
        const auto found = variables.find(expression.name);
        return found == variables.end() ? Value{0.0} : found->second;
    }
    case Operator::Not:
        return !isTrue(part(0));
    case Operator::Negative:
        return bounded(-numberOf(part(0)));
    case Operator::Or:
        return isTrue(part(0)) || isTrue(part(1));
    case Operator::And:
        return isTrue(part(0)) && isTrue(part(1));
    case Operator::Random: {
        const auto from = numberOf(part(0)); // in this order, whatever the compiler likes
        return drawn(from, numberOf(part(1)), random);
    }
    case Operator::Either:
        return part(drawNext(random) % expression.parts.size());
    case Operator::Is:
    case Operator::IsNot:
    case Operator::Less:
    case Operator::LessOrSame:
    case Operator::More:
    case Operator::MoreOrSame:
    case Operator::Plus:
    case Operator::Minus:
    case Operator::Times:
    case Operator::Over: {
        const auto left = part(0);
        return ofTwo(expression.what, left, part(1));
    }
    }
    return false;
}

} // namespace secondring::practice
