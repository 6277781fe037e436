#include "tests/core/practice/rehearsal.h"

using namespace secondring;
using namespace secondring::practice;
using namespace secondring::practice::test;

TEST_CASE("an attempt cut before a turn is the attempt as it was then")
{
    Rehearsal run{scenarioOf(
        ":: Start\nWell?\n<<expect apology>>\n<<met [[End]]>>\n\n:: End\nFine.\n<<goodbye>>\n")};
    run.greet();
    const auto before = run.course;
    run.say("I am sorry.");
    REQUIRE(run.course.turns.size() > before.turns.size());
    const auto cut = cutBefore(run.attempt, run.course, before.turns.size());
    CHECK(courseOf(run.scenario, cut) == before);
}
