#include "core/adapters/sqlite/bulk_index.h"

#include <algorithm>
#include <cstring>

namespace secondring::sqlite {

namespace {

constexpr auto kWriteBlock = R"sql(
INSERT INTO call_block (block, calls, version, first_began, last_began, in_order)
VALUES (?1, ?2, 1, ?3, ?4, ?5)
ON CONFLICT (block) DO UPDATE SET calls = calls + ?2,
                                  version = version + 1,
                                  in_order = in_order AND ?5 AND last_began <= ?3,
                                  first_began = min(first_began, ?3),
                                  last_began = max(last_began, ?4)
)sql";

} // namespace

BulkIndex::BulkIndex(SQLite::Database& db, std::size_t mostTerms)
    : db_(db)
    , terms_(db, mostTerms)
    , sets_(db)
    , cells_(db)
    , writeBlock_(db, kWriteBlock)
{
}

void BulkIndex::write(std::int64_t block, const BlockIndex& gathered)
{
    if (gathered.empty()) {
        return;
    }
    writeSets(block, gathered);
    writeCallers(block, gathered);
    writeRows(block, gathered);
    writeBlock(block, gathered);
}

bool BulkIndex::isThere(std::int64_t block)
{
    SQLite::Statement query(db_, "SELECT 1 FROM call_block WHERE block = ?");
    query.bind(1, block);
    return query.executeStep();
}

void BulkIndex::writeSets(std::int64_t block, const BlockIndex& gathered)
{
    auto agents = readCells(block, CellColumn::Agent);
    auto outcomes = readCells(block, CellColumn::Outcome);
    const auto postings = gathered.postings();
    std::vector<std::pair<std::int64_t, std::span<const Place>>> sets;
    sets.reserve(postings.sets().size());
    for (const auto& set : postings.sets()) {
        const auto places = postings.placesOf(set);
        const auto row = terms_.use(set.term, block, static_cast<int>(places.size()));
        sets.emplace_back(row.id, places);
        if (set.term.front() == term::kAgent || set.term.front() == term::kOutcome) {
            auto& cells = set.term.front() == term::kAgent ? agents : outcomes;
            std::ranges::for_each(places, [&](Place at) { cells.at(at) = row.number; });
        }
    }
    std::ranges::sort(sets, {}, [](const auto& each) { return each.first; });
    const bool joins = isThere(block);
    for (const auto& [term, places] : sets) {
        writeSet(block, term, places, joins);
    }
    writeCells(block, CellColumn::Agent, agents);
    writeCells(block, CellColumn::Outcome, outcomes);
}

/// `joins`: the block may have the set already.
void BulkIndex::writeSet(std::int64_t block,
                         std::int64_t term,
                         std::span<const Place> places,
                         bool joins)
{
    CallBits members;
    if (joins && sets_.read(block, term, members)) {
        std::ranges::for_each(places, [&](Place at) { members.add(at); });
        sets_.write(block, term, members.stored());
    } else {
        sets_.write(block, term, storedPlaces(places));
    }
}

void BulkIndex::writeCallers(std::int64_t block, const BlockIndex& gathered)
{
    auto cells = readCells(block, CellColumn::Caller);
    auto& added = added_[block];
    const auto callers = gathered.callers();
    for (const auto& caller : callers.sets()) {
        const auto row = terms_.useCaller(caller.term);
        for (const auto at : callers.placesOf(caller)) {
            cells.at(at) = static_cast<std::uint32_t>(row.id);
            added.add(at);
        }
    }
    writeCells(block, CellColumn::Caller, cells);
}

void BulkIndex::writeRows(std::int64_t block, const BlockIndex& gathered)
{
    auto began = readCells(block, CellColumn::Began);
    auto length = readCells(block, CellColumn::Length);
    auto courtesy = readCells(block, CellColumn::Courtesy);
    for (const auto& row : gathered.rows()) {
        began.at(row.place) = row.began;
        length.at(row.place) = row.length;
        courtesy.at(row.place) = row.courtesy;
    }
    writeCells(block, CellColumn::Began, began);
    writeCells(block, CellColumn::Length, length);
    writeCells(block, CellColumn::Courtesy, courtesy);
}

void BulkIndex::writeBlock(std::int64_t block, const BlockIndex& gathered)
{
    const auto [first, last] =
        std::ranges::minmax_element(gathered.rows(), {}, &BlockIndex::Row::began);
    writeBlock_.reset();
    writeBlock_.bind(1, block);
    writeBlock_.bind(2, static_cast<std::int64_t>(gathered.rows().size()));
    writeBlock_.bind(3, std::int64_t{first->began});
    writeBlock_.bind(4, std::int64_t{last->began});
    writeBlock_.bind(5, gathered.inOrder() ? 1 : 0);
    writeBlock_.exec();
}

BulkIndex::Cells BulkIndex::readCells(std::int64_t block, CellColumn column)
{
    Cells cells(static_cast<std::size_t>(kBlockCalls));
    const auto stored = cells_.read(block, column);
    const auto width = cellBytes(column);
    for (std::size_t at = 0; at < stored.size() / width; ++at) {
        std::memcpy(&cells.at(at), stored.data() + at * width, width);
    }
    return cells;
}

void BulkIndex::writeCells(std::int64_t block, CellColumn column, const Cells& cells)
{
    const auto width = cellBytes(column);
    std::string stored(cells.size() * width, '\0');
    for (std::size_t at = 0; at < cells.size(); ++at) {
        std::memcpy(stored.data() + at * width, &cells[at], width);
    }
    cells_.write(block, column, stored);
}

void BulkIndex::finish()
{
    const auto order = terms_.finish();
    SQLite::Statement query(db_, "SELECT block FROM call_block");
    std::vector<std::int64_t> blocks;
    while (query.executeStep()) {
        blocks.push_back(query.getColumn(0).getInt64());
    }
    for (const auto block : blocks) {
        orderBlock(block, order);
    }
}

/// Cells of calls added here hold the caller's term, others its old number.
void BulkIndex::orderBlock(std::int64_t block, const TermTable::NewOrder& order)
{
    auto cells = readCells(block, CellColumn::Caller);
    const auto added = added_.find(block);
    for (std::size_t at = 0; at < cells.size(); ++at) {
        auto& cell = cells[at];
        if (added != added_.end() && added->second.has(static_cast<Place>(at))) {
            cell = order.ofTerms.at(cell);
        } else if (!order.ofOldNumbers.empty()) {
            const auto found = std::ranges::lower_bound(
                order.ofOldNumbers, cell, {}, &std::pair<std::uint32_t, std::uint32_t>::first);
            cell = found != order.ofOldNumbers.end() ? found->second : cell;
        }
    }
    writeCells(block, CellColumn::Caller, cells);
    db_.exec("UPDATE call_block SET version = version + 1 WHERE block = " + std::to_string(block));
}

} // namespace secondring::sqlite
