#pragma once
#include "core/ports/practice_log.h"
#include "core/practice/drill.h"

#include <QObject>

#include <deque>
#include <functional>
#include <map>

namespace secondring {

struct ShelvedScenario;

/// The attempts of whoever sits here: writes down the one that goes on, and reads how far they have
/// come.
///
/// Threads: the GUI thread. The log outlives it.
class AttemptBook : public QObject
{
    Q_OBJECT

public:
    explicit AttemptBook(PracticeLog& log);

    void setAgent(const Person& agent);

    /// A text that somebody has written, and what they say of it.
    void keepVersion(const std::string& source, const std::string& note, Instant at);
    void begin(const ShelvedScenario& scenario, std::uint64_t seed, Instant at);
    void note(const practice::AttemptEntry& entry);
    /// The one that goes on is over; it can be looked at and handed in from then on.
    void end(const practice::AttemptEnd& end);
    /// The one that goes on counts for nothing.
    void drop();
    void handIn(practice::AttemptId attempt, Instant at);
    /// Says something of a moment of an attempt; `kept` when it is.
    void comment(practice::AttemptId attempt,
                 const practice::AttemptComment& comment,
                 std::function<void()> kept);

    /// What a sudden end of the program has left of this agent's attempts, oldest first.
    const std::vector<practice::AttemptRow>& unfinished() const { return unfinished_; }

    /// One of them counts as it was, or is dropped.
    void endUnfinished(practice::AttemptId attempt, const practice::AttemptEnd& end);
    void dropUnfinished(practice::AttemptId attempt);

    /// Reads everything anew.
    void read();

    const practice::ScenarioProgress* progress(const std::string& scenario) const;
    /// Newest first.
    std::vector<practice::AttemptRow> attempts(const std::string& scenario) const;

    const std::vector<practice::AttemptRow>& attempts() const { return rows_; }

    /// The soonest that asks for this scenario and is not fulfilled; none: nobody asks for it.
    std::optional<practice::PracticeAssignment> assigned(const std::string& scenario) const;

    /// All that concerns whoever sits here, the soonest due first.
    const std::vector<practice::FollowedAssignment>& assignments() const { return assignments_; }

    const std::string& agent() const { return agent_.name; }

    /// An attempt as a whole, with the text it was made with.
    using Loaded = std::function<void(const practice::KeptAttempt&, const std::string& source)>;
    void load(practice::AttemptId attempt, Loaded then);

    /// Attempts that whoever sits here may see, the newest first.
    using Found = std::function<void(const std::vector<practice::AttemptRow>&)>;
    void find(const practice::AttemptQuery& query, Found then);

signals:
    void changed();
    void troubled(const QString& sentence);
    /// An attempt has been kept to its end.
    void ended(std::int64_t attempt);

private:
    void begun(int version);
    PracticeLog::Done told();
    /// The same, and reads everything anew.
    PracticeLog::Done settled();

    PracticeLog& log_;
    Person agent_;
    std::optional<practice::AttemptHead> head_; ///< of the one that goes on
    practice::AttemptId going_;                 ///< none: its version is being kept
    std::deque<practice::AttemptEntry> waiting_;
    std::optional<practice::AttemptEnd> end_; ///< it was over before it had begun to be kept
    bool dropped_ = false;
    std::map<std::string, practice::ScenarioProgress> progress_;
    std::vector<practice::AttemptRow> rows_;
    std::vector<practice::AttemptRow> unfinished_;
    std::vector<practice::FollowedAssignment> assignments_;
};

} // namespace secondring
