#include "core/adapters/sqlite/backup_rule.h"

#include <algorithm>
#include <set>

namespace secondring::sqlite {

namespace {

constexpr std::size_t kNewest = 3;
constexpr std::int64_t kDays = 7;
constexpr std::int64_t kWeeks = 5;

} // namespace

std::vector<Instant> superfluous(const std::vector<Instant>& copies, Instant now)
{
    auto newestFirst = copies;
    std::ranges::sort(newestFirst, std::greater{});
    std::set<Instant> kept(newestFirst.begin(),
                           newestFirst.begin() +
                               std::ptrdiff_t(std::min(kNewest, newestFirst.size())));
    std::set<std::int64_t> days;
    std::set<std::int64_t> weeks;
    for (const auto copy : newestFirst) {
        const auto age = std::max(now - copy, Duration{});
        const auto day = age / std::chrono::days{1};
        const auto week = age / std::chrono::weeks{1};
        const bool ofDay = day < kDays && days.insert(day).second;
        const bool ofWeek = week < kWeeks && weeks.insert(week).second;
        if (ofDay || ofWeek) {
            kept.insert(copy);
        }
    }
    std::vector<Instant> dropped;
    std::ranges::copy_if(
        copies, std::back_inserter(dropped), [&](Instant copy) { return !kept.contains(copy); });
    return dropped;
}

} // namespace secondring::sqlite
