#include "core/adapters/sqlite/call_facts.h"

#include "core/house/folding.h"

#include <algorithm>
#include <limits>

namespace secondring::sqlite {

namespace {

/// Gathers terms as texts.
struct Terms
{
    std::vector<std::string> all;

    void term(char kind, std::string_view value) { all.push_back(termFor(kind, value)); }

    void word(char kind, char startKind, std::string_view word)
    {
        term(kind, word);
        for (std::size_t length = 1; length <= std::min(term::kStart, word.size()); ++length) {
            term(startKind, word.substr(0, length));
        }
    }
};

} // namespace

std::string callerKey(const Party& party)
{
    if (!party.name.empty()) {
        return folded(party.name);
    }
    const auto digits = digitsOf(party.number);
    return digits.empty() ? folded(party.uri) : digits;
}

std::string bareDigits(const std::string& number)
{
    auto digits = digitsOf(number);
    if (digits.starts_with("00")) {
        digits.erase(0, 2);
    }
    return digits;
}

std::int64_t lengthOf(const CallSummary& summary)
{
    return summary.ended ? std::max<std::int64_t>((*summary.ended - summary.began).count(), 0) : 0;
}

std::uint32_t beganCell(Instant began)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(began).time_since_epoch().count();
    return static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(seconds, 0, std::numeric_limits<std::uint32_t>::max()));
}

std::uint32_t lengthCell(std::int64_t milliseconds)
{
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(
        milliseconds / 1000, 0, std::numeric_limits<std::uint16_t>::max()));
}

std::uint32_t courtesyCell(std::optional<int> courtesy)
{
    return courtesy ? static_cast<std::uint32_t>(std::clamp(*courtesy, 0, 100)) + 1 : 0;
}

std::vector<std::string> termsOf(const CallFacts& call)
{
    Terms terms;
    describe(call, terms);
    std::ranges::sort(terms.all);
    const auto twice = std::ranges::unique(terms.all);
    terms.all.erase(twice.begin(), twice.end());
    return std::move(terms.all);
}

} // namespace secondring::sqlite
