#include "core/adapters/sqlite/bulk_totals.h"

#include "core/adapters/sqlite/repeats.h"

#include <algorithm>

namespace secondring::sqlite {

void BulkTotals::add(const LoadedCall& call, const std::string& day, const Totals& totals)
{
    auto& sums = sumsOf(day, call);
    sums += totals;
    if (repeats_ && canRepeat(call.summary)) {
        countRepeats(call.summary, sums);
    }
}

Totals& BulkTotals::sumsOf(const std::string& day, const LoadedCall& call)
{
    if (days_.empty() || days_.back()->day != day) {
        days_.push_back(std::make_unique<DaySums>(DaySums{day, {}}));
    }
    scratch_.assign(call.agent).append(1, '\0').append(call.summary.line);
    auto& sum = days_.back()->sums.of(scratch_);
    if (sum.key.day.empty()) {
        sum.key = {day, call.agent, call.summary.line};
    }
    return sum.totals;
}

void BulkTotals::countRepeats(const CallSummary& summary, Totals& sums)
{
    auto& caller = callers_.of(summary.party.number);
    if (caller.totals == nullptr && callers_.size() >= manyCallers_) {
        forgetCallers(summary.began);
        return countRepeats(summary, sums);
    }
    if (caller.answered && summary.began - caller.began <= kRepeatWithin) {
        ++caller.totals->repeated;
    }
    caller.began = summary.began;
    caller.answered = summary.answered.has_value();
    caller.totals = &sums;
}

/// Those who cannot repeat any more.
void BulkTotals::forgetCallers(Instant now)
{
    TermMap<Last> kept;
    for (auto& caller : callers_.all()) {
        if (caller.totals != nullptr && now - caller.began <= kRepeatWithin) {
            kept.of(caller.term) = caller;
        }
    }
    manyCallers_ = std::max(kManyCallers, 2 * kept.size());
    callers_ = std::move(kept);
}

BulkTotals::EndedDays BulkTotals::takeBefore(const std::string& day)
{
    EndedDays ended;
    while (!days_.empty() && days_.front()->day < day) {
        ended.push_back(std::move(days_.front()));
        days_.pop_front();
    }
    return ended;
}

void BulkTotalsRows::write(BulkTotals::EndedDays& ended, const std::string& before)
{
    for (const auto& day : ended) {
        writeDay(*day);
    }
    const auto open = weekOfDay(before);
    while (!weeks_.empty() && weeks_.begin()->first.day < open) {
        rows_.addToWeek(weeks_.begin()->first, weeks_.begin()->second);
        weeks_.erase(weeks_.begin());
    }
}

void BulkTotalsRows::writeDay(BulkTotals::DaySums& day)
{
    std::vector<const BulkTotals::Sum*> order;
    order.reserve(day.sums.size());
    for (const auto& sum : day.sums.all()) {
        order.push_back(&sum);
    }
    std::ranges::sort(
        order, {}, [](const auto* sum) -> const auto& { return sum->key; });
    const auto monday = weekOfDay(day.day);
    for (const auto* sum : order) {
        rows_.addToDay(sum->key, sum->totals);
        weeks_[{monday, sum->key.agent, sum->key.line}] += sum->totals;
    }
}

} // namespace secondring::sqlite
