#include "core/practice/expression.h"
#include "tests/support/catch.h"

using namespace secondring;
using namespace secondring::practice;

namespace {

Value valueOf(const std::string& text, const Variables& variables = {})
{
    const auto read = parseExpression(text);
    INFO(text << " " << (read ? std::string{} : read.error().reason));
    REQUIRE(read.has_value());
    std::uint64_t random = 5;
    return evaluate(*read, variables, random);
}

} // namespace

TEST_CASE("conditions read as in the story formats people know")
{
    const Variables variables{{"patience", 28.0}, {"named", true}, {"mood", std::string{"calm"}}};
    CHECK(valueOf("$patience lt 30 and $named", variables) == Value{true});
    CHECK(valueOf("$patience >= 30 || !$named", variables) == Value{false});
    CHECK(valueOf("$mood is \"calm\"", variables) == Value{true});
    CHECK(valueOf("$mood isnot 'calm'", variables) == Value{false});
    CHECK(valueOf("not ($patience gt 30)", variables) == Value{true});
    CHECK(valueOf("2 + 3 * 4 - 6 / 2") == Value{11.0});
    CHECK(valueOf("-$patience", variables) == Value{-28.0});
    CHECK(valueOf("\"a\" + 1") == Value{std::string{"a1"}});
}

TEST_CASE("every expression has a value, whatever it is given")
{
    CHECK(valueOf("$unknown") == Value{0.0});
    CHECK(valueOf("1 / 0") == Value{0.0});
    CHECK(valueOf("\"word\" * 2") == Value{0.0});
    CHECK(numberOf(valueOf("1e300 * 1e300")) == 0);
}

TEST_CASE("draws come in the same row for the same seed")
{
    const auto roll = parseExpression("random(1, 6)");
    REQUIRE(roll.has_value());
    std::uint64_t one = 42;
    std::uint64_t other = 42;
    for (int each = 0; each < 100; ++each) {
        const auto value = evaluate(*roll, {}, one);
        CHECK(value == evaluate(*roll, {}, other));
        CHECK(numberOf(value) >= 1);
        CHECK(numberOf(value) <= 6);
    }
}

TEST_CASE("what cannot be read is told, never half read")
{
    for (const auto* text :
         {"", "$", "1 +", "(1", "\"open", "1 2", "random(1)", "either", "dog", "1 ** 2"}) {
        INFO(text);
        CHECK_FALSE(parseExpression(text).has_value());
    }
    CHECK_FALSE(parseExpression(std::string(10'000, '(')).has_value());
    CHECK_FALSE(parseExpression(std::string(10'000, '-') + "1").has_value());
}
