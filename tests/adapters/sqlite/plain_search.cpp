#include "tests/adapters/sqlite/plain_search.h"

#include "core/house/folding.h"
#include "core/review/words.h"

#include <algorithm>
#include <ctime>
#include <tuple>

namespace secondring::test {

namespace {

bool anyBegins(const std::vector<std::string>& words, const std::string& beginning)
{
    return std::ranges::any_of(words,
                               [&](const auto& word) { return word.starts_with(beginning); });
}

bool holds(const std::optional<bool>& wanted, bool is)
{
    return !wanted || *wanted == is;
}

bool isOneOf(const std::vector<std::string>& wanted, const std::string& value)
{
    return wanted.empty() || std::ranges::find(wanted, value) != wanted.end();
}

std::int64_t seconds(const CallSummary& row)
{
    return std::clamp<std::int64_t>((*row.ended - row.began).count() / 1000, 0, 65535);
}

std::chrono::year_month_day dayOf(Instant at)
{
    const auto time = std::chrono::system_clock::to_time_t(at);
    std::tm parts{};
    localtime_r(&time, &parts);
    return std::chrono::year{parts.tm_year + 1900} /
           std::chrono::month{static_cast<unsigned>(parts.tm_mon + 1)} /
           std::chrono::day{static_cast<unsigned>(parts.tm_mday)};
}

using SortKey = std::tuple<std::int64_t, std::string>;

SortKey keyOf(const LoadedCall& call, CallOrder order, bool descending)
{
    const auto& row = call.summary;
    switch (order) {
    case CallOrder::Began:
        return {std::chrono::floor<std::chrono::seconds>(row.began).time_since_epoch().count(), ""};
    case CallOrder::Caller:
        return {0, row.party.name.empty() ? digitsOf(row.party.number) : folded(row.party.name)};
    case CallOrder::Agent:
        return {0, folded(call.agent)};
    case CallOrder::Outcome:
        return {0, row.outcome};
    case CallOrder::Length:
        return {seconds(row), ""};
    case CallOrder::Courtesy:
        return {row.courtesy.value_or(descending ? -1 : 101), ""};
    }
    return {};
}

} // namespace

void PlainSearch::add(const LoadedCall& call, std::int64_t id)
{
    const auto& row = call.summary;
    rows_.push_back({id,
                     call,
                     wordsOf(row.notes + "\n" + row.summary + "\n" + row.party.name),
                     wordsOf(row.party.name),
                     digitsOf(row.party.number)});
    rows_.back().call.events.clear();
}

bool PlainSearch::hasNumber(const Row& row, const std::string& digits, const CallQuery& query)
{
    auto bare = digits.starts_with("00") ? digits.substr(2) : digits;
    auto national = bare;
    national.erase(0, std::min(national.find_first_not_of('0'), national.size()));
    const bool begins =
        row.digits.starts_with(bare) ||
        (national != bare && row.digits.starts_with(query.callingCode + national)) ||
        (bare.starts_with(query.callingCode) &&
         row.digits.starts_with("0" + bare.substr(query.callingCode.size())));
    return !row.digits.empty() &&
           (begins || (national.size() >= 4 && row.digits.ends_with(national)));
}

bool PlainSearch::hasWord(const Row& row, const std::string& word, const CallQuery& query)
{
    return anyBegins(row.words, word) ||
           (word.size() >= 4 && digitsOf(word) == word && hasNumber(row, word, query));
}

bool PlainSearch::hasParty(const Row& row, const CallQuery& query)
{
    const auto digits = digitsOf(query.party);
    const bool isName = std::ranges::any_of(query.party, [](unsigned char letter) {
        return std::isalpha(letter) != 0 || letter >= 0x80;
    });
    if (isName) {
        return std::ranges::all_of(wordsOf(folded(query.party)), [&](const auto& word) {
            return anyBegins(row.nameWords, word);
        });
    }
    return digits.empty() || hasNumber(row, digits, query);
}

bool PlainSearch::inRanges(const Row& row, const CallQuery& query)
{
    const auto& call = row.call.summary;
    const auto length = Duration{seconds(call) * 1000};
    const auto day = dayOf(call.began);
    const bool courtesy = !(query.minCourtesy || query.maxCourtesy) ||
                          (call.courtesy && *call.courtesy >= query.minCourtesy.value_or(0) &&
                           *call.courtesy <= query.maxCourtesy.value_or(100));
    return courtesy && (!query.minLength || length >= *query.minLength) &&
           (!query.maxLength || length <= *query.maxLength) &&
           (!query.from || day >= *query.from) && (!query.to || day <= *query.to);
}

bool PlainSearch::matches(const Row& row, const CallQuery& query)
{
    const auto& call = row.call.summary;
    const bool words = std::ranges::all_of(query.words, [&](const auto& typed) {
        return std::ranges::all_of(wordsOf(folded(typed)),
                                   [&](const auto& word) { return hasWord(row, word, query); });
    });
    const bool findings = std::ranges::all_of(query.findings, [&](const auto& wanted) {
        return std::ranges::find(call.verdicts, std::pair{wanted.standard, wanted.verdict}) !=
               call.verdicts.end();
    });
    return words && findings && hasParty(row, query) && inRanges(row, query) &&
           isOneOf(query.agents, row.call.agent) && isOneOf(query.outcomes, call.outcome) &&
           isOneOf(query.lines, call.line) &&
           (!query.direction || *query.direction == call.direction) &&
           holds(query.complaint, row.call.complaint) && holds(query.promise, row.call.promise) &&
           holds(query.transferred, call.endReason == EndReason::Transferred) &&
           holds(query.recorded, !call.recordingFile.empty());
}

std::vector<CallId> PlainSearch::find(const CallQuery& query) const
{
    std::vector<std::pair<SortKey, std::int64_t>> found;
    for (const auto& row : rows_) {
        if (matches(row, query)) {
            found.emplace_back(keyOf(row.call, query.order, query.descending), row.id);
        }
    }
    std::ranges::sort(found);
    if (query.descending) {
        std::ranges::reverse(found);
    }
    std::vector<CallId> ids;
    for (const auto& [key, id] : found) {
        ids.push_back(CallId{id});
    }
    return ids;
}

} // namespace secondring::test
