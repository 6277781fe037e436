#pragma once
#include "ui/look/paragraph.h"

#include <QVector>
#include <QWidget>

#include <vector>

class QVariantAnimation;

namespace secondring::look {

enum class StepState
{
    Open,
    Current,
    Done,
    Missed,
    Excused
};

/// One courtesy step as it is shown. The words say what the mark shows.
struct StepLine
{
    QString title;
    QString detail;
    QString time;
    StepState state = StepState::Open;

    bool operator==(const StepLine&) const = default;
};

/// The courtesy of a call, step under step, joined by a line.
class StepList : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(QWidget* parent = nullptr);

    void show(const QVector<StepLine>& steps);

    const QVector<StepLine>& steps() const { return steps_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Words
    {
        Paragraph title;
        Paragraph detail;
    };

    int textWidth(const StepLine& step, int width) const;
    int heightOfStep(int index, int width) const;
    void paintStep(QPainter& painter, int index, int top);
    void paintMark(QPainter& painter, StepState state, const QRectF& place, double grown);

    QVector<StepLine> steps_;
    mutable std::vector<Words> words_; ///< of the steps, shaped
    int justTicked_ = -1;
    QVariantAnimation* tick_;
};

} // namespace secondring::look
