#include "ui/practice/training/assigned_list.h"

#include "ui/look/accessible.h"
#include "ui/look/action_button.h"
#include "ui/look/flow_layout.h"
#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/practice/training/training_list.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace secondring {

namespace {

using look::grid;
using practice::AssignmentState;

QString wordOf(AssignmentState state)
{
    switch (state) {
    case AssignmentState::Open:
        return AssignedList::tr("Open");
    case AssignmentState::Fulfilled:
        return AssignedList::tr("Fulfilled");
    case AssignmentState::Late:
        return AssignedList::tr("Late");
    case AssignmentState::Overdue:
        return AssignedList::tr("Overdue");
    }
    return {};
}

look::Tone toneOf(AssignmentState state)
{
    switch (state) {
    case AssignmentState::Open:
        return look::Tone::Neutral;
    case AssignmentState::Fulfilled:
        return look::Tone::Live;
    case AssignmentState::Late:
        return look::Tone::Ring;
    case AssignmentState::Overdue:
        return look::Tone::Breach;
    }
    return look::Tone::Neutral;
}

QString doneText(const AssignedEntry& entry)
{
    const auto done = std::ranges::count_if(
        entry.people, [](const AssignedPerson& each) { return practice::isDone(each.state); });
    return entry.people.isEmpty()
               ? QString{}
               : AssignedList::tr("%1 of %2 done").arg(done).arg(entry.people.size());
}

look::ActionButton*
newButton(const QString& words, look::ActionButton::Kind kind, const char* name, const char* key)
{
    auto* button = new look::ActionButton(words, kind, look::size::kOutcome);
    button->setObjectName(QString::fromLatin1(name));
    button->setKey(AssignedList::tr(key));
    return button;
}

} // namespace

AssignedList::AssignedList(QWidget* parent)
    : Card(parent)
    , title_(new look::SectionLabel(tr("Assigned"), this))
    , change_(newButton(
          tr("Change"), look::ActionButton::Kind::Quiet, "changeAssigned", QT_TR_NOOP("↵")))
    , withdraw_(newButton(
          tr("Withdraw"), look::ActionButton::Kind::Quiet, "withdrawAssigned", QT_TR_NOOP("Del")))
    , lesson_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
    , question_(new look::Banner(this))
    , yes_(newButton(
          tr("Withdraw it"), look::ActionButton::Kind::Danger, "withdrawYes", QT_TR_NOOP("↵")))
    , no_(newButton(
          tr("Keep it"), look::ActionButton::Kind::Quiet, "withdrawNo", QT_TR_NOOP("Esc")))
    , list_(new TrainingList(QStringLiteral("assignedList"), tr("Assigned"), this))
{
    setObjectName(QStringLiteral("assignedCard"));
    question_->setObjectName(QStringLiteral("withdrawQuestion"));
    question_->choices()->addWidget(yes_);
    question_->choices()->addWidget(no_);
    question_->hide();
    lesson_->setText(tr("Nothing is assigned. What you assign stands here, with who has handed it "
                        "in."));
    layOut();
    wire();
}

void AssignedList::layOut()
{
    auto* first = new QHBoxLayout;
    first->setSpacing(grid(4));
    first->addStrut(look::size::kOutcome); // with its buttons or without
    first->addWidget(title_, 1);
    first->addWidget(change_);
    first->addWidget(withdraw_);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(grid(4), grid(2), grid(4), grid(2));
    head->setSpacing(grid(2));
    head->addLayout(first);
    head->addWidget(lesson_);
    head->addWidget(question_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 1, look::size::kCardRadius / 2);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(list_, 1);
    column->addStretch();
}

void AssignedList::wire()
{
    connect(list_, &TrainingList::opened, this, &AssignedList::opened);
    connect(list_, &TrainingList::changeWanted, this, &AssignedList::change);
    connect(list_, &TrainingList::withdrawWanted, this, &AssignedList::ask);
    connect(list_, &TrainingList::moved, this, [this] {
        const bool any = list_->currentAssignment() != 0;
        change_->setEnabled(any);
        withdraw_->setEnabled(any);
    });
    connect(change_, &look::ActionButton::clicked, this, [this] {
        change(list_->currentAssignment());
    });
    connect(
        withdraw_, &look::ActionButton::clicked, this, [this] { ask(list_->currentAssignment()); });
    connect(yes_, &look::ActionButton::clicked, this, [this] { answer(true); });
    connect(no_, &look::ActionButton::clicked, this, [this] { answer(false); });
}

const AssignedEntry* AssignedList::find(std::int64_t assignment) const
{
    const auto found = std::ranges::find_if(entries_, [&](const AssignedEntry& each) {
        return each.assignment.id.value == assignment;
    });
    return found == entries_.end() ? nullptr : &*found;
}

void AssignedList::change(std::int64_t assignment)
{
    if (const auto* entry = find(assignment)) {
        emit changeWanted(entry->assignment);
    }
}

void AssignedList::ask(std::int64_t assignment)
{
    const auto* entry = find(assignment);
    if (entry == nullptr) {
        return;
    }
    asked_ = assignment;
    const auto agent = look::toQt(entry->assignment.agent);
    const auto sentence =
        agent.isEmpty() ? tr("Withdraw “%1” from everybody? Nobody is asked for it any more. What "
                             "was handed in stays.")
                              .arg(entry->scenario)
                        : tr("Withdraw “%1” from %2? They are no longer asked for it. What was "
                             "handed in stays.")
                              .arg(entry->scenario, agent);
    question_->show(QStringLiteral("warning"), look::Tone::Ring, sentence);
    question_->show();
    look::announce(question_, sentence);
    yes_->setFocus();
}

void AssignedList::answer(bool withdraw)
{
    const auto* entry = find(std::exchange(asked_, 0));
    question_->hide();
    list_->setFocus();
    if (withdraw && entry != nullptr) {
        emit withdrawn(entry->assignment);
    }
}

void AssignedList::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (asked_ != 0 && event->key() == Qt::Key_Escape) {
        answer(false);
    } else if (asked_ != 0 && enter && yes_->hasFocus()) {
        answer(true);
    } else if (asked_ != 0 && enter && no_->hasFocus()) {
        answer(false);
    } else {
        Card::keyPressEvent(event);
    }
}

void AssignedList::render(const TrainingView& view)
{
    entries_ = view.assigned;
    if (asked_ != 0 && find(asked_) == nullptr) {
        answer(false);
    }
    QVector<TrainingRow> rows;
    for (const auto& each : view.assigned) {
        const auto id = each.assignment.id.value;
        rows.append({.title = each.scenario,
                     .second = each.facts,
                     .figure = doneText(each),
                     .heads = true,
                     .assignment = id});
        for (const auto& person : each.people) {
            rows.append({.title = person.name,
                         .aside = person.detail,
                         .figure = person.score ? QString::number(*person.score) : QString{},
                         .state = wordOf(person.state),
                         .tone = toneOf(person.state),
                         .attempt = person.attempt,
                         .assignment = id});
        }
    }
    title_->setAside(QString::number(view.assigned.size()), true);
    lesson_->setVisible(rows.isEmpty());
    list_->setVisible(!rows.isEmpty());
    change_->setVisible(!rows.isEmpty());
    withdraw_->setVisible(!rows.isEmpty());
    list_->render(rows);
}

} // namespace secondring
