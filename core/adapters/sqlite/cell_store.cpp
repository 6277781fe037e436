#include "core/adapters/sqlite/cell_store.h"

#include "core/adapters/sqlite/call_bits.h"
#include "core/adapters/sqlite/call_facts.h"
#include "core/adapters/sqlite/cell_words.h"
#include "core/house/folding.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace secondring::sqlite {

namespace {

/// Of columns that are kept beside the one in use: those of a store of millions are let go.
constexpr std::size_t kMostKept = std::size_t{100} << 20u;

char termKindOf(CellColumn column)
{
    return column == CellColumn::Agent ? term::kAgent : term::kOutcome;
}

bool isRanked(CellColumn column)
{
    return column == CellColumn::Agent || column == CellColumn::Outcome;
}

/// As `Column::extremes` has them.
template <class Cell>
std::vector<char> extremesOfAll(const std::vector<char>& bytes, CellColumn column)
{
    const auto* const cells = reinterpret_cast<const Cell*>(bytes.data());
    std::vector<char> extremes(2 * CallBits::kWords * sizeof(Cell));
    auto* const all = reinterpret_cast<Cell*>(extremes.data());
    const auto base = static_cast<Cell>(column == CellColumn::Courtesy ? courtesyCell(0) : 0);
    for (std::size_t word = 0; word < CallBits::kWords; ++word) {
        const auto* const first = &cells[word * 64];
        all[word] = leastFrom<Cell>(base, first);
        all[CallBits::kWords + word] = extremesOf<Cell>(first).most;
    }
    return extremes;
}

/// The cells, each replaced by its rank; narrower than they were, where they fit.
template <class Cell>
void rankInto(std::vector<char>& into,
              const std::vector<char>& stored,
              const std::vector<std::uint16_t>& ranks)
{
    const auto* const from = reinterpret_cast<const std::uint16_t*>(stored.data());
    const auto cells = stored.size() / sizeof(std::uint16_t);
    into.resize(cells * sizeof(Cell));
    auto* const to = reinterpret_cast<Cell*>(into.data());
    for (std::size_t at = 0; at < cells; ++at) {
        const auto cell = from[at];
        to[at] = static_cast<Cell>(cell < ranks.size() ? ranks[cell] : cell);
    }
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
    const auto versions = db_.execAndGet("SELECT sum(version) FROM call_block").getInt64();
    state_ += versions != versions_ ? 1 : 0;
    versions_ = versions;
    auto counted = db_.execAndGet("SELECT agents || ' ' || outcomes FROM call_index").getString();
    if (counted == counted_) {
        return;
    }
    ++state_;
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
    if (kept.version != block.version) {
        load(kept, found, block.block, ranks);
        kept.version = block.version;
    }
    return found;
}

std::size_t CellStore::widthOf(CellColumn column, bool ranked) const
{
    constexpr std::size_t kByteValues = 256;
    const bool fitsByte =
        column == CellColumn::Courtesy || (ranked && ranks_.at(column).size() <= kByteValues);
    return fitsByte ? 1 : cellBytes(column);
}

Column& CellStore::slot(CellColumn column, bool ranked)
{
    const auto found = std::ranges::find_if(slots_, [&](const Slot& slot) {
        return slot.column.column() == column && slot.ranked == ranked;
    });
    if (found == slots_.end()) {
        slots_.push_front({ranked, Column{column, widthOf(column, ranked)}});
    } else {
        slots_.splice(slots_.begin(), slots_, found);
    }
    std::size_t kept = 0;
    for (auto each = slots_.begin(); each != slots_.end();) {
        kept += each->column.blocks_.size() * kBlockCalls * each->column.width();
        const bool goes = kept > kMostKept && each != slots_.begin();
        each = goes ? slots_.erase(each) : std::next(each);
    }
    return slots_.front().column;
}

void CellStore::load(Column::Block& into,
                     const Column& column,
                     std::int64_t block,
                     const Ranks* ranks)
{
    const auto cells = static_cast<std::size_t>(kBlockCalls);
    const bool asStored = ranks == nullptr && column.width() == cellBytes(column.column());
    auto& read = asStored ? into.bytes : read_;
    cells_.readInto(read, block, column.column());
    if (read.size() != cells * cellBytes(column.column())) {
        throw std::runtime_error("the cells of a block of calls are damaged.");
    }
    if (!asStored) {
        static const Ranks kAsTheyAre;
        const auto& table = ranks != nullptr ? *ranks : kAsTheyAre;
        column.width() == 1 ? rankInto<std::uint8_t>(into.bytes, read, table)
                            : rankInto<std::uint16_t>(into.bytes, read, table);
    }
    const auto which = column.column();
    into.extremes = column.width() == 4   ? extremesOfAll<std::uint32_t>(into.bytes, which)
                    : column.width() == 2 ? extremesOfAll<std::uint16_t>(into.bytes, which)
                                          : extremesOfAll<std::uint8_t>(into.bytes, which);
}

} // namespace secondring::sqlite
