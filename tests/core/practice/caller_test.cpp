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

TEST_CASE("a hold as in an emergency, of a caller who has just agreed, costs nothing")
{
    Rehearsal run{scenarioOf(kTwoPassages)};
    run.greet();
    run.say("May I place you on hold for two minutes?");
    const int before = run.mind().patience;
    run.tell(Held{2, false});
    CHECK(run.mind().patience == before);
}

TEST_CASE("rude words cost much patience wherever they are said, and the caller says so")
{
    Rehearsal run{scenarioOf(kTwoPassages)};
    run.greet();
    const int before = run.mind().patience;
    run.say("That is not my problem, you idiot.");
    CHECK(run.mind().patience == before - 25);
    CHECK(run.said.back().meaning == Meaning::Complains);
    REQUIRE(run.course.rude.size() == 1);
    CHECK(run.course.rude.front().at == run.course.turns.at(run.course.turns.size() - 2).at);
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

TEST_CASE("who began to speak in time is let finish, and is late only when nothing came of it")
{
    Rehearsal run{scenarioOf(kTwoPassages)};
    run.answer();
    run.wait(5s);
    run.tell(SpeechBegan{Way::Voice});
    run.wait(6s);
    run.tell(Heard{"Good morning, this is Dana. How may I help you?", Way::Voice, 6s});
    CHECK(std::ranges::none_of(run.course.patience, [](const PatiencePoint& point) {
        return point.cause == PatienceCause::NoGreeting;
    }));
    run.say("I am sorry. Let me find out.");
    run.now += 1s;
    run.tell(Closed{true});
    run.wait(3s);
    run.tell(SpeechBegan{Way::Voice});
    run.wait(4s);
    CHECK(run.mind().place == Place::OnTheLine); // not spoken over while they say goodbye
    run.wait(6s);
    CHECK(run.mind().place == Place::Gone);
}

TEST_CASE("a greeting that a passage waits for may have come before it")
{
    Rehearsal run{
        scenarioOf(":: Start\nWhen are you open?\n<<expect greeting>>\n<<met [[End]]>>\n\n"
                   ":: End\nThank you.\n<<goodbye>>\n")};
    run.greet();
    CHECK(run.mind().passage == "Start"); // it waits for the answer all the same
    run.say("From nine to five.");
    CHECK(run.mind().passage == "End");
    CHECK(run.course.expectations.size() == 1);
    CHECK(run.course.expectations[0].met);
}

TEST_CASE("a greeting that comes late is no wrong answer")
{
    Rehearsal run{scenarioOf(kTwoPassages)};
    run.answer();
    run.wait(7s);
    const auto before = run.said.size();
    run.say("Good morning, this is Dana. How may I help you?");
    CHECK(run.said.size() == before);
    CHECK(run.mind().facts.misunderstood == 0);
}

TEST_CASE("what was not heard right is corrected, and what the caller answered is taken back")
{
    Rehearsal run{scenarioOf(kTwoPassages)};
    run.greet();
    run.now += 3s;
    run.tell(Heard{"i am dairy let me find out", Way::Voice, 2s});
    REQUIRE(run.course.correctable.has_value());
    CHECK(run.course.turns.back().heard == "Heard 1 of 2: took ownership. Missing: apologised");
    const auto turns = run.course.turns.size();
    run.now += 1s;
    SECTION("at once")
    {
        run.tell(HeardCorrected{run.course.correctable->text});
    }
    SECTION("after the caller has asked whether anybody is there")
    {
        run.wait(10s);
        REQUIRE(run.course.turns.size() > turns);
        run.tell(HeardCorrected{run.course.correctable->text});
    }
    CHECK(run.course.turns.size() == turns + 1); // the same turn, and the answer to it
    CHECK(run.course.turns[turns - 1].heard == "Heard 2 of 2: apologised, took ownership");
    CHECK(run.mind().passage == "End");
    CHECK(run.hasMet("apologised"));
    CHECK_FALSE(run.course.correctable.has_value());
    CHECK(courseOf(run.scenario, run.attempt) == run.course);
}

TEST_CASE("an utterance that was heard, typed, or answered by something else is not corrected")
{
    Rehearsal run{scenarioOf(kTwoPassages)};
    run.greet();
    run.now += 3s;
    SECTION("typed")
    {
        run.say("I am sorry.");
    }
    SECTION("the trainee speaks on")
    {
        run.tell(Heard{"i am sorry", Way::Voice, 2s});
        REQUIRE(run.course.correctable.has_value());
        run.tell(SpeechBegan{Way::Voice});
    }
    SECTION("wholly heard")
    {
        run.tell(Heard{"i am sorry let me find out", Way::Voice, 2s});
    }
    CHECK_FALSE(run.course.correctable.has_value());
    const auto passage = run.mind().passage;
    const auto turns = run.course.turns.size();
    run.tell(HeardCorrected{"i am sorry"});
    CHECK(run.mind().passage == passage);
    CHECK(run.course.turns.size() == turns);
}
