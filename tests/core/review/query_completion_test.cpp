#include "core/review/query_completion.h"
#include "core/review/query_filters.h"
#include "tests/core/review/query_house.h"

#include <algorithm>
#include <random>

using namespace secondring;
using namespace secondring::test;

namespace {

/// Completions where the | stands in the text.
std::vector<Completion> at(std::string text)
{
    const auto cursor = text.find('|');
    text.erase(cursor, 1);
    return completionsAt(text, cursor, known());
}

bool offers(const std::vector<Completion>& all, std::string_view insert)
{
    return std::ranges::any_of(all, [&](const Completion& each) { return each.insert == insert; });
}

std::string chosen(std::string text, const Completion& completion)
{
    const auto& span = completion.replaces;
    return text.replace(span.from, span.until - span.from, completion.insert);
}

std::string inserts(std::string text)
{
    std::string all;
    for (const auto& each : at(std::move(text))) {
        all += (all.empty() ? "" : " | ") + each.insert;
    }
    return all;
}

} // namespace

TEST_CASE("an empty field offers every filter by what it finds")
{
    const auto all = at("|");
    for (const auto& words : allFilters()) {
        INFO(words.name);
        CHECK((words.insert.empty() || offers(all, words.insert)));
    }
    CHECK(std::ranges::all_of(
        all, [](const Completion& each) { return !each.label.empty() && !each.hint.empty(); }));
    CHECK(at("late |").size() == all.size());
    CHECK(at("late | desk").front().replaces == TextSpan{5, 5});
}

TEST_CASE("a filter is found without knowing its name")
{
    CHECK(offers(at("sco|"), "courtesy<"));
    CHECK(offers(at("dur|"), "length>"));
    CHECK(offers(at("when|"), "date:"));
    CHECK(offers(at("unhappy|"), "complaint"));
    CHECK(offers(at("incoming|"), "in"));
    CHECK(offers(at("who|"), "agent:"));
    CHECK(inserts("ag|") == "agent:");
    CHECK(at("late ag|").front().replaces == TextSpan{5, 7});
}

TEST_CASE("a word may be somebody's name, an outcome or a finding")
{
    CHECK(inserts("dana|") == "agent:\"Dana Kerr\" | agent:\"Dana Holt\"");
    CHECK(inserts("mull|") == "agent:\"Jürgen Müller\"");
    CHECK(offers(at("money|"), "outcome:refund"));
    CHECK(offers(at("without|"), "finding:\"hold without asking\""));
    CHECK(inserts("\"dana|\"").empty());
}

TEST_CASE("after a filter's name its values are offered")
{
    CHECK(at("agent:|").size() == known().agents.size());
    CHECK(inserts("agent:ho|") == "agent:\"Dana Holt\"");
    CHECK(inserts("agent:\"dana h|\"") == "agent:\"Dana Holt\"");
    CHECK(inserts("outcome:|") ==
          "outcome:resolved | outcome:refund | outcome:message | outcome:none");
    CHECK(offers(at("finding:|"), "finding:\"hold without asking\""));
    CHECK(inserts("finding:hold wit|") == "finding:\"hold without asking\"");
    CHECK(at("late finding:hold wit|").front().replaces == TextSpan{5, 21});
    CHECK(at("finding:hold wit|h late").front().replaces == TextSpan{0, 17});
    CHECK(inserts("agent:dana h|") == "agent:\"Dana Holt\"");
    CHECK(inserts("kept:|") == "kept:ask-hold | kept:touch-base | kept:thank");
    CHECK(inserts("length>5|") == "length>5m | length<5m | length<5s");
    CHECK(inserts("courtesy<|") == "courtesy<80 | courtesy<100 | courtesy=100");
    CHECK(inserts("date:yes|") == "date:yesterday");
    CHECK(at("date:week|").front().hint == "2026-11-16 to 2026-11-22");
    CHECK(inserts("recording:|") == "recording | recording:no");
    CHECK(offers(at("sort:|"), "sort:-length"));
    CHECK(inserts("nonsense:|").empty());
}

TEST_CASE("what is offered can be chosen: the field then reads without trouble")
{
    for (const auto* text : {"",
                             "da",
                             "re",
                             "agent:",
                             "outcome:",
                             "finding:",
                             "missed:",
                             "kept:",
                             "excused:",
                             "length>",
                             "courtesy<",
                             "date:",
                             "line:",
                             "sort:",
                             "promise:"}) {
        for (const auto& each : completionsAt(text, std::string_view(text).size(), known())) {
            const auto now = chosen(text, each);
            INFO(now);
            CHECK(each.open == !parseQuery(now, known()).troubles.empty());
        }
    }
}

TEST_CASE("at any place of any bytes there is an answer")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> byte(-128, 127);
    std::uniform_int_distribution<std::size_t> length(0, 30);
    for (int round = 0; round < 2000; ++round) {
        std::string text(length(random), ' ');
        std::ranges::generate(text, [&] {
            const auto c = byte(random);
            return c < -60 ? "agent:\"= <"[static_cast<std::size_t>(c + 128) % 10]
                           : static_cast<char>(c);
        });
        for (const auto& each : completionsAt(text, length(random), known())) {
            REQUIRE(each.replaces.until <= text.size());
        }
    }
}
