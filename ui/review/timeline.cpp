#include "ui/review/timeline.h"

#include "ui/look/sentence_row.h"
#include "ui/look/text.h"

#include <QVBoxLayout>

#include <iterator>
#include <utility>

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
    rows_ = rows;
    for (qsizetype at = 0; at < rows.size(); ++at) {
        if (at == std::ssize(lines_)) {
            lines_.push_back(new look::SentenceRow(kTimeWidth, this));
            column_->addWidget(lines_.back());
        }
        const auto& row = rows[at];
        lines_[static_cast<std::size_t>(at)]->show(
            look::clockText(row.at), row.line.icon, row.line.tone, row.line.sentence);
    }
    for (std::size_t at = 0; at < lines_.size(); ++at) {
        lines_[at]->setVisible(std::cmp_less(at, rows.size()));
    }
}

} // namespace secondring
