#pragma once
#include "core/base/executor.h"
#include "core/ports/practice_log.h"

#include <map>
#include <memory>

namespace secondring {

namespace sqlite {
class ReadingThread;
}

class SqliteCallLog;
class SqliteStore;

/// What is kept of practice on SQLite, in the file of the practice desk's calls.
///
/// Threads: used on one; writes on the thread of the call log, in one order with its events; reads
/// on a thread of its own, one question after the other; answers through the executor. What was
/// asked before it goes is still answered. Owns: the reading thread and its connection. The store
/// and the call log outlive it.
class SqlitePracticeLog final : public PracticeLog
{
public:
    SqlitePracticeLog(const SqliteStore& store, SqliteCallLog& calls, Executor desk);
    ~SqlitePracticeLog() override;
    SqlitePracticeLog(const SqlitePracticeLog&) = delete;
    SqlitePracticeLog& operator=(const SqlitePracticeLog&) = delete;

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
    SqliteCallLog& calls_;
    std::map<practice::AttemptId, std::int64_t> going_; ///< begun here and not ended: entries
    std::int64_t attempts_ = 0;                         ///< the greatest number given
    std::int64_t assignments_ = 0;
    const std::unique_ptr<sqlite::ReadingThread> reading_;
};

} // namespace secondring
