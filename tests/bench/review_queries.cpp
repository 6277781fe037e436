#include "tests/bench/review_queries.h"

#include "core/adapters/sqlite/sqlite_totals_source.h"
#include "core/review/query_text.h"
#include "tests/bench/review_store.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <future>
#include <iostream>
#include <random>

namespace secondring::bench {

namespace {

constexpr int kRows = 100;

/// Waits for what `ask` is answered.
template <class T> T answerTo(const std::function<void(std::function<void(Result<T>)>)>& ask)
{
    std::promise<Result<T>> promise;
    auto answer = promise.get_future();
    ask([&](Result<T> result) { promise.set_value(std::move(result)); });
    return answer.get().value();
}

struct Times
{
    std::vector<double> all;

    template <class Work> void add(Work&& work)
    {
        const Stopwatch watch;
        work();
        all.push_back(watch.milliseconds());
    }

    double at(double share)
    {
        std::ranges::sort(all);
        return all.at(static_cast<std::size_t>(share * static_cast<double>(all.size() - 1)));
    }
};

struct Named
{
    const char* name;
    CallQuery query;
    std::string where;
    std::string order;
};

std::string word(const std::string& beginning)
{
    return "(' ' || lower(replace(notes, char(10), ' ')) || ' ' || lower(summary) || ' ' ||"
           " lower(name)) LIKE '% " +
           beginning + "%'";
}

const std::string kNewest = "began DESC, id DESC";
const std::string kMissedHold = "findings ->> 'ask-hold' = 'missed'";

CallQuery sorted(CallQuery query, CallOrder order, bool descending = true)
{
    query.order = order;
    query.descending = descending;
    return query;
}

std::vector<Named> namedQueries()
{
    using enum CallOrder;
    const std::string length = "(ended - began) / 1000 DESC, id DESC";
    return {
        {"all, newest first", {}, "1", kNewest},
        {"all, longest first", sorted({}, Length), "1", length},
        {"all, by caller", sorted({}, Caller, false), "1", "lower(name), id"},
        {"all, least courteous",
         sorted({}, Courtesy, false),
         "1",
         "courtesy IS NULL, courtesy, id"},
        {"common word, newest", {.words = {"order"}}, word("order"), kNewest},
        {"common word, longest", sorted({.words = {"order"}}, Length), word("order"), length},
        {"two words, by courtesy",
         sorted({.words = {"refund", "kettle"}}, Courtesy),
         word("refund") + " AND " + word("kettle"),
         "courtesy DESC, id DESC"},
        {"prefix of one letter, longest", sorted({.words = {"r"}}, Length), word("r"), length},
        {"rare number in notes", {.words = {"482117"}}, word("482117"), kNewest},
        {"hold without asking, longest",
         sorted({.findings = {{"ask-hold", Verdict::Missed}}}, Length),
         kMissedHold,
         length},
        {"abandoned (no outcome), longest",
         sorted({.outcomes = {""}}, Length),
         "outcome = ''",
         length},
        {"complaint, transferred, no hold asked, by agent",
         sorted(
             {.findings = {{"ask-hold", Verdict::Missed}}, .complaint = false, .transferred = true},
             Agent),
         kMissedHold + " AND end_reason = 'transferred' AND NOT complaint",
         "lower(agent), id"},
        {"over 20 minutes, by caller",
         sorted({.minLength = std::chrono::minutes{20}}, Caller, false),
         "ended - began >= 1200000",
         "lower(name), id"},
        {"name and word",
         {.words = {"elena", "refund"}},
         word("elena") + " AND " + word("refund"),
         kNewest},
        {"end of a number", {.party = "4821"}, "number LIKE '%4821'", kNewest},
        {"end of a number, longest",
         sorted({.party = "4821"}, Length),
         "number LIKE '%4821'",
         length},
    };
}

constexpr double kShellPatience = 120; // seconds

/// Milliseconds that the shell takes for the same rows; less than 0: it gave no time, and why is
/// told by how long that took.
double shellTime(const std::filesystem::path& file, const std::string& sql)
{
    const auto command = "printf '%s\\n' '.timer on' \"" + sql + "\" | timeout " +
                         std::to_string(static_cast<int>(kShellPatience)) + " sqlite3 -readonly '" +
                         file.string() + "' 2>/dev/null | grep 'Run Time'";
    std::array<char, 256> line{};
    auto* const pipe = ::popen(command.c_str(), "r");
    double seconds = -1;
    if (pipe != nullptr && std::fgets(line.data(), line.size(), pipe) != nullptr) {
        std::sscanf(line.data(), "Run Time: real %lf", &seconds);
    }
    if (pipe != nullptr) {
        ::pclose(pipe);
    }
    return seconds * 1000;
}

void compare(const std::filesystem::path& file, const Named& named, double ours)
{
    const Stopwatch watch;
    const auto theirs = shellTime(file,
                                  "SELECT id, name, number, agent, began, ended, outcome, courtesy"
                                  " FROM call WHERE complete AND " +
                                      named.where + " ORDER BY " + named.order + " LIMIT 100;");
    if (theirs >= 0) {
        std::printf("%10.1f %8.0fx", theirs, theirs / std::max(ours, 0.001));
    } else {
        std::printf("%10s", watch.milliseconds() > kShellPatience * 1000 ? "> 120 s" : "failed");
    }
}

CallQuery randomQuery(std::mt19937& random)
{
    static const std::vector<std::string> kWords = {"order",
                                                    "refund",
                                                    "kettle",
                                                    "re",
                                                    "a",
                                                    "del",
                                                    "driver",
                                                    "elena",
                                                    "schulz",
                                                    "12",
                                                    "4821",
                                                    "lamp",
                                                    "apolog",
                                                    "invoice"};
    const auto maybe = [&](unsigned of) { return random() % of == 0; };
    const test::GeneratedHouse house({.calls = 1, .days = 2});
    CallQuery query;
    for (auto words = random() % 3; words > 0; --words) {
        query.words.push_back(kWords[random() % kWords.size()]);
    }
    if (maybe(5)) {
        query.agents = {house.agent(static_cast<int>(random() % 500))};
    }
    if (maybe(4)) {
        query.outcomes = {maybe(2) ? "complaint" : "promised"};
    }
    if (maybe(3)) {
        query.findings = {{maybe(2) ? "ask-hold" : "thank", Verdict::Missed}};
    }
    if (maybe(4)) {
        query.minLength = std::chrono::seconds{random() % 1200};
    }
    if (maybe(6)) {
        query.maxCourtesy = static_cast<int>(random() % 101);
    }
    if (maybe(6)) {
        query.from = std::chrono::year{2026} / static_cast<int>(1 + random() % 10) / 1;
    }
    query.recorded = maybe(6) ? std::optional{maybe(2)} : std::nullopt;
    query.order = static_cast<CallOrder>(random() % 6);
    query.descending = maybe(2);
    return query;
}

void print(const char* name, Times& times)
{
    std::printf("%-48s median %7.2f  p99 %7.2f  worst %7.2f ms  (%zu)\n",
                name,
                times.at(0.5),
                times.at(0.99),
                times.at(1),
                times.all.size());
    std::fflush(stdout);
}

} // namespace

Asker::Asker(const SqliteStore& store)
    : search_(std::make_unique<SqliteCallSearch>(store, [](const auto& task) { task(); }))
{
}

CallPage Asker::page(const CallQuery& query, std::int64_t first, int limit) const
{
    return answerTo<CallPage>([&](auto then) { search_->page(query, first, limit, then); });
}

std::int64_t Asker::count(const CallQuery& query) const
{
    return answerTo<std::int64_t>([&](auto then) { search_->count(query, then); });
}

void measureNamed(const Asker& asker, const std::filesystem::path& file, bool shell)
{
    std::printf("%-48s %9s %8s %8s %8s %10s %9s\n",
                "first 100 rows, milliseconds",
                "matches",
                "cold",
                "again",
                "count",
                shell ? "shell" : "",
                shell ? "ratio" : "");
    for (const auto& named : namedQueries()) {
        const Stopwatch watch;
        asker.page(named.query, 0, kRows);
        const auto cold = watch.milliseconds();
        Times times;
        for (int turn = 0; turn < 9; ++turn) {
            times.add([&] { asker.page(named.query, 0, kRows); });
        }
        const Stopwatch counting;
        const auto count = asker.count(named.query);
        const auto counted = counting.milliseconds();
        std::printf("%-48s %9lld %8.2f %8.2f %8.2f ",
                    named.name,
                    static_cast<long long>(count),
                    cold,
                    times.at(0.5),
                    counted);
        if (shell) {
            compare(file, named, cold);
        }
        std::printf("\n");
        std::fflush(stdout);
    }
}

void measureMixture(const Asker& asker, int queries)
{
    std::mt19937 random{5};
    std::array<Times, 3> times;
    double slowest = 0;
    std::string text;
    for (int turn = 0; turn < queries; ++turn) {
        const auto query = randomQuery(random);
        std::int64_t count = 0;
        times[0].add([&] { asker.page(query, 0, kRows); });
        if (times[0].all.back() > slowest) {
            slowest = times[0].all.back();
            text = toText(query, {});
        }
        times[1].add([&] { count = asker.count(query); });
        const auto place = std::max<std::int64_t>(count / 2, 1);
        times[2].add([&] { asker.page(query, place, kRows); });
    }
    print("random queries: first page", times[0]);
    std::printf("    the slowest: %s\n", text.c_str());
    print("random queries: count", times[1]);
    print("random queries: jump to the middle", times[2]);
}

void measureScrolling(const Asker& asker)
{
    std::mt19937_64 random{6};
    for (const auto& [order, name] : kEnumText<CallOrder>) {
        CallQuery query;
        query.order = order;
        asker.page(query, 0, kRows);
        const auto calls = static_cast<std::uint64_t>(asker.count(query));
        Times first;
        first.add([&] { asker.page(query, static_cast<std::int64_t>(calls / 3), kRows); });
        Times times;
        for (int turn = 0; turn < 40; ++turn) {
            const auto place = 1 + static_cast<std::int64_t>(random() % calls);
            times.add([&] { asker.page(query, place, kRows); });
        }
        const auto title = "anywhere in all calls by " + std::string{name};
        print((title + ", the first jump").c_str(), first);
        print(title.c_str(), times);
    }
}

void measureMonth(const SqliteStore& store, const std::filesystem::path& file, bool shell)
{
    SqliteTotalsSource source(store, [](const auto& task) { task(); });
    const TotalsWanted wanted{{*dayFromIso("2026-10-01"), *dayFromIso("2026-10-31")},
                              TotalsBy::Agent};
    Times times;
    std::vector<TotalsRow> rows;
    for (int turn = 0; turn < 15; ++turn) {
        times.add([&] {
            rows =
                answerTo<std::vector<TotalsRow>>([&](auto then) { source.totals(wanted, then); });
        });
    }
    std::int64_t offered = 0;
    for (const auto& row : rows) {
        offered += row.totals.offered;
    }
    print("a month by agent", times);
    std::cout << "  " << rows.size() << " agents, " << offered << " calls offered\n";
    if (shell) {
        const auto theirs =
            shellTime(file,
                      "SELECT agent, count(*), count(answered), sum(answered - began) FROM call"
                      " WHERE complete AND began >= unixepoch('2026-10-01', 'utc') * 1000"
                      " AND began < unixepoch('2026-11-01', 'utc') * 1000"
                      " AND direction = 'incoming' GROUP BY agent;");
        std::cout << "  from all rows in the shell: " << theirs << " ms\n";
    }
}

} // namespace secondring::bench
