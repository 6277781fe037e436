#include "core/adapters/sqlite/index_tables.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <limits>

namespace secondring::sqlite {

namespace {

constexpr std::int64_t kNumbers = std::int64_t{1} << 32;
constexpr std::int64_t kNoNumber = -1;
constexpr std::int64_t kMostAgents = std::numeric_limits<std::uint16_t>::max();

constexpr auto kUse = R"sql(
INSERT INTO call_term (term, id, calls, first_block, last_block, number, blocks)
VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6)
ON CONFLICT (term) DO UPDATE SET calls = calls + ?3,
                                 first_block = min(first_block, ?4),
                                 last_block = max(last_block, ?4),
                                 blocks = blocks | ?6
RETURNING id, number
)sql";

constexpr auto kAdd = R"sql(
INSERT INTO call_term (term, id, calls, first_block, last_block, number, blocks)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (term) DO UPDATE SET calls = calls + ?3,
                                 first_block = min(first_block, ?4),
                                 last_block = max(last_block, ?5),
                                 blocks = blocks | ?7
)sql";

constexpr auto kCallersAfter =
    "SELECT term, id, number FROM call_term"
    " WHERE term > ?1 AND term >= 'c' AND term < 'd' ORDER BY term LIMIT ?2";
constexpr std::size_t kBatch = 10'000;

/// One row's blob, open for as long as this lives.
class OpenBlob
{
public:
    OpenBlob(SQLite::Database& db, std::int64_t row, bool forWriting)
    {
        if (sqlite3_blob_open(
                db.getHandle(), "main", "call_cells", "cells", row, forWriting ? 1 : 0, &blob_) !=
            SQLITE_OK) {
            throw SQLite::Exception(db.getHandle());
        }
    }

    OpenBlob(const OpenBlob&) = delete;
    OpenBlob& operator=(const OpenBlob&) = delete;

    ~OpenBlob() { sqlite3_blob_close(blob_); }

    sqlite3_blob* get() const { return blob_; }

private:
    sqlite3_blob* blob_ = nullptr;
};

int offsetOf(std::int64_t call, CellColumn column)
{
    return static_cast<int>(placeOf(call) * cellBytes(column));
}

} // namespace

TermTable::TermTable(SQLite::Database& db)
    : db_(db)
    , use_(db, kUse)
    , add_(db, kAdd)
    , find_(db, "SELECT id, number FROM call_term WHERE term = ?")
    , before_(db,
              "SELECT number FROM call_term WHERE term < ? AND term >= 'c'"
              " ORDER BY term DESC LIMIT 1")
    , after_(db, "SELECT number FROM call_term WHERE term > ? AND term < 'd' ORDER BY term LIMIT 1")
    , save_(db, "UPDATE call_index SET next_term = ?, agents = ?, outcomes = ?")
{
    reload();
}

void TermTable::reload()
{
    SQLite::Statement query(db_, "SELECT next_term, agents, outcomes FROM call_index");
    query.executeStep();
    next_ = query.getColumn(0).getInt64();
    agents_ = query.getColumn(1).getInt64();
    outcomes_ = query.getColumn(2).getInt64();
}

void TermTable::save()
{
    save_.reset();
    save_.bind(1, next_);
    save_.bind(2, agents_);
    save_.bind(3, outcomes_);
    save_.exec();
}

std::int64_t* TermTable::counterOf(const std::string& term)
{
    switch (term.front()) {
    case term::kAgent:
        return &agents_;
    case term::kOutcome:
        return &outcomes_;
    default:
        return nullptr;
    }
}

TermRow TermTable::use(const std::string& term, std::int64_t block, int calls)
{
    auto* const counter = counterOf(term);
    use_.reset();
    use_.bindNoCopy(1, term);
    use_.bind(2, next_);
    use_.bind(3, calls);
    use_.bind(4, block);
    use_.bind(5, counter != nullptr ? std::min(*counter, kMostAgents) : std::int64_t{0});
    use_.bind(6, bitOf(block));
    use_.executeStep();
    const TermRow row{use_.getColumn(0).getInt64(),
                      static_cast<std::uint32_t>(use_.getColumn(1).getInt64())};
    use_.reset();
    if (row.id == next_) {
        ++next_;
        if (counter != nullptr) {
            ++*counter;
        }
    }
    return row;
}

std::optional<TermRow> TermTable::find(const std::string& term)
{
    find_.reset();
    find_.bindNoCopy(1, term);
    if (!find_.executeStep()) {
        return std::nullopt;
    }
    return TermRow{find_.getColumn(0).getInt64(),
                   static_cast<std::uint32_t>(find_.getColumn(1).getInt64())};
}

bool TermTable::empty()
{
    return next_ == 1;
}

TermRow TermTable::next(const std::string& term)
{
    auto* const counter = counterOf(term);
    const auto number = counter != nullptr ? std::min((*counter)++, kMostAgents) : 0;
    return {next_++, static_cast<std::uint32_t>(number)};
}

void TermTable::add(const std::string& term,
                    const TermRow& row,
                    std::int64_t calls,
                    const TermBlocks& blocks)
{
    write(term, row.id, calls, blocks, row.number);
}

void TermTable::addCaller(const std::string& term, std::int64_t id)
{
    write(term, id, 0, {}, kNoNumber);
}

void TermTable::write(const std::string& term,
                      std::int64_t id,
                      std::int64_t calls,
                      const TermBlocks& blocks,
                      std::int64_t number)
{
    add_.reset();
    add_.bindNoCopy(1, term);
    add_.bind(2, id);
    add_.bind(3, calls);
    add_.bind(4, blocks.first);
    add_.bind(5, blocks.last);
    add_.bind(6, number);
    add_.bind(7, blocks.bits);
    add_.exec();
}

std::int64_t
TermTable::neighbour(SQLite::Statement& query, const std::string& term, std::int64_t none)
{
    query.reset();
    query.bindNoCopy(1, term);
    const auto number = query.executeStep() ? query.getColumn(0).getInt64() : none;
    query.reset();
    return number;
}

TermRow TermTable::useCaller(const std::string& key)
{
    const auto term = termFor(term::kCaller, key);
    if (const auto known = find(term)) {
        return *known;
    }
    const auto before = neighbour(before_, term, 0);
    const auto number = before + (neighbour(after_, term, kNumbers - 1) - before) / 2;
    const auto id = next_++;
    write(term, id, 0, {}, number);
    return {id, static_cast<std::uint32_t>(number)};
}

/// The next callers after `last` in order; fewer than a batch are the end.
std::vector<TermTable::Caller> TermTable::callersAfter(const std::string& last)
{
    SQLite::Statement query(db_, kCallersAfter);
    query.bindNoCopy(1, last);
    query.bind(2, static_cast<std::int64_t>(kBatch));
    std::vector<Caller> callers;
    while (query.executeStep()) {
        callers.push_back({query.getColumn(0).getString(),
                           query.getColumn(1).getInt64(),
                           query.getColumn(2).getInt64()});
    }
    return callers;
}

TermTable::NewOrder TermTable::orderCallers()
{
    NewOrder order;
    order.ofTerms.resize(static_cast<std::size_t>(next_));
    const auto all =
        db_.execAndGet("SELECT count(*) FROM call_term WHERE term >= 'c' AND term < 'd'")
            .getInt64();
    SQLite::Statement update(db_, "UPDATE call_term SET number = ? WHERE term = ?");
    std::int64_t number = 0;
    std::vector<Caller> callers;
    do {
        callers = callersAfter(callers.empty() ? "b" : callers.back().term);
        for (const auto& caller : callers) {
            number += kNumbers / (all + 1);
            const auto now = static_cast<std::uint32_t>(number);
            order.ofTerms.at(static_cast<std::size_t>(caller.id)) = now;
            if (caller.number != kNoNumber) {
                order.ofOldNumbers.emplace_back(static_cast<std::uint32_t>(caller.number), now);
            }
            update.reset();
            update.bind(1, number);
            update.bindNoCopy(2, caller.term);
            update.exec();
        }
    } while (callers.size() == kBatch);
    return order;
}

SetTable::SetTable(SQLite::Database& db)
    : read_(db, "SELECT members FROM call_set WHERE id = ?")
    , write_(db, "INSERT OR REPLACE INTO call_set (id, members) VALUES (?, ?)")
    , remove_(db, "DELETE FROM call_set WHERE id = ?")
{
}

bool SetTable::read(std::int64_t block, std::int64_t term, CallBits& into)
{
    read_.reset();
    read_.bind(1, setKey(block, term));
    const bool there = read_.executeStep();
    if (there) {
        into.addStored(blobOf(read_.getColumn(0)));
    }
    read_.reset();
    return there;
}

std::string SetTable::stored(std::int64_t block, std::int64_t term)
{
    read_.reset();
    read_.bind(1, setKey(block, term));
    std::string members;
    if (read_.executeStep()) {
        members = blobOf(read_.getColumn(0));
    }
    read_.reset();
    return members;
}

void SetTable::write(std::int64_t block, std::int64_t term, const std::string& stored)
{
    auto& statement = stored.empty() ? remove_ : write_;
    statement.reset();
    statement.bind(1, setKey(block, term));
    if (!stored.empty()) {
        statement.bindNoCopy(2, stored.data(), static_cast<int>(stored.size()));
    }
    statement.exec();
}

CellTable::CellTable(SQLite::Database& db)
    : db_(db)
    , read_(db, "SELECT cells FROM call_cells WHERE id = ?")
    , write_(db, "INSERT OR REPLACE INTO call_cells (id, cells) VALUES (?, ?)")
    , make_(db, "INSERT OR IGNORE INTO call_cells (id, cells) VALUES (?, zeroblob(?))")
{
}

std::vector<char> CellTable::read(std::int64_t block, CellColumn column)
{
    read_.reset();
    read_.bind(1, cellsKey(block, column));
    std::vector<char> cells;
    if (read_.executeStep()) {
        const auto stored = blobOf(read_.getColumn(0));
        cells.assign(stored.begin(), stored.end());
    }
    read_.reset(); // a statement under way would hold on to its moment of the file
    return cells;
}

void CellTable::readInto(std::vector<char>& cells, std::int64_t block, CellColumn column)
{
    const OpenBlob blob(db_, cellsKey(block, column), false);
    cells.resize(static_cast<std::size_t>(sqlite3_blob_bytes(blob.get())));
    if (sqlite3_blob_read(blob.get(), cells.data(), static_cast<int>(cells.size()), 0) !=
        SQLITE_OK) {
        throw SQLite::Exception(db_.getHandle());
    }
}

void CellTable::write(std::int64_t block, CellColumn column, std::string_view cells)
{
    write_.reset();
    write_.bind(1, cellsKey(block, column));
    write_.bindNoCopy(2, cells.data(), static_cast<int>(cells.size()));
    write_.exec();
}

void CellTable::set(std::int64_t call, CellColumn column, std::uint32_t value)
{
    const auto key = cellsKey(blockOf(call), column);
    make_.reset();
    make_.bind(1, key);
    make_.bind(2, kBlockCalls * static_cast<int>(cellBytes(column)));
    make_.exec();
    const OpenBlob blob(db_, key, true);
    if (sqlite3_blob_write(
            blob.get(), &value, static_cast<int>(cellBytes(column)), offsetOf(call, column)) !=
        SQLITE_OK) {
        throw SQLite::Exception(db_.getHandle());
    }
}

std::uint32_t CellTable::get(std::int64_t call, CellColumn column)
{
    std::uint32_t value = 0;
    const OpenBlob blob(db_, cellsKey(blockOf(call), column), false);
    if (sqlite3_blob_read(
            blob.get(), &value, static_cast<int>(cellBytes(column)), offsetOf(call, column)) !=
        SQLITE_OK) {
        throw SQLite::Exception(db_.getHandle());
    }
    return value;
}

} // namespace secondring::sqlite
