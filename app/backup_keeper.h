#pragma once
#include "core/adapters/sqlite/sqlite_backups.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace secondring {

class ConsoleModel;

/// Sees to it that there is a copy of the store of every day, made while no call is on the line.
///
/// Threads: the GUI thread; copying has one of its own. The model outlives it.
class BackupKeeper : public QObject
{
    Q_OBJECT

public:
    BackupKeeper(ConsoleModel& model, std::filesystem::path store);
    /// Waits for a copy that is being made.
    ~BackupKeeper() override;

private:
    void look();
    bool isDue() const;

    ConsoleModel& model_;
    SqliteBackups backups_;
    QTimer timer_;
    QFuture<Result<StoredCopy>> making_;
};

} // namespace secondring
