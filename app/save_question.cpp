#include "app/save_question.h"

#include <QDir>
#include <QFileDialog>

namespace secondring {

namespace {

/// "PDF (*.pdf)" gives "pdf".
QString endingOf(const QString& filter)
{
    return filter.section(QLatin1Char('.'), -1).chopped(1);
}

} // namespace

void askWhere(const SaveQuestion& question,
              QWidget* over,
              QObject* listener,
              std::function<void(const QString& file)> then)
{
    auto* dialog = new QFileDialog(over, question.title, QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(question.filters);
    dialog->setDefaultSuffix(endingOf(question.filters.front()));
    dialog->selectFile(question.name);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(endingOf(filter));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, listener, std::move(then));
    dialog->open();
}

} // namespace secondring
