#include "ui/floor/figure_card.h"

#include "ui/floor/floor_text.h"
#include "ui/look/paint.h"
#include "ui/look/text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace secondring {

namespace {

using look::colours;
using look::grid;

constexpr int kHeight = 168, kLeastWidth = 150, kRow = 40;
constexpr int kTrendWidth = 200, kTrendHeight = 24, kTrendPen = 2;
constexpr double kHovered = 0.97;

QColor groundOf(bool hovered)
{
    return hovered ? look::blend(colours().surface, colours().ink, kHovered) : colours().surface;
}

/// Where it stands, and how many said so.
QString rowText(const FigureView& view)
{
    const auto basis = view.goal ? basisText(view) : QString{};
    return basis.isEmpty() ? standingText(view)
                           : standingText(view) + QStringLiteral(" · ") + basis;
}

/// The first that fits; none: nothing.
QString fitting(const QStringList& texts, const QFont& font, int width)
{
    const auto fits = [&](const QString& text) { return look::widthOf(text, font) <= width; };
    const auto found = std::ranges::find_if(texts, fits);
    return found == texts.end() ? QString{} : *found;
}

/// Name, tool tip and description of a figure's button.
void tell(look::PressButton& button, const FigureView& view)
{
    button.setLabel(spokenText(view));
    button.setToolTip(rowText(view) + QLatin1Char('\n') + view.formula);
    button.setAccessibleDescription(
        QCoreApplication::translate("Floor", "Formula: %1. Press to explain.").arg(view.formula));
}

} // namespace

void paintTrend(QPainter& painter,
                const QRectF& box,
                const std::vector<std::optional<double>>& values,
                const QColor& colour)
{
    double least = 0;
    double most = 0;
    bool any = false;
    for (const auto& value : values) {
        if (value) {
            least = any ? std::min(least, *value) : *value;
            most = any ? std::max(most, *value) : *value;
            any = true;
        }
    }
    if (!any) {
        return;
    }
    const double range = most > least ? most - least : 1;
    const double step =
        box.width() / static_cast<double>(std::max<std::size_t>(values.size() - 1, 1));
    QPainterPath path;
    bool drawing = false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i]) {
            const double height = most > least ? (*values[i] - least) / range : 0.5;
            const QPointF point(box.left() + step * static_cast<double>(i),
                                box.bottom() - height * box.height());
            drawing ? path.lineTo(point) : path.moveTo(point);
        }
        drawing = values[i].has_value();
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, kTrendPen, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.restore();
}

FigureCard::FigureCard(QWidget* parent)
    : PressButton({}, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureCard::render(const FigureView& view)
{
    view_ = view;
    tell(*this, view_);
    update();
}

QSize FigureCard::sizeHint() const
{
    return {kTrendWidth + grid(10), kHeight};
}

QSize FigureCard::minimumSizeHint() const
{
    return {kLeastWidth, kHeight};
}

void FigureCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = colours();
    const auto ground = groundOf(hovered());
    look::drawBox(
        painter, rect(), look::size::kCardRadius, ground, QPen(c.line, look::size::kHairline));
    const auto place = rect().adjusted(grid(5), grid(4), -grid(4), -grid(4));
    const auto line = [&](int top, int height) {
        return QRect(place.left(), place.top() + top, place.width(), height);
    };
    const auto title = look::readFont(look::text::kBody);
    const auto figure = look::readFont(look::text::kFigure, look::Weight::Strong);
    const auto small = look::readFont(look::text::kSmall);
    look::drawLine(painter, line(0, 20), look::toQt(nameOf(view_.metric)), title, c.ink2);
    look::drawLine(
        painter, line(24, 42), figureText(view_.now), figure, view_.now ? c.ink : look::faintInk());
    look::drawLine(painter, line(68, 18), standingText(view_), small, look::faintInk());
    const double width = std::min(place.width(), kTrendWidth);
    const QRectF trend(place.left() + 1, place.top() + 98.0, width - 2, kTrendHeight);
    paintTrend(painter, trend, view_.trend, look::strong(toneOf(view_)));
    if (view_.goal) {
        look::drawLine(painter, line(124, 18), basisText(view_), small, look::faintInk());
    }
    paintPress(painter, c.accent, look::size::kCardRadius);
}

FigureRow::FigureRow(QWidget* parent)
    : PressButton({}, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureRow::render(const FigureView& view)
{
    view_ = view;
    tell(*this, view_);
    update();
}

QSize FigureRow::sizeHint() const
{
    return {2 * kTrendWidth, kRow};
}

QSize FigureRow::minimumSizeHint() const
{
    return {kTrendWidth, kRow};
}

void FigureRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = colours();
    painter.fillRect(rect(), groundOf(hovered()));
    painter.fillRect(0, height() - 1, width(), 1, c.line);
    const auto body = look::readFont(look::text::kBody);
    const auto strong = look::readFont(look::text::kBody, look::Weight::Strong);
    const auto small = look::readFont(look::text::kSmall);
    const auto place = rect().adjusted(grid(2), 0, -grid(2), 0);
    const auto figure = figureText(view_.now);
    const int wide = std::max(look::widthOf(figure, strong), grid(14));
    const QRect figureBox(place.right() + 1 - wide, 0, wide, height());
    const auto tone = toneOf(view_);
    const auto ink = tone == look::Tone::Ring ? look::readable(c.ring, c.surface)
                     : view_.now              ? c.ink
                                              : look::faintInk();
    look::drawLine(painter, figureBox, figure, strong, ink, Qt::AlignRight | Qt::AlignVCenter);
    const auto standing = rowText(view_);
    const auto name = look::toQt(nameOf(view_.metric));
    const int nameWidth = look::widthOf(name, body) + 1;
    const int rest = figureBox.left() - grid(3) - place.left() - nameWidth - grid(3);
    look::drawLine(painter, {place.left(), 0, nameWidth, height()}, name, body, c.ink);
    look::drawLine(painter,
                   {place.left() + nameWidth + grid(3), 0, std::max(rest, 0), height()},
                   fitting({standing, basisText(view_)}, small, rest),
                   small,
                   look::faintInk(),
                   Qt::AlignRight | Qt::AlignVCenter);
    paintPress(painter, c.accent, look::size::kKeyRadius);
}

} // namespace secondring
