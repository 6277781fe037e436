#include "ui/review/scorecard_row.h"

#include "ui/look/accessible.h"
#include "ui/look/icon.h"
#include "ui/look/paint.h"

#include <QMouseEvent>

#include <algorithm>

namespace secondring {

namespace {

using look::grid;

constexpr int kDot = grid(3) - 1;
constexpr int kPitch = grid(4) + 1;
constexpr int kSide = grid(2);
constexpr int kTop = grid(2);

QFont titleFont()
{
    return look::readFont(look::text::kBody);
}

QFont secondFont()
{
    return look::readFont(look::text::kSmall);
}

} // namespace

ScorecardRow::ScorecardRow(QWidget* parent)
    : PressButton({}, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
}

void ScorecardRow::show(const Content& content)
{
    if (content == content_) {
        return;
    }
    content_ = content;
    look::setSpokenName(this, content.spoken);
    setToolTip(content.evidence);
    updateGeometry();
    update();
}

void ScorecardRow::setCurrent(bool current)
{
    if (current_ != current) {
        current_ = current;
        update();
    }
}

int ScorecardRow::titleHeight() const
{
    return look::heightOf(titleFont()) + 2;
}

QSize ScorecardRow::sizeHint() const
{
    const bool second = !content_.evidence.isEmpty() || !content_.note.isEmpty();
    const int words = titleHeight() + (second ? look::heightOf(secondFont()) + 2 : 0);
    return {grid(70), words + 2 * kTop};
}

QSize ScorecardRow::minimumSizeHint() const
{
    return {grid(40), sizeHint().height()};
}

int ScorecardRow::rightWidth() const
{
    return content_.aside.isEmpty() ? content_.most * kPitch
                                    : look::widthOf(content_.aside, secondFont()) + grid(1);
}

QRect ScorecardRow::dotOf(int points) const
{
    const int left = width() - kSide - (content_.most - points + 1) * kPitch;
    const int top = kTop + (titleHeight() - kDot) / 2;
    return {left + kPitch - kDot, top, kDot, kDot};
}

void ScorecardRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& c = look::colours();
    if (current_ || hovered()) {
        const auto ground = current_ ? c.accentSoft : look::blend(c.ink, c.surface, 0.04);
        look::drawBox(painter, rect(), look::size::kButtonRadius, ground);
    }
    paintWords(painter);
    if (content_.aside.isEmpty()) {
        paintDots(painter);
    }
    if (hasFocus()) {
        look::drawFocus(painter, rect(), look::size::kButtonRadius, c.accent);
    }
}

void ScorecardRow::paintWords(QPainter& painter) const
{
    const auto& c = look::colours();
    const auto ground = current_ ? c.accentSoft : c.surface;
    QRect title(kSide, kTop, width() - 2 * kSide - rightWidth() - grid(2), titleHeight());
    if (content_.failed) {
        const QRect mark(title.left(), title.top(), grid(4), title.height());
        look::drawIcon(painter, QStringLiteral("warning"), c.breach, mark, grid(4));
        title.setLeft(title.left() + grid(5));
    }
    look::drawLine(painter, title, content_.title, titleFont(), c.ink);
    look::drawLine(painter,
                   {kSide, kTop, width() - 2 * kSide, titleHeight()},
                   content_.aside,
                   secondFont(),
                   look::readable(c.ink2, ground),
                   Qt::AlignRight | Qt::AlignVCenter);
    QRect second(
        kSide, kTop + titleHeight(), width() - 2 * kSide, look::heightOf(secondFont()) + 2);
    if (!content_.note.isEmpty()) {
        const int note = look::widthOf(content_.note, secondFont());
        look::drawLine(painter,
                       second,
                       content_.note,
                       secondFont(),
                       look::readable(c.ring, ground),
                       Qt::AlignRight | Qt::AlignVCenter);
        second.setRight(second.right() - note - grid(3));
    }
    look::drawLine(
        painter, second, content_.evidence, secondFont(), look::readable(c.ink2, ground));
}

/// Empty outlines mean that nobody has judged it, which is not the same as no points.
void ScorecardRow::paintDots(QPainter& painter) const
{
    const auto& c = look::colours();
    for (int dot = 1; dot <= content_.most; ++dot) {
        const QRectF place = dotOf(dot);
        const bool filled = dot <= content_.points;
        if (content_.points < 0) {
            look::drawBox(painter,
                          place.adjusted(0.5, 0.5, -0.5, -0.5),
                          kDot / 2.0,
                          c.surface,
                          QPen(c.ink3, look::size::kHairline));
        } else {
            look::drawBox(painter, place, kDot / 2.0, filled ? c.accent : c.lineStrong);
        }
    }
}

void ScorecardRow::mouseReleaseEvent(QMouseEvent* event)
{
    PressButton::mouseReleaseEvent(event);
    const auto at = event->pos();
    if (event->button() != Qt::LeftButton || !rect().contains(at)) {
        return;
    }
    const int reach = (kPitch - kDot + 1) / 2;
    for (int dot = 1; dot <= content_.most && content_.aside.isEmpty(); ++dot) {
        if (dotOf(dot).adjusted(-reach, -kTop, reach, kTop).contains(at)) {
            emit pointsClicked(dot == 1 && content_.points == 1 ? 0 : dot);
            return;
        }
    }
    const bool below = at.y() > kTop + titleHeight();
    if (below && !content_.evidence.isEmpty()) {
        emit evidenceClicked();
    }
}

} // namespace secondring
