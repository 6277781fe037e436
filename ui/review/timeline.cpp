#include "ui/review/timeline.h"

#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/look/tick_label.h"

#include <QHBoxLayout>

namespace secondring {

namespace {

using look::grid;

constexpr int kTimeWidth = grid(13);

/// The same thing goes on: more notes after notes, more wrap-up after wrap-up.
bool goesOn(const EventBody& before, const EventBody& next)
{
    const bool notes =
        std::holds_alternative<NoteChanged>(before) && std::holds_alternative<NoteChanged>(next);
    const bool wrapUp = std::holds_alternative<WrapUpChanged>(before) &&
                        std::holds_alternative<WrapUpChanged>(next);
    return notes || wrapUp;
}

} // namespace

QVector<TimelineRow> rowsOf(const std::vector<Recorded>& events, const Telling& story)
{
    QVector<TimelineRow> rows;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto& body = events[i].event.body;
        if (i + 1 < events.size() && goesOn(body, events[i + 1].event.body)) {
            continue;
        }
        rows.append({events[i].at - events.front().at, lineOf(body, story)});
    }
    return rows;
}

Timeline::Timeline(QWidget* parent)
    : QWidget(parent)
    , column_(new QVBoxLayout(this))
{
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(grid(2));
}

void Timeline::show(const QVector<TimelineRow>& rows)
{
    if (rows == rows_) {
        return;
    }
    rows_ = rows;
    while (auto* item = column_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto& row : rows) {
        column_->addWidget(newRow(row));
    }
}

QWidget* Timeline::newRow(const TimelineRow& row)
{
    auto* box = new QWidget(this);
    auto* time = new look::TickLabel(look::readFont(look::text::kSmall, look::Weight::Medium), box);
    time->setText(look::clockText(row.at));
    time->setFixedWidth(kTimeWidth);
    auto* icon = new look::IconLabel(look::size::kSmallIcon, box);
    icon->show(row.line.icon, row.line.tone);
    auto* words = new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Full, box);
    words->setText(row.line.sentence);
    words->setAccessibleName(look::clockText(row.at) + QStringLiteral(" ") + row.line.sentence);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(time, 0, Qt::AlignTop);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addWidget(words, 1);
    return box;
}

} // namespace secondring
