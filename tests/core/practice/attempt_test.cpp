#include "tests/core/practice/rehearsal.h"

using namespace secondring;
using namespace secondring::practice;
using namespace secondring::practice::test;

namespace {

constexpr auto kApology =
    ":: Start\nWell?\n<<expect apology>>\n<<met [[End]]>>\n\n:: End\nFine.\n<<goodbye>>\n";

} // namespace

TEST_CASE("what was said aloud stands where it began, and is cut from there")
{
    Rehearsal run{scenarioOf(kApology)};
    run.greet();
    const auto before = run.course;
    const auto began = run.now;
    run.tell(SpeechBegan{Way::Voice});
    run.now += 3s;
    run.tell(SpeechBegan{Way::Voice}); // after a breath
    run.now += 2s;
    run.tell(Heard{"I am sorry.", Way::Voice, 4s});
    REQUIRE(run.course.turns.size() > before.turns.size());
    CHECK(run.course.turns.at(before.turns.size()).at == began);
    CHECK(courseOf(run.scenario, cutBefore(run.attempt, run.course, before.turns.size())) ==
          before);
}

TEST_CASE("an attempt cut before a turn is the attempt as it was then")
{
    Rehearsal run{scenarioOf(kApology)};
    run.greet();
    const auto before = run.course;
    run.say("I am sorry.");
    REQUIRE(run.course.turns.size() > before.turns.size());
    const auto cut = cutBefore(run.attempt, run.course, before.turns.size());
    CHECK(courseOf(run.scenario, cut) == before);
}
