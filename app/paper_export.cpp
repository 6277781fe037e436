#include "app/paper_export.h"

#include "app/call_paper.h"
#include "ui/look/text.h"
#include "ui/review/export_notice.h"

#include <QDir>
#include <QFileDialog>
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
    auto* dialog = new QFileDialog(over,
                                   call ? tr("Write the call into a PDF")
                                        : tr("Write the scorecard into a PDF"),
                                   QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile((call ? tr("call-%1") : tr("scorecard-%1")).arg(source.call.value));
    connect(dialog, &QFileDialog::fileSelected, this, [this, kind, source](const QString& file) {
        write(kind, source, file);
    });
    dialog->open();
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
