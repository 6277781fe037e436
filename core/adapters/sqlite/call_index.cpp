#include "core/adapters/sqlite/call_index.h"

namespace secondring::sqlite {

namespace {

constexpr auto kWriteBlock = R"sql(
INSERT INTO call_block (block, calls, version, first_began, last_began, in_order)
VALUES (?1, 1, 1, ?2, ?2, 1)
ON CONFLICT (block) DO UPDATE SET calls = calls + 1,
                                  version = version + 1,
                                  first_began = min(first_began, ?2),
                                  last_began = max(last_began, ?2),
                                  in_order = in_order AND ?3
)sql";

} // namespace

CallIndex::CallIndex(SQLite::Database& db)
    : terms_(db)
    , sets_(db)
    , cells_(db)
    , writeBlock_(db, kWriteBlock)
    , removeFromBlock_(
          db, "UPDATE call_block SET calls = calls - 1, version = version + 1 WHERE block = ?")
    , allTerm_(db, "SELECT id FROM call_term WHERE term = '*'")
{
}

void CallIndex::add(const CallFacts& call)
{
    const auto block = blockOf(call.summary.id.value);
    const auto place = placeOf(call.summary.id.value);
    std::uint32_t agent = 0;
    std::uint32_t outcome = 0;
    for (const auto& term : termsOf(call)) {
        const auto row = terms_.use(term, block, 1);
        CallBits members;
        sets_.read(block, row.id, members);
        members.add(place);
        sets_.write(block, row.id, members.stored());
        agent = term.front() == term::kAgent ? row.number : agent;
        outcome = term.front() == term::kOutcome ? row.number : outcome;
    }
    writeCells(call, agent, outcome);
    writeBlock(call);
    terms_.save();
}

void CallIndex::writeCells(const CallFacts& call, std::uint32_t agent, std::uint32_t outcome)
{
    const auto id = call.summary.id.value;
    const auto caller = terms_.useCaller(callerKey(call.summary.party)).number;
    cells_.set(id, CellColumn::Began, beganCell(call.summary.began));
    cells_.set(id, CellColumn::Caller, caller);
    cells_.set(id, CellColumn::Length, lengthCell(lengthOf(call.summary)));
    cells_.set(id, CellColumn::Courtesy, courtesyCell(call.summary.courtesy));
    cells_.set(id, CellColumn::Agent, agent);
    cells_.set(id, CellColumn::Outcome, outcome);
}

void CallIndex::writeBlock(const CallFacts& call)
{
    const auto began = beganCell(call.summary.began);
    writeBlock_.reset();
    writeBlock_.bind(1, blockOf(call.summary.id.value));
    writeBlock_.bind(2, std::int64_t{began});
    writeBlock_.bind(3, standsInOrder(call.summary.id.value, began) ? 1 : 0);
    writeBlock_.exec();
}

/// Between the calls next to it in its block.
bool CallIndex::standsInOrder(std::int64_t call, std::uint32_t began)
{
    allTerm_.reset();
    allTerm_.executeStep();
    CallBits all;
    sets_.read(blockOf(call), allTerm_.getColumn(0).getInt64(), all);
    allTerm_.reset();
    int before = placeOf(call) - 1;
    while (before >= 0 && !all.has(static_cast<Place>(before))) {
        --before;
    }
    int after = placeOf(call) + 1;
    while (after < kBlockCalls && !all.has(static_cast<Place>(after))) {
        ++after;
    }
    const auto at = [&](int place) {
        return cells_.get(callAt(blockOf(call), static_cast<Place>(place)), CellColumn::Began);
    };
    return (before < 0 || at(before) <= began) && (after == kBlockCalls || began <= at(after));
}

void CallIndex::remove(const CallFacts& call)
{
    const auto block = blockOf(call.summary.id.value);
    for (const auto& term : termsOf(call)) {
        const auto row = terms_.use(term, block, -1);
        CallBits members;
        sets_.read(block, row.id, members);
        members.remove(placeOf(call.summary.id.value));
        sets_.write(block, row.id, members.stored());
    }
    removeFromBlock_.reset();
    removeFromBlock_.bind(1, block);
    removeFromBlock_.exec();
    terms_.save();
}

} // namespace secondring::sqlite
