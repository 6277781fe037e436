#include "ui/review/waveform_view.h"

#include "core/review/label_rows.h"
#include "ui/look/accessible.h"
#include "ui/look/paint.h"
#include "ui/look/text.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace secondring {

namespace {

using look::grid;

constexpr int kHead = grid(2); ///< over the waveform, for the playhead's knob
constexpr int kWave = 70;
constexpr int kPlainWave = grid(8); ///< when there is nothing to hear
constexpr int kMarksBelow = grid(3);
constexpr int kBar = 2;
constexpr int kBarStep = 3;
constexpr int kKnob = 8;
constexpr int kHoldRadius = 6;
constexpr int kSide = grid(2); ///< so that a playhead and a mark at either end are whole
/// A louder one fills the height; so a whisper is not blown up to a shout.
constexpr int kLeastLoudest = 90;
/// The levels are made for the eye of a meter; bars with more difference show who speaks.
constexpr double kContrast = 1.7;
constexpr double kAhead = 0.5;

QFont holdFont()
{
    return look::readFont(look::text::kSmall, look::Weight::Strong);
}

int loudestOf(const std::vector<WaveLevel>& bars)
{
    int loudest = kLeastLoudest;
    for (const auto& bar : bars) {
        loudest = std::max({loudest, int{bar.agent}, int{bar.caller}});
    }
    return loudest;
}

int heightOf(int level, int loudest, int most)
{
    const double part = std::pow(static_cast<double>(level) / loudest, kContrast);
    return std::max(1, static_cast<int>(std::lround(part * most)));
}

QString summaryOf(const WaveformContent& content)
{
    auto words = WaveformView::tr("Timeline of the call, %1").arg(look::clockText(content.length));
    for (const auto& hold : content.holds) {
        words += WaveformView::tr("; from %1: %2")
                     .arg(look::clockText(hold.span.from), holdWords(hold, QWIDGETSIZE_MAX));
    }
    return words;
}

} // namespace

QString holdWords(const HoldBlock& hold, int width)
{
    const auto length = look::clockText(hold.span.until - hold.span.from);
    const auto plain = WaveformView::tr("Hold %1").arg(length);
    const auto whole =
        hold.promised > Duration{} && hold.permitted
            ? WaveformView::tr("Hold %1 of %2").arg(length, look::clockText(hold.promised))
            : plain;
    for (const auto& words : {whole, plain, length}) {
        if (look::widthOf(words, holdFont()) + grid(2) <= width) {
            return words;
        }
    }
    return {};
}

WaveformView::WaveformView(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    growMarks(1);
    renderMarks();
}

void WaveformView::render(const WaveformContent& content)
{
    if (content_ == content) {
        return;
    }
    const bool resized = content.sounds.empty() != content_.sounds.empty();
    const bool marked = content.marks != content_.marks;
    content_ = content;
    look::setSpokenName(this, summaryOf(content_));
    if (marked) {
        renderMarks();
    }
    if (resized) {
        updateGeometry();
    }
    placeMarks();
    redraw();
}

void WaveformView::setPosition(Duration at)
{
    if (at == position_) {
        return;
    }
    const auto before = playheadAt(position_);
    const auto now = playheadAt(at);
    position_ = at;
    if (before != now && hasSound()) {
        update(before);
        update(now);
    }
}

int WaveformView::waveHeight() const
{
    return hasSound() ? kWave : kPlainWave;
}

QSize WaveformView::sizeHint() const
{
    return {grid(100), kHead + waveHeight() + kMarksBelow + TimelineMark::heightOfRows()};
}

QSize WaveformView::minimumSizeHint() const
{
    return {grid(60), sizeHint().height()};
}

int WaveformView::left() const
{
    return kSide;
}

int WaveformView::lineWidth() const
{
    return std::max(1, width() - 2 * kSide);
}

QRect WaveformView::wave() const
{
    return {left(), kHead, lineWidth(), waveHeight()};
}

int WaveformView::xOf(Duration at) const
{
    if (content_.length <= Duration{}) {
        return left();
    }
    const auto inside = std::clamp(at, Duration{}, content_.length);
    return left() + static_cast<int>(inside.count() * (lineWidth() - 1) / content_.length.count());
}

Duration WaveformView::timeAt(int x) const
{
    const auto inside = std::clamp(x - left(), 0, lineWidth() - 1);
    return content_.length * inside / std::max(1, lineWidth() - 1);
}

/// Marks are kept and used again: one may be the one whose press brought us here, and all of them
/// keep their place in the tab order, before what comes after the timeline.
void WaveformView::growMarks(qsizetype count)
{
    while (marks_.size() < count) {
        auto* mark = new TimelineMark(this);
        mark->setObjectName(QStringLiteral("mark%1").arg(marks_.size()));
        connect(
            mark, &TimelineMark::clicked, this, [this, mark] { emit playWanted(mark->mark().at); });
        if (!marks_.isEmpty()) {
            setTabOrder(marks_.last(), mark);
        }
        marks_.append(mark);
    }
}

void WaveformView::renderMarks()
{
    growMarks(content_.marks.size());
    for (qsizetype i = 0; i < marks_.size(); ++i) {
        const bool used = i < content_.marks.size();
        if (used) {
            marks_[i]->setMark(content_.marks[i]);
        }
        marks_[i]->setVisible(used);
    }
}

void WaveformView::placeMarks()
{
    std::vector<LabelWish> wishes;
    for (const auto& mark : content_.marks) {
        wishes.push_back({xOf(mark.at), TimelineMark::widthOf(mark), mark.importance});
    }
    const auto places = placeLabels(wishes, width());
    const int y = wave().bottom() + 1 + kMarksBelow;
    for (qsizetype i = 0; i < content_.marks.size(); ++i) {
        const auto& place = places[static_cast<std::size_t>(i)];
        marks_[i]->place({xOf(content_.marks[i].at), y}, place.row, place.left);
    }
}

void WaveformView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeMarks();
    redraw();
}

void WaveformView::redraw()
{
    heard_ = {};
    ahead_ = {};
    update();
}

bool WaveformView::isRecorded(Duration at) const
{
    return std::ranges::any_of(content_.sounds, [&](const auto& sound) {
        return at >= sound.at && at < sound.at + sound.waveform.length;
    });
}

void WaveformView::drawBars(QPainter& painter, double strength) const
{
    const auto& c = look::colours();
    const auto agent = look::blend(c.accent, c.surface, strength);
    const auto caller = look::blend(c.ink3, c.surface, strength);
    const auto place = wave();
    const int middle = place.center().y();
    const auto count = static_cast<std::size_t>(lineWidth() / kBarStep);
    const auto bars = barsOf(content_.sounds, content_.length, count);
    const int loudest = loudestOf(bars);
    for (std::size_t i = 0; i < count; ++i) {
        const int x = place.left() + static_cast<int>(i) * kBarStep;
        if (!isRecorded(timeAt(x))) {
            continue;
        }
        const int up = heightOf(bars[i].agent, loudest, place.height() / 2 - 1);
        const int down = heightOf(bars[i].caller, loudest, place.height() / 2 - 1);
        painter.fillRect(x, middle - up, kBar, up, agent);
        painter.fillRect(x, middle + 1, kBar, down, caller);
    }
}

void WaveformView::drawHold(QPainter& painter, const HoldBlock& hold) const
{
    const auto& c = look::colours();
    const int from = xOf(hold.span.from);
    const int until = std::max(from + kBar, xOf(hold.span.until));
    const QRect block(from, wave().top(), until - from, wave().height());
    look::drawBox(painter, block, std::min(kHoldRadius, block.width() / 2), c.holdSoft);
    const auto words = holdWords(hold, block.width());
    look::drawLine(
        painter, block, words, holdFont(), look::readable(c.hold, c.holdSoft), Qt::AlignCenter);
}

/// The line without its marks, as wide as the view.
QPixmap WaveformView::drawn(double strength) const
{
    const double scale = devicePixelRatioF();
    QPixmap picture(QSize(width(), wave().bottom() + 1) * scale);
    picture.setDevicePixelRatio(scale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    const auto place = wave();
    painter.fillRect(
        place.left(), place.center().y(), place.width(), 1, look::colours().lineStrong);
    if (hasSound()) {
        drawBars(painter, strength);
    }
    for (const auto& hold : content_.holds) {
        drawHold(painter, hold);
    }
    return picture;
}

QRect WaveformView::playheadAt(Duration at) const
{
    const int x = xOf(at);
    return {x - kKnob, 0, 2 * kKnob, wave().bottom() + grid(2)};
}

void WaveformView::drawPlayhead(QPainter& painter) const
{
    const auto& ink = look::colours().ink;
    const int x = xOf(position_);
    painter.fillRect(x - 1, kKnob / 2, 2, wave().bottom() + grid(1) - kKnob / 2, ink);
    look::drawBox(painter, QRectF(x - kKnob / 2.0, 0, kKnob, kKnob), kKnob / 2.0, ink);
}

void WaveformView::paintEvent(QPaintEvent* /*event*/)
{
    if (heard_.isNull() || heard_.devicePixelRatio() != devicePixelRatioF()) {
        heard_ = drawn(1);
        ahead_ = drawn(hasSound() ? kAhead : 1);
    }
    QPainter painter(this);
    const int x = hasSound() ? xOf(position_) : width();
    const int bottom = wave().bottom() + 1;
    painter.setClipRect(0, 0, x, bottom);
    painter.drawPixmap(0, 0, heard_);
    painter.setClipRect(x, 0, width() - x, bottom);
    painter.drawPixmap(0, 0, ahead_);
    painter.setClipping(false);
    if (hasSound()) {
        drawPlayhead(painter);
    }
}

void WaveformView::mousePressEvent(QMouseEvent* event)
{
    const bool onLine = event->position().y() <= wave().bottom() + grid(1);
    if (event->button() == Qt::LeftButton && onLine && hasSound()) {
        emit playWanted(timeAt(static_cast<int>(event->position().x())));
    } else {
        QWidget::mousePressEvent(event);
    }
}

bool WaveformView::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event); // by its type
        QToolTip::showText(help->globalPos(), look::clockText(timeAt(help->pos().x())), this);
        return true;
    }
    case QEvent::StyleChange:
    case QEvent::PaletteChange:
        redraw();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

} // namespace secondring
