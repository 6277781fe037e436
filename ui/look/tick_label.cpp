#include "ui/look/tick_label.h"

#include "ui/look/accessible.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace secondring::look {

namespace {

int digitCell(const QFontMetrics& metrics)
{
    int widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit) {
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    }
    return widest;
}

int cellOf(QChar sign, const QFontMetrics& metrics, int digit)
{
    return sign.isDigit() ? digit : metrics.horizontalAdvance(sign);
}

} // namespace

TickLabel::TickLabel(const QFont& font, QWidget* parent)
    : QWidget(parent)
    , font_(font)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void TickLabel::setText(const QString& text)
{
    if (text_ == text) {
        return;
    }
    const bool resized = tickWidth(text, font_) != tickWidth(text_, font_);
    text_ = text;
    setSpokenName(this, text);
    if (resized) {
        updateGeometry();
    }
    update();
}

QSize TickLabel::sizeHint() const
{
    return {tickWidth(text_, font_), QFontMetrics(font_).height()};
}

void TickLabel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setPen(colours().ink);
    const QFontMetrics metrics(font_);
    const int top = (height() - metrics.height()) / 2;
    drawTicks(painter, {width() - tickWidth(text_, font_), top + metrics.ascent()}, text_, font_);
}

int tickWidth(const QString& text, const QFont& font)
{
    const QFontMetrics metrics(font);
    const int digit = digitCell(metrics);
    int width = 0;
    for (const auto sign : text) {
        width += cellOf(sign, metrics, digit);
    }
    return width;
}

void drawTicks(QPainter& painter, const QPoint& baseline, const QString& text, const QFont& font)
{
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const int digit = digitCell(metrics);
    int x = baseline.x();
    for (const auto sign : text) {
        const int cell = cellOf(sign, metrics, digit);
        painter.drawText(
            x + (cell - metrics.horizontalAdvance(sign)) / 2, baseline.y(), QString(sign));
        x += cell;
    }
}

} // namespace secondring::look
