#include "ui/practice/line_choice.h"

#include "ui/look/paint.h"

#include <QPainter>

namespace secondring {

namespace {

using look::grid;

QFont lineFont()
{
    return look::spokenFont(look::text::kLead);
}

} // namespace

LineChoice::LineChoice(QWidget* parent)
    : PressButton({}, parent)
{
    auto policy = QSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int LineChoice::textLeft() const
{
    return look::keyCapSize(key()).width() + grid(4);
}

QSize LineChoice::sizeHint() const
{
    return {look::size::kMiddleLeast, heightForWidth(look::size::kMiddleLeast)};
}

QSize LineChoice::minimumSizeHint() const
{
    return {grid(60), QFontMetrics(lineFont()).lineSpacing()};
}

int LineChoice::heightForWidth(int width) const
{
    const QRect room(0, 0, std::max(1, width - textLeft() - grid(2)), 10'000);
    const QFontMetrics metrics(lineFont());
    return metrics.boundingRect(room, Qt::TextWordWrap, text()).height() + grid(2);
}

void LineChoice::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = look::colours();
    if (hovered()) {
        look::drawBox(painter, rect(), look::size::kButtonRadius, look::blend(c.ink, c.say, 0.05));
    }
    const QRect box(grid(1), 0, width(), height());
    look::drawKeyCap(painter, box, key(), c.ink2);
    painter.setFont(lineFont());
    painter.setPen(isEnabled() ? c.ink : look::faintInk());
    painter.drawText(rect().adjusted(textLeft(), 0, -grid(2), 0),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap,
                     text());
    paintPress(painter, c.hold, look::size::kButtonRadius);
}

} // namespace secondring
