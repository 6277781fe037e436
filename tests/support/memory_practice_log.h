#pragma once
#include "core/base/executor.h"
#include "core/ports/practice_log.h"

#include <map>
#include <set>

namespace secondring::test {

/// Practice in memory: for tests of those who use a log, and to hold the contract to something
/// simple.
class MemoryPracticeLog final : public PracticeLog
{
public:
    explicit MemoryPracticeLog(Executor desk);

    /// As if the program had been closed and started again.
    void startAgain() { going_.clear(); }

    void keepVersion(const practice::ScenarioText& text, Then<int> then) override;
    void versions(const std::string& scenario,
                  Then<std::vector<practice::ScenarioVersion>> then) override;
    void text(const std::string& scenario, int version, Then<practice::ScenarioText> then) override;
    practice::AttemptId begin(const practice::AttemptHead& head, Done done) override;
    void
    append(practice::AttemptId attempt, const practice::AttemptEntry& entry, Done done) override;
    void end(practice::AttemptId attempt, const practice::AttemptEnd& end, Done done) override;
    void handIn(practice::AttemptId attempt, const Person& who, Instant at, Done done) override;
    void drop(practice::AttemptId attempt, const Person& who, Done done) override;
    void attempts(const practice::AttemptQuery& query,
                  const Person& who,
                  Then<std::vector<practice::AttemptRow>> then) override;
    void unfinished(const std::string& agent,
                    Then<std::vector<practice::AttemptRow>> then) override;
    void attempt(practice::AttemptId attempt,
                 const Person& who,
                 Then<practice::KeptAttempt> then) override;
    void progress(const std::string& agent,
                  const Person& who,
                  Then<std::vector<practice::ScenarioProgress>> then) override;
    void comment(practice::AttemptId attempt,
                 const practice::AttemptComment& comment,
                 Done done) override;
    void assign(const practice::PracticeAssignment& assignment,
                const Person& who,
                Then<practice::AssignmentId> then) override;
    void changeAssignment(const practice::AssignmentChange& change,
                          const Person& who,
                          Done done) override;
    void assignments(const Person& who,
                     Then<std::vector<practice::FollowedAssignment>> then) override;

private:
    using Change = std::function<Result<void>(practice::KeptAttempt&)>;

    template <class T> void answer(Result<T> result, std::function<void(Result<T>)> then) const;
    void change(practice::AttemptId attempt, const Change& change, Done done);
    const practice::ScenarioText* find(const std::string& scenario, int version) const;
    std::vector<practice::AttemptRow> seenBy(const Person& who) const;

    Executor desk_;
    std::vector<practice::ScenarioText> texts_;
    std::map<practice::AttemptId, practice::KeptAttempt> attempts_;
    std::set<practice::AttemptId> going_;
    std::vector<practice::PracticeAssignment> assignments_; ///< but those that were withdrawn
    std::int64_t given_ = 0;
    std::int64_t assigned_ = 0;
};

} // namespace secondring::test
