#pragma once
#include "core/adapters/sqlite/block_index.h"
#include "core/adapters/sqlite/term_book.h"

#include <array>
#include <unordered_map>
#include <vector>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// Adds many calls to the index, a block at a time, within whatever transaction is open; the order
/// of all callers at the end. Everything throws.
class BulkIndex
{
public:
    explicit BulkIndex(SQLite::Database& db, std::size_t mostTerms = TermBook::kMost);

    /// Writes the block, beside what it may have already.
    void write(std::int64_t block, const BlockIndex& gathered);
    void finish();

private:
    using Cells = std::vector<std::uint32_t>;

    bool isThere(std::int64_t block);
    Cells readCells(std::int64_t block, CellColumn column);
    void writeCells(std::int64_t block, CellColumn column, const Cells& cells);
    void writeSets(std::int64_t block, const BlockIndex& gathered);
    void writeSet(std::int64_t block, std::int64_t term, std::span<const Place> places, bool joins);
    void writeCallers(std::int64_t block, const BlockIndex& gathered);
    void writeRows(std::int64_t block, const BlockIndex& gathered);
    void writeBlock(std::int64_t block, const BlockIndex& gathered);
    void orderBlock(std::int64_t block, const TermTable::NewOrder& order);

    SQLite::Database& db_;
    TermBook terms_;
    SetTable sets_;
    CellTable cells_;
    SQLite::Statement writeBlock_;
    std::unordered_map<std::int64_t, CallBits> added_; ///< whose caller has no order yet
};

} // namespace secondring::sqlite
