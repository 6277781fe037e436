#include "ui/practice/attempt/patience_chart.h"

#include "ui/look/accessible.h"
#include "ui/look/paint.h"
#include "ui/look/text.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace secondring {

namespace {

using look::grid;

constexpr int kHeight = grid(28);
constexpr int kAxis = grid(5); ///< the times under the curve
constexpr double kDot = 2.5, kStroke = 2.25, kOther = 1.75;

} // namespace

PatienceChart::PatienceChart(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("patienceChart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Play from here"));
}

QSize PatienceChart::sizeHint() const
{
    return {grid(60), kHeight};
}

void PatienceChart::show(const QVector<PatienceLine>& lines, Duration length)
{
    lines_ = lines;
    length_ = length;
    for (const auto& line : lines) {
        for (const auto& point : line.points) {
            length_ = std::max(length_, point.at);
        }
    }
    const bool any = !lines.isEmpty() && !lines.front().points.isEmpty();
    look::setSpokenName(this,
                        any ? tr("The caller's patience, at the end %1 %")
                                  .arg(static_cast<int>(lines.front().points.back().patience * 100))
                            : tr("The caller's patience"));
    update();
}

Duration PatienceChart::timeAt(int x) const
{
    const double part = std::clamp((x - kDot) / std::max(1.0, width() - 2 * kDot), 0.0, 1.0);
    return Duration{static_cast<std::int64_t>(part * static_cast<double>(length_.count()))};
}

QPointF PatienceChart::place(const PatiencePointView& point) const
{
    const double part = length_.count() > 0 ? static_cast<double>(point.at.count()) /
                                                  static_cast<double>(length_.count())
                                            : 0;
    const double bottom = height() - kAxis, top = kDot + 1;
    return {kDot + std::clamp(part, 0.0, 1.0) * (width() - 2 * kDot),
            bottom - std::clamp(point.patience, 0.0, 1.0) * (bottom - top)};
}

/// Patience stays until something moves it: a line in steps.
void PatienceChart::paintLine(QPainter& painter, const PatienceLine& line) const
{
    if (line.points.isEmpty()) {
        return;
    }
    const auto& c = look::colours();
    QPolygonF steps;
    for (const auto& point : line.points) {
        if (!steps.isEmpty()) {
            steps << QPointF(place(point).x(), steps.back().y());
        }
        steps << place(point);
    }
    const bool low = line.points.back().patience < 0.25;
    const auto ink = line.other ? look::faintInk() : low ? c.breach : c.accent;
    QPen pen(ink, line.other ? kOther : kStroke, line.other ? Qt::DotLine : Qt::SolidLine);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(steps);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(steps.back(), kDot, kDot);
}

void PatienceChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& c = look::colours();
    const double floor = height() - kAxis;
    const auto font = look::readFont(look::text::kSmall);
    const auto red = look::readable(c.breach, c.surface);
    painter.setPen(QPen(red, 1.25, Qt::DashLine, Qt::FlatCap));
    painter.drawLine(QPointF(0, floor), QPointF(width(), floor));
    const QRect axis(0, height() - kAxis, width(), kAxis);
    look::drawLine(painter, axis, look::clockText({}), font, look::faintInk());
    look::drawLine(painter, axis, tr("Hangs up"), font, red, Qt::AlignCenter);
    look::drawLine(painter,
                   axis,
                   look::clockText(length_),
                   font,
                   look::faintInk(),
                   Qt::AlignRight | Qt::AlignVCenter);
    for (const auto& line : lines_) {
        paintLine(painter, line);
    }
}

void PatienceChart::mousePressEvent(QMouseEvent* event)
{
    emit playWanted(timeAt(event->pos().x()));
}

} // namespace secondring
