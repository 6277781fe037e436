#pragma once
#include "ui/review/event_text.h"

#include <QVector>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace secondring {

namespace look {
class SentenceRow;
}

/// One event as the timeline shows it.
struct TimelineRow
{
    Duration at{}; ///< since the call began
    EventLine line;

    bool operator==(const TimelineRow&) const = default;
};

/// The events of a call, one row each; writing that went on is one row.
QVector<TimelineRow> rowsOf(const std::vector<Recorded>& events, const Telling& story);

/// What happened, sentence under sentence. Rows stay and are told other sentences: making them
/// costs more than all the rest of showing a call.
class Timeline : public QWidget
{
    Q_OBJECT

public:
    explicit Timeline(QWidget* parent = nullptr);

    void show(const QVector<TimelineRow>& rows);

    const QVector<TimelineRow>& rows() const { return rows_; }

private:
    QVBoxLayout* column_;
    QVector<TimelineRow> rows_;
    std::vector<look::SentenceRow*> lines_; ///< those beyond the rows are hidden
};

} // namespace secondring
