#pragma once
#include "core/adapters/sqlite/index_tables.h"
#include "core/review/call_query.h"

#include <vector>

/// Private to core/adapters/sqlite: a query as sets and ranges.
namespace secondring::sqlite {

/// A term, as the index knows it.
struct KnownTerm
{
    std::int64_t id = 0;
    std::int64_t calls = 0;
    TermBlocks blocks;
};

/// One thing that must be so for a call to match.
struct Condition
{
    enum class Kind
    {
        AnyOf,  ///< the call is in one of the sets
        NoneOf, ///< it is in none of them
        Range   ///< its cell is from `least` to `most`, both included
    };

    Kind kind = Kind::AnyOf;
    std::vector<KnownTerm> terms;     ///< in the order of their ids
    std::vector<std::int64_t> listed; ///< ids of calls, ascending: as one more set
    CellColumn column = CellColumn::Began;
    std::uint32_t least = 0;
    std::uint32_t most = 0xFFFF'FFFF;

    /// For putting the cheapest first: how many calls it lets through, at most.
    std::int64_t calls() const;
};

/// Adds the term, if any call has it.
void addKnownTerm(SQLite::Database& db, Condition& condition, const std::string& term);

/// The largest ids of calls that are, for each of the conditions, in any of its sets; the largest
/// first. No conditions: none.
std::vector<std::int64_t>
newestWith(SQLite::Database& db, const std::vector<Condition>& all, std::size_t limit);

/// What the query asks for, the most selective first. Empty: every complete call.
std::vector<Condition> conditionsOf(SQLite::Database& db, const CallQuery& query);

} // namespace secondring::sqlite
