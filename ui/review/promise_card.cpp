#include "ui/review/promise_card.h"

#include "core/review/promise.h"
#include "ui/desk/when.h"
#include "ui/look/action_button.h"
#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/review/scorecard_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;

QString keptText(const PromiseStanding& standing, const PromiseDone& kept, Instant now)
{
    const auto when = look::dayAndTime(kept.at, now);
    const auto who = look::toQt(kept.by.name);
    return standing.isKeptLate() ? PromiseCard::tr("Kept late, %1, says %2.").arg(when, who)
                                 : PromiseCard::tr("Kept %1, says %2.").arg(when, who);
}

QString openText(const PromiseStanding& standing, Instant now)
{
    if (!standing.next) {
        return PromiseCard::tr("Open. No time was named.");
    }
    const auto when = look::dayAndTime(*standing.next, now);
    return *standing.next < now ? PromiseCard::tr("Overdue since %1.").arg(when)
                                : PromiseCard::tr("Due %1.").arg(when);
}

QString movesText(const PromiseStanding& standing, const ReviewCase& reviewed, Instant now)
{
    QString text;
    for (const auto& move : reviewed.moves) {
        text += QStringLiteral("\n") +
                PromiseCard::tr("%1 told another time, %2.")
                    .arg(look::toQt(move.by.name), look::dayAndTime(move.at, now));
    }
    if (standing.due && standing.next != standing.due) {
        text += QStringLiteral("\n") + PromiseCard::tr("It was due %1, so it counts as not kept.")
                                           .arg(look::dayAndTime(*standing.due, now));
    }
    return text;
}

} // namespace

PromiseCard::PromiseCard(QWidget* parent)
    : look::Card(parent)
    , standing_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Full, this))
    , trouble_(new look::TextLabel(look::readFont(look::text::kSmall), look::Ink::Second, this))
    , kept_(new ActionButton(
          tr("It is kept"), ActionButton::Kind::Primary, look::size::kButton, this))
    , another_(new ActionButton(
          tr("Another time"), ActionButton::Kind::Ordinary, look::size::kButton, this))
    , reopen_(new ActionButton(
          tr("Not kept after all"), ActionButton::Kind::Quiet, look::size::kButton, this))
    , time_(new QLineEdit(this))
{
    setObjectName(QStringLiteral("promiseCard"));
    setAccessibleName(tr("The promise"));
    standing_->setObjectName(QStringLiteral("promiseStanding"));
    trouble_->setObjectName(QStringLiteral("promiseTrouble"));
    kept_->setObjectName(QStringLiteral("promiseKept"));
    another_->setObjectName(QStringLiteral("promiseAnotherTime"));
    reopen_->setObjectName(QStringLiteral("promiseReopen"));
    time_->setObjectName(QStringLiteral("promiseTime"));
    time_->setPlaceholderText(tr("The time you told them, such as tomorrow 9:30"));
    time_->setAccessibleName(tr("The time that the caller was told"));
    time_->installEventFilter(this);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid(2));
    buttons->addWidget(kept_);
    buttons->addWidget(another_);
    buttons->addWidget(reopen_);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(4), grid(3), grid(4), grid(4));
    column->setSpacing(grid(2));
    column->addWidget(new look::SectionLabel(tr("The promise"), this));
    column->addWidget(standing_);
    column->addWidget(time_);
    column->addWidget(trouble_);
    column->addLayout(buttons);
    leaveTime();
    connect(kept_, &ActionButton::clicked, this, [this] { emit wished(PromiseKept{}); });
    connect(another_, &ActionButton::clicked, this, &PromiseCard::askForTime);
    connect(reopen_, &ActionButton::clicked, this, [this] { emit wished(PromiseOpened{}); });
}

void PromiseCard::render(const WrapUp& wrapUp,
                         const ReviewCase& reviewed,
                         const Person& person,
                         Instant now)
{
    now_ = now;
    const auto standing = standingOf(wrapUp.due, reviewed);
    if (call_ != reviewed.call || next_ != standing.next || standing.keptAt) {
        leaveTime();
    }
    call_ = reviewed.call;
    next_ = standing.next;
    standing_->setText((reviewed.promiseKept ? keptText(standing, *reviewed.promiseKept, now)
                                             : openText(standing, now)) +
                       movesText(standing, reviewed, now));
    const bool answers = answersForPromise(person, reviewed);
    kept_->setVisible(answers && !standing.keptAt);
    another_->setVisible(answers && !standing.keptAt);
    reopen_->setVisible(answers && standing.keptAt);
}

void PromiseCard::refuse(ReviewRefusal refusal)
{
    trouble_->setText(sentenceOf(refusal));
    trouble_->show();
}

void PromiseCard::askForTime()
{
    time_->clear();
    time_->show();
    time_->setFocus();
    trouble_->hide();
}

void PromiseCard::leaveTime()
{
    time_->hide();
    trouble_->hide();
}

void PromiseCard::sendTime()
{
    const auto told = momentIn(time_->text(), now_);
    if (!told) {
        trouble_->setText(tr("This time is not understood. Try: tomorrow 9:30"));
        trouble_->show();
        return;
    }
    emit wished(PromiseMoved{.from = next_, .to = *told, .words = {}});
}

bool PromiseCard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            sendTime();
            return true;
        }
        if (key == Qt::Key_Escape) {
            leaveTime();
            another_->setFocus();
            return true;
        }
    }
    return look::Card::eventFilter(watched, event);
}

} // namespace secondring
