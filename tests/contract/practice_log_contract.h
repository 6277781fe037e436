#pragma once
#include "core/ports/practice_log.h"
#include "tests/core/practice/kept.h"
#include "tests/support/manual_desk.h"

#include <memory>

/// The contract of core/ports/practice_log.h, to be run on every one of them:
///
///     TEST_CASE("practice in memory keeps the contract of a practice log")
///     {
///         keepsTheContractOfAPracticeLog([] { return std::make_unique<MemoryPracticeRig>(); });
///     }
namespace secondring::test {

using namespace practice;
using namespace practice::test;

/// A log under test. One rig is one fresh store.
class PracticeLogRig
{
public:
    virtual ~PracticeLogRig() = default;

    virtual PracticeLog& log() = 0;
    /// As if the program had been closed and started again.
    virtual void startAgain() = 0;

    ManualDesk desk;
};

using MakePracticeLogRig = std::function<std::unique_ptr<PracticeLogRig>()>;

/// A rig with hands to fill it and eyes to read it.
class FilledPractice
{
public:
    explicit FilledPractice(const MakePracticeLogRig& make)
        : rig(make())
    {
    }

    template <class T>
    Result<T> asked(const std::function<void(PracticeLog&, PracticeLog::Then<T>)>& question)
    {
        std::optional<Result<T>> answer;
        question(rig->log(), [&](const Result<T>& result) { answer = result; });
        REQUIRE(rig->desk.runUntil([&] { return answer.has_value(); }));
        return *answer;
    }

    template <class T>
    T ask(const std::function<void(PracticeLog&, PracticeLog::Then<T>)>& question)
    {
        auto answer = asked<T>(question);
        INFO((answer ? "" : answer.error().reason));
        REQUIRE(answer);
        return std::move(*answer);
    }

    int keeps(const std::string& source, const std::string& note = "")
    {
        const ScenarioVersion version{"late-desk", 0, "The late desk", note, "Rosa", kMonday};
        return ask<int>([&](auto& log, auto then) { log.keepVersion({version, source}, then); });
    }

    AttemptId begins(const std::string& agent, Instant began)
    {
        AttemptId attempt;
        const auto begun = asked<void>([&](auto& log, auto then) {
            attempt = log.begin({"late-desk", 1, agent, began, ~std::uint64_t{0} - 5}, then);
        });
        CHECK(begun);
        return attempt;
    }

    bool appends(AttemptId attempt, const AttemptEntry& entry)
    {
        return asked<void>([&](auto& log, auto then) { log.append(attempt, entry, then); })
            .has_value();
    }

    bool ends(AttemptId attempt, const AttemptEnd& end)
    {
        return asked<void>([&](auto& log, auto then) { log.end(attempt, end, then); }).has_value();
    }

    bool handsIn(AttemptId attempt, const Person& who, Instant at)
    {
        return asked<void>([&](auto& log, auto then) { log.handIn(attempt, who, at, then); })
            .has_value();
    }

    bool drops(AttemptId attempt, const Person& who)
    {
        return asked<void>([&](auto& log, auto then) { log.drop(attempt, who, then); }).has_value();
    }

    bool says(AttemptId attempt, const AttemptComment& comment)
    {
        return asked<void>([&](auto& log, auto then) { log.comment(attempt, comment, then); })
            .has_value();
    }

    Result<KeptAttempt> attempt(AttemptId attempt, const Person& who)
    {
        return asked<KeptAttempt>([&](auto& log, auto then) { log.attempt(attempt, who, then); });
    }

    std::vector<AttemptId> listed(const AttemptQuery& query, const Person& who)
    {
        std::vector<AttemptId> ids;
        for (const auto& each : ask<std::vector<AttemptRow>>(
                 [&](auto&log, auto then) { log.attempts(query, who, then); })) {
            ids.push_back(each.id);
        }
        return ids;
    }

    Result<AssignmentId> assigns(const PracticeAssignment& assignment, const Person& who)
    {
        return asked<AssignmentId>(
            [&](auto& log, auto then) { log.assign(assignment, who, then); });
    }

    bool changes(const AssignmentChange& change, const Person& who)
    {
        return asked<void>([&](auto& log, auto then) { log.changeAssignment(change, who, then); })
            .has_value();
    }

    std::vector<FollowedAssignment> assignments(const Person& who)
    {
        return ask<std::vector<FollowedAssignment>>(
            [&](auto& log, auto then) { log.assignments(who, then); });
    }

    /// Begun, ended with this score five minutes later.
    AttemptId finishes(const std::string& agent, Instant began, int score)
    {
        const auto attempt = begins(agent, began);
        CHECK(ends(attempt, {began + 5min, score, score >= 80, {{"identify", Verdict::Kept}}}));
        return attempt;
    }

    std::unique_ptr<PracticeLogRig> rig;
};

void keepsTexts(const MakePracticeLogRig& make);
void keepsAttempts(const MakePracticeLogRig& make);
void refusesWhatAttemptsDoNotAllow(const MakePracticeLogRig& make);
void tellsWhatIsUnfinished(const MakePracticeLogRig& make);
void keepsAttemptsPrivate(const MakePracticeLogRig& make);
void keepsComments(const MakePracticeLogRig& make);
void followsAssignments(const MakePracticeLogRig& make);
void changesAssignments(const MakePracticeLogRig& make);
void withdrawsAssignments(const MakePracticeLogRig& make);
void showsProgress(const MakePracticeLogRig& make);

inline void keepsTheContractOfAPracticeLog(const MakePracticeLogRig& make)
{
    SECTION("a text has one number for ever")
    {
        keepsTexts(make);
    }
    SECTION("an attempt is what went in, also after a new start")
    {
        keepsAttempts(make);
    }
    SECTION("what the rules refuse is not done")
    {
        refusesWhatAttemptsDoNotAllow(make);
    }
    SECTION("what a sudden end left is told, and is dropped or ended")
    {
        tellsWhatIsUnfinished(make);
    }
    SECTION("an attempt is private until it is handed in")
    {
        keepsAttemptsPrivate(make);
    }
    SECTION("comments stand at their moment")
    {
        keepsComments(make);
    }
    SECTION("assignments are followed to what was handed in")
    {
        followsAssignments(make);
    }
    SECTION("an assignment asks what its last change says")
    {
        changesAssignments(make);
    }
    SECTION("what is withdrawn asks nothing any more, and what was handed in stays")
    {
        withdrawsAssignments(make);
    }
    SECTION("progress shows what one may see")
    {
        showsProgress(make);
    }
}

} // namespace secondring::test
