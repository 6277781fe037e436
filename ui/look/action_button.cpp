#include "ui/look/action_button.h"

#include "ui/look/icon.h"
#include "ui/look/paint.h"

#include <algorithm>

namespace secondring::look {

namespace {
constexpr double kFaded = 0.45;   ///< of a disabled button
constexpr double kPressed = 0.88; ///< of a fill under the finger
constexpr double kHovered = 0.94;
} // namespace

ActionButton::ActionButton(const QString& label, Kind kind, int height, QWidget* parent)
    : PressButton(label, parent)
    , kind_(kind)
    , height_(height)
{
}

void ActionButton::setTone(Tone tone)
{
    tone_ = tone;
    update();
}

void ActionButton::setKind(Kind kind)
{
    kind_ = kind;
    update();
}

void ActionButton::setSymbol(const QString& icon)
{
    symbol_ = icon;
    updateGeometry();
}

QFont ActionButton::font() const
{
    if (kind_ == Kind::Quiet) {
        return readFont(text::kBody);
    }
    if (height_ == size::kAnswerButton && kind_ == Kind::Primary) {
        return readFont(text::kLead, Weight::Strong);
    }
    return readFont(height_ > size::kButton ? text::kAction : text::kBody, Weight::Strong);
}

int ActionButton::contentWidth() const
{
    int width = widthOf(text(), font());
    width += symbol_.isEmpty() ? 0 : size::kIcon + grid(2);
    width += key().isEmpty() ? 0 : keyCapSize(key()).width() + grid(2);
    return width;
}

QSize ActionButton::sizeHint() const
{
    const int side = kind_ == Kind::Quiet      ? grid(1)
                     : height_ > size::kButton ? grid(5) + 2
                                               : grid(4);
    return {contentWidth() + 2 * side, height_};
}

QSize ActionButton::minimumSizeHint() const
{
    const int side = kind_ == Kind::Quiet ? grid(1) : grid(2);
    return {contentWidth() + 2 * side, height_};
}

ActionButton::Ink ActionButton::ink() const
{
    const auto& c = colours();
    switch (kind_) {
    case Kind::Primary:
        return {strong(tone_), Qt::transparent, on(tone_), blend(on(tone_), strong(tone_), 0.75)};
    case Kind::Ordinary:
        return {c.surface, c.lineStrong, c.ink, c.ink2};
    case Kind::Danger:
        return {c.surface, c.lineStrong, c.breach, blend(c.breach, c.surface, 0.8)};
    case Kind::Quiet:
        return {Qt::transparent, Qt::transparent, c.ink2, c.ink2};
    }
    return {};
}

void ActionButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    auto ink = this->ink();
    if (!isEnabled()) {
        painter.setOpacity(kFaded);
    }
    if (kind_ != Kind::Quiet) {
        const double part = isDown() ? kPressed : hovered() ? kHovered : 1;
        const auto fill = blend(ink.fill, colours().ink, part);
        const auto border =
            kind_ == Kind::Primary ? QPen(Qt::NoPen) : QPen(ink.border, size::kHairline);
        drawBox(painter, rect(), size::kButtonRadius, fill, border);
    } else if (hovered()) {
        ink.words = colours().ink;
    }
    paintContent(painter, ink);
    const bool filled = kind_ == Kind::Primary;
    paintPress(painter, filled ? ink.words : strong(tone_), size::kButtonRadius);
    if (filled && hasFocus()) {
        drawFocus(painter, rect(), size::kButtonRadius, strong(tone_));
        drawFocus(painter, rect().adjusted(2, 2, -2, -2), size::kButtonRadius - 2, ink.words);
    }
}

void ActionButton::paintContent(QPainter& painter, const Ink& ink)
{
    const int side = kind_ == Kind::Quiet ? grid(1) : grid(2);
    const int content = std::min(contentWidth(), width() - 2 * side);
    QRect place((width() - content) / 2, 0, content, height());
    if (!symbol_.isEmpty()) {
        drawIcon(painter, symbol_, ink.words, {place.x(), 0, size::kIcon, height()}, size::kIcon);
        place.setLeft(place.x() + size::kIcon + grid(2));
    }
    const auto cap = keyCapSize(key());
    if (!cap.isEmpty()) {
        drawKeyCap(
            painter, {place.right() + 1 - cap.width(), 0, cap.width(), height()}, key(), ink.key);
        place.setRight(place.right() - cap.width() - grid(2));
    }
    drawLine(painter, place, text(), font(), ink.words);
}

} // namespace secondring::look
