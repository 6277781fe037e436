#include "ui/practice/patience_curve.h"

#include "ui/look/accessible.h"
#include "ui/look/paint.h"

#include <QPainter>

#include <algorithm>

namespace secondring {

namespace {

using look::grid;

constexpr int kHeight = grid(22);
constexpr int kLabel = grid(5);  ///< the height of the words over the line at the bottom
constexpr int kLeastPoints = 10; ///< the curve grows to the right until there are so many
constexpr double kDot = 4.5;
constexpr double kStroke = 2.25;

} // namespace

PatienceCurve::PatienceCurve(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("patience"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize PatienceCurve::sizeHint() const
{
    return {grid(60), kHeight};
}

void PatienceCurve::show(const QVector<double>& points, const QString& word)
{
    if (points == points_) {
        return;
    }
    points_ = points;
    const int percent = points.isEmpty() ? 100 : static_cast<int>(points.back() * 100);
    look::setSpokenName(this, tr("The caller's patience: %1, %2 %").arg(word).arg(percent));
    update();
}

void PatienceCurve::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& c = look::colours();
    const double floor = height() - kDot - 1; // patience 0: the dot stands on the line
    const double top = kDot + 1;
    const auto label = tr("Hangs up");
    const auto red = look::readable(c.breach, c.surface);
    painter.setPen(QPen(red, 1.25, Qt::DashLine, Qt::FlatCap));
    painter.drawLine(QPointF(0, floor), QPointF(width(), floor));
    look::drawLine(painter,
                   {0, static_cast<int>(floor) - kLabel, width(), kLabel - 2},
                   label,
                   look::readFont(look::text::kSmall),
                   red);
    if (points_.isEmpty()) {
        return;
    }
    const auto count = static_cast<int>(points_.size());
    const double step = (width() - 2 * kDot) / std::max({count - 1, kLeastPoints - 1, 1});
    const auto place = [&](int index) {
        return QPointF(kDot + index * step,
                       floor - std::clamp(points_[index], 0.0, 1.0) * (floor - top));
    };
    QPolygonF line;
    for (int i = 0; i < count; ++i) {
        line << place(i);
    }
    const auto& ink = points_.back() < 0.25 ? c.breach : c.accent;
    painter.setPen(QPen(ink, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setBrush(ink);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(line.back(), kDot, kDot);
}

} // namespace secondring
