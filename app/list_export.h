#pragma once
#include "app/call_export.h"

#include <QFuture>
#include <QObject>

#include <atomic>
#include <memory>

class QWidget;

namespace secondring {

class Console;
class ExportNotice;

/// Takes lists of calls away from a window: asks where to, writes beside the desk's work, tells how
/// far it is.
///
/// Threads: the GUI thread; the writing has one of its own. The console and the notice outlive it.
class ListExport : public QObject
{
    Q_OBJECT

public:
    ListExport(Console& console, ExportNotice& notice);
    /// Gives up what is under way, and waits for it.
    ~ListExport() override;

    /// Asks for a file and writes what `query` finds.
    void ask(const CallQuery& query, QWidget* over);

private:
    void write(CallExport wanted);

    Console& console_;
    ExportNotice& notice_;
    std::shared_ptr<std::atomic<bool>> wanted_;
    QFuture<Result<std::int64_t>> writing_;
};

} // namespace secondring
