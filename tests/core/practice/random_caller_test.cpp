// Random events and damaged scenarios: whatever is done to a caller, the rules hold. The seed is
// printed with a failure; SECONDRING_SEED in the environment repeats it.
#include "tests/core/practice/rehearsal.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

using namespace secondring;
using namespace secondring::practice;
using namespace secondring::practice::test;

namespace {

std::vector<std::string> libraryTexts()
{
    std::vector<std::filesystem::path> files;
    for (const auto& each : std::filesystem::directory_iterator(SECONDRING_LIBRARY)) {
        files.push_back(each.path());
    }
    std::ranges::sort(files);
    std::vector<std::string> texts;
    for (const auto& file : files) {
        std::ifstream in(file, std::ios::binary);
        texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>{});
    }
    return texts;
}

unsigned firstSeed()
{
    const char* wanted = std::getenv("SECONDRING_SEED");
    return wanted == nullptr ? 1U : static_cast<unsigned>(std::atoi(wanted));
}

/// Something that can happen to a caller, fitting or not.
CallerEvent randomEvent(std::mt19937& dice, const CallerMind& mind)
{
    const auto& choices = mind.stance.choices;
    const std::string words = choices.empty() ? "I am sorry, I will call you on Friday"
                                              : choices[dice() % choices.size()].text;
    const std::array<CallerEvent, 24> all = {
        Rang{},
        Answered{},
        Answered{},
        SpeechBegan{Way::Voice},
        Heard{words, Way::Chosen, {}},
        Heard{words, Way::Voice, 2000ms},
        Heard{"What?", Way::Typed, {}},
        Heard{"", Way::Voice, {}},
        Heard{"May I put you on hold for two minutes?", Way::Voice, {}},
        LineMarked{"greeting"},
        LineMarked{"thanks"},
        LineSpoken{},
        LineSpoken{},
        HoldQuestion{"look", static_cast<int>(dice() % 9)},
        TransferQuestion{"Henrik Lund", "231", true},
        QuestionWithdrawn{},
        Held{static_cast<int>(dice() % 4), dice() % 2 == 0},
        Returned{},
        PassedOn{"Henrik Lund", dice() % 2 == 0},
        PassingFailed{},
        ToldUnavailable{"Priya Shah"},
        MessageNoted{"Priya Shah", true},
        Muted{dice() % 2 == 0},
        TimeCame{}};
    return all[dice() % all.size()];
}

void check(const Course& course,
           const std::vector<bool>& wasGone,
           const std::vector<CallerAct>& acts)
{
    for (std::size_t of = 0; of < course.minds.size(); ++of) {
        const auto& mind = course.minds[of];
        REQUIRE(mind.patience >= 0);
        REQUIRE(mind.patience <= 100);
        REQUIRE(mind.facts.toSpeak >= 0);
        if (mind.place == Place::Gone) {
            REQUIRE_FALSE(nextDeadline(mind).has_value());
        }
        if (of < wasGone.size() && wasGone[of]) {
            REQUIRE(mind.place == Place::Gone);
        }
    }
    for (const auto& act : acts) {
        if (const auto* say = std::get_if<Say>(&act)) {
            REQUIRE_FALSE(say->text.empty());
        }
    }
}

/// A whole random attempt; it replays as it was.
void live(const Scenario& scenario, unsigned seed, int events)
{
    std::mt19937 dice{seed};
    Attempt attempt{scenario.id, seed, {}, {}};
    auto course = beginCourse(scenario, attempt);
    Instant now{1'700'000'000'000ms};
    for (int each = 0; each < events; ++each) {
        const auto whose = dice() % course.minds.size();
        const auto next = nextDeadline(course.minds[whose]);
        const bool time = next && dice() % 3 == 0;
        now = time ? std::max(now, *next) : now + Duration{dice() % 4000};
        const CallerEvent event =
            time ? CallerEvent{TimeCame{}}
                 : (each < 2 ? (each == 0 ? CallerEvent{Rang{}} : CallerEvent{Answered{}})
                             : randomEvent(dice, course.minds[whose]));
        std::vector<bool> wasGone;
        for (const auto& mind : course.minds) {
            wasGone.push_back(mind.place == Place::Gone);
        }
        attempt.events.push_back({now, whose, event});
        const auto acts = practice::follow(scenario, course, attempt.events.back());
        check(course, wasGone, acts);
        if (time) { // time that has come is done with: nobody waits for the same instant for ever
            const auto after = nextDeadline(course.minds[whose]);
            REQUIRE((!after || *after > now));
        }
    }
    REQUIRE(courseOf(scenario, attempt) == course);
}

/// The text with a few bytes lost, doubled, or replaced by the signs of the language.
std::string damaged(std::string text, std::mt19937& dice)
{
    static const std::array<std::string, 14> kSigns = {"<<",
                                                       ">>",
                                                       "[[",
                                                       "]]",
                                                       "\"",
                                                       "$",
                                                       "<<if ",
                                                       "<</if>>",
                                                       "->",
                                                       "\n:: ",
                                                       "<<set $x to ",
                                                       "(",
                                                       "/*",
                                                       "-1"};
    for (auto times = 1 + dice() % 6; times > 0 && !text.empty(); --times) {
        const auto at = dice() % text.size();
        const auto length = std::min<std::size_t>(dice() % 40, text.size() - at);
        switch (dice() % 3) {
        case 0:
            text.erase(at, length);
            break;
        case 1:
            text.insert(at, text.substr(at, length));
            break;
        default:
            text.insert(at, kSigns[dice() % kSigns.size()]);
        }
    }
    return text;
}

} // namespace

TEST_CASE("whatever is done to a caller, the rules hold and the attempt replays")
{
    const auto texts = libraryTexts();
    for (unsigned seed = firstSeed(); seed < firstSeed() + 26; ++seed) {
        INFO("seed " << seed);
        const auto compiled = compile(storyOf(texts[seed % texts.size()]));
        REQUIRE(compiled.scenario.has_value());
        live(*compiled.scenario, seed, 60);
    }
}

TEST_CASE("a damaged scenario is refused or runs, and never breaks anything")
{
    const auto texts = libraryTexts();
    int ran = 0;
    for (unsigned seed = firstSeed(); seed < firstSeed() + 130; ++seed) {
        INFO("seed " << seed);
        std::mt19937 dice{seed};
        const auto story = readTwee(damaged(texts[seed % texts.size()], dice));
        if (!story) {
            continue;
        }
        const auto compiled = compile(*story);
        const bool errors = std::ranges::any_of(compiled.findings, [](const LintFinding& finding) {
            return finding.severity == Severity::Error;
        });
        REQUIRE(compiled.scenario.has_value() != errors);
        if (compiled.scenario && seed % 8 == 0) {
            live(*compiled.scenario, seed, 40);
            ++ran;
        }
    }
    CHECK(ran > 0);
}
