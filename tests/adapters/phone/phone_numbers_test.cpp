#include "core/adapters/phone/phone_numbers.h"
#include "tests/support/catch.h"

#include <random>
#include <vector>

using namespace secondring;

namespace {

struct Row
{
    const char* country;
    const char* typed;
    DialTarget meant;
};

const std::string kDomain = "pbx.test";

// GB and US numbers from the ranges kept free for drama; 030 23125 is Berlin's.
const std::vector<Row> kUnderstood{
    {"GB", "020 7946 0813", {"+442079460813", "020 7946 0813", "+442079460813", ""}},
    {"GB", "02079460813", {"+442079460813", "020 7946 0813", "+442079460813", ""}},
    {"GB", "+44 20 7946 0813", {"+442079460813", "020 7946 0813", "+442079460813", ""}},
    {"GB", "+44 (0)20 7946 0813", {"+442079460813", "020 7946 0813", "+442079460813", ""}},
    {"GB", "0044 20 7946 0813", {"+442079460813", "020 7946 0813", "+442079460813", ""}},
    {"GB",
     "(020) 7946-0813 ext. 12",
     {"+442079460813", "020 7946 0813 ext. 12", "+442079460813", "12"}},
    {"GB", "020 7946 0813 x12", {"+442079460813", "020 7946 0813 ext. 12", "+442079460813", "12"}},
    {"GB", "020 7946 0813#12", {"+442079460813", "020 7946 0813 ext. 12", "+442079460813", "12"}},
    {"GB",
     "tel:+442079460813;ext=12",
     {"+442079460813", "020 7946 0813 ext. 12", "+442079460813", "12"}},
    {"GB", "tel:+44-20-7946-0813", {"+442079460813", "020 7946 0813", "+442079460813", ""}},
    {"GB", "TEL:%2B442079460813", {"+442079460813", "020 7946 0813", "+442079460813", ""}},
    {"GB", "tel://02079460813", {"+442079460813", "020 7946 0813", "+442079460813", ""}},
    {"GB", "callto:+442079460813", {"+442079460813", "020 7946 0813", "+442079460813", ""}},
    {"GB",
     "tel:020-7946-0813;phone-context=+44",
     {"+442079460813", "020 7946 0813", "+442079460813", ""}},
    {"GB", "Tel.: 020 7946 0813", {"+442079460813", "020 7946 0813", "+442079460813", ""}},
    {"GB", "\u202A+44 20 7946 0813\u202C", {"+442079460813", "020 7946 0813", "+442079460813", ""}},
    {"GB",
     "020\u00A07946\u20110813\u200B",
     {"+442079460813", "020 7946 0813", "+442079460813", ""}},
    {"GB",
     "\uFF0B\uFF14\uFF14 20 7946 0813",
     {"+442079460813", "020 7946 0813", "+442079460813", ""}},
    {"GB", "0800-FLOWERS", {"+448003569377", "0800 356 9377", "+448003569377", ""}},
    {"GB", "0161 496 0217", {"+441614960217", "0161 496 0217", "+441614960217", ""}},
    {"GB", "07700 900123", {"+447700900123", "07700 900123", "+447700900123", ""}},
    {"GB", "00 49 30 23125000", {"+493023125000", "+49 30 23125000", "+493023125000", ""}},
    {"GB", "+1 202 555 0143", {"+12025550143", "+1 202-555-0143", "+12025550143", ""}},

    {"DE", "030 23125000", {"+493023125000", "030 23125000", "+493023125000", ""}},
    {"DE", "030/23125-000", {"+493023125000", "030 23125000", "+493023125000", ""}},
    {"DE", "+49 (0) 30 23125000", {"+493023125000", "030 23125000", "+493023125000", ""}},
    {"DE", "0044 20 7946 0813", {"+442079460813", "+44 20 7946 0813", "+442079460813", ""}},

    {"US", "(202) 555-0143", {"+12025550143", "(202) 555-0143", "+12025550143", ""}},
    {"US", "1-202-555-0143", {"+12025550143", "(202) 555-0143", "+12025550143", ""}},
    {"US", "202.555.0143 x7", {"+12025550143", "(202) 555-0143 ext. 7", "+12025550143", "7"}},
    {"US", "011 44 20 7946 0813", {"+442079460813", "+44 20 7946 0813", "+442079460813", ""}},
    {"US", "00 44 20 7946 0813", {"+442079460813", "+44 20 7946 0813", "+442079460813", ""}},
    {"US", "1-800-FLOWERS", {"+18003569377", "(800) 356-9377", "+18003569377", ""}},
    {"US", "555-0143", {"5550143", "555-0143", "", ""}},

    {"GB", "204", {"204", "204", "", ""}},
    {"GB", " 61 50 ", {"6150", "6150", "", ""}},
    {"GB", "999", {"999", "999", "", ""}},
    {"GB", "118 118", {"118118", "118118", "", ""}},
    {"GB", "*97", {"*97", "*97", "", ""}},
    {"GB", "#31#02079460813", {"#31#02079460813", "#31#02079460813", "", ""}},
    {"GB", "tel:204;phone-context=pbx.test", {"204", "204", "", ""}},

    {"GB", "sip:sam@pbx.test", {"sip:sam@pbx.test", "sam@pbx.test", "", ""}},
    {"GB", "sam@host:5070", {"sip:sam@host:5070", "sam@host:5070", "", ""}},
    {"GB", "SIP:Sam@PBX.test", {"sip:Sam@pbx.test", "Sam@pbx.test", "", ""}},
    {"GB",
     "sips:sam@pbx.test;transport=tls",
     {"sips:sam@pbx.test;transport=tls", "sam@pbx.test", "", ""}},
    {"GB", "Sam Lee <sip:sam@pbx.test>", {"sip:sam@pbx.test", "sam@pbx.test", "", ""}},
    {"GB", "sip:127.0.0.1:5070", {"sip:127.0.0.1:5070", "127.0.0.1:5070", "", ""}},
    {"GB", "sip:sam@[::1]:5070", {"sip:sam@[::1]:5070", "sam@[::1]:5070", "", ""}},
    {"GB", "sip:204@pbx.test", {"sip:204@pbx.test", "204@pbx.test", "", ""}},
    {"GB",
     "sip:+442079460813@gateway.test;user=phone",
     {"sip:+442079460813@gateway.test;user=phone", "020 7946 0813", "+442079460813", ""}},
    {"GB", "sam", {"sip:sam@pbx.test", "sam", "", ""}},
    {"GB", "sam.lee", {"sip:sam.lee@pbx.test", "sam.lee", "", ""}}};

struct Refused
{
    const char* typed;
    const char* why;
};

const std::vector<Refused> kRefused{
    {"", "Type a telephone number"},
    {" \u200B ", "Type a telephone number"},
    {"hello world", "neither a telephone number nor an address"},
    {"order 4812134567", "neither a telephone number nor an address"},
    {"http://example.org", "neither a telephone number nor an address"},
    {"+", "neither a telephone number nor an address"},
    {"-", "neither a telephone number nor an address"},
    {"ext. 12", "too short"},
    {"tel:", "neither a telephone number nor an address"},
    {"+999 20 7946 0813", "No country has the code"},
    {"+44 20", "too short"},
    {"020 7946 0813 0813 0813", "too long"},
    {"sip:", "not an address"},
    {"sip:@pbx.test", "not an address"},
    {"sam@", "not an address"},
    {"@host", "not an address"},
    {"sam@host:", "not an address"},
    {"sam@host:70000", "not an address"},
    {"sam@ho st", "not an address"},
    {"sam@-host", "not an address"},
    {"sam@a@b", "not an address"},
    {"sip:sam:secret@pbx.test", "not an address"},
    {"sip:sam@pbx.test?Replaces=1%3Bto-tag%3D2", "not an address"},
    {"sip:sam@pbx.test\r\nVia: x", "not an address"},
    {"anonymous", "withheld"},
    {"sip:anonymous@anonymous.invalid", "withheld"},
    {"\x01", "neither a telephone number nor an address"},
    {"\xC3(", "neither a telephone number nor an address"}};

PhoneNumbers british()
{
    return PhoneNumbers({"GB", kDomain});
}

} // namespace

TEST_CASE("numbers are understood as people write them")
{
    for (const auto& row : kUnderstood) {
        INFO(row.country << ": " << row.typed);
        const auto target = understand(row.typed, {row.country, kDomain});
        REQUIRE(target);
        CHECK(target->dial == row.meant.dial);
        CHECK(target->shown == row.meant.shown);
        CHECK(target->e164 == row.meant.e164);
        CHECK(target->extension == row.meant.extension);
    }
}

TEST_CASE("nonsense is refused with a plain sentence")
{
    for (const auto& row : kRefused) {
        INFO(row.typed);
        const auto target = understand(row.typed, {"GB", kDomain});
        REQUIRE_FALSE(target);
        INFO(target.error().reason);
        CHECK(target.error().reason.find(row.why) != std::string::npos);
        CHECK(target.error().reason.ends_with('.'));
    }
}

TEST_CASE("a name alone needs a server of our own")
{
    const auto target = understand("sam", {"GB", ""});
    REQUIRE_FALSE(target);
    CHECK(target.error().reason.find("server") != std::string::npos);
}

TEST_CASE("an unknown country leaves numbers with a country code understood")
{
    CHECK(understand("+44 20 7946 0813", {"", ""}));
    CHECK_FALSE(understand("020 7946 0813", {"", ""}));
    CHECK(understand("204", {"ZZ", ""}));
}

TEST_CASE("what a caller's network tells is made easy to read, or left as it is")
{
    auto numbers = british();
    CHECK(numbers.forDisplay("+442079460813") == "020 7946 0813");
    CHECK(numbers.forDisplay("02079460813") == "020 7946 0813");
    CHECK(numbers.forDisplay("+493023125000") == "+49 30 23125000");
    CHECK(numbers.forDisplay("sip:+442079460813@gateway.test") == "020 7946 0813");
    CHECK(numbers.forDisplay("204") == "204");
    CHECK(numbers.forDisplay("elena") == "elena");
    CHECK(numbers.forDisplay("") == "");
    CHECK(numbers.forDisplay("what is this") == "what is this");
    numbers.follow({"DE", ""});
    CHECK(numbers.forDisplay("+442079460813") == "+44 20 7946 0813");
}

TEST_CASE("the same telephone is recognised however it is written")
{
    auto numbers = british();
    const auto same = [&](const char* a, const char* b) {
        CHECK(numbers.sameNumber(a, b) == numbers.sameNumber(b, a));
        return numbers.sameNumber(a, b);
    };
    CHECK(same("020 7946 0813", "+442079460813"));
    CHECK(same("020 7946 0813", "sip:+442079460813@gateway.test:5080"));
    CHECK(same("020 7946 0813 ext. 12", "+442079460813"));
    CHECK_FALSE(same("020 7946 0813 ext. 12", "020 7946 0813 ext. 13"));
    CHECK_FALSE(same("020 7946 0813", "020 7946 0814"));
    CHECK(same("204", "sip:204@PBX.test"));
    CHECK(same("sam", "sip:sam@pbx.test:5060"));
    CHECK_FALSE(same("sip:sam@pbx.test", "sip:sam@elsewhere.test"));
    CHECK_FALSE(same("sip:sam@a.test:5070", "sip:sam@a.test:5080"));
    CHECK(same("sam@a.test", "sip:sam@a.test:5060;transport=tcp"));
    CHECK_FALSE(same("204", "207"));
    CHECK_FALSE(same("", ""));
    CHECK_FALSE(same("anonymous", "anonymous"));
}

TEST_CASE("whatever is typed, there is an answer that can be dialled or a sentence")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const std::vector<std::string> pieces{
        "0",   "44", "+", "020", "7946", "0813", " ",      "-",  "(",   ")",   "/",
        "ext", "x",  "#", "*",   ";",    "tel:", "sip:",   "@",  "sam", "pbx", ".",
        ":",   "%",  "<", ">",   "\xC3", "é",    "\uFF11", "\n", "?",   "="};
    for (int i = 0; i < 3000; ++i) {
        std::string typed;
        for (auto n = random() % 12; n > 0; --n) {
            typed += pieces[random() % pieces.size()];
        }
        INFO(typed);
        const auto target = understand(typed, {"GB", kDomain});
        if (target) {
            REQUIRE_FALSE(target->dial.empty());
            REQUIRE_FALSE(target->shown.empty());
            REQUIRE(target->dial.find_first_of(" \r\n<>\"") == std::string::npos);
        } else {
            REQUIRE(target.error().reason.ends_with('.'));
        }
    }
    CHECK_FALSE(understand(std::string(100'000, '1'), {"GB", kDomain}));
}
