#include "core/adapters/house/parse_house.h"
#include "tests/support/catch.h"

using namespace secondring;

namespace {

using Sentences = std::vector<std::string>;

Sentences told(std::string_view toml)
{
    Sentences sentences;
    for (const auto& complaint : parseHouse(toml, "house.toml").complaints) {
        sentences.push_back(complaint.sentence);
    }
    return sentences;
}

FigureRules figuresOf(std::string_view toml)
{
    const auto reading = parseHouse(toml, "house.toml");
    for (const auto& complaint : reading.complaints) {
        FAIL_CHECK(complaint.sentence);
    }
    return reading.review.figures;
}

} // namespace

TEST_CASE("the house that ships has the goals that the program knows, and its way of counting")
{
    CHECK(defaultReview().figures == FigureRules{{}, defaultGoals(), {}});
    CHECK(figuresOf("[house]\nname = \"Hearth\"\n") == defaultReview().figures);
}

TEST_CASE("a house sets its goals in the units that its figures are shown in")
{
    const auto figures = figuresOf(R"(
[[goal]]
metric = "two-ring-rate"
target = 92.5
period = "month"
[[goal]]
metric = "two-ring-rate"
target = 90
[[goal]]
metric = "average-wait"
target = 8.5
[[goal]]
metric = "courtesy"
target = 85
)");
    CHECK(figures.goals == std::vector<Goal>{{Metric::TwoRingRate, 925, GoalPeriod::OneMonth},
                                             {Metric::TwoRingRate, 900, GoalPeriod::AnyTime},
                                             {Metric::AverageWait, 85, GoalPeriod::AnyTime},
                                             {Metric::Courtesy, 85, GoalPeriod::AnyTime}});
    CHECK(figuresOf("goal = []\n").goals.empty());
}

TEST_CASE("each of the five service levels is counted as it is called, with the house's times")
{
    Totals t; // the vector of PRODUCT: 860 of 1000 within 20 s
    t.offered = 1060;
    t.answered = 1000;
    t.abandoned = 60;
    t.answeredWithin = {500, 700, 800, 860, 900, 1000};
    t.abandonedWithin = {10, 15, 18, 20, 40, 60};
    const auto shown = [&](const std::string& variant) {
        const auto rules =
            figuresOf("[metrics]\nservice-level = \"" + variant + "\"\nwithin-seconds = 20\n")
                .metrics;
        return toText(*figureOf(Metric::ServiceLevel, t, rules));
    };
    CHECK(shown("late-abandoned-count") == "82.7%");
    CHECK(shown("early-abandoned-served") == "83.0%");
    CHECK(shown("answered-only") == "86.0%");
    CHECK(shown("all-abandoned-count") == "81.1%");
    CHECK(shown("short-abandoned-served") == "82.1%");
    const auto rules = figuresOf("[metrics]\nwithin-seconds = 10\nshort-seconds = 15\n").metrics;
    CHECK(formulaOf(Metric::ServiceLevel, rules) ==
          "answered within 10 s / (answered + abandoned after 10 s)");
    CHECK(formulaOf(Metric::Abandonment, rules) ==
          "abandoned after 15 s / (offered − abandoned within 15 s)");
}

TEST_CASE("agents belong to teams, also to several")
{
    const auto figures = figuresOf(R"(
[[team]]
name = "Leeds"
agents = ["Dana Kerr", "Ines Duarte"]
[[team]]
name = "Claims"
agents = ["Dana Kerr"]
)");
    REQUIRE(findTeam(figures.teams, "Claims") != nullptr);
    CHECK(findTeam(figures.teams, "Leeds")->agents ==
          std::vector<std::string>{"Dana Kerr", "Ines Duarte"});
    CHECK(findTeam(figures.teams, "leeds") == nullptr);
}

TEST_CASE("what a house got wrong about its figures is told with its line")
{
    CHECK(told(R"([[goal]]
metric = "two-ring-rat"
target = 95
[[goal]]
metric = "courtesy"
target = 101
[[goal]]
metric = "abandonment"
[[goal]]
metric = "hold-rate"
target = "few"
period = "hour"
)") == Sentences{
           "house.toml, line 2: 'metric' must be one of service-level, two-ring-rate, "
           "average-wait, abandonment, handle-time, hold-rate, average-hold, hold-permission, "
           "hold-agreement, hold-in-time, transfer-rate, transfer-courtesy, caller-first, "
           "promises-kept, occupancy, first-call, satisfaction, recommendation, ease, courtesy; it "
           "is \"two-ring-rat\". Did you "
           "mean 'two-ring-rate'?",
           "house.toml, line 6: the target of 'courtesy' must be a number of points from 0 to "
           "100.",
           "house.toml, line 7: the target of 'abandonment' must be a number of per cent from "
           "0 to 100.",
           "house.toml, line 11: 'target' must be a number; it is \"few\".",
           "house.toml, line 12: 'period' must be one of any, day, week, month; it is "
           "\"hour\"."});
    CHECK(told("[metrics]\nwithin-seconds = 25\nservice-level = \"best\"\n") ==
          Sentences{"house.toml, line 2: calls are counted by waits of 5, 10, 15, 20, 30 or 60 "
                    "seconds; 'within-seconds' is 25.",
                    "house.toml, line 3: 'service-level' must be one of late-abandoned-count, "
                    "early-abandoned-served, answered-only, all-abandoned-count, "
                    "short-abandoned-served; it is \"best\"."});
    CHECK(told("[[team]]\nname = \"Leeds\"\n[[team]]\nname = \"Leeds\"\nagents = [\"Dana\"]\n") ==
          Sentences{"house.toml, line 1: this [[team]] needs 'agents', a list of at least one "
                    "name.",
                    "house.toml, line 4: the team 'Leeds' is here twice; the first is on line 2."});
    CHECK(told("[[goal]]\nmetric = \"courtesy\"\ntarget = 1\n[[goal]]\nmetric = "
               "\"courtesy\"\ntarget = 2\n") ==
          Sentences{"house.toml, line 5: the goal 'courtesy' is here twice; the first is on line "
                    "2."});
}
