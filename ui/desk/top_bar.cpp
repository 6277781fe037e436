#include "ui/desk/top_bar.h"

#include "ui/desk/caller_header.h"
#include "ui/look/label.h"
#include "ui/look/paint.h"
#include "ui/look/pill.h"
#include "ui/look/text.h"

#include <QHBoxLayout>

#include <algorithm>

namespace secondring {

namespace {

using look::grid;
using look::Tone;

look::TextLabel* figure(const QString& name, QWidget* parent)
{
    auto* label = new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(false);
    return label;
}

QString figureText(const QString& what, const QString& value, const QColor& colour)
{
    return QStringLiteral("%1 <b style='font-weight:600;color:%2'>%3</b>")
        .arg(what, colour.name(), value);
}

/// Incoming calls of today, and how many of them were answered within two rings: the figure of the
/// Floor.
Figure twoRings(const DeskKnowledge& known)
{
    std::int64_t offered = 0;
    std::int64_t kept = 0;
    for (const auto& row : known.today) {
        if (row.direction == Direction::Incoming) {
            ++offered;
            kept += std::ranges::any_of(row.verdicts, [&](const auto& each) {
                const auto* standard = findStandard(known.house, each.first);
                return standard != nullptr && standard->measure == Measure::AnswerBySecondRing &&
                       each.second == Verdict::Kept;
            });
        }
    }
    return {Unit::Share, kept, offered, offered};
}

} // namespace

TopBar::TopBar(QWidget* parent)
    : QWidget(parent)
    , availability_(new look::Pill(this))
    , line_(new look::ElidedLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
    , rings_(figure(QStringLiteral("twoRings"), this))
    , promises_(figure(QStringLiteral("promisesDue"), this))
    , clock_(new look::ElidedLabel(
          look::readFont(look::text::kBody, look::Weight::Strong), look::Ink::Full, this))
{
    setFixedHeight(look::size::kTopBar);
    availability_->setObjectName(QStringLiteral("availability"));
    availability_->setPressable(true);
    line_->setObjectName(QStringLiteral("lineStatus"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(grid(5), 0, grid(5), 1);
    row->setSpacing(grid(4) + 2);
    row->addWidget(availability_);
    row->addWidget(line_, 1);
    row->addWidget(rings_);
    row->addWidget(promises_);
    row->addWidget(clock_);
    connect(availability_, &look::Pill::clicked, this, &TopBar::availabilityToggled);
}

void TopBar::setKeys(const DeskKeys& keys)
{
    const auto cap = capOf(keys.value(DeskAction::Availability));
    availability_->setToolTip(tr("Available or on a break: %1").arg(cap));
}

void TopBar::render(const State& state, const DeskKnowledge& known, Instant now)
{
    const auto wraps = std::ranges::find_if(state.calls, inWrapUp);
    const bool busy = liveCall(state) != nullptr;
    if (state.availability == Availability::Break) {
        availability_->setState(tr("Break %1").arg(look::clockText(now - state.availableSince)),
                                Tone::Ring);
    } else if (wraps != state.calls.end() && !busy) {
        availability_->setState(tr("Wrap-up %1").arg(look::clockText(shownTime(*wraps, now))),
                                Tone::Accent);
    } else {
        availability_->setState(tr("Available"), Tone::Live);
    }
    line_->setText(look::sentenceOf(state.line, look::toQt(known.agent.extension)));
    const auto tone = look::toneOf(state.line.status);
    line_->setColour(tone == Tone::Neutral
                         ? QColor()
                         : look::readable(look::strong(tone), look::colours().surface));
    renderFigures(known, now);
    clock_->setText(look::timeOfDay(now));
}

void TopBar::renderFigures(const DeskKnowledge& known, Instant now)
{
    const auto& c = look::colours();
    const auto rings = twoRings(known);
    rings_->setVisible(rings.whole > 0);
    if (rings.whole > 0) {
        rings_->setText(figureText(tr("Within two rings"), look::toQt(toText(rings)), c.ink));
        const auto* goal = findGoal(goals_, Metric::TwoRingRate, DayRange{});
        const auto aim =
            goal == nullptr ? QString{} : tr("; the goal is %1").arg(look::toQt(targetText(*goal)));
        rings_->setToolTip(tr("Answered before two rings, of all calls offered today: %1 of %2")
                               .arg(rings.part)
                               .arg(rings.whole) +
                           aim);
    }
    const auto due = std::ranges::count_if(known.promises, [now](const DuePromise& promise) {
        return promise.due && *promise.due < now + std::chrono::hours{24};
    });
    promises_->setVisible(due > 0);
    if (due > 0) {
        promises_->setText(figureText(
            tr("Promises due"), QString::number(due), look::readable(c.ring, c.surface)));
    }
}

void TopBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colours().surface);
    painter.fillRect(0, height() - 1, width(), 1, look::colours().line);
}

} // namespace secondring
