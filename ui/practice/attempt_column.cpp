#include "ui/practice/attempt_column.h"

#include "ui/look/accessible.h"
#include "ui/look/label.h"
#include "ui/look/paint.h"
#include "ui/look/step_list.h"
#include "ui/practice/patience_curve.h"

#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace secondring {

namespace {

using look::grid;

constexpr double kFastest = 240; ///< words a minute at the end of the bar
constexpr int kRow = grid(7);
constexpr int kBarHeight = 6;

} // namespace

DeliveryRow::DeliveryRow(const QString& name, QWidget* parent)
    : QWidget(parent)
    , name_(name)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize DeliveryRow::sizeHint() const
{
    return {grid(50), kRow};
}

void DeliveryRow::show(double part, const QString& value)
{
    if (value != value_ || part != part_) {
        part_ = std::clamp(part, 0.0, 1.0);
        value_ = value;
        look::setSpokenName(this, name_ + QStringLiteral(": ") + value_);
        update();
    }
}

void DeliveryRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = look::colours();
    const auto font = look::readFont(look::text::kBody);
    const int left = width() * 31 / 100;
    const int bar = width() * 33 / 100;
    look::drawLine(painter, {0, 0, left - grid(1), height()}, name_, font, c.ink2);
    const QRectF well(left, (height() - kBarHeight) / 2.0, bar, kBarHeight);
    look::drawBox(painter, well, kBarHeight / 2.0, c.sunken);
    if (part_ > 0) {
        const QRectF filled(
            well.x(), well.y(), std::max(kBarHeight * 1.0, well.width() * part_), kBarHeight);
        look::drawBox(painter, filled, kBarHeight / 2.0, c.accent);
    }
    const int right = left + bar + grid(1);
    look::drawLine(painter,
                   {right, 0, width() - right, height()},
                   value_,
                   font,
                   c.ink,
                   Qt::AlignRight | Qt::AlignVCenter);
}

AttemptColumn::AttemptColumn(QWidget* parent)
    : QWidget(parent)
    , patienceHead_(new look::SectionLabel(tr("Caller's patience")))
    , patience_(new PatienceCurve)
    , nothing_(new look::TextLabel(look::readFont(look::text::kSmall), look::Ink::Second))
    , stepsHead_(new look::SectionLabel(tr("This attempt")))
    , steps_(new look::StepList)
    , delivery_(new QWidget)
    , pace_(new DeliveryRow(tr("Pace")))
    , share_(new DeliveryRow(tr("Talk share")))
    , clarity_(new DeliveryRow(tr("Clarity")))
{
    steps_->setObjectName(QStringLiteral("attemptSteps"));
    delivery_->setObjectName(QStringLiteral("delivery"));
    nothing_->setText(tr("The caller's patience and your steps are drawn here while you practise. "
                         "Nobody sees an attempt until you hand it in."));
    auto* rows = new QVBoxLayout(delivery_);
    rows->setContentsMargins(0, grid(4), 0, 0);
    rows->setSpacing(0);
    rows->addWidget(new look::Hairline(Qt::Horizontal, delivery_));
    rows->addSpacing(grid(4));
    rows->addWidget(new look::SectionLabel(tr("Delivery"), delivery_));
    rows->addSpacing(grid(2));
    for (auto* row : {pace_, share_, clarity_}) {
        rows->addWidget(row);
    }
    auto* inner = new QWidget;
    inner->setProperty("flat", true);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    column->setSpacing(0);
    column->addWidget(patienceHead_);
    column->addSpacing(grid(4));
    column->addWidget(nothing_);
    column->addWidget(patience_);
    column->addSpacing(grid(5));
    column->addWidget(stepsHead_);
    column->addSpacing(grid(3));
    column->addWidget(steps_);
    column->addWidget(delivery_);
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 0, 0, 0);
    all->addWidget(scroll);
}

void AttemptColumn::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), look::colours().surface);
}

void AttemptColumn::render(const PracticeView& view)
{
    const bool any = !view.patience.isEmpty();
    nothing_->setVisible(!any);
    patience_->setVisible(any);
    stepsHead_->setVisible(any);
    steps_->setVisible(any);
    patienceHead_->setAside(any ? view.patienceWord : QString{}, true);
    patience_->show(view.patience, view.patienceWord);
    steps_->show(view.steps);
    renderDelivery(view.delivery);
}

void AttemptColumn::renderDelivery(const DeliveryView& delivery)
{
    delivery_->setVisible(delivery.isAny());
    pace_->setVisible(delivery.pace.has_value());
    share_->setVisible(delivery.talkShare.has_value());
    clarity_->setVisible(delivery.clarity.has_value());
    if (delivery.pace) {
        pace_->show(*delivery.pace / kFastest, tr("%1 wpm").arg(*delivery.pace));
    }
    if (delivery.talkShare) {
        share_->show(*delivery.talkShare / 100.0, tr("%1 %").arg(*delivery.talkShare));
    }
    if (delivery.clarity) {
        clarity_->show(*delivery.clarity / 100.0, delivery.clarityWord);
    }
}

} // namespace secondring
