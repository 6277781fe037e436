#include "tests/contract/practice_log_contract.h"

#include "core/practice/assignment.h"

namespace secondring::test {

namespace {

using Ids = std::vector<AttemptId>;

std::vector<AttemptEntry> someEntries()
{
    return {AttemptEvent{kMonday, 0, Rang{}},
            CallOfAttempt{kMonday, CallId{41}},
            AttemptEvent{kMonday + 2s, 0, Answered{}},
            SaidByKey{kMonday + 3s, "\"Good morning\" – ü"},
            AttemptEvent{kMonday + 9s, 0, Heard{"I am sorry", Way::Voice, 1200ms}},
            HintUsed{kMonday + 11s, "Name the delay"},
            AttemptEvent{kMonday + 20s, 1, Rang{}},
            CallOfAttempt{kMonday + 20s, CallId{42}},
            AttemptEvent{kMonday + 21s, 0, Held{2, true}},
            SpokenAloud{kMonday + 22s, Speaker::Trainee, 3s, 5s, 412'000, 16'000, 3}};
}

PracticeAssignment assignment(const std::string& agent, Instant due)
{
    return {{}, "late-desk", agent, due, 80, "somebody", kMonday};
}

} // namespace

void keepsTexts(const MakePracticeLogRig& make)
{
    FilledPractice filled{make};
    CHECK(filled.keeps("one", "first") == 1);
    CHECK(filled.keeps("two", "second") == 2);
    CHECK(filled.keeps("one", "again") == 1);
    const ScenarioVersion other{"refund", 0, "Refund", "", "Rosa", kMonday};
    CHECK(filled.ask<int>([&](auto& log, auto then) {
        log.keepVersion({other, "one"}, then);
    }) == 1);
    filled.rig->startAgain();
    const auto versions = filled.ask<std::vector<ScenarioVersion>>(
        [](auto& log, auto then) { log.versions("late-desk", then); });
    REQUIRE(versions.size() == 2);
    CHECK(versions[0] ==
          ScenarioVersion{"late-desk", 2, "The late desk", "second", "Rosa", kMonday});
    CHECK(versions[1].note == "first");
    CHECK(filled.ask<ScenarioText>([](auto& log, auto then) { log.text("late-desk", 1, then); }) ==
          ScenarioText{versions[1], "one"});
    CHECK_FALSE(
        filled.asked<ScenarioText>([](auto& log, auto then) { log.text("late-desk", 3, then); }));
    CHECK(filled.keeps("three") == 3);
}

void keepsAttempts(const MakePracticeLogRig& make)
{
    FilledPractice filled{make};
    filled.keeps("one");
    const auto id = filled.begins("Dana", kMonday);
    for (const auto& entry : someEntries()) {
        REQUIRE(filled.appends(id, entry));
    }
    const AttemptEnd end{
        kMonday + 5min, 91, true, {{"identify", Verdict::Kept}, {"thank", Verdict::Missed}}};
    REQUIRE(filled.ends(id, end));
    CHECK(filled.ends(id, end)); // an end whose success was never heard of
    const auto next = filled.begins("Dana", kMonday + 1h);
    CHECK(next != id);
    filled.rig->startAgain();
    const auto kept = filled.attempt(id, kTrainee);
    REQUIRE(kept);
    CHECK(kept->row ==
          AttemptRow{id, {"late-desk", 1, "Dana", kMonday, ~std::uint64_t{0} - 5}, end, {}});
    CHECK(kept->attempt.scenario == "late-desk");
    CHECK(kept->attempt.seed == ~std::uint64_t{0} - 5);
    const auto entries = someEntries();
    CHECK(kept->attempt.events == std::vector{std::get<AttemptEvent>(entries[0]),
                                              std::get<AttemptEvent>(entries[2]),
                                              std::get<AttemptEvent>(entries[4]),
                                              std::get<AttemptEvent>(entries[6]),
                                              std::get<AttemptEvent>(entries[8])});
    CHECK(kept->attempt.hints == std::vector{std::get<HintUsed>(entries[5])});
    CHECK(kept->byKeys == std::vector{std::get<SaidByKey>(entries[3])});
    CHECK(kept->calls == std::vector<CallId>{{41}, {42}});
    CHECK(kept->spoken == std::vector{std::get<SpokenAloud>(entries[9])});
    const auto third = filled.begins("Dana", kMonday + 2h);
    CHECK((third != id && third != next));
}

void refusesWhatAttemptsDoNotAllow(const MakePracticeLogRig& make)
{
    FilledPractice filled{make};
    filled.keeps("one");
    const AttemptHead unknown{"late-desk", 2, "Dana", kMonday, 1};
    AttemptId never;
    CHECK_FALSE(
        filled.asked<void>([&](auto& log, auto then) { never = log.begin(unknown, then); }));
    CHECK_FALSE(filled.appends(never, someEntries()[0]));
    const auto id = filled.begins("Dana", kMonday);
    CHECK_FALSE(filled.handsIn(id, kTrainee, kMonday + 1h)); // it goes on
    CHECK_FALSE(filled.ends(id, {kMonday - 1ms}));
    CHECK(filled.ends(id, {kMonday + 1min}));
    CHECK_FALSE(filled.ends(id, {kMonday + 2min}));
    CHECK_FALSE(filled.appends(id, someEntries()[0]));
    CHECK_FALSE(filled.handsIn(id, kTrainer, kMonday + 1h));
    CHECK_FALSE(filled.drops(id, kTrainer));
    CHECK(filled.attempt(id, kTrainee)->row.end == AttemptEnd{kMonday + 1min});
    CHECK_FALSE(filled.attempt({77}, kTrainee));
    CHECK_FALSE(filled.ends({77}, {kMonday}));
}

void tellsWhatIsUnfinished(const MakePracticeLogRig& make)
{
    FilledPractice filled{make};
    filled.keeps("one");
    filled.finishes("Dana", kMonday, 50);
    const auto second = filled.begins("Dana", kMonday + 2h);
    const auto first = filled.begins("Dana", kMonday + 1h);
    filled.begins("Leo", kMonday);
    REQUIRE(filled.appends(first, someEntries()[0]));
    filled.rig->startAgain();
    const auto unfinished = [&] {
        Ids ids;
        for (const auto& each : filled.ask<std::vector<AttemptRow>>(
                 [](auto&log, auto then) { log.unfinished("Dana", then); })) {
            ids.push_back(each.id);
        }
        return ids;
    };
    CHECK(unfinished() == Ids{first, second});
    CHECK_FALSE(filled.appends(first, someEntries()[2])); // of an earlier run
    CHECK(filled.attempt(first, kTrainee)->attempt.events.size() == 1);
    CHECK(filled.ends(first, {kMonday + 90min, 40}));
    CHECK_FALSE(filled.drops(second, kTrainer));
    CHECK(filled.drops(second, kTrainee));
    CHECK(unfinished().empty());
    CHECK_FALSE(filled.attempt(second, kTrainee));
}

void keepsAttemptsPrivate(const MakePracticeLogRig& make)
{
    FilledPractice filled{make};
    filled.keeps("one");
    const auto one = filled.finishes("Dana", kMonday, 50);
    const auto two = filled.finishes("Dana", kMonday + 1h, 85);
    const auto leos = filled.finishes("Leo", kMonday + 2h, 60);
    CHECK(filled.listed({}, kTrainee) == Ids{two, one});
    CHECK(filled.listed({}, kTrainer).empty());
    CHECK_FALSE(filled.attempt(two, kTrainer));
    REQUIRE(filled.handsIn(two, kTrainee, kMonday + 2h));
    REQUIRE(filled.handsIn(leos, kColleague, kMonday + 3h));
    filled.rig->startAgain();
    CHECK(filled.listed({}, kTrainer) == Ids{leos, two});
    CHECK(filled.listed({.agent = "Dana"}, kTrainer) == Ids{two});
    CHECK(filled.listed({.limit = 1}, kTrainer) == Ids{leos});
    CHECK(filled.listed({}, kColleague) == Ids{leos});
    CHECK(filled.listed({.agent = "Dana"}, kColleague).empty());
    CHECK(filled.listed({.scenario = "refund"}, kTrainee).empty());
    CHECK(filled.listed({.scenario = "late-desk", .from = kMonday + 1ms}, kTrainee) == Ids{two});
    CHECK(filled.listed({.until = kMonday + 1h}, kTrainee) == Ids{one});
    CHECK(filled.attempt(two, kTrainer)->row.handedIn == kMonday + 2h);
    CHECK_FALSE(filled.attempt(two, kColleague));
    CHECK_FALSE(filled.drops(two, kTrainee)); // others have seen it
    CHECK_FALSE(filled.handsIn(two, kTrainee, kMonday + 9h));
}

void keepsComments(const MakePracticeLogRig& make)
{
    FilledPractice filled{make};
    filled.keeps("one");
    const auto id = filled.finishes("Dana", kMonday, 85);
    const AttemptComment later{kTrainer, kMonday + 2h, 40s, "Here you named the delay."};
    CHECK_FALSE(filled.says(id, later)); // private yet
    REQUIRE(filled.handsIn(id, kTrainee, kMonday + 1h));
    REQUIRE(filled.says(id, later));
    const AttemptComment earlier{kTrainer, kMonday + 3h, 5s, "A fine greeting."};
    const AttemptComment answer{kTrainee, kMonday + 4h, 40s, "Thank you."};
    REQUIRE(filled.says(id, earlier));
    REQUIRE(filled.says(id, answer));
    CHECK_FALSE(filled.says(id, {kColleague, kMonday + 5h, 5s, "Me too."}));
    filled.rig->startAgain();
    CHECK(filled.attempt(id, kTrainee)->comments == std::vector{earlier, later, answer});
}

void followsAssignments(const MakePracticeLogRig& make)
{
    FilledPractice filled{make};
    filled.keeps("one");
    CHECK_FALSE(filled.assigns(assignment("Dana", kMonday + 48h), kTrainee));
    const auto everybody = filled.assigns(assignment("", kMonday + 48h), kTrainer);
    const auto danas = filled.assigns(assignment("Dana", kMonday + 24h), kTrainer);
    REQUIRE((everybody && danas));
    CHECK(*everybody != *danas);
    const auto one = filled.finishes("Dana", kMonday + 1h, 85);
    const auto leos = filled.finishes("Leo", kMonday + 2h, 60);
    filled.finishes("Leo", kMonday + 3h, 95); // kept to himself
    REQUIRE(filled.handsIn(leos, kColleague, kMonday + 4h));
    REQUIRE(filled.handsIn(one, kTrainee, kMonday + 5h));
    filled.rig->startAgain();
    const auto all = filled.assignments(kTrainer);
    REQUIRE(all.size() == 2);
    CHECK(all[0].assignment.id == *danas); // due sooner
    CHECK(all[0].assignment.by == "Rosa");
    REQUIRE(all[0].handedIn.size() == 1);
    CHECK(all[0].handedIn[0].id == one);
    REQUIRE(all[1].handedIn.size() == 2);
    CHECK(all[1].handedIn[0].id == leos);
    const auto now = kMonday + 6h;
    CHECK(stateOf(all[0], "Dana", now) == AssignmentState::Fulfilled);
    CHECK(stateOf(all[1], "Leo", now) == AssignmentState::Open);
    const auto leosOwn = filled.assignments(kColleague);
    REQUIRE(leosOwn.size() == 1);
    CHECK(leosOwn[0].assignment.id == *everybody);
    REQUIRE(leosOwn[0].handedIn.size() == 1);
    CHECK(leosOwn[0].handedIn[0].id == leos);
    CHECK(filled.assignments(kTrainee).size() == 2);
    const auto third = filled.assigns(assignment("Leo", kMonday + 9h), kTrainer);
    CHECK((third && *third != *everybody && *third != *danas));
}

void changesAssignments(const MakePracticeLogRig& make)
{
    FilledPractice filled{make};
    filled.keeps("one");
    const auto first = filled.assigns(assignment("Dana", kMonday + 24h), kTrainer);
    const auto second = filled.assigns(assignment("", kMonday + 48h), kTrainer);
    REQUIRE((first && second));
    AssignmentChange change{*first, "Dana", kMonday + 72h, 90, false, "somebody", kMonday + 1h};
    CHECK_FALSE(filled.changes(change, kTrainee));
    CHECK(filled.changes(change, kTrainer));
    CHECK(filled.changes(change, kTrainer)); // a success that was never heard of
    filled.rig->startAgain();
    auto all = filled.assignments(kTrainer);
    REQUIRE(all.size() == 2);
    CHECK(all[0].assignment.id == *second); // due sooner now
    CHECK(all[1].assignment ==
          PracticeAssignment{
              *first, "late-desk", "Dana", kMonday + 72h, 90, "Rosa", kMonday}); // given as before
    change.agent = "Leo";
    change.at = kMonday + 2h;
    REQUIRE(filled.changes(change, kTrainer));
    CHECK(filled.assignments(kTrainee).size() == 1);
    CHECK(filled.assignments(kColleague).size() == 2);
    change.due = change.at;
    CHECK_FALSE(filled.changes(change, kTrainer));
    change.assignment = {77};
    CHECK_FALSE(filled.changes(change, kTrainer));
    CHECK(filled.assignments(kTrainer)[1].assignment.due == kMonday + 72h);
}

void withdrawsAssignments(const MakePracticeLogRig& make)
{
    FilledPractice filled{make};
    filled.keeps("one");
    const auto given = filled.assigns(assignment("Dana", kMonday + 24h), kTrainer);
    REQUIRE(given);
    const auto attempt = filled.finishes("Dana", kMonday + 1h, 85);
    REQUIRE(filled.handsIn(attempt, kTrainee, kMonday + 2h));
    auto change = changeOf(filled.assignments(kTrainer)[0].assignment);
    change.withdrawn = true;
    change.at = kMonday + 30h; // it was due by then
    CHECK_FALSE(filled.changes(change, kTrainee));
    REQUIRE(filled.changes(change, kTrainer));
    CHECK(filled.assignments(kTrainee).empty());
    filled.rig->startAgain();
    CHECK(filled.assignments(kTrainer).empty());
    CHECK(filled.listed({}, kTrainer) == Ids{attempt});
    change.withdrawn = false;
    change.due = kMonday + 99h;
    CHECK_FALSE(filled.changes(change, kTrainer));
    const auto next = filled.assigns(assignment("Dana", kMonday + 24h), kTrainer);
    CHECK((next && *next != *given));
}

void showsProgress(const MakePracticeLogRig& make)
{
    FilledPractice filled{make};
    filled.keeps("one");
    filled.finishes("Dana", kMonday, 50);
    const auto best = filled.finishes("Dana", kMonday + 1h, 85);
    const auto last = filled.finishes("Dana", kMonday + 2h, 70);
    filled.finishes("Leo", kMonday + 2h, 99);
    const auto progress = [&](const Person& who) {
        return filled.ask<std::vector<ScenarioProgress>>(
            [&](auto& log, auto then) { log.progress("Dana", who, then); });
    };
    REQUIRE(progress(kTrainee).size() == 1);
    CHECK(progress(kTrainee)[0].attempts == 3);
    CHECK(progress(kTrainee)[0].best.id == best);
    CHECK(progress(kTrainer).empty());
    REQUIRE(filled.handsIn(last, kTrainee, kMonday + 3h));
    REQUIRE(progress(kTrainer).size() == 1);
    CHECK(progress(kTrainer)[0].scores == std::vector<ScoredAt>{{kMonday + 2h + 5min, 70}});
}

} // namespace secondring::test
