#include "ui/desk/ring_panel.h"

#include "ui/look/action_button.h"
#include "ui/look/card.h"
#include "ui/look/label.h"
#include "ui/look/text.h"

#include <QHBoxLayout>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;

QString fact(const QString& what, const QString& about)
{
    return QStringLiteral("<p style='margin-top:0;margin-bottom:5px'><b "
                          "style='color:%1;font-weight:600'>%2</b> %3</p>")
        .arg(look::colours().ink.name(), what.toHtmlEscaped(), about.toHtmlEscaped());
}

QString outcomeOf(const CallSummary& row, const House& house)
{
    for (const auto& outcome : house.outcomes) {
        if (outcome.id == row.outcome) {
            return look::toQt(outcome.text);
        }
    }
    return {};
}

QString factsOf(const DeskView& view)
{
    QString facts;
    for (const auto& promise : view.known.promises) {
        if (!promise.party.number.empty() && promise.party.number == view.call->party.number) {
            const auto due =
                promise.due
                    ? RingPanel::tr(", due %1").arg(look::dayAndTime(*promise.due, view.now))
                    : QString{};
            facts += fact(RingPanel::tr("Promised"), look::toQt(promise.what) + due);
        }
    }
    const auto earlier = view.known.earlier.find(view.call->id);
    if (earlier == view.known.earlier.end() || earlier->second.empty()) {
        return facts;
    }
    const auto& last = earlier->second.front();
    const auto outcome = outcomeOf(last, view.house());
    const auto& about = last.summary.empty() ? last.notes : last.summary;
    facts += fact(RingPanel::tr("Last call"),
                  look::dayAndTime(last.began, view.now) +
                      (outcome.isEmpty() ? QString{} : QStringLiteral(" · ") + outcome));
    if (!about.empty()) {
        facts += fact(RingPanel::tr("It was about"), look::toQt(about).simplified().left(200));
    }
    return facts;
}

} // namespace

RingPanel::RingPanel(QWidget* parent)
    : QWidget(parent)
    , buttons_(new QBoxLayout(QBoxLayout::LeftToRight))
    , answer_(new ActionButton(
          tr("Answer"), ActionButton::Kind::Primary, look::size::kAnswerButton, this))
    , send_(new ActionButton(
          tr("Send to a colleague"), ActionButton::Kind::Ordinary, look::size::kAnswerButton, this))
    , decline_(new ActionButton(
          tr("Decline"), ActionButton::Kind::Danger, look::size::kAnswerButton, this))
    , before_(new look::Card(this))
    , facts_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, before_))
{
    answer_->setObjectName(QStringLiteral("answer"));
    answer_->setSymbol(QStringLiteral("phone"));
    send_->setObjectName(QStringLiteral("divert"));
    decline_->setObjectName(QStringLiteral("decline"));
    facts_->setTextFormat(Qt::RichText);
    facts_->setObjectName(QStringLiteral("beforeYouAnswer"));
    auto* others = new QHBoxLayout;
    others->setSpacing(grid(2) + 2);
    others->addWidget(send_, 1);
    others->addWidget(decline_, 1);
    buttons_->setSpacing(grid(2) + 2);
    buttons_->addWidget(answer_, 1);
    buttons_->addLayout(others);
    auto* inner = new QVBoxLayout(before_);
    inner->setContentsMargins(grid(4), grid(4), grid(4), grid(3));
    inner->setSpacing(grid(2));
    inner->addWidget(new look::SectionLabel(tr("Before you answer"), before_));
    inner->addWidget(facts_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(5));
    column->addLayout(buttons_);
    column->addWidget(before_);
    column->addStretch();
    for (auto* button : {answer_, send_, decline_}) {
        button->setFocusPolicy(Qt::TabFocus);
    }
    connect(answer_, &ActionButton::clicked, this, [this] { emit did(DeskAction::Answer); });
    connect(send_, &ActionButton::clicked, this, [this] { emit did(DeskAction::Transfer); });
    connect(decline_, &ActionButton::clicked, this, [this] { emit did(DeskAction::Decline); });
    setKeys(defaultKeys());
}

QSize RingPanel::minimumSizeHint() const
{
    return {grid(80), QWidget::minimumSizeHint().height()};
}

/// Where there is no room beside it, the others go under the answer.
void RingPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int wanted =
        2 * answer_->sizeHint().width() + send_->sizeHint().width() + decline_->sizeHint().width();
    buttons_->setDirection(width() < wanted ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void RingPanel::setKeys(const DeskKeys& keys)
{
    answer_->setKey(capOf(keys.value(DeskAction::Answer)));
    send_->setKey(capOf(keys.value(DeskAction::Transfer)));
    decline_->setKey(capOf(keys.value(DeskAction::Decline)));
}

void RingPanel::render(const DeskView& view)
{
    const bool rings = view.call != nullptr && is<Ringing>(view.call->phase);
    setVisible(rings);
    if (!rings) {
        return;
    }
    const auto facts = factsOf(view);
    before_->setVisible(!facts.isEmpty());
    if (facts_->text() != facts) {
        facts_->setText(facts);
    }
}

} // namespace secondring
