#include "app/figure_export.h"

#include "app/save_question.h"
#include "ui/floor/floor_text.h"
#include "ui/look/text.h"
#include "ui/review/export_notice.h"

#include <QtConcurrent>

namespace secondring {

FigureExport::FigureExport(ExportNotice& notice)
    : notice_(notice)
{
}

FigureExport::~FigureExport()
{
    writing_.waitForFinished();
}

void FigureExport::ask(std::function<PeriodReport()> figures, QWidget* over)
{
    if (writing_.isRunning()) {
        return;
    }
    const auto days = figures().days;
    const auto last = days.first == days.last ? QString{} : '-' + look::toQt(toIso(days.last));
    askWhere({.title = tr("Write these figures into a file"),
              .filters = {tr("PDF (*.pdf)"),
                          tr("Spreadsheet (*.xlsx)"),
                          tr("Text, comma separated (*.csv)"),
                          tr("JSON (*.json)")},
              .name = tr("figures-%1").arg(look::toQt(toIso(days.first)) + last)},
             over,
             this,
             [this, figures = std::move(figures)](const QString& file) { write(figures(), file); });
}

void FigureExport::write(PeriodReport report, const QString& file)
{
    notice_.showWriting();
    writing_ = QtConcurrent::run([report = std::move(report), path = look::toStd(file)] {
        return writeFigures(report, path);
    });
    writing_.then(this, [this, file](const Result<int>& written) {
        written ? notice_.showWritten(file)
                : notice_.showTrouble(look::toQt(written.error().reason));
    });
}

} // namespace secondring
