#include "core/adapters/sqlite/rebuild.h"
#include "core/adapters/sqlite/sqlite_call_archive.h"
#include "tests/adapters/sqlite/searched.h"

#include <random>

using namespace secondring;
using namespace secondring::test;

namespace {

/// Queries as supervisors make them, and some as nobody does.
class RandomQueries
{
public:
    explicit RandomQueries(unsigned seed)
        : random_(seed)
    {
    }

    CallQuery next()
    {
        static const std::vector<std::string> kWords = {"refund",
                                                        "Müll",
                                                        "a",
                                                        "de",
                                                        "or",
                                                        "kettle",
                                                        "jurg",
                                                        "LÍNEA",
                                                        "4821",
                                                        "nothingatall",
                                                        "back",
                                                        "smith",
                                                        "12",
                                                        "Søren",
                                                        "e-mail",
                                                        "invoice"};
        static const std::vector<std::string> kParties = {
            "elena", "Smith", "+44 1", "0", "07", "marsh el", "1234", "44", "Ångström"};
        CallQuery query;
        for (auto words = random_() % 3; words > 0; --words) {
            query.words.push_back(kWords[random_() % kWords.size()]);
        }
        if (maybe(6)) {
            query.party = kParties[random_() % kParties.size()];
        }
        addValues(query);
        addFlags(query);
        addRanges(query);
        query.order = static_cast<CallOrder>(random_() % 6);
        query.descending = maybe(2);
        return query;
    }

    unsigned number(unsigned below) { return static_cast<unsigned>(random_() % below); }

private:
    bool maybe(unsigned of) { return random_() % of == 0; }

    void addValues(CallQuery& query)
    {
        if (maybe(5)) {
            query.agents = {GeneratedHouse{{.calls = 1, .days = 2}}.agent(int(random_() % 9)),
                            "Nobody"};
        }
        if (maybe(5)) {
            query.outcomes = {"resolved", maybe(2) ? "" : "complaint"};
        }
        if (maybe(6)) {
            query.lines = {"orders"};
        }
        if (maybe(4)) {
            query.findings.push_back({maybe(2) ? "ask-hold" : "thank", Verdict::Missed});
        }
        if (maybe(6)) {
            query.direction = maybe(3) ? Direction::Outgoing : Direction::Incoming;
        }
    }

    void addFlags(CallQuery& query)
    {
        for (auto flag : {&CallQuery::complaint,
                          &CallQuery::promise,
                          &CallQuery::transferred,
                          &CallQuery::recorded}) {
            if (maybe(9)) {
                query.*flag = maybe(2);
            }
        }
    }

    void addRanges(CallQuery& query)
    {
        using namespace std::chrono;
        if (maybe(5)) {
            query.minLength = seconds{random_() % 300};
        }
        if (maybe(5)) {
            query.maxLength = seconds{random_() % 900};
        }
        if (maybe(5)) {
            query.maxCourtesy = int(random_() % 101);
        }
        if (maybe(5)) {
            query.from = sys_days{year{2026} / 11 / 22} - days{random_() % 40};
        }
        if (maybe(5)) {
            query.to = sys_days{year{2026} / 11 / 22} - days{random_() % 30};
        }
    }

    std::mt19937 random_;
};

void checkQueries(Searched& stored, int queries)
{
    const auto seed = std::random_device{}();
    RandomQueries random(seed);
    for (int turn = 0; turn < queries; ++turn) {
        INFO("seed " << seed << ", query " << turn);
        const auto query = random.next();
        const auto expected = stored.plain.find(query);
        REQUIRE(stored.page(query, 0, 40) ==
                std::vector(expected.begin(),
                            expected.begin() + std::min<std::ptrdiff_t>(40, std::ssize(expected))));
        const auto first = random.number(unsigned(expected.size()) + 3);
        const auto begin = expected.begin() + std::min<std::ptrdiff_t>(first, std::ssize(expected));
        const auto end = begin + std::min<std::ptrdiff_t>(25, expected.end() - begin);
        REQUIRE(stored.page(query, first, 25) == std::vector(begin, end));
        REQUIRE(stored.count(query) == std::ssize(expected));
    }
}

} // namespace

TEST_CASE("any query finds what looking at every call finds, in the same order, from any place on")
{
    Searched stored;
    stored.load({.calls = 2500, .withEvents = 300, .agents = 9, .days = 40, .seed = 7}, 1);
    SECTION("within one block of calls")
    {
        checkQueries(stored, 400);
    }
    SECTION("over several blocks, and with ids that do not follow time")
    {
        stored.tamper(
            "INSERT INTO call SELECT 130000, agent, station, day, direction, name, number,"
            " uri, line, began, NULL, NULL, ended_by, end_reason, 0, outcome, notes,"
            " summary, '', 0, NULL, 0, 0, '{}' FROM call WHERE id = 1");
        stored.load({.calls = 2500, .withEvents = 0, .agents = 5, .days = 30, .seed = 8}, 130'001);
        checkQueries(stored, 400);
    }
}

TEST_CASE("calls older than all others are numbered before them, so that numbers follow time")
{
    Searched stored;
    stored.live(10'000, wholeCall(kCaller)); // later than all that is generated
    stored.load({.calls = 4000, .withEvents = 0, .agents = 5, .days = 300, .seed = 3}, -4000);
    CallQuery query;
    CHECK(stored.page(query, 0, 2) == std::vector{CallId{10'000}, CallId{-1}});
    query.descending = false;
    CHECK(stored.page(query, 3999, 5) == std::vector{CallId{-1}, CallId{10'000}});
    CHECK(stored.count(query) == 4001);
    CHECK(rebuild(stored.file, plainSummary)->differences == std::vector<std::string>{});
}

TEST_CASE(
    "a call is found by its words and its number once it is saved, and as it was changed last")
{
    Searched stored;
    auto story = stored.live(1,
                             {CallArrived{LegId{1}, kCaller, "main", Duration{3000}},
                              AnswerRequested{},
                              CallConnected{"opus", true},
                              NoteChanged{"Größe der Lieferung"},
                              CallEnded{EndedBy::Caller, EndReason::HungUp, ""},
                              WrapUpChanged{WrapUp{.outcome = "promised", .promise = "ruft an"}}});
    CHECK(stored.all({}).empty());
    stored.append(story, WrapUpSaved{});
    REQUIRE(stored.settled());
    const auto finds = [&](const CallQuery& query) { return stored.all(query).size() == 1; };
    CHECK(finds({}));
    CHECK(finds({.words = {"grosse", "LIEF"}}));
    CHECK(finds({.words = {"groesse"}}));
    CHECK_FALSE(finds({.words = {"lieferungen"}}));
    CHECK(finds({.party = "eri"}));
    CHECK(finds({.party = "030 901820", .callingCode = "49"}));
    CHECK(finds({.party = "+49 (30) 9018"}));
    CHECK(finds({.words = {"901820"}}));
    CHECK_FALSE(finds({.party = "901821"}));
    CHECK(finds({.promise = true}));
    CHECK(finds({.complaint = false}));
    CHECK_FALSE(finds({.complaint = true}));
    CHECK(finds({.agents = {"Ada", "Grace"}, .outcomes = {"promised"}, .lines = {"main"}}));
    CHECK(finds({.findings = {{"thank", Verdict::Missed}}, .transferred = false}));
    stored.append(story.add(NoteChanged{"nichts"}), [&] {
        auto changed = story.summary();
        changed.notes = "etwas anderes";
        return changed;
    }());
    REQUIRE(stored.settled());
    CHECK_FALSE(finds({.words = {"grosse"}}));
    CHECK(finds({.words = {"anderes"}}));
    CHECK(finds({}));
}

TEST_CASE("the list stands still while calls are completed, until it is looked at anew")
{
    Searched stored;
    stored.live(1, wholeCall(kCaller));
    stored.live(2, wholeCall(kCaller));
    CHECK(stored.page({}, 0, 1) == std::vector{CallId{2}});
    stored.live(3, wholeCall(kCaller));
    CHECK(stored.page({}, 1, 5) == std::vector{CallId{1}});
    CHECK(stored.count({}) == 2);
    CHECK(stored.page({}, 0, 1) == std::vector{CallId{3}});
    CHECK(stored.count({}) == 3);
}

TEST_CASE("a query that is overtaken by another is never answered")
{
    Searched stored;
    stored.load({.calls = 2000, .agents = 5, .days = 30}, 1);
    int old = 0;
    int answered = 0;
    for (int turn = 0; turn < 50; ++turn) {
        stored.search->page({.words = {"refund"}}, 0, 9, [&](const auto&) { ++old; });
        stored.search->count({.words = {"refund"}}, [&](const auto&) { ++old; });
        stored.search->page({.words = {"order"}}, 0, 9, [&](const auto&) { ++answered; });
        stored.search->count({.words = {"order"}}, [&](const auto&) { ++answered; });
    }
    REQUIRE(stored.desk.runUntil([&] { return answered == 2; }));
    stored.desk.runWaiting();
    CHECK(old == 0);
    CHECK(answered == 2);
}

TEST_CASE("what can be typed is completed, the most frequent first")
{
    Searched stored;
    stored.live(1, wholeCall({"Zoë Ångström", "+49 30 1", ""}));
    stored.live(2, wholeCall({"Zora", "+49 30 2", ""}));
    stored.live(3, wholeCall({"Zoe", "+49 30 2", ""}));
    CHECK(stored.completions(Facet::Word, "ZO") == std::vector<std::string>{"zoe", "zora"});
    CHECK(stored.completions(Facet::Agent, "a") == std::vector<std::string>{"Ada"});
    CHECK(stored.completions(Facet::Outcome, "") == std::vector<std::string>{"resolved"});
    CHECK(stored.completions(Facet::Standard, "thank") == std::vector<std::string>{"thank=kept"});
}

TEST_CASE("what was brought in can be made anew and is the same, and a changed index is found")
{
    Searched stored;
    stored.load({.calls = 1500, .withEvents = 200, .agents = 5, .days = 30}, 1);
    stored.live(1501, wholeCall(kCaller));
    const auto differences = [&] {
        const auto rebuilt = rebuild(stored.file, plainSummary);
        REQUIRE(rebuilt);
        return rebuilt->differences;
    };
    REQUIRE(differences() == std::vector<std::string>{});
    SECTION("a set")
    {
        stored.tamper("UPDATE call_set SET members = x'0100' WHERE id ="
                      " (SELECT id FROM call_term WHERE term = 'wrefund')");
        CHECK(differences() == std::vector<std::string>{"calls 0 and later: are not found by"
                                                        " \"wrefund\" as their rows say"});
    }
    SECTION("cells")
    {
        stored.tamper("UPDATE call_cells SET cells = zeroblob(length(cells)) WHERE id = 2");
        CHECK(differences().front() == "call 1: is not sorted as its row says");
    }
    SECTION("the count of a term")
    {
        stored.tamper("UPDATE call_term SET calls = 7 WHERE term = 'wrefund'");
        CHECK(differences().front() == "terms are counted otherwise than calls have them");
    }
    SECTION("the sums of a day")
    {
        stored.tamper("UPDATE day_total SET answered = answered + 1 WHERE agent = 'Ada'");
        CHECK(differences().size() == 1);
    }
}

TEST_CASE("calls of the same number or address are found, the newest first")
{
    Searched stored;
    stored.live(1, wholeCall(kCaller));
    stored.live(2, wholeCall({"Other", "+49 30 901821", ""}));
    stored.live(3, wholeCall({"Erika", "004930901820", ""}));
    stored.live(4, wholeCall({"", "", kCaller.uri}));
    SqliteCallArchive archive(*stored.store, stored.desk.executor());
    std::vector<std::int64_t> ids;
    bool answered = false;
    archive.withParty(kCaller, 9, [&](const auto& calls) {
        for (const auto& call : calls.value()) {
            ids.push_back(call.id.value);
        }
        answered = true;
    });
    REQUIRE(stored.desk.runUntil([&] { return answered; }));
    CHECK(ids == std::vector<std::int64_t>{4, 3, 1});
}
