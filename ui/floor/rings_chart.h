#pragma once
#include "core/review/totals.h"
#include "ui/look/press_button.h"

namespace secondring {

/// In which ring calls were answered, a bar each. Pressed, it explains the two-ring rate.
class RingsChart : public look::PressButton
{
    Q_OBJECT

public:
    explicit RingsChart(QWidget* parent = nullptr);

    void render(const Totals& totals);
    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintBar(QPainter& painter, const QRect& place, std::size_t ring, std::int64_t most);

    std::array<std::int64_t, kRings> rings_{};
};

} // namespace secondring
