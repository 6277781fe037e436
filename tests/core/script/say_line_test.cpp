#include "core/script/say_line.h"
#include "tests/support/catch.h"

using namespace secondring;

namespace secondring {

/// "plain <filled> !missing!": how a test writes what is spoken.
std::string shown(const Spoken& spoken)
{
    std::string text;
    for (const auto& span : spoken) {
        switch (span.kind) {
        case SpanKind::Plain:
            text += span.text;
            break;
        case SpanKind::Filled:
            text += "<" + span.text + ">";
            break;
        case SpanKind::Missing:
            text += "!" + span.text + "!";
            break;
        }
    }
    return text;
}

} // namespace secondring

namespace {

const Values kValues{{"house", "Northwind"}, {"caller", "Ms Ray"}, {"role", ""}};

std::string filled(std::string_view text)
{
    return shown(fill(text, kValues));
}

std::string spoken(std::string_view text)
{
    return wordsOf(fill(text, kValues));
}

} // namespace

TEST_CASE("a placeholder is filled with its value")
{
    CHECK(filled("Thank you for calling {house}.") == "Thank you for calling <Northwind>.");
    CHECK(filled("{house}{caller}") == "<Northwind><Ms Ray>");
    CHECK(filled("{ house }") == "<Northwind>");
}

TEST_CASE("a value that is missing is marked, never spoken as blank")
{
    CHECK(filled("This is {agent}.") == "This is !agent!.");
    CHECK(filled("for {role}") == "for !role!");
    CHECK(spoken("Hello {agent}, welcome to {house}.") == "Hello, welcome to Northwind.");
    CHECK(spoken("This is {agent} from {house}") == "This is from Northwind");
    CHECK(spoken("{agent} is unavailable.") == "is unavailable.");
    CHECK(spoken("{agent}") == "");
}

TEST_CASE("an optional part is spoken only when all its values are there")
{
    CHECK(filled("Thank you[, {caller}].") == "Thank you, <Ms Ray>.");
    CHECK(filled("Thank you[, {nobody}].") == "Thank you.");
    CHECK(filled("Thank you[, {caller} of {nobody}].") == "Thank you.");
    CHECK(filled("Thank you[ so much].") == "Thank you so much.");
}

TEST_CASE("an optional part may hold another, which goes alone")
{
    CHECK(filled("To {house}[, {caller}[, who looks after {role}]]. May I?") ==
          "To <Northwind>, <Ms Ray>. May I?");
    CHECK(filled("To[ {nobody}[ and {caller}]].") == "To.");
}

TEST_CASE("a doubled brace or bracket stands for itself")
{
    CHECK(filled("{{house}}") == "{house}");
    CHECK(filled("[[{house}]]") == "[<Northwind>]");
    CHECK(filled("{{{house}}}") == "{<Northwind>}");
}

TEST_CASE("a brace or bracket without a partner is harmless")
{
    CHECK(filled("{house") == "{house");
    CHECK(filled("house}") == "house}");
    CHECK(filled("{a {house}") == "{a <Northwind>");
    CHECK(filled("{}{ }") == "{}{ }");
    CHECK(filled("[, {house}") == "[, <Northwind>");
    CHECK(filled("so] {house}") == "so] <Northwind>");
    CHECK(filled("[a [b {nobody}] {house}") == "[a  <Northwind>");
    CHECK(filled("") == "");
    const std::string many(10'000, '[');
    CHECK(wordsOf(fill(many, {})) == std::string(5'000, '['));
}

TEST_CASE("a value is never read as a template")
{
    CHECK(shown(fill("I {reason}", {{"reason", "check {house} [now]"}})) ==
          "I <check {house} [now]>");
}

TEST_CASE("the placeholders of a text are listed in order, each once")
{
    CHECK(placeholdersOf("{b} [and {a}[, {c}]] {{d}} {b}") ==
          std::vector<std::string>{"b", "a", "c"});
}

TEST_CASE("the day has a morning, an afternoon and an evening")
{
    CHECK(daytimeOf(0) == "morning");
    CHECK(daytimeOf(11) == "morning");
    CHECK(daytimeOf(12) == "afternoon");
    CHECK(daytimeOf(17) == "afternoon");
    CHECK(daytimeOf(18) == "evening");
    CHECK(daytimeOf(23) == "evening");
}

TEST_CASE("the wording with the most fitting conditions wins, then the first")
{
    const SayLine greeting{
        .id = "greeting",
        .wordings = {{.text = "plain"},
                     {.text = "second plain"},
                     {.text = "late", .daytime = "evening"},
                     {.text = "Tag", .language = "de"},
                     {.text = "Abend", .daytime = "evening", .language = "de"},
                     {.text = "sales", .line = "Sales"},
                     {.text = "sales late", .line = "Sales", .daytime = "evening"}}};
    CHECK(wordingFor(greeting, {"", 9, "en"}) == "plain");
    CHECK(wordingFor(greeting, {"", 19, "en"}) == "late");
    CHECK(wordingFor(greeting, {"", 9, "de"}) == "Tag");
    CHECK(wordingFor(greeting, {"", 19, "de-AT"}) == "Abend");
    CHECK(wordingFor(greeting, {"Sales", 9, "en"}) == "sales");
    CHECK(wordingFor(greeting, {"Sales", 9, "de"}) == "Tag");
    CHECK(wordingFor(greeting, {"Sales", 19, "en"}) == "sales late");
    CHECK(wordingFor(greeting, {"Sales", 19, "de"}) == "Abend");
}

TEST_CASE("a line without a fitting wording has none")
{
    const SayLine line{.id = "x", .wordings = {{.text = "Tag", .language = "de"}}};
    CHECK(wordingFor(line, {"", 9, "en"}) == "");
    CHECK(wordingFor(line, {"", 9, "den"}) == "");
    CHECK(wordingFor(SayLine{}, {}) == "");
}
