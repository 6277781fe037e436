#include "core/review/query_filters.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace secondring {

namespace {

constexpr auto kFilters = std::to_array<FilterWords>({
    {Filter::Agent, "agent", "Agent", "who took the call", "agent:", "person colleague who desk"},
    {Filter::Team, "team", "Team", "whoever of the team took the call", "team:", "group"},
    {Filter::Caller,
     "caller",
     "Caller",
     "name or number, however it is written",
     "caller:",
     "number name phone customer party"},
    {Filter::Date,
     "date",
     "Date",
     "a day, a month or a range",
     "date:",
     "day when time week month"},
    {Filter::Due,
     "due",
     "Promise due",
     "the day a promise of the call is due",
     "due:",
     "promise promised day late"},
    {Filter::Outcome, "outcome", "Outcome", "how it ended", "outcome:", "result wrap-up"},
    {Filter::Finding,
     "finding",
     "Finding",
     "what went wrong, such as a hold without asking",
     "finding:",
     "standard mistake hold transfer greeting thanks"},
    {Filter::Length,
     "length",
     "Length",
     "from the first ring to the end, such as length>5m",
     "length>",
     "long short duration minutes seconds"},
    {Filter::Courtesy,
     "courtesy",
     "Courtesy",
     "0 to 100, such as courtesy<80",
     "courtesy<",
     "score points"},
    {Filter::Complaint, "complaint", "Complaint", "the caller complained", "complaint", "unhappy"},
    {Filter::Promise, "promise", "Promise", "something was promised", "promise", "call back"},
    {Filter::Transferred,
     "transferred",
     "Transferred",
     "passed to a colleague",
     "transferred",
     "passed on"},
    {Filter::Recording,
     "recording",
     "Recording",
     "can be listened to",
     "recording",
     "has sound audio"},
    {Filter::In, "in", "Incoming", "they called us", "in", "incoming received direction"},
    {Filter::Out, "out", "Outgoing", "we called them", "out", "outgoing dialled direction"},
    {Filter::Line, "line", "Line", "the line it came in on", "line:", "queue number"},
    {Filter::Missed, "missed", "Missed", "a standard that was missed", "missed:", "failed broken"},
    {Filter::Kept, "kept", "Kept", "a standard that was kept", "kept:", "good passed"},
    {Filter::Excused,
     "excused",
     "Excused",
     "a standard that was excused, for a reason",
     "excused:",
     "overridden emergency"},
    {Filter::DoesNotApply, "does-not-apply", "Does not apply", "", "", ""},
    {Filter::Open, "open", "Not decided", "", "", ""},
    {Filter::Sort, "sort", "Sorted by", "such as sort:-length", "sort:", "order"},
});

/// Insertions, deletions and replacements from one word to the other (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0U);
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto corner = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const auto replaced = corner + (a[i] == b[j] ? 0 : 1);
            corner = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::span<const FilterWords> allFilters()
{
    return kFilters;
}

const FilterWords& wordsOf(Filter filter)
{
    return *std::ranges::find(kFilters, filter, &FilterWords::filter);
}

const FilterWords* findFilter(std::string_view name)
{
    const auto* found = std::ranges::find(kFilters, name, &FilterWords::name);
    return found == kFilters.end() ? nullptr : found;
}

std::string_view nearestFilter(std::string_view name)
{
    constexpr std::size_t kNear = 2;
    constexpr std::size_t kLongest = 24;
    std::string_view nearest;
    std::size_t least = kNear + 1;
    for (const auto& words : kFilters) {
        const bool offered = !words.insert.empty() && name.size() <= kLongest;
        const auto away = offered ? distance(name, words.name) : least;
        if (away < least && away < words.name.size()) {
            least = away;
            nearest = words.name;
        }
    }
    return nearest;
}

bool isFlag(Filter filter)
{
    switch (filter) {
    case Filter::Complaint:
    case Filter::Promise:
    case Filter::Transferred:
    case Filter::Recording:
    case Filter::In:
    case Filter::Out:
        return true;
    case Filter::Agent:
    case Filter::Team:
    case Filter::Caller:
    case Filter::Line:
    case Filter::Outcome:
    case Filter::Finding:
    case Filter::Missed:
    case Filter::Kept:
    case Filter::Excused:
    case Filter::DoesNotApply:
    case Filter::Open:
    case Filter::Length:
    case Filter::Courtesy:
    case Filter::Date:
    case Filter::Due:
    case Filter::Sort:
        return false;
    }
    return false;
}

} // namespace secondring
