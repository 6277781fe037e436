#include "core/practice/certificate.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <optional>

namespace secondring::practice {

namespace {

constexpr std::string_view kFirstLine = "Second Ring certificate, form 1";
constexpr std::string_view kHouse = "House: ";
constexpr std::string_view kName = "Name: ";
constexpr std::string_view kDate = "Date: ";
constexpr std::string_view kStandards = "Standards: ";
constexpr std::string_view kScore = "Score ";
constexpr std::string_view kVersion = ", version ";

bool isBlank(char each)
{
    return each == ' ' || each == '\t' || each == '\n' || each == '\r' || each == '\f';
}

/// One blank between words, none around them.
std::string folded(std::string_view text)
{
    std::string words;
    bool gap = false;
    for (const char each : text) {
        if (isBlank(each)) {
            gap = !words.empty();
            continue;
        }
        words += gap ? " " : "";
        words += each;
        gap = false;
    }
    return words;
}

std::string isoOf(std::chrono::year_month_day date)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(),
                  text.size(),
                  "%04d-%02u-%02u",
                  static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    return text.data();
}

bool beginsFact(std::string_view line)
{
    for (const auto begin : {kFirstLine, kHouse, kName, kDate, kStandards, kScore}) {
        if (line.starts_with(begin)) {
            return true;
        }
    }
    return false;
}

/// One for each fact; a line that begins none goes on with the one before.
std::vector<std::string> factsOf(std::string_view text)
{
    std::vector<std::string> facts;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = folded(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) {
            continue;
        }
        if (facts.empty() || beginsFact(line)) {
            facts.push_back(std::move(line));
        } else {
            facts.back() += " " + line;
        }
    }
    return facts;
}

std::optional<int> numberOf(std::string_view text)
{
    int number = 0;
    const auto* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && stop == end && !text.empty() ? std::optional{number}
                                                                : std::nullopt;
}

std::optional<std::chrono::year_month_day> dateOf(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = numberOf(text.substr(0, 4));
    const auto month = numberOf(text.substr(5, 2));
    const auto day = numberOf(text.substr(8, 2));
    if (!year || !month || !day || *month < 1 || *day < 1) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional{date} : std::nullopt;
}

/// "Score 91, version 3: The late desk"
std::optional<CertifiedScenario> scenarioOf(std::string_view fact)
{
    fact.remove_prefix(kScore.size());
    const auto comma = fact.find(kVersion);
    const auto colon = fact.find(": ");
    if (comma == fact.npos || colon == fact.npos || colon < comma) {
        return std::nullopt;
    }
    const auto from = comma + kVersion.size();
    const auto score = numberOf(fact.substr(0, comma));
    const auto version = numberOf(fact.substr(from, colon - from));
    if (!score || !version) {
        return std::nullopt;
    }
    return CertifiedScenario{std::string{fact.substr(colon + 2)}, *version, *score};
}

/// Sets the text if the fact is of this kind. False: it is set already.
bool take(std::string& text, const std::string& fact, std::string_view kind)
{
    if (!fact.starts_with(kind)) {
        return true;
    }
    const bool first = text.empty();
    text = fact.substr(kind.size());
    return first;
}

/// False: it makes no sense here.
bool take(Certificate& certificate, std::string& date, const std::string& fact)
{
    if (fact.starts_with(kScore)) {
        const auto scenario = scenarioOf(fact);
        if (scenario) {
            certificate.scenarios.push_back(*scenario);
        }
        return scenario.has_value();
    }
    return take(certificate.house, fact, kHouse) && take(certificate.name, fact, kName) &&
           take(certificate.standards, fact, kStandards) && take(date, fact, kDate);
}

} // namespace

std::string certificateText(const Certificate& certificate)
{
    std::string text{kFirstLine};
    const auto add = [&](std::string_view kind, std::string_view value) {
        text += "\n" + std::string{kind} + folded(value);
    };
    add(kHouse, certificate.house);
    add(kName, certificate.name);
    add(kDate, isoOf(certificate.date));
    add(kStandards, certificate.standards);
    for (const auto& each : certificate.scenarios) {
        add(kScore,
            std::to_string(each.score) + std::string{kVersion} + std::to_string(each.version) +
                ": " + each.title);
    }
    return text + "\n";
}

Result<Certificate> certificateFrom(std::string_view text)
{
    const auto facts = factsOf(text);
    if (facts.empty() || facts.front() != kFirstLine) {
        return fail("This is no text of a certificate: it begins with \"" +
                    std::string{kFirstLine} + "\".");
    }
    Certificate certificate;
    std::string date;
    for (std::size_t at = 1; at < facts.size(); ++at) {
        if (!take(certificate, date, facts[at])) {
            return fail("The text of the certificate makes no sense at \"" + facts[at] + "\".");
        }
    }
    const auto day = dateOf(date);
    if (!day || certificate.name.empty() || certificate.scenarios.empty()) {
        return fail("The text of the certificate is not whole: it needs a name, a date and at "
                    "least one score.");
    }
    certificate.date = *day;
    return certificate;
}

/// FNV-1a: it names, it protects nothing; the signature does.
std::string standardsVersion(std::span<const Standard> standards)
{
    std::uint32_t sum = 2'166'136'261U;
    const auto mix = [&](std::string_view text) {
        for (const char each : text) {
            sum = (sum ^ static_cast<unsigned char>(each)) * 16'777'619U;
        }
        sum = (sum ^ 0xFFU) * 16'777'619U;
    };
    for (const auto& each : standards) {
        mix(each.id);
        mix(each.title);
        mix(toText(each.measure));
        mix(std::to_string(each.weight));
        mix(each.critical ? "critical" : "");
    }
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), "%08x", sum);
    return std::to_string(standards.size()) + " standards, " + digits.data();
}

} // namespace secondring::practice
