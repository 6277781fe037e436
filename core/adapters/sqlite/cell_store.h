#pragma once
#include "core/adapters/sqlite/index_tables.h"

#include <list>
#include <map>
#include <span>
#include <vector>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// A block, as the index knows it.
struct BlockRow
{
    std::int64_t block = 0;
    std::int64_t calls = 0;
    std::int64_t version = 0;
    std::uint32_t firstBegan = 0;
    std::uint32_t lastBegan = 0;
    bool inOrder = true;
};

std::vector<BlockRow> readBlocks(SQLite::Database& db);

/// The cells of one column, block by block, as last read: in no more bytes than their values need.
class Column
{
public:
    Column(CellColumn column, std::size_t width)
        : column_(column)
        , width_(width)
    {
    }

    CellColumn column() const { return column_; }

    /// Bytes of a cell: 1, 2 or 4.
    std::size_t width() const { return width_; }

    const char* cells(std::int64_t block) const { return blocks_.at(block).bytes.data(); }

    /// The least of every 64 cells, and then the greatest of every 64. The least courtesy is that
    /// of a call that has one, if any of them does.
    const char* extremes(std::int64_t block) const { return blocks_.at(block).extremes.data(); }

private:
    friend class CellStore;

    struct Block
    {
        std::int64_t version = 0;
        std::vector<char> bytes;
        std::vector<char> extremes;
    };

    CellColumn column_;
    std::size_t width_;
    std::map<std::int64_t, Block> blocks_;
};

/// Keeps the columns that were used last in memory, as long as their blocks do not change.
class CellStore
{
public:
    explicit CellStore(SQLite::Database& db);

    /// Cells as they are stored.
    const Column& column(CellColumn column, const BlockRow& block);
    /// Cells by which a list is sorted: numbers of terms are replaced by the order of their texts.
    const Column& order(CellColumn column, const BlockRow& block);
    /// What the greatest cell of `order` can be.
    std::uint32_t greatest(CellColumn column) const;
    /// Forgets what has changed since the last question; before a question.
    void refresh();

    /// Another one: the order of calls that were there may have changed.
    std::int64_t state() const { return state_; }

private:
    using Ranks = std::vector<std::uint16_t>;

    struct Slot
    {
        bool ranked = false;
        Column column;
    };

    const Column& read(CellColumn column, const BlockRow& block, const Ranks* ranks);
    Column& slot(CellColumn column, bool ranked);
    void load(Column::Block& into, const Column& column, std::int64_t block, const Ranks* ranks);
    std::size_t widthOf(CellColumn column, bool ranked) const;
    Ranks readRanks(char kind);

    SQLite::Database& db_;
    CellTable cells_;
    std::list<Slot> slots_; ///< the one used last first
    std::map<CellColumn, Ranks> ranks_;
    std::string counted_; ///< what `ranks_` were made of
    std::int64_t state_ = 0;
    std::int64_t versions_ = 0;
    std::vector<char> read_; ///< cells as they are stored
};

} // namespace secondring::sqlite
