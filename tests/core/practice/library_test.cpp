#include "core/practice/compile.h"
#include "core/practice/twee.h"
#include "tests/core/practice/trainee.h"
#include "tests/support/temp_dir.h"

#include <filesystem>
#include <set>

using namespace secondring;
using namespace secondring::practice;
using namespace secondring::practice::test;

namespace {

std::vector<std::filesystem::path> library()
{
    std::vector<std::filesystem::path> files;
    for (const auto& each : std::filesystem::directory_iterator(SECONDRING_LIBRARY)) {
        if (each.path().extension() == ".twee") {
            files.push_back(each.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

Compiled compiledFrom(const std::filesystem::path& file)
{
    const auto story = readTwee(secondring::test::readFile(file));
    INFO((story ? std::string{} : story.error().reason));
    REQUIRE(story.has_value());
    return compile(*story);
}

std::string told(const PracticeDesk& desk)
{
    std::string text;
    for (const auto& turn : desk.course.turns) {
        text += (turn.who == Speaker::Caller ? "  caller  " : "  trainee ") + turn.text + "  [" +
                turn.passage + "]\n";
    }
    for (const auto& item : desk.score().items) {
        text += "  " + std::string{toText(item.verdict)} + " " + std::to_string(item.weight) + " " +
                item.title + "\n";
    }
    return text + "  patience " + std::to_string(desk.course.minds.front().patience) + "\n";
}

} // namespace

TEST_CASE("every scenario of the library is without a finding")
{
    std::set<std::string> ids;
    for (const auto& file : library()) {
        const auto compiled = compiledFrom(file);
        for (const auto& finding : compiled.findings) {
            FAIL_CHECK(file.filename().string() << ":" << finding.line << " " << finding.sentence);
        }
        REQUIRE(compiled.scenario.has_value());
        CHECK(ids.insert(compiled.scenario->id).second);
        CHECK(compiled.scenario->id.size() == 36);
        CHECK_FALSE(compiled.scenario->practises.empty());
        CHECK_FALSE(compiled.scenario->about.empty());
    }
}

TEST_CASE(
    "a good trainee brings every scenario to its goodbye with 90 or more, a careless one far less")
{
    for (const auto& file : library()) {
        const auto compiled = compiledFrom(file);
        REQUIRE(compiled.scenario.has_value());
        PracticeDesk good{*compiled.scenario};
        playWell(good);
        PracticeDesk careless{*compiled.scenario};
        playCarelessly(careless);
        INFO(file.filename().string() << " good:\n"
                                      << told(good) << "careless:\n"
                                      << told(careless));
        CHECK(std::ranges::all_of(good.course.minds, [](const CallerMind& mind) {
            return mind.place == Place::Gone && mind.facts.answered;
        }));
        CHECK(good.score().score.value_or(0) >= 90);
        CHECK_FALSE(good.course.leftInAnger);
        CHECK(careless.score().score.value_or(0) <= 50);
        CHECK(courseOf(good.scenario, good.attempt) == good.course);
        CHECK(courseOf(careless.scenario, careless.attempt) == careless.course);
    }
}

TEST_CASE("a caller who hangs up in anger is no proof that the caller was let go first")
{
    const auto compiled =
        compiledFrom(std::filesystem::path{SECONDRING_LIBRARY} / "the-late-desk.twee");
    PracticeDesk desk{*compiled.scenario};
    playCarelessly(desk);
    REQUIRE(desk.course.leftInAnger);
    INFO(told(desk));
    const auto score = desk.score();
    const auto first = std::ranges::find(score.items, "caller-first", &ScoreItem::standard);
    REQUIRE(first != score.items.end());
    CHECK(first->verdict == Verdict::Excused);
    CHECK(first->evidence == "in anger");
    int lost = 0;
    for (const auto& item : score.items) {
        CHECK((item.cost > 0) == (item.verdict == Verdict::Missed && item.weight > 0));
        lost += item.cost;
    }
    CHECK(std::abs(100 - lost - score.score.value_or(0)) <= 5); // each is rounded
}

TEST_CASE("a call that nobody answered was answered on no ring")
{
    const auto compiled =
        compiledFrom(std::filesystem::path{SECONDRING_LIBRARY} / "the-late-desk.twee");
    PracticeDesk desk{*compiled.scenario};
    desk.wait(10min);
    REQUIRE(desk.isGone());
    INFO(told(desk));
    const auto score = desk.score();
    CHECK(score.score == 0);
    CHECK(std::ranges::none_of(score.items, [](const ScoreItem& item) {
        return item.title.find("Answered on ring") == 0;
    }));
}

TEST_CASE("who closes while the caller still waits for something has not passed")
{
    const auto compiled =
        compiledFrom(std::filesystem::path{SECONDRING_LIBRARY} / "she-is-unavailable.twee");
    PracticeDesk desk{*compiled.scenario};
    desk.wait(2s);
    desk.act(AnswerRequested{});
    desk.wait(1500ms);
    desk.act(SaidMarked{"greeting", false});
    desk.wait(20s);
    desk.say("So you would like to speak to Priya Shah. May I ask what it is about?");
    desk.wait(8s);
    desk.act(ClosingStarted{});
    desk.wait(1s);
    desk.act(SaidMarked{"thanks", false});
    desk.wait(15s);
    REQUIRE(desk.isGone());
    CHECK_FALSE(desk.course.leftInAnger);
    const auto score = desk.score();
    INFO(told(desk));
    CHECK(score.score.value_or(100) < 80);
    CHECK(std::ranges::any_of(score.items, [](const ScoreItem& item) {
        return item.title == "The caller went without what they rang for" &&
               item.verdict == Verdict::Missed;
    }));
}
