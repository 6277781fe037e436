#pragma once
#include "core/adapters/sqlite/index_tables.h"

#include <array>
#include <unordered_map>
#include <vector>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// What one block of calls is found by, gathered in memory: the same that `CallIndex` writes call
/// by call.
class BlockIndex
{
public:
    /// In the order of the ids, all of one block, none twice.
    void add(const CallFacts& call);
    void clear();

    bool empty() const { return rows_.empty(); }

    /// No call began before one with a smaller id.
    bool inOrder() const;

    struct Hash : std::hash<std::string_view>
    {
        using is_transparent = void;
    };

    using Postings = std::unordered_map<std::string, Places, Hash, std::equal_to<>>;

    const Postings& postings() const { return postings_; }

    /// Callers, by what the list sorts them by.
    const Postings& callers() const { return callers_; }

    struct Row
    {
        Place place = 0;
        std::uint32_t began = 0;
        std::uint32_t length = 0;
        std::uint32_t courtesy = 0;
    };

    const std::vector<Row>& rows() const { return rows_; }

private:
    Postings postings_;
    Postings callers_;
    std::vector<Row> rows_;
};

/// Adds many calls to the index, a block at a time, within whatever transaction is open; the order
/// of all callers at the end. Everything throws.
class BulkIndex
{
public:
    explicit BulkIndex(SQLite::Database& db);

    /// Writes the block, beside what it may have already.
    void write(std::int64_t block, const BlockIndex& gathered);
    void finish();

private:
    using Cells = std::vector<std::uint32_t>;

    Cells readCells(std::int64_t block, CellColumn column);
    void writeCells(std::int64_t block, CellColumn column, const Cells& cells);
    void writeSets(std::int64_t block, const BlockIndex& gathered);
    void writeCallers(std::int64_t block, const BlockIndex& gathered);
    void writeRows(std::int64_t block, const BlockIndex& gathered);
    void writeBlock(std::int64_t block, const BlockIndex& gathered);
    void orderBlock(std::int64_t block, const TermTable::NewOrder& order);

    SQLite::Database& db_;
    TermTable terms_;
    SetTable sets_;
    CellTable cells_;
    SQLite::Statement writeBlock_;
    std::unordered_map<std::int64_t, CallBits> added_; ///< whose caller has no order yet
};

} // namespace secondring::sqlite
