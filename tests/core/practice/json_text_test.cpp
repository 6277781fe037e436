#include "core/practice/json_text.h"
#include "tests/support/catch.h"

using namespace secondring;

TEST_CASE("JSON is recognised strictly, and its end found")
{
    const std::string value = R"({"a":[1,-0.5e+3,true,null,"\u00e4\""]})";
    CHECK(jsonLength(value + " rest") == value.size());
    CHECK(jsonLength("  \"x\"y") == 5);
    for (const char* broken : {"",
                               "{",
                               "{\"a\"}",
                               "{\"a\":}",
                               "{\"a\":1,}",
                               "{a:1}",
                               "[1,]",
                               "\"\n\"",
                               "\"\\q\"",
                               "\"\\u12g4\"",
                               "-",
                               "1.",
                               "1e",
                               "tru",
                               "'a'"}) {
        INFO(broken);
        CHECK(jsonLength(broken) == std::nullopt);
    }
    CHECK_FALSE(isJsonObject("{} x"));
    CHECK_FALSE(isJsonObject("[]"));
    CHECK(isJsonObject(" {\n} "));
}

TEST_CASE("JSON nested without end is refused, not followed")
{
    CHECK_FALSE(jsonLength(std::string(100000, '[')));
    CHECK(jsonLength(std::string(60, '[') + std::string(60, ']')) == 120);
}

TEST_CASE("a JSON string is decoded to UTF-8, and half a surrogate pair is none")
{
    CHECK(jsonString(R"("a\n\"\\\/\t\u00e4\ud83d\ude00")") == "a\n\"\\/\tä😀");
    CHECK(jsonString(R"("\ud83d")") == std::nullopt);
    CHECK(jsonString(R"("\ude00\ud83d")") == std::nullopt);
    CHECK(jsonString("12") == std::nullopt);
    for (const std::string text : {"", "a\"b\\c\n\t\x01 ä", "😀"}) {
        CHECK(jsonString(toJsonString(text)) == text);
    }
}

TEST_CASE("a member is changed in its place and the rest stays as it is written")
{
    CHECK(withJsonMember(R"({ "b" : 1.50,"a":[ 2 ] })", "b", "2") == R"({ "b" : 2,"a":[ 2 ] })");
    CHECK(withJsonMember(R"({"a":1,"a":2})", "a", "3") == R"({"a":1,"a":3})");
    CHECK(withJsonMember("", "a", "1") == R"({"a":1})");
    CHECK(withJsonMember("{ }", "a", "1") == R"({"a":1})");
    CHECK(withJsonMember("{\n\t\"a\": 1\n}", "b", "2") == "{\n\t\"a\": 1,\n\t\"b\": 2\n}");
    CHECK(jsonMember(R"({"a":1,"a":2})", "a") == "2");
    CHECK(jsonMember(R"({"\u0061":3})", "a") == "3");
    CHECK(jsonMember(R"({"a":1})", "b") == std::nullopt);
}

TEST_CASE("a member is taken out with its comma")
{
    CHECK(withoutJsonMember(R"({"a":1, "b":2, "c":3})", "b") == R"({"a":1, "c":3})");
    CHECK(withoutJsonMember(R"({"a":1, "b":2})", "a") == R"({"b":2})");
    CHECK(withoutJsonMember(R"({"a":1, "b":2})", "b") == R"({"a":1})");
    CHECK(withoutJsonMember(R"({"a":1})", "a") == "{}");
    CHECK(withoutJsonMember(R"({"a":1})", "x") == R"({"a":1})");
}
