#include "core/adapters/sqlite/index_check.h"

#include "core/adapters/sqlite/bulk_index.h"
#include "core/adapters/sqlite/call_reader.h"

namespace secondring::sqlite {

namespace {

/// What the rows of one block say, beside what the index says of it.
class BlockCheck
{
public:
    BlockCheck(SQLite::Database& db, std::int64_t block, std::vector<std::string>& differences)
        : db_(db)
        , block_(block)
        , differences_(differences)
        , sets_(db)
        , cells_(db)
        , term_(db,
                "SELECT id, number, first_block, last_block, blocks FROM call_term"
                " WHERE term = ?")
    {
    }

    /// How many calls stand in all sets together.
    std::int64_t check()
    {
        readRows();
        std::int64_t postings = 0;
        const auto told = rows_.postings();
        for (const auto& set : told.sets()) {
            const auto places = told.placesOf(set);
            checkSet(set.term, places);
            postings += std::ssize(places);
        }
        SQLite::Statement sets(db_, "SELECT count(*) FROM call_set WHERE id BETWEEN ? AND ?");
        sets.bind(1, setKey(block_, 0));
        sets.bind(2, setKey(block_ + 1, 0) - 1);
        sets.executeStep();
        if (sets.getColumn(0).getInt64() != std::ssize(told.sets())) {
            tell("has sets of terms that no call has");
        }
        checkCells();
        return postings;
    }

private:
    void readRows()
    {
        SQLite::Statement query(
            db_, "SELECT id FROM call WHERE complete AND id BETWEEN ? AND ? ORDER BY id");
        query.bind(1, callAt(block_, 0));
        query.bind(2, callAt(block_ + 1, 0) - 1);
        while (query.executeStep()) {
            rows_.add(*readFacts(db_, CallId{query.getColumn(0).getInt64()}));
        }
    }

    void checkSet(const std::string& term, std::span<const Place> places)
    {
        CallBits expected;
        expected.addStored(storedPlaces(places));
        CallBits stored;
        const auto known = termRow(term);
        sets_.read(block_, known.id, stored);
        if (stored != expected || !known.blocks.mayHave(block_)) {
            tell("are not found by \"" + term + "\" as their rows say");
        }
        if (term.front() == term::kAgent || term.front() == term::kOutcome) {
            const auto column =
                term.front() == term::kAgent ? CellColumn::Agent : CellColumn::Outcome;
            checkColumn(column, places, known.number);
        }
    }

    struct Known
    {
        std::int64_t id = 0;
        std::uint32_t number = 0;
        TermBlocks blocks;
    };

    Known termRow(const std::string& term)
    {
        term_.reset();
        term_.bind(1, term);
        if (!term_.executeStep()) {
            return {};
        }
        return {term_.getColumn(0).getInt64(),
                static_cast<std::uint32_t>(term_.getColumn(1).getInt64()),
                {term_.getColumn(2).getInt64(),
                 term_.getColumn(3).getInt64(),
                 term_.getColumn(4).getInt64()}};
    }

    void checkColumn(CellColumn column, std::span<const Place> places, std::uint32_t value)
    {
        for (const auto place : places) {
            checkCell(column, place, value);
        }
    }

    void checkCell(CellColumn column, Place place, std::uint32_t value)
    {
        const auto call = callAt(block_, place);
        if (cells_.get(call, column) != value) {
            differences_.push_back("call " + std::to_string(call) +
                                   ": is not sorted as its row says");
        }
    }

    void checkCells()
    {
        for (const auto& row : rows_.rows()) {
            checkCell(CellColumn::Began, row.place, row.began);
            checkCell(CellColumn::Length, row.place, row.length);
            checkCell(CellColumn::Courtesy, row.place, row.courtesy);
        }
        const auto callers = rows_.callers();
        for (const auto& caller : callers.sets()) {
            const auto number = termRow(termFor(term::kCaller, caller.term)).number;
            checkColumn(CellColumn::Caller, callers.placesOf(caller), number);
        }
    }

    void tell(const std::string& what)
    {
        differences_.push_back("calls " + std::to_string(callAt(block_, 0)) +
                               " and later: " + what);
    }

    SQLite::Database& db_;
    const std::int64_t block_;
    std::vector<std::string>& differences_;
    SetTable sets_;
    CellTable cells_;
    SQLite::Statement term_;
    BlockIndex rows_;
};

/// Names are sorted by their numbers: no number may go down from one to the next.
void checkCallers(SQLite::Database& db, std::vector<std::string>& differences)
{
    SQLite::Statement query(
        db, "SELECT number FROM call_term WHERE term >= 'c' AND term < 'd' ORDER BY term");
    std::int64_t last = 0;
    while (query.executeStep()) {
        const auto number = query.getColumn(0).getInt64();
        if (number < last) {
            differences.emplace_back("callers are not numbered in their order");
            return;
        }
        last = number;
    }
}

} // namespace

void checkIndex(SQLite::Database& db, std::vector<std::string>& differences)
{
    SQLite::Statement blocks(db,
                             "SELECT DISTINCT id >> 16 FROM call WHERE complete"
                             " UNION SELECT block FROM call_block ORDER BY 1");
    std::int64_t postings = 0;
    while (blocks.executeStep()) {
        postings += BlockCheck{db, blocks.getColumn(0).getInt64(), differences}.check();
    }
    if (db.execAndGet("SELECT coalesce(sum(calls), 0) FROM call_term").getInt64() != postings) {
        differences.emplace_back("terms are counted otherwise than calls have them");
    }
    checkCallers(db, differences);
}

} // namespace secondring::sqlite
