#include "ui/review/queue_card.h"

#include "ui/look/accessible.h"
#include "ui/look/action_button.h"
#include "ui/look/flow_layout.h"
#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/review/queue_text.h"
#include "ui/review/scorecard_text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;
using look::toQt;

} // namespace

QueueView queueViewOf(const ReviewCase& seen, const Person& viewer, const ReviewRules& rules)
{
    const bool own = viewer.name == seen.agent;
    const bool reviewer = viewer.role == Role::Supervisor && !own;
    const bool judged = reviewOf(seen) != nullptr || isBlind(seen, viewer.name);
    const auto state = stateOf(seen);
    return {.call = seen.call,
            .viewer = viewer,
            .agent = seen.agent,
            .state = state,
            .nomination = seen.nomination,
            .picks = seen.picks,
            .dropped = seen.dropped,
            .rules = rules.picks,
            .mayNominate = own && !seen.nomination && !judged,
            .mayPick = reviewer && !judged && state != ReviewState::Waiting,
            .mayDrop = reviewer && state == ReviewState::Waiting};
}

QueueCard::QueueCard(QWidget& place)
    : place_(place)
    , story_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Full, this))
    , word_(new QLineEdit(this))
    , refusal_(new look::TextLabel(
          look::readFont(look::text::kSmall, look::Weight::Medium), look::Ink::Full, this))
    , proud_(button("queueProud", tr("I am proud of it"), QStringLiteral("P")))
    , unsure_(button("queueUnsure", tr("I am unsure about it"), QStringLiteral("U")))
    , pick_(button("queuePick", tr("Put on the queue"), QStringLiteral("Q")))
    , drop_(button("queueDropCall", tr("Drop it"), QStringLiteral("X")))
{
    setObjectName(QStringLiteral("queueCard"));
    setAccessibleName(tr("Review queue"));
    story_->setObjectName(QStringLiteral("queueStory"));
    refusal_->setObjectName(QStringLiteral("queueRefusal"));
    word_->setObjectName(QStringLiteral("queueWord"));
    word_->installEventFilter(this);
    word_->hide();
    refusal_->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    column->setSpacing(grid(2));
    column->addWidget(new look::SectionLabel(tr("Review queue"), this));
    column->addWidget(story_);
    column->addWidget(word_);
    column->addWidget(refusal_);
    auto* row = new look::FlowLayout(grid(2));
    for (auto* each : {proud_, unsure_, pick_, drop_}) {
        row->addWidget(each);
    }
    column->addLayout(row);
    connect(proud_, &ActionButton::clicked, this, [this] { write(Writing::Proud); });
    connect(unsure_, &ActionButton::clicked, this, [this] { write(Writing::Unsure); });
    connect(pick_, &ActionButton::clicked, this, [this] { emit wished(CallPicked{}); });
    connect(drop_, &ActionButton::clicked, this, &QueueCard::drop);
}

/// A button, and its key everywhere on the place.
ActionButton* QueueCard::button(const char* name, const QString& words, const QString& key)
{
    auto* made = new ActionButton(words, ActionButton::Kind::Ordinary, look::size::kButton, this);
    made->setObjectName(QString::fromLatin1(name));
    made->setKey(key);
    auto* shortcut = new QShortcut(QKeySequence(key), &place_);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, made, [made] {
        if (made->isVisible()) {
            made->click();
        }
    });
    return made;
}

void QueueCard::render(const QueueView& view, Instant now)
{
    now_ = now;
    if (view != view_) {
        const bool same = view.call == view_.call && view.agent == view_.agent &&
                          view.picks == view_.picks && view.nomination == view_.nomination &&
                          view.dropped == view_.dropped;
        view_ = view;
        refusal_->hide();
        if (!same && writing_ != Writing::Nothing) {
            writing_ = Writing::Nothing;
            if (word_->hasFocus()) { // not from where somebody has gone meanwhile
                emit left();
            }
        }
    }
    story_->setText(story());
    renderButtons();
}

QString QueueCard::story() const
{
    QStringList lines;
    const auto when = [this](Instant at) { return look::dayAndTime(at, now_); };
    if (const auto& asked = view_.nomination) {
        const auto who = view_.viewer.name == view_.agent ? tr("You") : toQt(view_.agent);
        const auto said = asked->why == Nomination::ProudOf
                              ? tr("%1 asked for a review %2: proud of it.")
                              : tr("%1 asked for a review %2: unsure about it.");
        lines << said.arg(who, when(asked->at));
        if (!asked->words.empty()) {
            lines << tr("“%1”").arg(toQt(asked->words));
        }
    }
    for (const auto& pick : view_.picks) {
        const auto why = pickText(pick.how, pick.rule, view_.rules);
        lines << (pick.how == Pick::Hand
                      ? tr("%1 by %2, %3.").arg(why, toQt(pick.by.name), when(pick.at))
                      : tr("%1, %2.").arg(why, when(pick.at)));
    }
    if (const auto& dropped = view_.dropped) {
        lines << tr("Dropped by %1 %2: %3")
                     .arg(toQt(dropped->by.name), when(dropped->at), toQt(dropped->reason));
    }
    if (lines.isEmpty()) {
        return view_.mayNominate
                   ? tr("Ask for a review of a call that others can learn from, or that you would "
                        "like to talk about.")
                   : tr("Not on the queue.");
    }
    return lines.join(QLatin1Char('\n'));
}

void QueueCard::renderButtons()
{
    const bool writes = writing_ != Writing::Nothing;
    word_->setVisible(writes);
    proud_->setVisible(view_.mayNominate && !writes);
    unsure_->setVisible(view_.mayNominate && !writes);
    pick_->setVisible(view_.mayPick && !writes);
    drop_->setVisible(view_.mayDrop && !writes);
}

void QueueCard::drop()
{
    if (view_.mayDrop) {
        write(Writing::Drop);
    }
}

void QueueCard::write(Writing what)
{
    writing_ = what;
    refusal_->hide();
    word_->clear();
    word_->setPlaceholderText(what == Writing::Drop
                                  ? tr("Why it is dropped, then Enter")
                                  : tr("What should be listened to, if you like, then Enter"));
    word_->setAccessibleName(word_->placeholderText());
    renderButtons();
    word_->setFocus();
    emit writing();
}

void QueueCard::written()
{
    const auto words = look::toStd(word_->text().trimmed());
    if (writing_ == Writing::Drop) {
        emit wished(PickDropped{words});
    } else if (writing_ != Writing::Nothing) {
        const auto why = writing_ == Writing::Proud ? Nomination::ProudOf : Nomination::UnsureAbout;
        emit wished(CallNominated{why, words});
    }
}

void QueueCard::leave()
{
    writing_ = Writing::Nothing;
    refusal_->hide();
    emit left();
    renderButtons();
}

void QueueCard::refuse(ReviewRefusal refusal)
{
    refusal_->setText(refusal == ReviewRefusal::WordsNeeded ? tr("A word why is needed.")
                                                            : sentenceOf(refusal));
    refusal_->show();
    look::announce(this, refusal_->text());
}

bool QueueCard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            leave();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            written();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace secondring
