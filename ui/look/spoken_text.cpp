#include "ui/look/spoken_text.h"

#include "ui/look/accessible.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace secondring::look {

namespace {

constexpr double kMarkTop = 0.60; ///< of the leading: the mark lies under the lower part of a word
constexpr double kMarkBottom = 1.0;

/// A missing value shows its name in brackets, so that nobody speaks it by mistake.
QString shown(const Span& span)
{
    const auto words = QString::fromStdString(span.text);
    return span.kind == SpanKind::Missing ? QStringLiteral("[%1]").arg(words) : words;
}

} // namespace

SpokenText::SpokenText(QWidget* parent)
    : QWidget(parent)
{
    // Not Fixed: Qt would cap the height at that of the width before.
    auto policy = QSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SpokenText::show(const Spoken& spoken)
{
    if (spoken == spoken_) {
        return;
    }
    spoken_ = spoken;
    setSpokenName(this, text());
    updateGeometry();
    update();
}

void SpokenText::setTone(Tone tone)
{
    if (tone_ != tone) {
        tone_ = tone;
        update();
    }
}

void SpokenText::setSmall(bool small)
{
    if (small_ != small) {
        small_ = small;
        updateGeometry();
        update();
    }
}

bool SpokenText::isSmall(int width) const
{
    return small_ || width < size::kSpokenLeast;
}

int SpokenText::leading(int width) const
{
    return isSmall(width) ? text::kSpokenSmallLeading : text::kSpokenLeading;
}

QFont SpokenText::font(int width) const
{
    return spokenFont(isSmall(width) ? text::kSpokenSmall : text::kSpoken);
}

QString SpokenText::text() const
{
    QString words;
    for (const auto& span : spoken_) {
        words += shown(span);
    }
    return words;
}

void SpokenText::layOut(QTextLayout& layout, int width) const
{
    layout.beginLayout();
    double y = 0;
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + (leading(width) - line.height()) / 2});
        y += leading(width);
    }
    layout.endLayout();
}

QSize SpokenText::sizeHint() const
{
    const int natural = QFontMetrics(font(size::kMiddleLeast)).horizontalAdvance(text()) + 1;
    const int hinted = std::min(natural, size::kMiddleLeast);
    return {hinted, heightForWidth(width() > 0 ? width() : hinted)};
}

QSize SpokenText::minimumSizeHint() const
{
    return {grid(40), leading(0)};
}

int SpokenText::heightForWidth(int width) const
{
    QTextLayout layout(text(), font(width));
    layOut(layout, width);
    return std::max(1, layout.lineCount()) * leading(width);
}

void SpokenText::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    QTextLayout layout(text(), font(width()));
    layOut(layout, width());
    paintMarks(painter, layout);
    painter.setPen(colours().ink);
    layout.draw(&painter, {0, 0});
}

void SpokenText::paintMarks(QPainter& painter, const QTextLayout& layout) const
{
    int from = 0;
    const int leading = this->leading(width());
    for (const auto& span : spoken_) {
        const int to = from + static_cast<int>(shown(span).size());
        for (int i = 0; span.kind != SpanKind::Plain && i < layout.lineCount(); ++i) {
            const auto line = layout.lineAt(i);
            const int first = std::max(from, line.textStart());
            int last = std::min(to, line.textStart() + line.textLength());
            while (last > first && layout.text()[last - 1].isSpace()) {
                --last;
            }
            if (first >= last) {
                continue;
            }
            const double left = line.cursorToX(first);
            const double right = line.cursorToX(last);
            const auto tone = span.kind == SpanKind::Missing ? Tone::Breach : tone_;
            const double top = i * leading + kMarkTop * leading;
            painter.fillRect(QRectF(left, top, right - left, (kMarkBottom - kMarkTop) * leading),
                             soft(tone));
        }
        from = to;
    }
}

} // namespace secondring::look
