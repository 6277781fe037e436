#include "core/adapters/sqlite/cell_store.h"

#include "core/house/folding.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace secondring::sqlite {

namespace {

/// Of columns that are kept beside the one in use: those of a store of millions are let go.
constexpr std::size_t kMostKept = std::size_t{48} << 20u;

char termKindOf(CellColumn column)
{
    return column == CellColumn::Agent ? term::kAgent : term::kOutcome;
}

bool isRanked(CellColumn column)
{
    return column == CellColumn::Agent || column == CellColumn::Outcome;
}

} // namespace

std::vector<BlockRow> readBlocks(SQLite::Database& db)
{
    SQLite::Statement query(db,
                            "SELECT block, calls, version, first_began, last_began, in_order"
                            " FROM call_block ORDER BY block");
    std::vector<BlockRow> blocks;
    while (query.executeStep()) {
        blocks.push_back({query.getColumn(0).getInt64(),
                          query.getColumn(1).getInt64(),
                          query.getColumn(2).getInt64(),
                          static_cast<std::uint32_t>(query.getColumn(3).getInt64()),
                          static_cast<std::uint32_t>(query.getColumn(4).getInt64()),
                          query.getColumn(5).getInt() != 0});
    }
    return blocks;
}

CellStore::CellStore(SQLite::Database& db)
    : db_(db)
    , cells_(db)
{
}

void CellStore::refresh()
{
    auto counted = db_.execAndGet("SELECT agents || ' ' || outcomes FROM call_index").getString();
    if (counted == counted_) {
        return;
    }
    counted_ = std::move(counted);
    ranks_[CellColumn::Agent] = readRanks(termKindOf(CellColumn::Agent));
    ranks_[CellColumn::Outcome] = readRanks(termKindOf(CellColumn::Outcome));
    std::erase_if(slots_, [](const Slot& slot) { return slot.ranked; });
}

/// By the number of a term its place among all of its kind.
CellStore::Ranks CellStore::readRanks(char kind)
{
    SQLite::Statement query(db_,
                            "SELECT substr(term, 2), number FROM call_term"
                            " WHERE term >= ?1 AND term < ?2");
    query.bind(1, std::string{kind});
    query.bind(2, std::string{static_cast<char>(kind + 1)});
    std::vector<std::pair<std::string, std::size_t>> terms;
    std::size_t numbers = 0;
    while (query.executeStep()) {
        terms.emplace_back(folded(query.getColumn(0).getString()),
                           static_cast<std::size_t>(query.getColumn(1).getInt64()));
        numbers = std::max(numbers, terms.back().second + 1);
    }
    std::ranges::sort(terms);
    Ranks ranks(numbers);
    for (std::size_t rank = 0; rank < terms.size(); ++rank) {
        ranks.at(terms[rank].second) = static_cast<std::uint16_t>(rank);
    }
    return ranks;
}

const Column& CellStore::column(CellColumn column, const BlockRow& block)
{
    return read(column, block, nullptr);
}

const Column& CellStore::order(CellColumn column, const BlockRow& block)
{
    return read(column, block, isRanked(column) ? &ranks_.at(column) : nullptr);
}

std::uint32_t CellStore::greatest(CellColumn column) const
{
    switch (column) {
    case CellColumn::Began:
    case CellColumn::Caller:
        return 0xFFFF'FFFF;
    case CellColumn::Length:
        return 0xFFFF;
    case CellColumn::Courtesy:
        return courtesyCell(100);
    case CellColumn::Agent:
    case CellColumn::Outcome:
        return static_cast<std::uint32_t>(std::max<std::size_t>(ranks_.at(column).size(), 1) - 1);
    }
    return 0;
}

const Column& CellStore::read(CellColumn column, const BlockRow& block, const Ranks* ranks)
{
    auto& found = slot(column, ranks != nullptr);
    auto& kept = found.blocks_[block.block];
    if (kept.version == block.version) {
        return found;
    }
    load(kept, column, block.block);
    kept.version = block.version;
    if (ranks != nullptr) {
        for (std::size_t at = 0; at + 1 < kept.bytes.size(); at += 2) {
            std::uint16_t number = 0;
            std::memcpy(&number, kept.bytes.data() + at, 2);
            const std::uint16_t rank = number < ranks->size() ? (*ranks)[number] : number;
            std::memcpy(kept.bytes.data() + at, &rank, 2);
        }
    }
    return found;
}

Column& CellStore::slot(CellColumn column, bool ranked)
{
    const auto found = std::ranges::find_if(slots_, [&](const Slot& slot) {
        return slot.column.column() == column && slot.ranked == ranked;
    });
    if (found == slots_.end()) {
        slots_.push_front({ranked, Column{column}});
    } else {
        slots_.splice(slots_.begin(), slots_, found);
    }
    std::size_t kept = 0;
    for (auto each = std::next(slots_.begin()); each != slots_.end();) {
        kept += each->column.blocks_.size() * kBlockCalls * cellBytes(each->column.column());
        each = kept > kMostKept ? slots_.erase(each) : std::next(each);
    }
    return slots_.front().column;
}

void CellStore::load(Column::Block& into, CellColumn column, std::int64_t block)
{
    cells_.readInto(into.bytes, block, column);
    if (into.bytes.size() != kBlockCalls * cellBytes(column)) {
        throw std::runtime_error("the cells of a block of calls are damaged.");
    }
}

} // namespace secondring::sqlite
