#pragma once
#include "ui/review/event_text.h"

#include <QVector>
#include <QWidget>

class QVBoxLayout;

namespace secondring {

/// One event as the timeline shows it.
struct TimelineRow
{
    Duration at{}; ///< since the call began
    EventLine line;

    bool operator==(const TimelineRow&) const = default;
};

/// The events of a call, one row each; writing that went on is one row.
QVector<TimelineRow> rowsOf(const std::vector<Recorded>& events, const Telling& story);

/// What happened, sentence under sentence.
class Timeline : public QWidget
{
    Q_OBJECT

public:
    explicit Timeline(QWidget* parent = nullptr);

    void show(const QVector<TimelineRow>& rows);

    const QVector<TimelineRow>& rows() const { return rows_; }

private:
    QWidget* newRow(const TimelineRow& row);

    QVBoxLayout* column_;
    QVector<TimelineRow> rows_;
};

} // namespace secondring
