#pragma once
#include "core/adapters/sqlite/index_tables.h"

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// Keeps what calls are found by up to date with their rows, one call at a time, within whatever
/// transaction is open. Everything throws.
class CallIndex
{
public:
    explicit CallIndex(SQLite::Database& db);

    /// The call is complete and was not in the index.
    void add(const CallFacts& call);
    /// The call was in the index like this.
    void remove(const CallFacts& call);

    /// After a transaction that was not committed.
    void forget() { terms_.reload(); }

private:
    void writeCells(const CallFacts& call, std::uint32_t agent, std::uint32_t outcome);
    void writeBlock(const CallFacts& call);
    bool standsInOrder(std::int64_t call, std::uint32_t began);

    TermTable terms_;
    SetTable sets_;
    CellTable cells_;
    SQLite::Statement writeBlock_;
    SQLite::Statement removeFromBlock_;
    SQLite::Statement allTerm_;
};

} // namespace secondring::sqlite
