#pragma once
#include "core/adapters/sqlite/connection.h"
#include "core/adapters/sqlite/follow_up_rows.h"
#include "core/ports/review_log.h"

/// Private to core/adapters/sqlite: the rows that lists show of reviews. Everything throws.
namespace secondring::sqlite {

/// Everything derived from the events of one case.
struct DerivedReview
{
    ReviewRow row;
    std::vector<std::pair<std::int64_t, Instant>> openNotes; ///< id, when given
    std::vector<Recognition> recognitions;
    std::vector<Looks> looks; ///< by person, then role
    std::string drawnFor;     ///< the week; empty: not drawn
    std::optional<SurveyRow> survey;

    bool operator==(const DerivedReview&) const = default;
};

DerivedReview derive(const ReviewCase& reviewed);

/// Puts the rows of the case in the place of those that it had.
void writeDerived(SQLite::Database& db, const ReviewCase& reviewed);
DerivedReview readDerived(SQLite::Database& db, CallId call);

std::vector<ListedReview> readRows(SQLite::Database& db, const ReviewQuery& query);
std::vector<TeamThanks> readThanks(SQLite::Database& db, Instant before, int limit);
std::vector<Looks> readLooks(SQLite::Database& db, const std::string& agent, int limit);

} // namespace secondring::sqlite
