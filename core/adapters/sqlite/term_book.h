#pragma once
#include "core/adapters/sqlite/index_tables.h"
#include "core/adapters/sqlite/term_map.h"

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// The terms of many calls, counted in memory and written in their order: a table that grows
/// everywhere at once is otherwise read and written over and over. Everything throws.
class TermBook
{
public:
    /// So many terms are kept at once: some 100 bytes each.
    static constexpr std::size_t kMost = 4'000'000;

    explicit TermBook(SQLite::Database& db, std::size_t most = kMost);

    /// That so many calls of the block have the term.
    TermRow use(const std::string& term, std::int64_t block, int calls);
    /// The term of a caller; what it is numbered means nothing until `finish`.
    TermRow useCaller(const std::string& key);

    /// Writes all terms, and numbers all callers in their order.
    TermTable::NewOrder finish();

private:
    struct Entry
    {
        std::string term;
        TermRow row;
        std::int64_t calls = 0; ///< more than the table has
        TermBlocks blocks;
        bool isNewCaller = false;
    };

    struct Ordered
    {
        std::uint64_t start = 0; ///< the first bytes of the term
        const Entry* entry = nullptr;
    };

    Entry& entry(const std::string& term);
    void makeRoom();
    std::vector<Ordered> sorted();
    void write();

    TermTable table_;
    std::size_t most_;
    bool isFirst_; ///< the table has no terms yet
    TermMap<Entry> entries_;
};

} // namespace secondring::sqlite
