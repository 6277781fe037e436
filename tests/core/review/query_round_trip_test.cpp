#include "core/review/query_text.h"
#include "tests/core/review/query_house.h"

#include <algorithm>
#include <random>

using namespace secondring;
using namespace secondring::test;

namespace {

/// Everything that a test draws by chance, from a seed that is printed.
class Chance
{
public:
    Chance()
        : seed_(std::random_device{}())
        , random_(seed_)
    {
    }

    unsigned seed() const { return seed_; }

    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }

    bool often() { return upTo(3) == 0; }

    template <class T> const T& of(const std::vector<T>& list)
    {
        return list[static_cast<std::size_t>(upTo(static_cast<int>(list.size()) - 1))];
    }

private:
    unsigned seed_;
    std::mt19937 random_;
};

const std::vector<std::string> kWords = {
    "late",        "in",          "agent:dana", "two words",   "Größe",     "020",      "7946",
    "02079460813", "+4420794608", "\"q\"",      "back\\slash", "date:last", "7",        "a\nb",
    "x<y",         "\\",          "promise",    "48121-7",     "agent:",    "length>5", "日本",
    "none",        "sort:",       "=",          "a=b"};

template <class T> void addNew(std::vector<T>& list, const T& value)
{
    if (std::ranges::find(list, value) == list.end()) {
        list.push_back(value);
    }
}

std::chrono::year_month_day anyDay(Chance& chance)
{
    return std::chrono::year_month_day{day("1970-01-01") + std::chrono::days{chance.upTo(40'000)}};
}

void drawNames(CallQuery& query, Chance& chance)
{
    const auto house = known();
    for (int i = chance.upTo(3); i > 0; --i) {
        const auto& word = chance.of(kWords);
        if (word != "\\" && word != "=") { // nothing in them can be looked for
            query.words.push_back(word);
        }
        addNew(query.agents, chance.often() ? word : chance.of(house.agents));
        addNew(query.outcomes, chance.often() ? word : chance.of(house.outcomes).id);
        addNew(query.lines, chance.often() ? std::string{} : chance.of(house.lines));
        const auto& standard = chance.often() ? word : chance.of(house.standards).id;
        addNew(query.findings,
               {standard,
                chance.of(std::vector{Verdict::Kept,
                                      Verdict::Missed,
                                      Verdict::Excused,
                                      Verdict::DoesNotApply,
                                      Verdict::Open})});
    }
    if (chance.often()) {
        query.party = chance.of(std::vector<std::string>{"Elena Marsh", "020 7946", "Müller", "7"});
    }
}

void drawNumbers(CallQuery& query, Chance& chance)
{
    using std::chrono::seconds;
    const auto maybe = [&](auto& target, auto value) {
        if (chance.often()) {
            target = value;
        }
    };
    maybe(query.minLength, seconds{chance.upTo(10'000)});
    maybe(query.maxLength, seconds{chance.upTo(400)});
    maybe(query.from, anyDay(chance));
    maybe(query.to, anyDay(chance));
    maybe(query.minCourtesy, chance.upTo(101));
    maybe(query.maxCourtesy, chance.upTo(101) - 1);
    maybe(query.complaint, chance.often());
    maybe(query.promise, chance.often());
    maybe(query.transferred, chance.often());
    maybe(query.recorded, chance.often());
    maybe(query.direction, chance.often() ? Direction::Incoming : Direction::Outgoing);
    query.order = kEnumText<CallOrder>.at(static_cast<std::size_t>(chance.upTo(5))).first;
    query.descending = chance.often();
}

CallQuery anyQuery(Chance& chance)
{
    CallQuery query;
    drawNames(query, chance);
    drawNumbers(query, chance);
    return query;
}

std::string anyBytes(Chance& chance)
{
    static const std::vector<std::string> kPieces = {"agent:",
                                                     "date:",
                                                     "finding:",
                                                     "length>",
                                                     "courtesy<",
                                                     "outcome:",
                                                     "caller:",
                                                     "sort:",
                                                     "\"",
                                                     "\\",
                                                     " ",
                                                     " ",
                                                     "=",
                                                     "..",
                                                     "last",
                                                     "7",
                                                     "days",
                                                     "2026-11",
                                                     "dana",
                                                     "ask-hold",
                                                     "5m",
                                                     "in",
                                                     "é",
                                                     "ß",
                                                     "\n",
                                                     "\xff",
                                                     "\xc3",
                                                     "\xe2\x80",
                                                     "😀",
                                                     "no",
                                                     "-",
                                                     "<=",
                                                     "hold without asking",
                                                     "020 7946 0813"};
    std::string text;
    for (int i = chance.upTo(20); i > 0; --i) {
        text += chance.often() ? std::string(1, static_cast<char>(chance.upTo(255) - 128))
                               : chance.of(kPieces);
    }
    return text;
}

bool cutsNoLetter(std::string_view text, std::size_t at)
{
    return at >= text.size() || (text[at] & 0xC0) != 0x80 || at == 0;
}

} // namespace

TEST_CASE("a query is written so that it is read as the same query")
{
    Chance chance;
    INFO("seed " << chance.seed());
    const auto house = known();
    for (int round = 0; round < 2000; ++round) {
        const auto query = anyQuery(chance);
        const auto text = toText(query, house);
        const auto parsed = parseQuery(text, house);
        INFO(text);
        REQUIRE(parsed.troubles.empty());
        REQUIRE(parsed.query == query);
    }
}

TEST_CASE("whatever is typed, it is read, and what was understood can be written")
{
    Chance chance;
    INFO("seed " << chance.seed());
    const auto house = known();
    for (int round = 0; round < 5000; ++round) {
        const auto text = anyBytes(chance);
        INFO(text);
        const auto parsed = parseQuery(text, house);
        const auto again = parseQuery(toText(parsed.query, house), house);
        REQUIRE(again.query == parsed.query);
        for (const auto& [span, sentence] : parsed.troubles) {
            REQUIRE((span.from < span.until && span.until <= text.size()));
            REQUIRE(!sentence.empty());
        }
        for (const auto& chip : parsed.chips) {
            REQUIRE((chip.span.from < chip.span.until && chip.span.until <= text.size()));
        }
    }
}

TEST_CASE("no chip and no trouble begins or ends within a letter of UTF-8")
{
    Chance chance;
    INFO("seed " << chance.seed());
    static const std::vector<std::string> kPieces = {
        "é", "agent:", "müller", " ", "\"", "😀", "date:", "ß", ":", "日", "hold"};
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (int i = chance.upTo(12); i > 0; --i) {
            text += chance.of(kPieces);
        }
        const auto parsed = parseQuery(text, known());
        INFO(text);
        for (const auto& chip : parsed.chips) {
            REQUIRE(cutsNoLetter(text, chip.span.from));
            REQUIRE(cutsNoLetter(text, chip.span.until));
        }
        for (const auto& trouble : parsed.troubles) {
            REQUIRE(cutsNoLetter(text, trouble.span.from));
            REQUIRE(cutsNoLetter(text, trouble.span.until));
        }
    }
}

TEST_CASE("a query is written in the plainest words that say it")
{
    const auto house = known();
    const auto text = [&](std::string_view typed) {
        return toText(parseQuery(typed, house).query, house);
    };
    CHECK(text("length>5m") == "length>5m");
    CHECK(text("length>=5m") == "length>=5m");
    CHECK(text("length<30s") == "length<30s");
    CHECK(text("date:2026-11-01..2026-11-30") == "date:2026-11");
    CHECK(text("date:2026-11-03..2026-11-03") == "date:2026-11-03");
    CHECK(text("date:week") == "date:2026-11-16..2026-11-22");
    CHECK(text("agent:\"Dana Kerr\"") == "agent:\"Dana Kerr\"");
    CHECK(text("outcome:money outcome:none") == "outcome:refund outcome:none");
    CHECK(text("finding:\"hold without asking\"") == "excused:ask-hold");
    CHECK(text("complaint recording:no in late") == "late in complaint recording:no");
    CHECK(text("") == "");
}
