#include "ui/review/waveform_mark.h"

#include "ui/look/paint.h"

#include <QBitmap>
#include <QEvent>

namespace secondring {

namespace {

using look::grid;

constexpr int kDot = 7;
constexpr int kStem = 2;
constexpr int kReach = grid(3); ///< of the dot, for the mouse
constexpr int kFirstRow = grid(4);
constexpr int kRow = 18;

QFont labelFont()
{
    return look::readFont(look::text::kSmall);
}

} // namespace

TimelineMark::TimelineMark(QWidget* parent)
    : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleDescription(tr("Plays from here"));
}

void TimelineMark::setMark(const MarkLabel& mark)
{
    mark_ = mark;
    setText(mark.label);
    setToolTip(mark.sentence);
    setAccessibleName(mark.sentence);
}

int TimelineMark::widthOf(const MarkLabel& mark)
{
    return look::widthOf(mark.label, labelFont()) + 2;
}

int TimelineMark::heightOfRows()
{
    return kReach / 2 + kFirstRow + 2 * kRow;
}

void TimelineMark::place(const QPoint& point, int row, int left)
{
    const int top = point.y() - kReach / 2;
    const QRect reach(point.x() - kReach / 2, top, kReach, kReach);
    const int rowTop = point.y() + kFirstRow - grid(1) + row * kRow;
    const QRect words = row < 0 ? QRect{} : QRect(left, rowTop, widthOf(mark_), kRow);
    const int end = row < 0 ? reach.bottom() : rowTop;
    const QRect stem(point.x() - kStem, point.y(), 2 * kStem, end - point.y());
    setGeometry(reach.united(words).united(stem));
    dot_ = point - pos();
    words_ = words.isEmpty() ? words : words.translated(-pos());
    setMask(QRegion(reach.translated(-pos())) + words_ + stem.translated(-pos()));
    update();
}

void TimelineMark::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = look::colours();
    const auto colour = look::strong(mark_.tone);
    const int end = words_.isEmpty() ? dot_.y() + kReach / 2 - 1 : words_.top();
    painter.fillRect(QRect(dot_.x() - kStem / 2, dot_.y(), kStem, end - dot_.y()), colour);
    const QRectF dot(dot_.x() - kDot / 2.0, dot_.y() - kDot / 2.0, kDot, kDot);
    look::drawBox(painter, dot, kDot / 2.0, colour);
    const auto ink = underMouse() ? c.ink : c.ink2;
    if (!words_.isEmpty()) {
        look::drawLine(painter, words_, mark_.label, labelFont(), ink, Qt::AlignCenter);
    }
    if (hasFocus()) {
        const QRectF box = words_.isEmpty() ? dot.adjusted(-2, -2, 2, 2) : QRectF(words_);
        look::drawFocus(painter, box, look::size::kKeyRadius, c.accent);
    }
}

bool TimelineMark::event(QEvent* event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        update();
    }
    return QAbstractButton::event(event);
}

} // namespace secondring
