#include "tests/core/practice/rehearsal.h"

using namespace secondring;
using namespace secondring::practice;
using namespace secondring::practice::test;

TEST_CASE("settings, passages and macros become a scenario")
{
    const auto scenario =
        scenarioOf(":: Start\nHello.\n<<goodbye>>\n", R"(practises: Hold and touch base
level: 3
minutes: 4
standards: ask-hold, touch-base
colleague: Priya Shah, 214, deliveries, away
temper: short
<<set $told to false>>)");
    CHECK(scenario.title == "A test");
    CHECK(scenario.practises == "Hold and touch base");
    CHECK(scenario.level == 3);
    CHECK(scenario.standards == std::vector<std::string>{"ask-hold", "touch-base"});
    REQUIRE(scenario.colleagues.size() == 1);
    CHECK_FALSE(scenario.colleagues[0].available);
    CHECK(scenario.callers.at(0).temper == Temper::Short);
    CHECK(scenario.variables.at("told") == Value{false});
}
