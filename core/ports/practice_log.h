#pragma once
#include "core/base/result.h"
#include "core/practice/assignment_change.h"
#include "core/practice/progress.h"

#include <functional>

namespace secondring {

/// Where what is done in practice is kept: beside the calls of the practice desk, durable as it
/// happens.
///
/// Contract:
/// - Every function returns at once. What is written is written in the order in which it was asked
///   for, also with the events of the practice desk's calls; `done` and `then` are called on the
///   desk's thread, in that order: with a value when it would survive a power cut, or with a
///   sentence why it was refused. What failed because of the disk is kept and tried again, as in
///   core/ports/call_log.h.
/// - Who may do what is said by core/practice/practice_rights.h, and asked here: an attempt is
///   private until it is handed in, and `who` sees of others only what was handed in. What may not
///   be seen is as if it were not there.
/// - Queries answer with what was durable when they were asked, or with the reason why it could
///   not be read.
class PracticeLog
{
public:
    using Done = std::function<void(Result<void>)>;
    template <class T> using Then = std::function<void(Result<T>)>;

    virtual ~PracticeLog() = default;

    /// Keeps a text of a scenario and tells its number, from 1; `text.version.version` is ignored.
    /// A text that the scenario had before has its number already.
    virtual void keepVersion(const practice::ScenarioText& text, Then<int> then) = 0;
    /// Newest first.
    virtual void versions(const std::string& scenario,
                          Then<std::vector<practice::ScenarioVersion>> then) = 0;
    virtual void
    text(const std::string& scenario, int version, Then<practice::ScenarioText> then) = 0;

    /// The version must have been kept; otherwise this and all that follows of it is refused. The
    /// attempt is known by what is returned at once.
    virtual practice::AttemptId begin(const practice::AttemptHead& head, Done done) = 0;
    /// Only to attempts that this log began, until they end.
    virtual void
    append(practice::AttemptId attempt, const practice::AttemptEntry& entry, Done done) = 0;
    virtual void end(practice::AttemptId attempt, const practice::AttemptEnd& end, Done done) = 0;
    virtual void handIn(practice::AttemptId attempt, const Person& who, Instant at, Done done) = 0;
    /// Nothing of it is kept, but for the calls of the practice desk.
    virtual void drop(practice::AttemptId attempt, const Person& who, Done done) = 0;

    virtual void attempts(const practice::AttemptQuery& query,
                          const Person& who,
                          Then<std::vector<practice::AttemptRow>> then) = 0;
    /// What an agent has begun and not ended, oldest first: asked at the start, what a sudden end
    /// of the program has left. It can be dropped, or loaded, scored and ended.
    virtual void unfinished(const std::string& agent,
                            Then<std::vector<practice::AttemptRow>> then) = 0;
    virtual void
    attempt(practice::AttemptId attempt, const Person& who, Then<practice::KeptAttempt> then) = 0;
    /// Of one agent, from what `who` may see.
    virtual void progress(const std::string& agent,
                          const Person& who,
                          Then<std::vector<practice::ScenarioProgress>> then) = 0;

    /// The comment is said by `comment.by`.
    virtual void
    comment(practice::AttemptId attempt, const practice::AttemptComment& comment, Done done) = 0;

    /// Given by `who` (`assignment.by` and `id` are ignored); tells its number.
    virtual void assign(const practice::PracticeAssignment& assignment,
                        const Person& who,
                        Then<practice::AssignmentId> then) = 0;
    /// Made by `who` (`change.by` is ignored), of an assignment that was not withdrawn.
    virtual void
    changeAssignment(const practice::AssignmentChange& change, const Person& who, Done done) = 0;
    /// What `who` is to practise, or, of who trains others, everything that was assigned, as it was
    /// last changed and without what was withdrawn; the soonest due first, with what was handed in
    /// as far as `who` may see it.
    virtual void assignments(const Person& who,
                             Then<std::vector<practice::FollowedAssignment>> then) = 0;
};

} // namespace secondring
