#include "core/practice/greeting_words.h"
#include "tests/support/catch.h"

using namespace secondring;
using namespace secondring::practice;

namespace {

constexpr auto kWanted = "Good morning, thank you for calling Northwind. This is Dana.";

const std::vector<Standard> kStandards = [] {
    Standard identify;
    identify.id = "identify";
    identify.measure = Measure::Identify;
    Standard thank;
    thank.id = "thank";
    thank.measure = Measure::Listen;
    return std::vector{identify, thank};
}();

/// The score of one caller, who was told this.
AttemptScore told(const std::string& words, Way how, const HouseGreeting& greeting)
{
    Course course;
    course.turns.push_back(
        {.at = {}, .who = Speaker::Caller, .text = "Good morning, this is Elena."});
    course.turns.push_back({.at = {}, .who = Speaker::Trainee, .text = words, .how = how});
    AttemptScore score;
    score.items.push_back({.title = "Greeted", .standard = "identify", .evidence = "3 s"});
    score.items.push_back({.title = "Thanked", .standard = "thank", .evidence = {}});
    tellGreetings(score, course, {&greeting, 1}, kStandards);
    return score;
}

} // namespace

TEST_CASE("a greeting said as the house wants it is all of it, however it is written")
{
    CHECK(wordForWord(kWanted, kWanted) == 100);
    CHECK(wordForWord("good morning thank you for calling northwind, this is DANA", kWanted) ==
          100);
    CHECK(wordForWord("It's Müller", "It is Muller.") == 100);
    CHECK(wordForWord("Well, good morning, and thank you so much for calling Northwind! This is "
                      "Dana, hello.",
                      kWanted) == 100);
}

TEST_CASE("every word that is missing or stands elsewhere is missing, small ones too")
{
    CHECK(wordForWord("Good morning, Northwind. This is Dana.", kWanted) == 60); // 6 of 10
    CHECK(wordForWord("Good morning, thank you for calling Northwind, Dana.", kWanted) == 80);
    CHECK(wordForWord("Dana", "Dana is this") == 33);
    CHECK(wordForWord("morning good", "good morning") == 50);
    CHECK(wordForWord("", kWanted) == 0);
    CHECK(wordForWord("Hello.", "") == 100);
}

TEST_CASE("what was spoken or typed as a greeting is told with the standard of the greeting")
{
    const auto how = GENERATE(Way::Voice, Way::Typed);
    const auto score = told(
        "Good morning, thank you for calling Northwind. Dana speaking.", how, {kWanted, false});
    CHECK(score.items[0].wordForWord == 80);
    CHECK(score.items[0].evidence == "80 % word for word, 3 s");
    CHECK_FALSE(score.items[1].wordForWord);
}

TEST_CASE("a greeting chosen by key has no words to compare, and neither has another line")
{
    const auto* greeting = "Good morning, thank you for calling Northwind. Dana speaking.";
    CHECK_FALSE(told(greeting, Way::Chosen, {kWanted, false}).items[0].wordForWord);
    CHECK_FALSE(told(greeting, Way::Typed, {kWanted, true}).items[0].wordForWord);
    CHECK_FALSE(told(greeting, Way::Typed, {{}, false}).items[0].wordForWord);
    CHECK_FALSE(told("Where is my desk?", Way::Typed, {kWanted, false}).items[0].wordForWord);
    AttemptScore score;
    score.items.push_back({.title = "Greeted", .standard = "identify", .caller = 1});
    const HouseGreeting first{kWanted, false};
    tellGreetings(score, Course{}, {&first, 1}, kStandards);
    CHECK_FALSE(score.items[0].wordForWord);
}
