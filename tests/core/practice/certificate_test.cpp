#include "core/practice/certificate.h"
#include "core/practice/certificate_code.h"
#include "tests/support/catch.h"

#include <random>

using namespace secondring;
using namespace secondring::practice;

namespace {

Certificate danas()
{
    return {.house = "Ring & Sons",
            .name = "Dana  Reyes ",
            .date = std::chrono::year{2026} / 11 / 22,
            .standards = "9 standards, 3f2a91c4",
            .scenarios = {{"The late desk", 3, 91}, {"A refund: two, version 2: calls", 1, 80}}};
}

constexpr std::string_view kText = "Second Ring certificate, form 1\n"
                                   "House: Ring & Sons\n"
                                   "Name: Dana Reyes\n"
                                   "Date: 2026-11-22\n"
                                   "Standards: 9 standards, 3f2a91c4\n"
                                   "Score 91, version 3: The late desk\n"
                                   "Score 80, version 1: A refund: two, version 2: calls\n";

std::string reasonOf(std::string_view text)
{
    const auto read = certificateFrom(text);
    return read ? std::string{} : read.error().reason;
}

std::string without(std::string text, const std::string& part)
{
    return text.erase(text.find(part), part.size());
}

CertificateCode someCode()
{
    CertificateCode code;
    std::mt19937 random(7);
    for (auto& byte : code.key) {
        byte = static_cast<std::uint8_t>(random());
    }
    for (auto& byte : code.signature) {
        byte = static_cast<std::uint8_t>(random());
    }
    return code;
}

} // namespace

TEST_CASE("a certificate has one text, and comes back from it")
{
    CHECK(certificateText(danas()) == kText);
    const auto read = certificateFrom(kText);
    REQUIRE(read);
    auto folded = danas();
    folded.name = "Dana Reyes";
    CHECK(*read == folded);
    CHECK(certificateText(*read) == kText);
}

TEST_CASE("a text copied from a page has other blanks and broken lines, and is the same")
{
    const auto read = certificateFrom("  Second Ring   certificate, form 1\r\n\n"
                                      " House: Ring & Sons\n Name: Dana\n Reyes\n"
                                      "Date: 2026-11-22\nStandards: 9 standards,\n3f2a91c4\n"
                                      "Score 91, version 3: The late\n desk\n"
                                      "Score 80, version 1: A refund: two, version 2: calls\f");
    REQUIRE(read);
    CHECK(certificateText(*read) == kText);
}

TEST_CASE("a text that is no certificate's is refused with a sentence")
{
    const std::string text{kText};
    CHECK(reasonOf("").starts_with("This is no text of a certificate"));
    CHECK(reasonOf("Second Ring certificate, form 2\n").starts_with("This is no text"));
    CHECK(reasonOf(without(text, "Name: Dana Reyes\n")).find("not whole") != std::string::npos);
    CHECK(reasonOf(without(text, "2026-11-")).find("not whole") != std::string::npos);
    CHECK(reasonOf(text + "Name: Leo\n") ==
          "The text of the certificate makes no sense at \"Name: Leo\".");
    CHECK(reasonOf(text + "Score many, version 3: x\n").find("makes no sense") !=
          std::string::npos);
    CHECK(reasonOf(text + "Score 9\n").find("makes no sense") != std::string::npos);
}

TEST_CASE("standards are named by their wording and their weight")
{
    std::vector<Standard> standards{{.id = "identify", .title = "Say who you are"},
                                    {.id = "thank", .title = "Thank the caller"}};
    const auto before = standardsVersion(standards);
    CHECK(before.starts_with("2 standards, "));
    CHECK(before == standardsVersion(standards));
    standards[1].weight = 2;
    const auto weighed = standardsVersion(standards);
    CHECK(weighed != before);
    standards[0].title = "Say your name";
    CHECK(standardsVersion(standards) != weighed);
}

TEST_CASE("a code is printed in groups of five and read as people type it")
{
    const auto code = someCode();
    const auto text = toText(code);
    CHECK(text.size() == 120 + 23);
    CHECK(text[5] == '-');
    CHECK(certificateCodeFrom(text) == code);
    std::string typed = " ";
    for (const char each : text) {
        typed += each == '-' ? '\n' : each == '0' ? 'o' : each == '1' ? 'l' : each;
        typed.back() = static_cast<char>(std::tolower(typed.back()));
    }
    CHECK(certificateCodeFrom(typed) == code);
}

TEST_CASE("a slip of the pen in a code is told as such")
{
    const auto text = toText(someCode());
    const auto reason = [](const std::string& typed) {
        const auto read = certificateCodeFrom(typed);
        return read ? std::string{} : read.error().reason;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '-') {
            continue;
        }
        auto wrong = text;
        wrong[at] = wrong[at] == 'Z' ? 'Y' : 'Z';
        CHECK(reason(wrong).starts_with("The code is mistyped"));
    }
    CHECK(reason(text.substr(1)) ==
          "A certificate's code has 120 letters and digits; these are 119.");
    CHECK(reason("").find("these are 0") != std::string::npos);
    CHECK(reason(text + "!") == "A certificate's code has letters and digits only.");
}
