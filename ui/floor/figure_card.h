#pragma once
#include "ui/floor/floor_view.h"
#include "ui/look/press_button.h"

namespace secondring {

/// A figure with its goal and how it came on. Pressed, it explains itself.
class FigureCard : public look::PressButton
{
    Q_OBJECT

public:
    explicit FigureCard(QWidget* parent = nullptr);

    void render(const FigureView& view);

    const FigureView& view() const { return view_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FigureView view_;
};

/// The same on one line, for a list of them.
class FigureRow : public look::PressButton
{
    Q_OBJECT

public:
    explicit FigureRow(QWidget* parent = nullptr);

    void render(const FigureView& view);

    const FigureView& view() const { return view_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FigureView view_;
};

/// A line through the values, from their least to their largest; where one is missing it is broken.
void paintTrend(QPainter& painter,
                const QRectF& box,
                const std::vector<std::optional<double>>& values,
                const QColor& colour);

} // namespace secondring
