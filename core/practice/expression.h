#pragma once
#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What stands in a scenario's conditions and settings: "$patience lt 30 and not $greeted".
namespace secondring::practice {

/// What a variable of a scenario holds.
using Value = std::variant<double, bool, std::string>;
/// By name without the dollar.
using Variables = std::map<std::string, Value, std::less<>>;

enum class Operator
{
    Constant,
    Variable,
    Not,
    Negative,
    Or,
    And,
    Is,
    IsNot,
    Less,
    LessOrSame,
    More,
    MoreOrSame,
    Plus,
    Minus,
    Times,
    Over,
    Random, ///< random(1, 6): a whole number of that range
    Either  ///< either("a", "b"): one of them
};

/// A parsed expression. As in the story formats people know: is, isnot, lt, lte, gt, gte, and, or,
/// not, the signs of C for them, and random() and either().
struct Expression
{
    Operator what = Operator::Constant;
    Value value = false;
    std::string name;
    std::vector<Expression> parts;

    bool operator==(const Expression&) const = default;
};

/// The expression, or what is wrong with it as a sentence. At most 50 levels deep.
Result<Expression> parseExpression(std::string_view text);

/// Every expression has a value: an unknown variable is 0, a word in a sum is 0, something over 0
/// is 0. `random` moves on with each draw; the same number gives the same draws.
Value evaluate(const Expression& expression, const Variables& variables, std::uint64_t& random);

/// Not false, not 0, not empty.
bool isTrue(const Value& value);
double numberOf(const Value& value);
/// As it is said in a line: 3, 2.5, "true", the words.
std::string textOf(const Value& value);

/// The variables that it reads.
void collectVariables(const Expression& expression, std::set<std::string>& into);

/// The next number of a seeded row (splitmix64): the same everywhere.
std::uint64_t drawNext(std::uint64_t& random);

} // namespace secondring::practice
