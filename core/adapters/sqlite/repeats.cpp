#include "core/adapters/sqlite/repeats.h"

#include <algorithm>

namespace secondring::sqlite {

namespace {

constexpr auto kRepeated = R"sql(
SELECT day, agent, line, count(*)
  FROM (SELECT day, agent, line, began, answered,
               lead(began) OVER (PARTITION BY number ORDER BY began, id) AS next
          FROM call
         WHERE complete AND direction = 'incoming' AND number GLOB '*[0-9]*')
 WHERE answered IS NOT NULL AND next - began <= ?
 GROUP BY day, agent, line
)sql";

} // namespace

Repeats::Repeats(SQLite::Database& db)
    : term_(db,
            "SELECT id, first_block, last_block, blocks FROM call_term"
            " WHERE term = ? AND calls > 0")
    , blocks_(db, "SELECT block FROM call_block WHERE block BETWEEN ? AND ? ORDER BY block DESC")
    , row_(db,
           "SELECT began, answered IS NOT NULL, day, agent, line, number, direction"
           " FROM call WHERE id = ?")
    , sets_(db)
{
}

bool canRepeat(const CallSummary& summary)
{
    return summary.direction == Direction::Incoming && !bareDigits(summary.party.number).empty();
}

std::optional<NumberedCall> Repeats::row(std::int64_t id, const std::string& number)
{
    row_.reset();
    row_.bind(1, id);
    if (!row_.executeStep() || row_.getColumn(5).getString() != number ||
        row_.getColumn(6).getString() != toText(Direction::Incoming)) {
        return std::nullopt;
    }
    return NumberedCall{id,
                        Instant{Duration{row_.getColumn(0).getInt64()}},
                        row_.getColumn(1).getInt() != 0,
                        {row_.getColumn(2).getString(),
                         row_.getColumn(3).getString(),
                         row_.getColumn(4).getString()}};
}

/// From the newest down to the first that began before: ids mostly follow time.
Repeats::Neighbours Repeats::of(const std::string& number, Instant began, std::int64_t id)
{
    Neighbours found;
    term_.reset();
    term_.bind(1, termFor(term::kNumber, bareDigits(number)));
    if (!term_.executeStep()) {
        return found;
    }
    const TermBlocks where{term_.getColumn(1).getInt64(),
                           term_.getColumn(2).getInt64(),
                           term_.getColumn(3).getInt64()};
    blocks_.reset();
    blocks_.bind(1, where.first);
    blocks_.bind(2, where.last);
    while (!found.before && blocks_.executeStep()) {
        const auto block = blocks_.getColumn(0).getInt64();
        CallBits members;
        if (where.mayHave(block)) {
            sets_.read(block, term_.getColumn(0).getInt64(), members);
        }
        members.down([&](Place place) {
            const auto other = callAt(block, place);
            if (auto call = other == id ? std::nullopt : row(other, number)) {
                const bool earlier = std::pair{call->began, other} < std::pair{began, id};
                (earlier ? found.before : found.after) = std::move(call);
            }
            return !found.before;
        });
    }
    term_.reset();
    blocks_.reset();
    return found;
}

std::map<TotalsKey, std::int64_t> readRepeats(SQLite::Database& db)
{
    SQLite::Statement query(db, kRepeated);
    query.bind(1, std::int64_t{kRepeatWithin.count()});
    std::map<TotalsKey, std::int64_t> repeats;
    while (query.executeStep()) {
        repeats[{query.getColumn(0).getString(),
                 query.getColumn(1).getString(),
                 query.getColumn(2).getString()}] = query.getColumn(3).getInt64();
    }
    return repeats;
}

void countRepeatsAnew(SQLite::Database& db)
{
    DayTotals days(db);
    db.exec("UPDATE day_total SET repeated = 0; UPDATE week_total SET repeated = 0");
    for (const auto& [key, repeated] : readRepeats(db)) {
        days.add(key, Totals{.repeated = repeated});
    }
}

TotalsWriter::TotalsWriter(SQLite::Database& db)
    : days_(db)
    , repeats_(db)
{
}

void TotalsWriter::add(const CallSummary& summary, const TotalsKey& key, Totals totals)
{
    if (canRepeat(summary)) {
        const NumberedCall self{summary.id.value, summary.began, summary.answered.has_value(), key};
        const auto [before, after] = repeats_.of(summary.party.number, self.began, self.id);
        totals.repeated = after && self.isRepeatedBy(*after) ? 1 : 0;
        if (before && before->isRepeatedBy(self) && !(after && before->isRepeatedBy(*after))) {
            days_.add(before->key, Totals{.repeated = 1});
        }
    }
    days_.add(key, totals);
}

} // namespace secondring::sqlite
