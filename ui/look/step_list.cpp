#include "ui/look/step_list.h"

#include "ui/look/accessible.h"
#include "ui/look/icon.h"
#include "ui/look/paint.h"
#include "ui/look/theme.h"

#include <QVariantAnimation>

namespace secondring::look {

namespace {

constexpr int kTextLeft = size::kStep + grid(3);
constexpr int kBetween = grid(4) + 2;
constexpr int kTickMilliseconds = 160;

QFont titleFont()
{
    return readFont(text::kBody, Weight::Medium);
}

QFont detailFont()
{
    return readFont(text::kSmall);
}

QString spoken(const StepLine& step)
{
    const auto state = [&]() -> QString {
        switch (step.state) {
        case StepState::Open:
            return StepList::tr("open");
        case StepState::Current:
            return StepList::tr("now");
        case StepState::Done:
            return StepList::tr("kept");
        case StepState::Missed:
            return StepList::tr("missed");
        case StepState::Excused:
            return StepList::tr("excused");
        }
        return {};
    }();
    return QStringLiteral("%1, %2 %3").arg(step.title, state, step.detail).trimmed();
}

} // namespace

StepList::StepList(QWidget* parent)
    : QWidget(parent)
    , tick_(new QVariantAnimation(this))
{
    auto policy = QSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    tick_->setStartValue(0.3);
    tick_->setEndValue(1.0);
    connect(tick_, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
}

void StepList::show(const QVector<StepLine>& steps)
{
    if (steps == steps_) {
        return;
    }
    justTicked_ = -1;
    if (steps.size() == steps_.size()) {
        for (qsizetype i = 0; i < steps.size(); ++i) {
            if (steps[i].state == StepState::Done && steps_[i].state != StepState::Done) {
                justTicked_ = static_cast<int>(i);
            }
        }
    }
    steps_ = steps;
    QStringList words;
    words_.clear();
    for (const auto& step : steps_) {
        words << spoken(step);
        words_.push_back(
            {Paragraph(step.title, titleFont()), Paragraph(step.detail, detailFont())});
    }
    setSpokenName(this, words.join(QStringLiteral("; ")));
    tick_->stop();
    if (justTicked_ >= 0 && motion(kTickMilliseconds) > 0) {
        tick_->setDuration(motion(kTickMilliseconds));
        tick_->start();
    }
    updateGeometry();
    update();
}

int StepList::textWidth(const StepLine& step, int width) const
{
    const int time = step.time.isEmpty() ? 0 : widthOf(step.time, readFont(text::kBody)) + grid(2);
    return width - kTextLeft - time;
}

int StepList::heightOfStep(int index, int width) const
{
    auto& [title, detail] = words_[static_cast<std::size_t>(index)];
    const int words =
        title.heightFor(textWidth(steps_[index], width)) + detail.heightFor(width - kTextLeft);
    const int lift = std::max(0, (size::kStep - heightOf(titleFont())) / 2);
    return std::max(words + lift + 1, size::kStep);
}

QSize StepList::sizeHint() const
{
    return {size::kRight - grid(8), heightForWidth(width())};
}

QSize StepList::minimumSizeHint() const
{
    return {grid(30), heightForWidth(width())};
}

int StepList::heightForWidth(int width) const
{
    int height = 0;
    for (int index = 0; index < steps_.size(); ++index) {
        height += heightOfStep(index, width) + kBetween;
    }
    return std::max(0, height - kBetween);
}

void StepList::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int top = 0;
    for (int index = 0; index < steps_.size(); ++index) {
        paintStep(painter, index, top);
        top += heightOfStep(index, width()) + kBetween;
    }
}

void StepList::paintStep(QPainter& painter, int index, int top)
{
    const auto& step = steps_[index];
    const auto& c = colours();
    const int height = heightOfStep(index, width());
    if (index + 1 < steps_.size()) {
        painter.setPen(QPen(c.line, size::kHairline));
        const double x = size::kStep / 2.0;
        painter.drawLine(QPointF(x, top + size::kStep + 2),
                         QPointF(x, top + height + kBetween - 2));
    }
    const bool fresh = index == justTicked_ && tick_->state() == QVariantAnimation::Running;
    paintMark(painter,
              step.state,
              QRectF(0, top, size::kStep, size::kStep),
              fresh ? tick_->currentValue().toDouble() : 1);
    const int room = textWidth(step, width());
    auto& [title, detail] = words_[static_cast<std::size_t>(index)];
    const int lift = std::max(0, (size::kStep - heightOf(titleFont())) / 2);
    painter.setPen(step.state == StepState::Open ? faintInk() : c.ink);
    title.draw(painter, {kTextLeft, top + lift}, room);
    painter.setPen(step.state == StepState::Missed ? readable(c.breach, c.surface) : c.ink2);
    detail.draw(painter, {kTextLeft, top + lift + title.heightFor(room) + 1}, width() - kTextLeft);
    drawLine(painter,
             {0, top, width(), size::kStep},
             step.time,
             readFont(text::kBody),
             faintInk(),
             Qt::AlignRight | Qt::AlignVCenter);
}

void StepList::paintMark(QPainter& painter, StepState state, const QRectF& place, double grown)
{
    const auto& c = colours();
    const double radius = place.width() / 2;
    const double shrink = radius * (1 - grown);
    const auto shape = place.adjusted(shrink, shrink, -shrink, -shrink);
    switch (state) {
    case StepState::Open:
        drawBox(painter, place, radius, c.surface, QPen(c.lineStrong, size::kStepBorder));
        break;
    case StepState::Current:
        drawBox(painter, place, radius, c.hold);
        drawBox(painter, place.adjusted(5, 5, -5, -5), radius - 5, c.surface);
        break;
    case StepState::Done:
        drawBox(painter, shape, shape.width() / 2, c.live);
        drawIcon(painter, "check", c.onStrong, shape.toRect(), grid(3) + 1);
        break;
    case StepState::Missed:
        drawBox(painter, place, radius, c.breach);
        drawIcon(painter, "close", c.onStrong, place.toRect(), grid(3) + 1);
        break;
    case StepState::Excused:
        drawBox(painter, place, radius, c.ink2);
        drawIcon(painter, "minus", c.surface, place.toRect(), grid(3) + 1);
        break;
    }
}

} // namespace secondring::look
