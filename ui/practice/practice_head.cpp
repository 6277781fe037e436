#include "ui/practice/practice_head.h"

#include "ui/look/action_button.h"
#include "ui/look/label.h"
#include "ui/look/paint.h"
#include "ui/look/pill.h"

#include <QHBoxLayout>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;

ActionButton* button(const QString& name, const QString& label, const QString& key, QWidget* parent)
{
    auto* made =
        new ActionButton(label, ActionButton::Kind::Ordinary, look::size::kOutcome, parent);
    made->setObjectName(name);
    made->setKey(key);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

} // namespace

PracticeHead::PracticeHead(QWidget* parent)
    : QWidget(parent)
    , title_(new look::ElidedLabel(
          look::readFont(look::text::kLead, look::Weight::Strong), look::Ink::Full, this))
    , band_(new look::Pill(this))
    , attempt_(new look::ElidedLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
    , hints_(new look::Pill(this))
    , over_(button(QStringLiteral("startOver"), tr("Start over"), tr("Ctrl R"), this))
    , stop_(button(QStringLiteral("stopPractice"), tr("Stop"), tr("Ctrl ."), this))
{
    setObjectName(QStringLiteral("practiceHead"));
    setFixedHeight(look::size::kTopBar);
    title_->setText(tr("Practice"));
    band_->setObjectName(QStringLiteral("practiceBand"));
    band_->setState(tr("PRACTICE · no real caller"), look::Tone::Hold, false);
    hints_->setObjectName(QStringLiteral("hints"));
    hints_->setPressable(true);
    hints_->setToolTip(tr("Words to say, offered while it is your turn. They fade as you pass "
                          "and come back when you do not: Ctrl+I"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(grid(5), 0, grid(5), 1);
    row->setSpacing(grid(4) + 2);
    row->addWidget(title_);
    row->addWidget(attempt_, 1);
    row->addWidget(band_);
    row->addWidget(hints_);
    row->addWidget(over_);
    row->addWidget(stop_);
    connect(hints_, &look::Pill::clicked, this, &PracticeHead::hintsToggled);
    connect(over_, &ActionButton::clicked, this, &PracticeHead::startedOver);
    connect(stop_, &ActionButton::clicked, this, &PracticeHead::stopped);
}

void PracticeHead::render(const PracticeView& view)
{
    attempt_->setText(view.attempt);
    band_->setVisible(view.running);
    const auto hints = view.hints == practice::HintLevel::Words   ? tr("Hints on")
                       : view.hints == practice::HintLevel::Topic ? tr("Hints: topic only")
                                                                  : tr("Hints off");
    hints_->setState(hints, look::Tone::Neutral, false);
    over_->setVisible(view.running);
    stop_->setVisible(view.running);
}

void PracticeHead::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = look::colours();
    painter.fillRect(rect(), c.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), c.line);
}

} // namespace secondring
