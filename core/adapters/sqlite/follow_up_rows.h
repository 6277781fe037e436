#pragma once
#include "core/call/wrap_up.h"
#include "core/ports/call_archive.h"
#include "core/ports/totals_source.h"
#include "core/review/promise.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>

/// Private to core/adapters/sqlite: what came of calls afterwards. Everything throws.
namespace secondring::sqlite {

/// Everything that a row of `promise` has from the events of its call and of its review.
struct PromiseRow
{
    std::string agent;
    std::string line;
    std::string keeper;
    std::string what;
    std::optional<Instant> firstDue;
    PromiseStanding standing;

    bool operator==(const PromiseRow&) const = default;
};

/// What a row of `survey` has from the events of its review.
struct SurveyRow
{
    std::optional<int> score;
    std::optional<int> recommend;
    std::optional<int> ease;

    bool operator==(const SurveyRow&) const = default;
};

SurveyRow surveyRowOf(const SurveyAnswered& answered);

/// The call is complete, and a promise was made in it.
void writePromise(SQLite::Database& db, CallId call, const WrapUp& wrapUp);
/// Something was done about the call after it: its promise and its survey are as they are now.
void writeFollowUp(SQLite::Database& db, const ReviewCase& reviewed);

std::optional<PromiseRow> readPromise(SQLite::Database& db, CallId call);
std::optional<SurveyRow> readSurvey(SQLite::Database& db, CallId call);
/// Promises that are not kept yet, the next one first.
std::vector<OpenPromise>
readOpenPromises(SQLite::Database& db, const std::string& agent, int limit);

/// Adds what came of calls to the rows; days and people without calls get a row of their own.
void addFollowUp(SQLite::Database& db, const TotalsWanted& wanted, std::vector<TotalsRow>& rows);

} // namespace secondring::sqlite
