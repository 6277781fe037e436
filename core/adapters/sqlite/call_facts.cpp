#include "core/adapters/sqlite/call_facts.h"

#include "core/house/folding.h"
#include "core/review/words.h"

#include <algorithm>
#include <limits>

namespace secondring::sqlite {

namespace {

/// Each word, and what is typed of it at first. Words are distinct, their beginnings are not.
void addWords(std::vector<std::string>& terms,
              const std::vector<std::string>& words,
              char wordKind,
              char startKind)
{
    const auto begin = terms.size();
    for (const auto& word : words) {
        for (std::size_t length = 1; length <= std::min(term::kStart, word.size()); ++length) {
            terms.push_back(termFor(startKind, std::string_view{word}.substr(0, length)));
        }
    }
    std::sort(terms.begin() + std::ptrdiff_t(begin), terms.end());
    terms.erase(std::unique(terms.begin() + std::ptrdiff_t(begin), terms.end()), terms.end());
    for (const auto& word : words) {
        terms.push_back(termFor(wordKind, word));
    }
}

void addFlags(std::vector<std::string>& terms, const CallFacts& call)
{
    const auto add = [&](bool has, std::string_view name) {
        if (has) {
            terms.push_back(termFor(term::kFlag, name));
        }
    };
    add(true, toText(call.summary.direction));
    add(call.complaint, "complaint");
    add(call.promise, "promise");
    add(call.summary.endReason == EndReason::Transferred, "transferred");
    add(!call.summary.recordingFile.empty(), "recorded");
}

void addParty(std::vector<std::string>& terms, const Party& party)
{
    addWords(terms, wordsOf(party.name), term::kName, term::kNameStart);
    if (auto digits = bareDigits(party.number); !digits.empty()) {
        terms.push_back(termFor(term::kNumber, digits));
        std::ranges::reverse(digits);
        terms.push_back(termFor(term::kNumberEnd, digits));
    }
    if (!party.uri.empty()) {
        terms.push_back(termFor(term::kAddress, party.uri));
    }
}

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
    const auto& row = call.summary;
    std::vector<std::string> terms{std::string{term::kAll},
                                   termFor(term::kAgent, call.agent),
                                   termFor(term::kOutcome, row.outcome),
                                   termFor(term::kLine, row.line)};
    for (const auto& [standard, verdict] : row.verdicts) {
        terms.push_back(termFor(term::kFinding, standard + "=" + std::string{toText(verdict)}));
    }
    addFlags(terms, call);
    addParty(terms, row.party);
    addWords(terms,
             wordsOf(row.notes + "\n" + row.summary + "\n" + row.party.name),
             term::kWord,
             term::kWordStart);
    return terms;
}

} // namespace secondring::sqlite
