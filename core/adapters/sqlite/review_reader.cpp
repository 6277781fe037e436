#include "core/adapters/sqlite/review_reader.h"

#include "core/adapters/json/review_codec.h"
#include "core/adapters/sqlite/review_columns.h"
#include "core/adapters/sqlite/review_derived.h"

#include <map>

namespace secondring::sqlite {

namespace {

std::string nameOf(CallId call)
{
    return "the review of call " + std::to_string(call.value);
}

RecordedReview recordedFrom(SQLite::Statement& row, CallId call)
{
    const auto sequence = row.getColumn(0).getInt64();
    auto body = decodeReview({.kind = row.getColumn(5).getString(),
                              .version = row.getColumn(6).getInt(),
                              .payload = row.getColumn(7).getString()});
    if (!body) {
        throw std::runtime_error("event " + std::to_string(sequence) + " of " + nameOf(call) +
                                 " cannot be read (" + body.error().reason + ").");
    }
    return {.sequence = sequence,
            .at = instant(row.getColumn(1)),
            .event = {
                .call = call,
                .agent = row.getColumn(2).getString(),
                .by = {.name = row.getColumn(3).getString(), .role = word<Role>(row.getColumn(4))},
                .body = std::move(*body)}};
}

std::string agentOf(SQLite::Database& db, CallId call)
{
    SQLite::Statement query(db, "SELECT agent FROM call WHERE id = ?");
    query.bind(1, call.value);
    if (!query.executeStep()) {
        throw std::runtime_error("call " + std::to_string(call.value) + " is not there.");
    }
    return query.getColumn(0).getString();
}

std::string keeperOf(SQLite::Database& db, CallId call)
{
    SQLite::Statement query(db, "SELECT keeper FROM promise WHERE call = ?");
    query.bind(1, call.value);
    return query.executeStep() ? query.getColumn(0).getString() : std::string{};
}

std::chrono::sys_days dayFrom(const std::string& text)
{
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    if (std::sscanf(text.c_str(), "%d-%u-%u", &year, &month, &day) != 3) {
        throw std::runtime_error("\"" + text + "\" is no day.");
    }
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

/// Which weeks of which agents have been drawn; asked once for each.
class DrawnWeeks
{
public:
    explicit DrawnWeeks(SQLite::Database& db)
        : find_(db, "SELECT 1 FROM drawn WHERE week = ? AND agent = ?")
    {
    }

    bool has(const SampleCall& call)
    {
        const auto [known, isNew] = known_.try_emplace({call.week, call.agent});
        if (isNew) {
            find_.reset();
            find_.bind(1, call.week);
            find_.bind(2, call.agent);
            known->second = find_.executeStep();
        }
        return known->second;
    }

private:
    SQLite::Statement find_;
    std::map<std::pair<std::string, std::string>, bool> known_;
};

void compareOne(SQLite::Database& db, CallId call, std::vector<std::string>& differences)
try {
    if (derive(readReviewed(db, call)) != readDerived(db, call)) {
        differences.push_back(nameOf(call) + ": the rows differ");
    }

} catch (const std::runtime_error& difference) {
    differences.push_back(nameOf(call) + ": " + difference.what());
}

} // namespace

std::vector<RecordedReview> readReviewEvents(SQLite::Database& db, CallId call)
{
    SQLite::Statement query(db,
                            "SELECT sequence, at, agent, person, role, kind, version, payload"
                            " FROM review_event WHERE call = ? ORDER BY sequence");
    query.bind(1, call.value);
    std::vector<RecordedReview> events;
    while (query.executeStep()) {
        events.push_back(recordedFrom(query, call));
        if (events.back().sequence != std::ssize(events)) {
            throw std::runtime_error("event " + std::to_string(events.size()) + " of " +
                                     nameOf(call) + " is missing.");
        }
    }
    return events;
}

ReviewCase readReviewed(SQLite::Database& db, CallId call)
{
    const auto events = readReviewEvents(db, call);
    auto reviewed =
        replayReview(call, events.empty() ? agentOf(db, call) : events.front().event.agent, events);
    reviewed.keeper = keeperOf(db, call);
    return reviewed;
}

std::vector<OpenNote> readOpenNotes(SQLite::Database& db, const std::string& agent)
{
    SQLite::Statement query(
        db, "SELECT call, note FROM open_note WHERE ?1 = '' OR agent = ?1 ORDER BY given, call");
    query.bind(1, agent);
    std::vector<OpenNote> open;
    while (query.executeStep()) {
        const auto reviewed = readReviewed(db, CallId{query.getColumn(0).getInt64()});
        if (const auto* note = findNote(reviewed, query.getColumn(1).getInt64())) {
            open.push_back({reviewed.call, reviewed.agent, *note});
        }
    }
    return open;
}

std::vector<ReviewCase> readCalibrated(SQLite::Database& db, Instant from, Instant until)
{
    SQLite::Statement query(db,
                            "SELECT call, min(at) AS first FROM review_event"
                            " WHERE kind = 'calibration-started' AND at >= ? AND at < ?"
                            " GROUP BY call ORDER BY first, call");
    query.bind(1, count(from));
    query.bind(2, count(until));
    std::vector<ReviewCase> calibrated;
    while (query.executeStep()) {
        calibrated.push_back(readReviewed(db, CallId{query.getColumn(0).getInt64()}));
    }
    return calibrated;
}

std::vector<SampleCall> readSampleable(SQLite::Database& db, Instant from, Instant until)
{
    SQLite::Statement query(
        db,
        "SELECT id, call.agent, day FROM call LEFT JOIN review ON review.call = call.id"
        " WHERE complete AND began >= ? AND began < ? AND answered IS NOT NULL"
        " AND (state IS NULL OR state = 'none')"
        " AND EXISTS (SELECT 1 FROM call_event WHERE call_event.call = id AND sequence = 1)"
        " ORDER BY began, id");
    query.bind(1, count(from));
    query.bind(2, count(until));
    DrawnWeeks drawn(db);
    std::vector<SampleCall> calls;
    while (query.executeStep()) {
        SampleCall call{.call = CallId{query.getColumn(0).getInt64()},
                        .agent = query.getColumn(1).getString(),
                        .week = weekOf(dayFrom(query.getColumn(2).getString()))};
        if (!drawn.has(call)) {
            calls.push_back(std::move(call));
        }
    }
    return calls;
}

std::string readLastDrawn(SQLite::Database& db)
{
    SQLite::Statement query(db, "SELECT coalesce(max(week), '') FROM drawn");
    query.executeStep();
    return query.getColumn(0).getString();
}

std::vector<std::string> compareReviews(SQLite::Database& db)
{
    SQLite::Statement query(db,
                            "SELECT call FROM review_event WHERE sequence = 1 UNION"
                            " SELECT call FROM review UNION SELECT call FROM open_note UNION"
                            " SELECT call FROM recognition UNION SELECT call FROM looked UNION"
                            " SELECT call FROM drawn UNION"
                            " SELECT call FROM survey"
                            " ORDER BY call");
    std::vector<std::string> differences;
    while (query.executeStep()) {
        compareOne(db, CallId{query.getColumn(0).getInt64()}, differences);
    }
    return differences;
}

} // namespace secondring::sqlite
