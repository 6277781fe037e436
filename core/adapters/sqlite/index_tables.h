#pragma once
#include "core/adapters/sqlite/call_bits.h"
#include "core/adapters/sqlite/call_facts.h"
#include "core/adapters/sqlite/term_blocks.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>

/// Private to core/adapters/sqlite: the tables of the index over calls, a row at a time. Everything
/// throws.
namespace secondring::sqlite {

inline std::int64_t setKey(std::int64_t block, std::int64_t term)
{
    return block * (std::int64_t{1} << 32) + term;
}

inline std::int64_t cellsKey(std::int64_t block, CellColumn column)
{
    return block * 16 + static_cast<int>(column);
}

/// The blob of a column, as it lies in the statement's row.
inline std::string_view blobOf(const SQLite::Column& column)
{
    return {static_cast<const char*>(column.getBlob()),
            static_cast<std::size_t>(column.getBytes())};
}

struct TermRow
{
    std::int64_t id = 0;
    std::uint32_t number = 0;
};

/// Terms: what they are numbered, and how many calls have them.
class TermTable
{
public:
    explicit TermTable(SQLite::Database& db);

    bool empty();
    std::optional<TermRow> find(const std::string& term);
    /// What a term that is not in the table is given; it is not written yet.
    TermRow next(const std::string& term);

    /// That `calls` more calls of the block have the term (fewer when negative).
    TermRow use(const std::string& term, std::int64_t block, int calls);
    /// The same of many calls; new terms as `next` gave them.
    void
    add(const std::string& term, const TermRow& row, std::int64_t calls, const TermBlocks& blocks);
    /// A new caller, who has no number until `orderCallers`.
    void addCaller(const std::string& term, std::int64_t id);
    /// Makes sure that the caller is known. Its number is its order among callers: half-way between
    /// its neighbours. Where two have no number between them, it shares that of the one before it.
    TermRow useCaller(const std::string& key);

    /// Numbers all callers anew, evenly. The first of a pair is the old number, the second the new
    /// one; ordered by both.
    struct NewOrder
    {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> ofOldNumbers;
        std::vector<std::uint32_t> ofTerms; ///< by id
    };

    NewOrder orderCallers();
    /// Writes what the next term is given; before the transaction ends.
    void save();
    /// Forgets what was counted since the last commit.
    void reload();

private:
    struct Caller
    {
        std::string term;
        std::int64_t id = 0;
        std::int64_t number = 0;
    };

    std::vector<Caller> callersAfter(const std::string& last);
    std::int64_t* counterOf(const std::string& term);
    void write(const std::string& term,
               std::int64_t id,
               std::int64_t calls,
               const TermBlocks& blocks,
               std::int64_t number);
    std::int64_t neighbour(SQLite::Statement& query, const std::string& term, std::int64_t none);

    SQLite::Database& db_;
    SQLite::Statement use_;
    SQLite::Statement add_;
    SQLite::Statement find_;
    SQLite::Statement before_;
    SQLite::Statement after_;
    SQLite::Statement save_;
    std::int64_t next_ = 0;
    std::int64_t agents_ = 0;
    std::int64_t outcomes_ = 0;
};

/// Sets of calls.
class SetTable
{
public:
    explicit SetTable(SQLite::Database& db);

    /// Adds the set to the bits, if there is one.
    bool read(std::int64_t block, std::int64_t term, CallBits& into);
    /// The set as it is stored; empty: there is none.
    std::string stored(std::int64_t block, std::int64_t term);
    /// An empty one goes.
    void write(std::int64_t block, std::int64_t term, const std::string& stored);

private:
    SQLite::Statement read_;
    SQLite::Statement write_;
    SQLite::Statement remove_;
};

/// Cells beside calls.
class CellTable
{
public:
    explicit CellTable(SQLite::Database& db);

    /// The cells of a whole block; empty: it has none.
    std::vector<char> read(std::int64_t block, CellColumn column);
    /// The same into a place of their own; the block has them.
    void readInto(std::vector<char>& cells, std::int64_t block, CellColumn column);
    void write(std::int64_t block, CellColumn column, std::string_view cells);
    /// One cell, in place.
    void set(std::int64_t call, CellColumn column, std::uint32_t value);
    std::uint32_t get(std::int64_t call, CellColumn column);

private:
    SQLite::Database& db_;
    SQLite::Statement read_;
    SQLite::Statement write_;
    SQLite::Statement make_;
};

} // namespace secondring::sqlite
