#pragma once
#include "core/adapters/simulated/live_attempt.h"
#include "core/practice/attempt_retake.h"

#include <QObject>
#include <QTimer>

namespace secondring {

class ConsoleModel;

/// Brings the practice desk to where the calls of an attempt once stood: does again at once what
/// the agent did, and waits for what the line answers.
///
/// Invariants: ends in exactly one of `done` and `failed`. Threads: the GUI thread. The model, the
/// line and the attempt outlive it.
class DeskRewind : public QObject
{
    Q_OBJECT

public:
    struct World
    {
        ConsoleModel& model;
        SimulatedLine& line;
        LiveAttempt& live;
    };

    DeskRewind(World world, practice::Retake retake);

    /// What the desk records meanwhile.
    void recorded(const Recorded& event);

signals:
    void done();
    void failed();

private:
    void step();
    bool await(const practice::DeskStep& wanted);
    Instant timeOf(std::size_t call, const EventBody& body) const;

    World world_;
    practice::Retake retake_;
    std::size_t next_ = 0;
    std::vector<CallId> ids_; ///< of the calls here, in the order in which they rang
    std::vector<std::pair<std::size_t, std::size_t>> seen_; ///< call and kind, not yet awaited
    std::optional<std::size_t> leaving_;                    ///< whose end is awaited
    QTimer stepping_;
    QTimer patience_;
};

} // namespace secondring
