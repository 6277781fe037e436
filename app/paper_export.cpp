#include "app/paper_export.h"

#include "app/call_paper.h"
#include "app/save_question.h"
#include "ui/look/text.h"
#include "ui/review/export_notice.h"

#include <QtConcurrent>

namespace secondring {

namespace {

/// Looks through the recording, too, which takes its time.
Result<int> written(PaperKind kind, DossierSource source, const std::string& file)
{
    auto dossier = dossierOf(std::move(source));
    if (kind == PaperKind::Scorecard) {
        return writeScorecardPaper(dossier, file);
    }
    dossier.sound = soundOf(dossier.events);
    return writeCallPaper(dossier, file);
}

} // namespace

PaperExport::PaperExport(ExportNotice& notice)
    : notice_(notice)
{
}

PaperExport::~PaperExport()
{
    writing_.waitForFinished();
}

void PaperExport::ask(PaperKind kind, const DossierSource& source, QWidget* over)
{
    if (writing_.isRunning()) {
        return;
    }
    const bool call = kind == PaperKind::Call;
    askWhere(
        {.title = call ? tr("Write the call into a PDF") : tr("Write the scorecard into a PDF"),
         .filters = {tr("PDF (*.pdf)")},
         .name = (call ? tr("call-%1") : tr("scorecard-%1")).arg(source.kept.summary.id.value)},
        over,
        this,
        [this, kind, source](const QString& file) { write(kind, source, file); });
}

void PaperExport::write(PaperKind kind, DossierSource source, const QString& file)
{
    notice_.showWriting();
    writing_ =
        QtConcurrent::run([kind, source = std::move(source), path = look::toStd(file)]() mutable {
            return written(kind, std::move(source), path);
        });
    writing_.then(this, [this, file](const Result<int>& pages) {
        pages ? notice_.showPages(*pages, file)
              : notice_.showTrouble(look::toQt(pages.error().reason));
    });
}

} // namespace secondring
