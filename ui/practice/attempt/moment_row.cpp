#include "ui/practice/attempt/moment_row.h"

#include "ui/look/accessible.h"
#include "ui/look/icon.h"
#include "ui/look/paint.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

namespace secondring {

namespace {

using look::grid;
using look::StepState;

constexpr int kTime = grid(11);
constexpr int kMark = look::size::kStep - 2;
constexpr int kMarkGap = grid(2);
constexpr int kPadX = grid(2);
constexpr int kPadY = grid(1) + 2;
constexpr int kNoteGap = 2;

QFont wordsFont()
{
    return look::readFont(look::text::kBody);
}

QFont smallFont()
{
    return look::readFont(look::text::kSmall);
}

QFont headingFont()
{
    return look::readFont(look::text::kSmall, look::Weight::Medium);
}

int wrapped(const QString& words, const QFont& font, int width)
{
    if (words.isEmpty()) {
        return 0;
    }
    return QFontMetrics(font).boundingRect(0, 0, width, 1 << 16, Qt::TextWordWrap, words).height();
}

QString tr(const char* words)
{
    return QCoreApplication::translate("attempt", words);
}

} // namespace

QString wordOf(StepState state)
{
    switch (state) {
    case StepState::Open:
    case StepState::Current:
        return tr("open");
    case StepState::Done:
        return tr("kept");
    case StepState::Missed:
        return tr("missed");
    case StepState::Excused:
        return tr("excused");
    }
    return {};
}

void drawMark(QPainter& painter, StepState state, const QRect& place)
{
    const auto& c = look::colours();
    const double radius = place.width() / 2.0;
    if (state == StepState::Open || state == StepState::Current) {
        look::drawBox(
            painter, place, radius, c.surface, QPen(c.lineStrong, look::size::kStepBorder));
        return;
    }
    const bool done = state == StepState::Done, missed = state == StepState::Missed;
    look::drawBox(painter, place, radius, done ? c.live : missed ? c.breach : c.ink2);
    look::drawIcon(painter,
                   done     ? QStringLiteral("check")
                   : missed ? QStringLiteral("close")
                            : QStringLiteral("minus"),
                   done || missed ? c.onStrong : c.surface,
                   place,
                   grid(3));
}

MomentRow::MomentRow(QWidget* parent)
    : PressButton({}, parent)
{
    auto policy = QSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MomentRow::show(const Content& content)
{
    if (content == content_) {
        return;
    }
    content_ = content;
    QStringList said{content.time, content.heading, content.words, content.note};
    if (content.here) {
        said << wordOf(*content.here);
    }
    if (content.there) {
        said << tr("in the other attempt: %1").arg(wordOf(*content.there));
    }
    said.removeAll(QString{});
    look::setSpokenName(this, said.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int MomentRow::wordsLeft() const
{
    const int marks = (content_.here || content_.beside ? kMark + kMarkGap : 0) +
                      (content_.beside ? kMark + kMarkGap : 0);
    return kPadX + marks + (marks > 0 ? 0 : kTime);
}

int MomentRow::wordsWidth(int width) const
{
    const bool timeAtRight = content_.here || content_.beside;
    return std::max(grid(10), width - wordsLeft() - kPadX - (timeAtRight ? kTime : 0));
}

int MomentRow::heightForWidth(int width) const
{
    const int room = wordsWidth(width);
    const int words = wrapped(content_.heading, headingFont(), room) +
                      wrapped(content_.words, wordsFont(), room) +
                      wrapped(content_.note, smallFont(), room) +
                      (content_.note.isEmpty() ? 0 : kNoteGap);
    return std::max(words, kMark) + 2 * kPadY;
}

QSize MomentRow::sizeHint() const
{
    const int across = look::size::kRight - grid(8);
    return {across, heightForWidth(across)};
}

QSize MomentRow::minimumSizeHint() const
{
    return {grid(40), 0};
}

void MomentRow::paintWords(QPainter& painter, const QRect& place) const
{
    const auto& c = look::colours();
    const bool missed = content_.here == StepState::Missed;
    int top = place.y();
    const auto draw = [&](const QString& words, const QFont& font, const QColor& colour) {
        const int height = wrapped(words, font, place.width());
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRect(place.x(), top, place.width(), height), Qt::TextWordWrap, words);
        top += height;
    };
    const auto& ground = content_.chosen ? c.accentSoft : c.surface;
    draw(content_.heading,
         headingFont(),
         content_.own ? look::readable(c.accent, ground) : look::readable(c.ink2, ground));
    draw(content_.words, wordsFont(), c.ink);
    top += kNoteGap;
    draw(content_.note, smallFont(), look::readable(missed ? c.breach : c.ink2, ground));
}

void MomentRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& c = look::colours();
    if (content_.chosen || hovered()) {
        const auto fill =
            content_.chosen ? c.accentSoft : look::blend(c.accentSoft, c.surface, 0.5);
        look::drawBox(painter, rect(), look::size::kButtonRadius, fill);
    }
    int left = kPadX;
    const auto mark = [&](const std::optional<StepState>& state) {
        if (state) {
            drawMark(painter, *state, {left, kPadY, kMark, kMark});
        } else {
            look::drawLine(painter,
                           {left, kPadY, kMark, kMark},
                           QStringLiteral("–"),
                           smallFont(),
                           look::faintInk(),
                           Qt::AlignCenter);
        }
        left += kMark + kMarkGap;
    };
    const bool marked = content_.here || content_.beside;
    if (marked) {
        mark(content_.here);
    }
    if (content_.beside) {
        mark(content_.there);
    }
    const QRect time = marked ? QRect(width() - kPadX - kTime, kPadY, kTime, kMark)
                              : QRect(kPadX, kPadY, kTime, kMark);
    look::drawLine(painter,
                   time,
                   content_.time,
                   smallFont(),
                   look::readable(c.ink2, content_.chosen ? c.accentSoft : c.surface),
                   (marked ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    paintWords(painter, {wordsLeft(), kPadY, wordsWidth(width()), height() - 2 * kPadY});
    paintPress(painter, c.accent, look::size::kButtonRadius);
}

} // namespace secondring
