#pragma once
#include "app/period_report.h"

#include <QFuture>
#include <QObject>

#include <functional>

class QWidget;

namespace secondring {

class ExportNotice;

/// Takes the figures of a page away: asks where to, writes them as they stand then, beside the
/// desk's work, and tells what came of it. The ending of the file says how they are written.
///
/// Threads: the GUI thread; the writing has one of its own. The notice outlives it.
class FigureExport : public QObject
{
    Q_OBJECT

public:
    explicit FigureExport(ExportNotice& notice);
    /// Waits for what is under way: as many pages as there are agents at the most.
    ~FigureExport() override;

    void ask(std::function<PeriodReport()> figures, QWidget* over);

private:
    void write(PeriodReport report, const QString& file);

    ExportNotice& notice_;
    QFuture<Result<int>> writing_;
};

} // namespace secondring
