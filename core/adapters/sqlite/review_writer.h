#pragma once
#include "core/adapters/sqlite/connection.h"
#include "core/ports/review_log.h"

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// Puts a review event and what is derived from its case into the tables, within whatever
/// transaction is open, or nothing at all: what the tables themselves refuse is an error, what the
/// disk refuses throws. It is there afterwards also when an earlier attempt had written it.
Result<void>
writeReview(SQLite::Database& db, const RecordedReview& recorded, const ReviewCase& after);

} // namespace secondring::sqlite
