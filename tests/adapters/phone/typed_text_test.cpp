#include "core/adapters/phone/typed_text.h"
#include "tests/support/catch.h"

using namespace secondring::phone;

TEST_CASE("what cannot be seen is taken out, and every space is a plain one")
{
    CHECK(cleaned("  a\u00A0b\tc\u200B\n") == "a b c");
    CHECK(cleaned("\u202Aé€😀\u202C") == "é€😀");
    CHECK(cleaned("") == "");
    CHECK(cleaned(" \u3000 ") == "");
}

TEST_CASE("text that is not UTF-8 or has control characters is not text")
{
    for (const auto* bad : {"\x01",
                            "a\x7F",
                            "\xC3",
                            "\xC0\x80",
                            "\xED\xA0\x80",
                            "\xF5\x80\x80\x80",
                            "\xE2\x82",
                            "\x80"}) {
        CHECK_FALSE(cleaned(bad));
    }
}

TEST_CASE("escapes are undone, and what only looks like one stays")
{
    CHECK(percentDecoded("%2B44%20") == "+44 ");
    CHECK(percentDecoded("100%") == "100%");
    CHECK(percentDecoded("%G1%1") == "%G1%1");
}

TEST_CASE("a long text is quoted in short, never cut inside a character")
{
    CHECK(inQuotes("abc") == "“abc”");
    CHECK(inQuotes(std::string(39, 'a') + "éé") == "“" + std::string(39, 'a') + "…”");
}
