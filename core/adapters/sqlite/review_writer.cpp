#include "core/adapters/sqlite/review_writer.h"

#include "core/adapters/json/review_codec.h"
#include "core/adapters/sqlite/review_derived.h"

#include <sqlite3.h>

namespace secondring::sqlite {

namespace {

constexpr auto kInsertEvent =
    "INSERT INTO review_event (call, sequence, at, agent, person, role, kind, version, payload)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

constexpr auto kFindEvent =
    "SELECT 1 FROM review_event WHERE call = ? AND sequence = ? AND at = ? AND agent = ?"
    " AND person = ? AND role = ? AND kind = ? AND version = ? AND payload = ?";

void bindEvent(SQLite::Statement& statement, const RecordedReview& recorded)
{
    const auto stored = encode(recorded.event.body);
    statement.bind(1, recorded.event.call.value);
    statement.bind(2, recorded.sequence);
    statement.bind(3, std::int64_t{recorded.at.time_since_epoch().count()});
    statement.bind(4, recorded.event.agent);
    statement.bind(5, recorded.event.by.name);
    statement.bind(6, std::string{toText(recorded.event.by.role)});
    statement.bind(7, stored.kind);
    statement.bind(8, stored.version);
    statement.bind(9, stored.payload);
}

bool writeEvent(SQLite::Database& db, const RecordedReview& recorded)
{
    SQLite::Statement insert(db, kInsertEvent);
    bindEvent(insert, recorded);
    if (insert.exec() == 1) {
        return true;
    }
    SQLite::Statement find(db, kFindEvent);
    bindEvent(find, recorded);
    return find.executeStep();
}

std::string nameOf(const RecordedReview& recorded)
{
    return "number " + std::to_string(recorded.sequence) + " of the review of call " +
           std::to_string(recorded.event.call.value);
}

} // namespace

Result<void>
writeReview(SQLite::Database& db, const RecordedReview& recorded, const ReviewCase& after)
{
    db.exec("SAVEPOINT one_review");
    try {
        const bool written = writeEvent(db, recorded);
        if (written) {
            writeDerived(db, after);
        }
        db.exec("RELEASE one_review");
        return written ? Result<void>{}
                       : fail("Another event is stored as " + nameOf(recorded) + ".");
    } catch (const SQLite::Exception& error) {
        if (error.getErrorCode() != SQLITE_CONSTRAINT) {
            throw;
        }
        db.exec("ROLLBACK TO one_review; RELEASE one_review");
        return fail("The record refuses " + nameOf(recorded) + ": " + error.what() + ".");
    }
}

} // namespace secondring::sqlite
