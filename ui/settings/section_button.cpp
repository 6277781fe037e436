#include "ui/settings/section_button.h"

#include "ui/look/paint.h"
#include "ui/look/tokens.h"

namespace secondring {

namespace {
using look::grid;
}

SectionButton::SectionButton(const QString& title, QWidget* parent)
    : PressButton(title, parent)
{
    setCheckable(true);
}

QSize SectionButton::sizeHint() const
{
    const auto font = look::readFont(look::text::kBody, look::Weight::Strong);
    return {look::widthOf(text(), font) + 2 * grid(3), look::size::kField};
}

void SectionButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = look::colours();
    if (isChecked()) {
        look::drawBox(painter, rect(), look::size::kButtonRadius, c.accentSoft);
    } else if (hovered()) {
        look::drawBox(painter, rect(), look::size::kButtonRadius, c.sunken);
    }
    look::drawLine(painter,
                   rect().adjusted(grid(3), 0, -grid(3), 0),
                   text(),
                   look::readFont(look::text::kBody,
                                  isChecked() ? look::Weight::Strong : look::Weight::Regular),
                   isChecked() ? look::readable(c.accent, c.accentSoft) : c.ink);
    paintPress(painter, c.accent, look::size::kButtonRadius);
}

} // namespace secondring
