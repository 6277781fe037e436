#pragma once
#include "ui/practice/attempt/attempt_look.h"

#include <QWidget>

namespace secondring {

/// The callers' patience over an attempt, and of another beside it, on one axis of time. A press
/// asks to play from there.
class PatienceChart : public QWidget
{
    Q_OBJECT

public:
    explicit PatienceChart(QWidget* parent = nullptr);

    void show(const QVector<PatienceLine>& lines, Duration length);

    using QWidget::show;

    /// The instant of the attempt under this place.
    Duration timeAt(int x) const;

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

signals:
    void playWanted(std::chrono::milliseconds at);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void paintLine(QPainter& painter, const PatienceLine& line) const;
    QPointF place(const PatiencePointView& point) const;

    QVector<PatienceLine> lines_;
    Duration length_{};
};

} // namespace secondring
