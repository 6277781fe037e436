#include "core/practice/assignment.h"
#include "core/practice/hints.h"
#include "core/practice/practice_rights.h"
#include "core/practice/progress.h"
#include "tests/core/practice/kept.h"

using namespace secondring;
using namespace secondring::practice;
using namespace secondring::practice::test;

namespace {

const PracticeAssignment kAssigned{.id = {1},
                                   .scenario = "late-desk",
                                   .agent = "Dana",
                                   .due = kMonday + 48h,
                                   .passMark = 80,
                                   .by = "Rosa",
                                   .at = kMonday};

AssignmentState after(std::vector<AttemptRow> handedIn, Instant now = kMonday + 24h)
{
    return stateOf({kAssigned, std::move(handedIn)}, "Dana", now);
}

} // namespace

TEST_CASE("an attempt is private until it is handed in, and then for who trains others")
{
    const auto own = keptRow(1, kMonday, 90);
    CHECK(maySee(kTrainee, own));
    CHECK_FALSE(maySee(kTrainer, own));
    CHECK_FALSE(maySee(kColleague, own));
    const auto handed = handedRow(1, kMonday, 90, kMonday + 1h);
    CHECK(maySee(kTrainee, handed));
    CHECK(maySee(kTrainer, handed));
    CHECK_FALSE(maySee(kColleague, handed));
}

TEST_CASE("one hands in one's own attempt, once, when it has ended")
{
    auto row = keptRow(1, kMonday, 90);
    CHECK(mayHandIn(kTrainee, row));
    CHECK_FALSE(mayHandIn(kTrainer, row));
    row.handedIn = kMonday + 1h;
    CHECK_FALSE(mayHandIn(kTrainee, row));
    row = keptRow(1, kMonday, 90);
    row.end.reset();
    CHECK_FALSE(mayHandIn(kTrainee, row));
}

TEST_CASE("one drops one's own attempt as long as nobody else has seen it")
{
    CHECK(mayDrop(kTrainee, keptRow(1, kMonday, 90)));
    CHECK_FALSE(mayDrop(kColleague, keptRow(1, kMonday, 90)));
    CHECK_FALSE(mayDrop(kTrainee, handedRow(1, kMonday, 90, kMonday + 1h)));
}

TEST_CASE("an attempt ends once, after it began, with a score from 0 to 100")
{
    auto row = keptRow(1, kMonday, 90);
    CHECK_FALSE(mayEnd(row, *row.end));
    row.end.reset();
    CHECK(mayEnd(row, {.ended = kMonday, .score = 100}));
    CHECK(mayEnd(row, {.ended = kMonday}));
    CHECK_FALSE(mayEnd(row, {.ended = kMonday - 1ms}));
    CHECK_FALSE(mayEnd(row, {.ended = kMonday, .score = 101}));
}

TEST_CASE("comments are made on what was handed in, by its owner and who trains others")
{
    const AttemptComment comment{kTrainer, kMonday + 2h, 40s, "Well waited."};
    const auto handed = handedRow(1, kMonday, 90, kMonday + 1h);
    CHECK(mayComment(kTrainer, handed, comment));
    CHECK(mayComment(kTrainee, handed, comment));
    CHECK_FALSE(mayComment(kColleague, handed, comment));
    CHECK_FALSE(mayComment(kTrainee, keptRow(1, kMonday, 90), comment));
    CHECK_FALSE(mayComment(kTrainer, handed, {kTrainer, kMonday, 40s, ""}));
}

TEST_CASE("who trains others assigns a scenario for a day to come")
{
    CHECK(mayAssign(kTrainer, kAssigned));
    CHECK_FALSE(mayAssign(kTrainee, kAssigned));
    auto wrong = kAssigned;
    wrong.due = wrong.at;
    CHECK_FALSE(mayAssign(kTrainer, wrong));
    wrong = kAssigned;
    wrong.passMark = 101;
    CHECK_FALSE(mayAssign(kTrainer, wrong));
    wrong = kAssigned;
    wrong.scenario.clear();
    CHECK_FALSE(mayAssign(kTrainer, wrong));
}

TEST_CASE("who trains others changes an assignment, to a day to come, or withdraws it")
{
    auto change = changeOf(kAssigned);
    change.at = kAssigned.due + 1h;
    CHECK(mayChange(kTrainer, kAssigned, change)); // the day may be over, as long as it stays
    CHECK_FALSE(mayChange(kTrainee, kAssigned, change));
    change.due = change.at;
    CHECK_FALSE(mayChange(kTrainer, kAssigned, change));
    change.withdrawn = true;
    CHECK(mayChange(kTrainer, kAssigned, change));
    change = changeOf(kAssigned);
    change.passMark = 101;
    CHECK_FALSE(mayChange(kTrainer, kAssigned, change));
    change = changeOf(kAssigned);
    change.assignment = {2};
    CHECK_FALSE(mayChange(kTrainer, kAssigned, change));
}

TEST_CASE("a changed assignment was given by whom and when it was")
{
    auto change = changeOf(kAssigned);
    CHECK(changed(kAssigned, change) == kAssigned);
    change.agent.clear();
    change.passMark = 60;
    change.by = "Noor";
    change.at = kMonday + 3h;
    auto wanted = kAssigned;
    wanted.agent.clear();
    wanted.passMark = 60;
    CHECK(changed(kAssigned, change) == wanted);
}

TEST_CASE("an assignment is fulfilled by what was handed in by its due date with the pass mark")
{
    CHECK(after({}) == AssignmentState::Open);
    CHECK(after({}, kMonday + 48h) == AssignmentState::Open);
    CHECK(after({}, kMonday + 48h + 1ms) == AssignmentState::Overdue);
    CHECK(after({handedRow(1, kMonday, 80, kMonday + 48h)}) == AssignmentState::Fulfilled);
    CHECK(after({handedRow(1, kMonday, 80, kMonday + 48h + 1ms)}) == AssignmentState::Late);
    CHECK(after({handedRow(1, kMonday, 79, kMonday + 1h)}) == AssignmentState::Open);
    CHECK(after({keptRow(1, kMonday, 95)}) == AssignmentState::Open); // not handed in
    const auto late = handedRow(1, kMonday, 95, kMonday + 50h);
    CHECK(after({late, handedRow(2, kMonday, 90, kMonday + 2h)}) == AssignmentState::Fulfilled);
}

TEST_CASE("an assignment is not fulfilled by what was handed in before, or by somebody else")
{
    CHECK(after({handedRow(1, kMonday - 9h, 95, kMonday - 1h)}) == AssignmentState::Open);
    auto other = handedRow(1, kMonday, 95, kMonday + 1h);
    other.head.agent = "Leo";
    CHECK(after({other}) == AssignmentState::Open);
    auto everybody = kAssigned;
    everybody.agent.clear();
    CHECK(stateOf({everybody, {other}}, "Leo", kMonday + 2h) == AssignmentState::Fulfilled);
    CHECK(stateOf({everybody, {other}}, "Dana", kMonday + 2h) == AssignmentState::Open);
    other.head.scenario = "refund";
    CHECK(stateOf({everybody, {other}}, "Leo", kMonday + 2h) == AssignmentState::Open);
}

TEST_CASE("an agent is told of the assignment that is still to be done, then of the last one done")
{
    auto later = kAssigned;
    later.id = {2};
    later.due = kMonday + 96h;
    later.passMark = 90;
    const auto good = handedRow(1, kMonday, 85, kMonday + 1h);
    const auto told = [&](std::vector<FollowedAssignment> followed) {
        const auto* asked = askedOf(followed, "late-desk", "Dana");
        return asked == nullptr ? 0 : asked->assignment.id.value;
    };
    CHECK(told({}) == 0);
    CHECK(told({{kAssigned, {}}, {later, {}}}) == 1);
    CHECK(told({{kAssigned, {good}}, {later, {good}}}) == 2);
    const auto best = handedRow(2, kMonday, 95, kMonday + 2h);
    CHECK(told({{kAssigned, {good, best}}, {later, {good, best}}}) == 2);
    CHECK(askedOf(std::vector<FollowedAssignment>{{kAssigned, {}}}, "late-desk", "Leo") == nullptr);
    CHECK(bestOf({later, {good, best}}, "Dana")->id == AttemptId{2});
    CHECK(bestOf({later, {good, best}}, "Leo") == nullptr);
}

TEST_CASE("what is asked of an agent names each scenario once, with the mark still to be reached")
{
    auto harder = kAssigned;
    harder.passMark = 90;
    auto refund = kAssigned;
    refund.scenario = "refund";
    refund.agent.clear();
    refund.passMark = 60;
    const auto good = handedRow(1, kMonday, 85, kMonday + 1h);
    const std::vector<FollowedAssignment> followed{
        {kAssigned, {good}}, {refund, {}}, {harder, {good}}};
    CHECK(askedScenarios(followed, "Dana") ==
          std::vector<AskedScenario>{{"late-desk", 90, 85, false}, {"refund", 60, {}, false}});
    CHECK(askedScenarios(followed, "Leo") == std::vector<AskedScenario>{{"refund", 60, {}, false}});
    CHECK(askedScenarios(std::vector<FollowedAssignment>{{kAssigned, {good}}}, "Dana") ==
          std::vector<AskedScenario>{{"late-desk", 80, 85, true}});
}

TEST_CASE("progress shows the scores of each scenario and the first of the best")
{
    auto refund = keptRow(4, kMonday + 4h, 70);
    refund.head.scenario = "refund";
    auto running = keptRow(6, kMonday + 6h, 0);
    running.end.reset();
    const auto attempts = std::vector{keptRow(5, kMonday + 5h, 85),
                                      running,
                                      refund,
                                      keptRow(3, kMonday + 3h, 85),
                                      keptRow(2, kMonday + 2h, {}),
                                      keptRow(1, kMonday + 1h, 60)};
    const auto progress = progressOf(attempts);
    REQUIRE(progress.size() == 2);
    CHECK(progress[0].scenario == "late-desk");
    CHECK(progress[0].attempts == 3);
    CHECK(progress[0].passed);
    CHECK(progress[0].best.id == AttemptId{3});
    CHECK(progress[0].scores == std::vector<ScoredAt>{{kMonday + 1h + 5min, 60},
                                                      {kMonday + 3h + 5min, 85},
                                                      {kMonday + 5h + 5min, 85}});
    CHECK(progress[1].scenario == "refund");
    CHECK_FALSE(progress[1].passed);
}

TEST_CASE("hints fade with each attempt that passed, and come back after one that did not")
{
    const auto levelAfter = [](std::vector<int> newestFirst) {
        std::vector<AttemptRow> rows;
        for (const int score : newestFirst) {
            rows.push_back(keptRow(static_cast<int>(rows.size()) + 1, kMonday, score));
        }
        return hintLevelOf(rows);
    };
    CHECK(levelAfter({}) == HintLevel::Words);
    CHECK(levelAfter({90}) == HintLevel::Words);
    CHECK(levelAfter({90, 85}) == HintLevel::Topic);
    CHECK(levelAfter({90, 85, 80, 100}) == HintLevel::None);
    CHECK(levelAfter({40, 90, 85, 80, 100}) == HintLevel::Words);
    CHECK(levelAfter({90, 85, 40, 100}) == HintLevel::Topic);
    auto unscored = keptRow(9, kMonday, 90);
    unscored.end->score.reset();
    unscored.end->passed = false;
    CHECK(hintLevelOf(std::vector{unscored, keptRow(1, kMonday, 90), keptRow(2, kMonday, 90)}) ==
          HintLevel::Topic);
}
