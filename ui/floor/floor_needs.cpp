#include "ui/floor/floor_needs.h"

#include "ui/look/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace secondring {

namespace {

using look::Tone;

constexpr auto kSoon = std::chrono::hours{1}; ///< a promise due within this needs somebody

QString tr(const char* words)
{
    return QCoreApplication::translate("Floor", words);
}

/// The hold that is going on, if any.
const HoldSpan* openHold(const Call& call)
{
    return call.holds.empty() || call.holds.back().until ? nullptr : &call.holds.back();
}

void addHolds(std::vector<Need>& needs, const FloorFacts& facts)
{
    for (const auto& call : facts.state.calls) {
        const auto* hold = openHold(call);
        const bool late =
            hold != nullptr && hold->permitted && facts.now - hold->from > hold->promised;
        if (late) {
            needs.push_back(
                {Tone::Breach,
                 tr("%1 is held past the time named").arg(look::nameOf(call.party)),
                 tr("%1 of %2")
                     .arg(look::clockText(facts.now - hold->from), look::clockText(hold->promised)),
                 tr("Go there"),
                 std::monostate{}});
        }
    }
}

void addPromises(std::vector<Need>& needs, const FloorFacts& facts)
{
    std::vector<DuePromise> due;
    std::ranges::copy_if(facts.promises, std::back_inserter(due), [&](const DuePromise& promise) {
        return promise.due && *promise.due < facts.now + kSoon;
    });
    std::ranges::sort(due, {}, [](const DuePromise& promise) { return *promise.due; });
    for (const auto& promise : due) {
        const bool late = *promise.due < facts.now;
        const auto when = late ? tr("due %1, %2 ago")
                                     .arg(look::dayAndTime(*promise.due, facts.now),
                                          look::roughly(facts.now - *promise.due))
                               : tr("due %1").arg(look::dayAndTime(*promise.due, facts.now));
        needs.push_back({late ? Tone::Breach : Tone::Ring,
                         look::toQt(promise.what),
                         look::nameOf(promise.party) + QStringLiteral(" · ") + when,
                         tr("Open"),
                         promise.call});
    }
}

void addToday(std::vector<Need>& needs, const FloorFacts& facts)
{
    auto query = callsOf({dayOf(facts.day), {}, {}});
    if (const auto count = facts.today.complaints; count > 0) {
        query.complaint = true;
        needs.push_back(
            {Tone::Ring,
             count == 1 ? tr("A complaint today") : tr("%1 complaints today").arg(count),
             tr("A complaint is a gift: listen, put it right, thank"),
             tr("Show"),
             query});
    }
}

} // namespace

std::vector<Need> needsOf(const FloorFacts& facts)
{
    std::vector<Need> needs;
    addHolds(needs, facts);
    addPromises(needs, facts);
    addToday(needs, facts);
    return needs;
}

} // namespace secondring
