#include "core/adapters/sqlite/rebuild.h"
#include "core/adapters/sqlite/sqlite_call_archive.h"
#include "core/adapters/sqlite/sqlite_call_search.h"
#include "core/adapters/sqlite/sqlite_review_log.h"
#include "core/adapters/sqlite/sqlite_totals_source.h"
#include "core/review/metrics.h"
#include "tests/adapters/sqlite/stored.h"

#include <map>

using namespace secondring;
using namespace secondring::test;
using namespace std::chrono_literals;

namespace {

const Person kAda{"Ada", Role::Agent};
const Person kHouse{"Second Ring", Role::House};
const Instant kNoon{Duration{1'795'003'200'000}}; ///< 2026-11-18, 12:00 in UTC

/// A store in which calls make promises, and people say what became of them.
class Ledger
{
public:
    Ledger()
    {
        ::setenv("TZ", "UTC", 1);
        reviews =
            std::make_unique<SqliteReviewLog>(*stored.store, *stored.log, stored.desk.executor());
        archive = std::make_unique<SqliteCallArchive>(*stored.store, stored.desk.executor());
        totals = std::make_unique<SqliteTotalsSource>(*stored.store, stored.desk.executor());
    }

    /// A whole call in which something was promised.
    void promise(std::int64_t id,
                 std::optional<Instant> due,
                 const std::string& agent = "Ada",
                 const std::string& keeper = {})
    {
        stored.log->takenBy({agent, "42"});
        auto bodies = wholeCall(kCaller);
        for (auto& body : bodies) {
            if (auto* changed = std::get_if<WrapUpChanged>(&body)) {
                changed->wrapUp = {
                    .outcome = "promised", .promise = "call back", .due = due, .keeper = keeper};
            }
        }
        stored.live(id, bodies);
        cases[id] = {.call = {id}, .agent = agent};
    }

    void post(std::int64_t id, const Person& by, Instant at, ReviewBody body)
    {
        auto& whole = cases.at(id);
        const ReviewEvent event{CallId{id}, whole.agent, by, std::move(body)};
        const auto after = decide(whole, event, at, {});
        REQUIRE(after);
        whole = *after;
        bool durable = false;
        reviews->append({whole.events, at, event}, whole, [&](const Result<void>& result) {
            CHECK(result.has_value());
            durable = true;
        });
        REQUIRE(stored.desk.runUntil([&] { return durable; }));
    }

    std::vector<TotalsRow> rows(const TotalsWanted& wanted)
    {
        std::optional<Result<std::vector<TotalsRow>>> answer;
        totals->totals(wanted, [&](const auto& result) { answer = result; });
        REQUIRE(stored.desk.runUntil([&] { return answer.has_value(); }));
        REQUIRE(answer->has_value());
        return **answer;
    }

    FollowUp sums(Instant now = Instant::max(), const std::string& agent = {})
    {
        const Day day{std::chrono::floor<std::chrono::days>(kNoon.time_since_epoch())};
        const auto agents = agent.empty() ? std::vector<std::string>{} : std::vector{agent};
        return rows({.days = {day, day}, .agents = agents, .now = now}).front().totals.after;
    }

    std::vector<std::int64_t> open(const std::string& agent = {})
    {
        std::optional<Result<std::vector<OpenPromise>>> answer;
        archive->openPromises(agent, 9, [&](const auto& result) { answer = result; });
        REQUIRE(stored.desk.runUntil([&] { return answer.has_value(); }));
        std::vector<std::int64_t> calls;
        for (const auto& each : **answer) {
            calls.push_back(each.call.value);
        }
        return calls;
    }

    /// The calls of promises that are due then.
    std::vector<std::int64_t> due(const std::string& first, const std::string& last)
    {
        SqliteCallSearch search(*stored.store, stored.desk.executor());
        CallQuery query{.promise = true, .descending = false};
        query.dueFrom = std::chrono::year_month_day{*dayFromIso(first)};
        query.dueTo = std::chrono::year_month_day{*dayFromIso(last)};
        std::optional<Result<CallPage>> answer;
        search.page(query, 0, 9, [&](const auto& page) { answer = page; });
        REQUIRE(stored.desk.runUntil([&] { return answer.has_value(); }));
        std::vector<std::int64_t> calls;
        for (const auto& call : (*answer)->calls) {
            calls.push_back(call.id.value);
        }
        return calls;
    }

    std::vector<std::string> differences() const
    {
        const auto rebuilt = rebuild(stored.file, plainSummary);
        REQUIRE(rebuilt);
        return rebuilt->differences;
    }

    Stored stored;
    std::unique_ptr<SqliteReviewLog> reviews;
    std::unique_ptr<SqliteCallArchive> archive;
    std::unique_ptr<SqliteTotalsSource> totals;
    std::map<std::int64_t, ReviewCase> cases;
};

} // namespace

TEST_CASE("promises kept are counted on the day they are due, by then")
{
    Ledger ledger;
    ledger.promise(1, kNoon);
    ledger.promise(2, kNoon);
    ledger.promise(3, kNoon + 1h);
    ledger.promise(4, kNoon + 48h);
    ledger.promise(5, std::nullopt);
    ledger.post(1, kAda, kNoon - 1min, PromiseKept{});
    ledger.post(2, kAda, kNoon + 1min, PromiseKept{});
    CHECK(ledger.sums(kNoon + 30min) ==
          FollowUp{.promisesDue = 2, .promisesKept = 1, .promisesKeptLate = 1});
    // the third is due by now, and nobody kept it
    const auto evening = ledger.sums(kNoon + 6h);
    CHECK(evening == FollowUp{.promisesDue = 3, .promisesKept = 1, .promisesKeptLate = 1});
    CHECK(toText(*figureOf(Metric::PromisesKept, {.after = evening}, {})) == "33.3%");
    CHECK(ledger.open() == std::vector<std::int64_t>{3, 4, 5});
    CHECK(ledger.differences().empty());
}

TEST_CASE("a promise renegotiated in time moves to its new day, one moved too late stays")
{
    Ledger ledger;
    ledger.promise(1, kNoon);
    ledger.promise(2, kNoon);
    ledger.promise(3, kNoon - 72h);
    ledger.post(1, kAda, kNoon - 1h, PromiseMoved{kNoon, kNoon + 24h, ""});
    ledger.post(2, kAda, kNoon + 1h, PromiseMoved{kNoon, kNoon + 24h, ""});
    ledger.post(3, kAda, kNoon - 80h, PromiseMoved{kNoon - 72h, kNoon + 2h, ""});
    CHECK(ledger.sums() == FollowUp{.promisesDue = 2, .renegotiated = 1});
    CHECK(ledger.open() == std::vector<std::int64_t>{3, 1, 2});
    CHECK(ledger.differences().empty());
}

TEST_CASE("the calls behind a day's promises are those whose promise is due on it")
{
    Ledger ledger;
    ledger.promise(1, kNoon);
    ledger.promise(2, kNoon + 24h);
    ledger.promise(3, kNoon - 24h);
    ledger.promise(4, std::nullopt);
    ledger.post(1, kAda, kNoon - 1h, PromiseMoved{kNoon, kNoon + 24h, ""});
    ledger.post(3, kAda, kNoon - 30h, PromiseMoved{kNoon - 24h, kNoon, ""});
    using Calls = std::vector<std::int64_t>;
    CHECK(ledger.due("2026-11-17", "2026-11-17").empty());
    CHECK(ledger.due("2026-11-18", "2026-11-18") == Calls{3});
    CHECK(ledger.due("2026-11-19", "2026-11-19") == Calls{1, 2});
    CHECK(ledger.due("2026-11-01", "2026-11-30") == Calls{1, 2, 3});
}

TEST_CASE("who keeps a promise made by somebody else settles it, and it stands on their desk")
{
    Ledger ledger;
    ledger.promise(1, kNoon, "Ada", "Grace");
    CHECK(ledger.open("Grace") == std::vector<std::int64_t>{1});
    CHECK(ledger.open("Ada") == std::vector<std::int64_t>{1});
    std::optional<Result<ReviewCase>> found;
    ledger.reviews->reviewed({1}, [&](const auto& reviewed) { found = reviewed; });
    REQUIRE(ledger.stored.desk.runUntil([&] { return found.has_value(); }));
    CHECK((*found)->keeper == "Grace");
    ledger.cases.at(1) = **found;
    ledger.post(1, {"Grace", Role::Agent}, kNoon - 1h, PromiseKept{});
    CHECK(ledger.open("Grace").empty());
    CHECK(ledger.sums().promisesKept == 1);
    CHECK(ledger.differences().empty());
}

TEST_CASE("what became of promises adds up by agent, by day and in all")
{
    Ledger ledger;
    ledger.promise(1, kNoon);
    ledger.promise(2, kNoon, "Grace");
    ledger.promise(3, kNoon + 24h);
    ledger.post(2, {"Grace", Role::Agent}, kNoon, PromiseKept{});
    const Day day{std::chrono::floor<std::chrono::days>(kNoon.time_since_epoch())};
    const auto by = [&](TotalsBy key) {
        std::map<std::string, std::int64_t> due;
        for (const auto& row :
             ledger.rows({.days = {day, day + std::chrono::days{1}}, .by = key})) {
            due[row.key] = row.totals.after.promisesDue;
        }
        return due;
    };
    using Due = std::map<std::string, std::int64_t>;
    CHECK(by(TotalsBy::All) == Due{{"", 3}});
    CHECK(by(TotalsBy::Agent) == Due{{"Ada", 2}, {"Grace", 1}});
    CHECK(by(TotalsBy::Date).at("2026-11-19") == 1); // a day without calls
    CHECK(ledger.sums(Instant::max(), "Grace").promisesKept == 1);
    CHECK(ledger.open("Grace").empty());
}

TEST_CASE("satisfaction is the share of 4 and 5 among the answers about the calls of those days")
{
    Ledger ledger;
    for (std::int64_t id = 1; id <= 4; ++id) {
        ledger.promise(id, std::nullopt);
    }
    ledger.post(1, kHouse, kNoon, SurveyAnswered{5, ""});
    ledger.post(2, kHouse, kNoon, SurveyAnswered{4, ""});
    ledger.post(3, kHouse, kNoon, SurveyAnswered{1, "slow"});
    ledger.post(3, kHouse, kNoon + 1h, SurveyAnswered{3, "slow"});
    const auto sums = ledger.sums();
    CHECK(sums.surveys == 3);
    CHECK(sums.satisfied == 2);
    CHECK(toText(*figureOf(Metric::Satisfaction, {.after = sums}, {})) == "66.7%");
    CHECK(ledger.differences().empty());
}

TEST_CASE("what callers would do and how easy it was is summed beside how satisfied they were")
{
    Ledger ledger;
    for (std::int64_t id = 1; id <= 5; ++id) {
        ledger.promise(id, std::nullopt);
    }
    ledger.post(1, kHouse, kNoon, SurveyAnswered{5, "", 10, 7});
    ledger.post(2, kHouse, kNoon, SurveyAnswered{.recommend = 9});
    ledger.post(3, kHouse, kNoon, SurveyAnswered{.recommend = 8, .ease = 5});
    ledger.post(4, kHouse, kNoon, SurveyAnswered{.recommend = 6});
    ledger.post(2, kHouse, kNoon + 1h, SurveyAnswered{.score = 2}); // of the same caller, later
    const auto sums = ledger.sums();
    CHECK(sums == FollowUp{.surveys = 2,
                           .satisfied = 1,
                           .recommends = 4,
                           .promoters = 2,
                           .detractors = 1,
                           .eased = 2,
                           .easeSum = 12});
    CHECK(toText(*figureOf(Metric::Recommendation, {.after = sums}, {})) == "+25");
    CHECK(toText(*figureOf(Metric::Ease, {.after = sums}, {})) == "6.0");
    CHECK(ledger.differences().empty());
}

TEST_CASE("a promise or a survey changed behind the events' back is found")
{
    Ledger ledger;
    ledger.promise(1, kNoon);
    ledger.promise(2, kNoon);
    ledger.post(1, kAda, kNoon, PromiseKept{});
    ledger.post(2, kHouse, kNoon, SurveyAnswered{2, ""});
    SECTION("kept, though it was not")
    {
        ledger.stored.tamper("UPDATE promise SET kept_at = due WHERE call = 2");
        CHECK(ledger.differences().front() == "call 2: the row of its promise differs");
    }
    SECTION("gone")
    {
        ledger.stored.tamper("DELETE FROM promise WHERE call = 1");
        CHECK(ledger.differences().front() == "call 1: the row of its promise differs");
    }
    SECTION("a friendlier answer")
    {
        ledger.stored.tamper("UPDATE survey SET score = 5");
        CHECK(ledger.differences().front() == "the review of call 2: the rows differ");
    }
}
