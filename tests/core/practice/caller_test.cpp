#include "tests/core/practice/rehearsal.h"

using namespace secondring;
using namespace secondring::practice;
using namespace secondring::practice::test;

namespace {

const std::string kTwoPassages = R"(:: Start
<<mood "Impatient">>
I ordered a desk three weeks ago and it still is not here.
<<expect apology>>
<<expect say "took ownership" any "let me find out" "I will find out">>
<<met [[End]]>>
[[I am sorry about that. Let me find out where it is.->End]]

:: End
<<mood "Calmer">>
Thank you. That is all I wanted to hear.
<<goodbye>>
)";

} // namespace

TEST_CASE("a scenario of two passages runs from the first ring to the goodbye")
{
    Rehearsal run{scenarioOf(kTwoPassages)};
    run.greet();
    CHECK(run.lastSaid() == "I ordered a desk three weeks ago and it still is not here.");
    CHECK(run.said.back().mood == "Impatient");
    run.now += 3s;
    run.say("I'm so sorry about that! Let me find out at once where it is.");
    CHECK(run.mind().passage == "End");
    CHECK(run.hasMet("apologised"));
    CHECK(run.hasMet("took ownership"));
    run.now += 3s;
    run.tell(Closed{true});
    run.now += 2s;
    run.say("Thank you for calling. Goodbye.");
    CHECK(run.mind().place == Place::Gone);
    CHECK_FALSE(run.course.leftInAnger);
    CHECK(run.said.back().meaning == Meaning::Goodbye);
}

TEST_CASE("what was heard of an utterance is told by name, and so is what is missing")
{
    Rehearsal run{scenarioOf(kTwoPassages)};
    run.greet();
    run.say("I do apologise.");
    const auto& turns = run.course.turns;
    CHECK(turns.back().heard == "Heard 1 of 2: apologised. Missing: took ownership");
    CHECK(run.mind().passage == "Start");
}

TEST_CASE("a chosen sentence leads where its link leads, and so does one said like it")
{
    Rehearsal run{scenarioOf(kTwoPassages)};
    run.greet();
    run.say("I'm sorry about that, let me find out where it is");
    CHECK(run.mind().passage == "End");
}

TEST_CASE("each ring after the second costs patience, and at last the caller gives up")
{
    Rehearsal run{scenarioOf(kTwoPassages, "gives up after: 4 rings")};
    run.tell(Rang{});
    run.wait(5s);
    CHECK(run.mind().patience == 60);
    run.wait(2s);
    CHECK(run.mind().patience == 56);
    run.wait(10s);
    CHECK(run.mind().place == Place::Gone);
    CHECK_FALSE(run.course.leftInAnger);
}

TEST_CASE("a caller who hears nothing asks whether anybody is there")
{
    Rehearsal run{scenarioOf(kTwoPassages)};
    run.answer();
    run.wait(7s);
    CHECK(run.lastSaid() == "I ordered a desk three weeks ago and it still is not here.");
    run.wait(12s);
    CHECK(run.said.back().meaning == Meaning::Chases);
    CHECK(run.mind().patience < 60);
}

TEST_CASE("a hold that was asked for is granted, and coming back in time is thanked for")
{
    Rehearsal run{scenarioOf(kTwoPassages)};
    run.greet();
    run.tell(HoldQuestion{"check with the carrier", 2});
    CHECK(run.said.back().meaning == Meaning::Grants);
    const int before = run.mind().patience;
    run.tell(Held{2, true});
    run.wait(100s);
    run.tell(Returned{});
    CHECK(run.mind().place == Place::OnTheLine);
    CHECK(run.mind().patience == before - 2 + 8);
}

TEST_CASE("a question that was asked aloud and is asked again by key is answered again, briefly")
{
    Rehearsal run{scenarioOf(kTwoPassages)};
    run.greet();
    run.say("May I place you on hold for two minutes?");
    CHECK(run.said.back().meaning == Meaning::Grants);
    const auto before = run.said.size();
    const int patience = run.mind().patience;
    run.tell(HoldQuestion{"check with the carrier", 3});
    REQUIRE(run.said.size() == before + 1);
    CHECK(run.said.back().meaning == Meaning::Grants);
    CHECK(run.mind().patience == patience);
}

TEST_CASE("a hold without a question costs dearly, and the caller says so")
{
    Rehearsal run{scenarioOf(kTwoPassages)};
    run.greet();
    const int before = run.mind().patience;
    run.tell(Held{2, false});
    CHECK(run.mind().patience == before - 20);
    run.wait(10s);
    run.tell(Returned{});
    CHECK(run.said.back().meaning == Meaning::Complains);
}

TEST_CASE("a caller whose patience is at its end hangs up, also while held")
{
    Rehearsal run{scenarioOf(kTwoPassages, "patience: 30")};
    run.greet();
    run.tell(HoldQuestion{"look it up", 1});
    run.tell(Held{1, true});
    run.wait(10min);
    CHECK(run.mind().place == Place::Gone);
    CHECK(run.course.leftInAnger);
}

TEST_CASE("speaking over the caller breaks the line off and costs patience")
{
    Rehearsal run{scenarioOf(kTwoPassages)};
    run.greet();
    run.say("Pardon?");
    run.listening = false;
    run.wait(10s);
    REQUIRE(run.mind().facts.toSpeak > 0);
    const int before = run.mind().patience;
    run.tell(SpeechBegan{Way::Voice});
    CHECK(std::holds_alternative<BreakOff>(run.acts.front()));
    CHECK(run.mind().patience == before - 6);
}

TEST_CASE("the same seed and the same events give the same course")
{
    Rehearsal run{scenarioOf(kTwoPassages), 99};
    run.greet();
    run.say("What do you mean?");
    run.wait(20s);
    run.tell(HoldQuestion{"look", 3});
    CHECK(courseOf(run.scenario, run.attempt) == run.course);
}

TEST_CASE("a caller who is thanked while still speaking goes, and does not ask who is there")
{
    Rehearsal run{scenarioOf(":: Start\nThank you for the chair. Goodbye.\n<<goodbye>>\n")};
    run.greet();
    run.listening = false;
    run.say("You are welcome.");
    run.tell(Closed{true});
    run.tell(LineMarked{"thanks"});
    run.listening = true;
    const auto before = run.said.size();
    run.wait(30s);
    CHECK(run.mind().place == Place::Gone);
    CHECK(run.said.size() <= before + 1);
}
