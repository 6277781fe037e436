#include "ui/practice/training/assigned_list.h"

#include "ui/look/label.h"
#include "ui/practice/training/training_list.h"

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

} // namespace

AssignedList::AssignedList(QWidget* parent)
    : Card(parent)
    , title_(new look::SectionLabel(tr("Assigned"), this))
    , lesson_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
    , list_(new TrainingList(QStringLiteral("assignedList"), tr("Assigned"), this))
{
    setObjectName(QStringLiteral("assignedCard"));
    lesson_->setText(tr("Nothing is assigned. What you assign stands here, with who has handed it "
                        "in."));
    auto* head = new QVBoxLayout;
    head->setContentsMargins(grid(4), grid(4), grid(4), grid(3));
    head->setSpacing(grid(2));
    head->addWidget(title_);
    head->addWidget(lesson_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 1, look::size::kCardRadius / 2);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(list_, 1);
    column->addStretch();
    connect(list_, &TrainingList::opened, this, &AssignedList::opened);
}

void AssignedList::render(const TrainingView& view)
{
    QVector<TrainingRow> rows;
    for (const auto& each : view.assigned) {
        rows.append({.title = each.scenario,
                     .second = each.facts,
                     .figure = doneText(each),
                     .heads = true});
        for (const auto& person : each.people) {
            rows.append({.title = person.name,
                         .aside = person.detail,
                         .figure = person.score ? QString::number(*person.score) : QString{},
                         .state = wordOf(person.state),
                         .tone = toneOf(person.state),
                         .attempt = person.attempt});
        }
    }
    title_->setAside(QString::number(view.assigned.size()), true);
    lesson_->setVisible(rows.isEmpty());
    list_->setVisible(!rows.isEmpty());
    list_->render(rows);
}

} // namespace secondring
