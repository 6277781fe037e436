#pragma once
#include "core/adapters/sqlite/connection.h"
#include "core/ports/review_log.h"

/// Private to core/adapters/sqlite. Everything throws, also what is stored and cannot be
/// understood.
namespace secondring::sqlite {

/// Its events, all and in order.
std::vector<RecordedReview> readReviewEvents(SQLite::Database& db, CallId call);
ReviewCase readReviewed(SQLite::Database& db, CallId call);
std::vector<OpenNote> readOpenNotes(SQLite::Database& db, const std::string& agent);
/// In the order in which blind judging was begun.
std::vector<ReviewCase> readCalibrated(SQLite::Database& db, Instant from, Instant until);
std::vector<SampleCall> readSampleable(SQLite::Database& db, Instant from, Instant until);
std::string readLastDrawn(SQLite::Database& db);

/// What the tables say otherwise than the events, one line each.
std::vector<std::string> compareReviews(SQLite::Database& db);

} // namespace secondring::sqlite
