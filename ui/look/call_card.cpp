#include "ui/look/call_card.h"

#include "ui/look/accessible.h"
#include "ui/look/icon.h"
#include "ui/look/paint.h"

namespace secondring::look {

namespace {

constexpr int kRowHeight = 53;
constexpr int kLineHeight = grid(4) + 2;

QFont nameFont()
{
    return readFont(text::kBody, Weight::Strong);
}

QFont secondFont()
{
    return readFont(text::kSmall);
}

QString joined(const QStringList& parts)
{
    QStringList said;
    for (const auto& part : parts) {
        if (!part.isEmpty()) {
            said << part;
        }
    }
    return said.join(QStringLiteral(", "));
}

} // namespace

CallCard::CallCard(QWidget* parent)
    : PressButton({}, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CallCard::show(const Content& content)
{
    if (content != content_) {
        content_ = content;
        setSpokenName(this, joined({content.name, content.second, content.state}));
        update();
    }
}

QSize CallCard::sizeHint() const
{
    return {size::kLeft - grid(8), size::kCallCard};
}

QSize CallCard::minimumSizeHint() const
{
    return {grid(30), size::kCallCard};
}

void CallCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = colours();
    const auto edge =
        content_.shown ? QPen(c.accent, size::kSelected) : QPen(c.line, size::kHairline);
    const auto fill =
        hovered() && !content_.shown ? blend(c.surface, c.accentSoft, 0.5) : c.surface;
    drawBox(painter, rect(), size::kCardRadius, fill, edge);
    auto place = rect().adjusted(grid(4), grid(3), -grid(4), -grid(3));
    const int pill = content_.state.isEmpty() ? 0 : pillSize(content_.state, true).width();
    const bool narrow = widthOf(content_.name, nameFont()) > place.width() - pill - grid(2);
    const auto second = narrow ? content_.state : content_.second;
    if (pill > 0 && !narrow) {
        drawPill(painter, place, content_.state, content_.tone, true);
        place.setRight(place.right() - pill - grid(2));
    }
    const int top = place.center().y() - kLineHeight;
    drawLine(
        painter, {place.x(), top, place.width(), kLineHeight}, content_.name, nameFont(), c.ink);
    drawLine(painter,
             {place.x(), top + kLineHeight, place.width(), kLineHeight},
             second,
             secondFont(),
             narrow ? readable(strong(content_.tone), c.surface) : c.ink2);
    paintPress(painter, c.accent, size::kCardRadius);
}

ListRow::ListRow(QWidget* parent)
    : PressButton({}, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ListRow::show(const Content& content)
{
    if (content != content_) {
        content_ = content;
        setSpokenName(this, joined({content.title, content.second, content.aside, content.figure}));
        update();
    }
}

QSize ListRow::sizeHint() const
{
    return {size::kLeft - grid(8), kRowHeight};
}

QSize ListRow::minimumSizeHint() const
{
    return {grid(30), kRowHeight};
}

void ListRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = colours();
    if (hovered()) {
        drawBox(painter, rect(), size::kButtonRadius, blend(c.ink, c.canvas, 0.05));
    }
    painter.fillRect(0, height() - size::kHairline, width(), size::kHairline, c.line);
    const auto place = rect().adjusted(grid(1), grid(2), -grid(1), -grid(2) - 1);
    const QRect upper(place.x(), place.y(), place.width(), kLineHeight);
    const QRect lower(place.x(), place.y() + kLineHeight, place.width(), kLineHeight);
    const auto right = Qt::AlignRight | Qt::AlignVCenter;
    const auto figureFont = readFont(text::kSmall, Weight::Strong);
    const int aside = widthOf(content_.aside, secondFont());
    const int figure = widthOf(content_.figure, figureFont);
    drawLine(painter,
             upper.adjusted(0, 0, -aside - grid(2), 0),
             content_.title,
             readFont(text::kBody, Weight::Medium),
             c.ink);
    drawLine(painter, upper, content_.aside, secondFont(), faintInk(), right);
    drawLine(
        painter, lower.adjusted(0, 0, -figure - grid(2), 0), content_.second, secondFont(), c.ink2);
    drawLine(painter,
             lower,
             content_.figure,
             figureFont,
             readable(strong(content_.tone), c.canvas),
             right);
    paintPress(painter, c.accent, size::kButtonRadius);
}

DueCard::DueCard(QWidget* parent)
    : PressButton({}, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DueCard::show(const QString& icon, Tone tone, const QString& title, const QString& second)
{
    if (icon != icon_ || tone != tone_ || title != title_ || second != second_) {
        icon_ = icon;
        tone_ = tone;
        title_ = title;
        second_ = second;
        setSpokenName(this, joined({title, second}));
        setToolTip(title);
        update();
    }
}

QSize DueCard::sizeHint() const
{
    return {size::kLeft - grid(8), size::kCallCard};
}

QSize DueCard::minimumSizeHint() const
{
    return {grid(30), size::kCallCard};
}

void DueCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = colours();
    drawBox(painter, rect(), size::kCardRadius, c.surface, QPen(c.line, size::kHairline));
    const int left = grid(4);
    drawIcon(painter,
             icon_,
             strong(tone_),
             {left, 0, size::kSmallIcon + 2, height()},
             size::kSmallIcon + 2);
    const QRect place(
        left + grid(7), height() / 2 - kLineHeight, width() - left - grid(10), kLineHeight);
    drawLine(painter, place, title_, nameFont(), c.ink);
    drawLine(painter, place.translated(0, kLineHeight), second_, secondFont(), c.ink2);
    paintPress(painter, c.accent, size::kCardRadius);
}

} // namespace secondring::look
