#pragma once
#include "core/adapters/simulated/recorded_events.h"
#include "core/adapters/simulated/simulated_line.h"
#include "core/adapters/sqlite/sqlite_call_archive.h"
#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_practice_log.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "core/practice/scenario.h"
#include "ui/model/console_model.h"

#include <QObject>

namespace secondring {

class Console;

/// A desk to practise on: the same core, the same model, a line without a network, and a store of
/// its own beside the real one.
///
/// Threads: the GUI thread. Owns: its store, line and model. The console outlives it.
class PracticeDesk : public QObject
{
    Q_OBJECT

public:
    /// Refused, with a sentence, when the store cannot be used.
    static Result<std::unique_ptr<PracticeDesk>> open(Console& console);
    ~PracticeDesk() override;

    ConsoleModel& model() { return *model_; }

    SimulatedLine& line() { return line_; }

    const SqliteStore& store() const { return *store_; }

    SqliteCallArchive& archive() { return archive_; }

    PracticeLog& attempts() { return attempts_; }

    /// The house as it is, with the scenario's colleagues and ring.
    void follow(const practice::Scenario& scenario);

signals:
    void recorded(const secondring::Recorded& event);

private:
    PracticeDesk(Console& console, std::unique_ptr<SqliteStore> store);

    Console& console_;
    std::unique_ptr<SqliteStore> store_;
    SqliteCallLog log_;
    RecordedEvents events_;
    SqliteCallArchive archive_;
    SqlitePracticeLog attempts_;
    SimulatedLine line_;
    std::unique_ptr<ConsoleModel> model_;
};

} // namespace secondring
