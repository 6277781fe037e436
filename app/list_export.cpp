#include "app/list_export.h"

#include "app/console.h"
#include "app/save_question.h"
#include "core/adapters/table/table_file.h"
#include "ui/look/text.h"
#include "ui/review/export_notice.h"

#include <QtConcurrent>

namespace secondring {

ListExport::ListExport(Console& console, ExportNotice& notice)
    : console_(console)
    , notice_(notice)
{
    connect(&notice, &ExportNotice::givenUp, this, [this] {
        if (wanted_) {
            *wanted_ = false;
        }
    });
}

ListExport::~ListExport()
{
    if (wanted_) {
        *wanted_ = false;
    }
    writing_.waitForFinished();
}

void ListExport::ask(const CallQuery& query, QWidget* over)
{
    if (writing_.isRunning()) {
        return;
    }
    askWhere({.title = tr("Write the list into a file"),
              .filters = {tr("Spreadsheet (*.xlsx)"),
                          tr("Text, comma separated (*.csv)"),
                          tr("JSON (*.json)")},
              .name = tr("calls")},
             over,
             this,
             [this, query](const QString& file) {
                 const auto path = look::toStd(file);
                 write({query,
                        console_.model().known().house,
                        formatOf(path).value_or(TableFormat::Csv),
                        path});
             });
}

void ListExport::write(CallExport wanted)
{
    wanted_ = std::make_shared<std::atomic<bool>>(true);
    notice_.showProgress(0, 0);
    const auto file = QString::fromStdString(wanted.file.string());
    const auto tell = [this, still = wanted_](std::int64_t done, std::int64_t all) {
        QMetaObject::invokeMethod(this, [this, still, done, all] {
            if (*still && still == wanted_) {
                notice_.showProgress(done, all);
            }
        });
        return still->load();
    };
    writing_ = QtConcurrent::run([&store = console_.store(), wanted = std::move(wanted), tell] {
        return exportCalls(store, wanted, tell);
    });
    writing_.then(this, [this, still = wanted_, file](const Result<std::int64_t>& done) {
        if (!*still) {
            return; // given up: the notice has gone
        }
        *still = false;
        done ? notice_.showDone(*done, file) : notice_.showTrouble(look::toQt(done.error().reason));
    });
}

} // namespace secondring
