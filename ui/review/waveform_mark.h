#pragma once
#include "core/base/instant.h"
#include "ui/look/tokens.h"

#include <QAbstractButton>

namespace secondring {

/// A moment of a call as its timeline names it.
struct MarkLabel
{
    Duration at{};    ///< since the call began
    QString label;    ///< two or three words
    QString sentence; ///< the same for whoever wants to know more, and for screen readers
    look::Tone tone = look::Tone::Neutral;
    int importance = 0; ///< where not all labels find room

    bool operator==(const MarkLabel&) const = default;
};

/// A mark under the waveform: a dot, a stem, and its label in one of two rows. Pressed, the call is
/// played from there. Only what is drawn takes the mouse, so that neighbours may interlock.
class TimelineMark : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TimelineMark(QWidget* parent = nullptr);

    void setMark(const MarkLabel& mark);

    /// The label's width with the room around it that focus needs.
    static int widthOf(const MarkLabel& mark);
    /// From the dot to the end of the lowest row.
    static int heightOfRows();

    /// At this point of the parent, the label in this row from `left` on; row -1 has no label.
    void place(const QPoint& point, int row, int left);

    const MarkLabel& mark() const { return mark_; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    MarkLabel mark_;
    QPoint dot_;  ///< its centre, in here
    QRect words_; ///< in here; empty without a label
};

} // namespace secondring
