#pragma once
#include "ui/practice/attempt/attempt_look.h"

#include <QWidget>

namespace secondring {

/// The scores of a scenario's attempts in the course of time, and the pass mark. A press on a point
/// asks for that attempt; so do Up (a later one), Down and Return.
class ScoreChart : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreChart(QWidget* parent = nullptr);

    void show(const ScoreCourse& course);

    using QWidget::show;

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

signals:
    void attemptChosen(std::int64_t attempt);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    QPointF place(qsizetype index) const;
    double heightOf(double score) const;
    /// The point nearest to this place; -1: none.
    qsizetype nearest(int x) const;
    QString tell(qsizetype index) const;

    ScoreCourse course_;
    qsizetype at_ = -1; ///< where the keys stand
};

} // namespace secondring
