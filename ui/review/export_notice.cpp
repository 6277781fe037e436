#include "ui/review/export_notice.h"

#include "ui/look/action_button.h"

#include <QHBoxLayout>
#include <QHideEvent>
#include <QLocale>

namespace secondring {

namespace {

QString inWords(std::int64_t calls)
{
    return QLocale::system().toString(static_cast<qlonglong>(calls));
}

} // namespace

ExportNotice::ExportNotice(QWidget* parent)
    : look::Banner(parent)
    , button_(new look::ActionButton(
          tr("Give up"), look::ActionButton::Kind::Ordinary, look::size::kButton, this))
{
    setObjectName(QStringLiteral("exportNotice"));
    button_->setObjectName(QStringLiteral("exportButton"));
    actions()->addWidget(button_);
    connect(button_, &look::ActionButton::clicked, this, &ExportNotice::press);
    hide();
}

void ExportNotice::showProgress(std::int64_t done, std::int64_t all)
{
    under_ = true;
    button_->setLabel(tr("Give up"));
    Banner::show(QStringLiteral("info"),
                 look::Tone::Neutral,
                 tr("Writing the list: %1 of %2 calls.").arg(inWords(done), inWords(all)));
    QWidget::show();
}

void ExportNotice::showDone(std::int64_t calls, const QString& file)
{
    under_ = false;
    button_->setLabel(tr("OK"));
    Banner::show(QStringLiteral("check"),
                 look::Tone::Live,
                 calls == 1 ? tr("1 call is written into %1.").arg(file)
                            : tr("%1 calls are written into %2.").arg(inWords(calls), file));
    QWidget::show();
}

void ExportNotice::showWriting()
{
    under_ = false;
    button_->setLabel(tr("OK"));
    Banner::show(QStringLiteral("info"), look::Tone::Neutral, tr("Writing the file…"));
    QWidget::show();
}

void ExportNotice::showPages(int pages, const QString& file)
{
    under_ = false;
    button_->setLabel(tr("OK"));
    Banner::show(QStringLiteral("check"),
                 look::Tone::Live,
                 pages == 1 ? tr("1 page is written into %1.").arg(file)
                            : tr("%1 pages are written into %2.").arg(pages).arg(file));
    QWidget::show();
}

void ExportNotice::showWritten(const QString& file)
{
    under_ = false;
    button_->setLabel(tr("OK"));
    Banner::show(QStringLiteral("check"), look::Tone::Live, tr("Written into %1.").arg(file));
    QWidget::show();
}

void ExportNotice::showTrouble(const QString& sentence)
{
    under_ = false;
    button_->setLabel(tr("OK"));
    Banner::show(QStringLiteral("warning"), look::Tone::Breach, sentence);
    QWidget::show();
}

/// What came of it is no news any more to whoever comes back to the page.
void ExportNotice::hideEvent(QHideEvent* event)
{
    Banner::hideEvent(event);
    if (!under_ && !event->spontaneous() && !isHidden()) {
        hide();
    }
}

void ExportNotice::press()
{
    if (under_) {
        emit givenUp();
    }
    hide();
}

} // namespace secondring
