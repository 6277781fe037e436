#include "ui/practice/training/handed_in_list.h"

#include "ui/look/label.h"
#include "ui/practice/training/training_list.h"
#include "ui/settings/form.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace secondring {

namespace {

using look::grid;

bool has(const HandedInEntry& entry, const QStringList& words)
{
    const auto names = entry.agent + QLatin1Char('\n') + entry.scenario;
    return std::ranges::all_of(
        words, [&](const QString& word) { return names.contains(word, Qt::CaseInsensitive); });
}

TrainingRow rowOf(const HandedInEntry& entry)
{
    return {.title = entry.agent,
            .aside = entry.scenario,
            .second = entry.missed.isEmpty()
                          ? HandedInList::tr("%1 · nothing missed").arg(entry.when)
                          : HandedInList::tr("%1 · missed: %2").arg(entry.when, entry.missed),
            .figure = entry.score ? QString::number(*entry.score) : QString{},
            .state = entry.passed ? HandedInList::tr("Passed") : HandedInList::tr("Not passed"),
            .tone = entry.passed ? look::Tone::Live : look::Tone::Ring,
            .attempt = entry.attempt};
}

} // namespace

HandedInList::HandedInList(QWidget* parent)
    : Card(parent)
    , title_(new look::SectionLabel(tr("Handed in"), this))
    , field_(newField(QStringLiteral("handedInSearch"), tr("Agent or scenario (Ctrl+F)")))
    , lesson_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
    , list_(new TrainingList(QStringLiteral("handedInList"), tr("Handed in")))
{
    setObjectName(QStringLiteral("handedInCard"));
    lesson_->setObjectName(QStringLiteral("handedInLesson"));
    field_->setAccessibleName(tr("Find by agent or scenario"));
    field_->setClearButtonEnabled(true);
    field_->installEventFilter(this);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(grid(4), grid(4), grid(4), grid(3));
    head->setSpacing(grid(2));
    head->addWidget(title_);
    head->addWidget(field_);
    head->addWidget(lesson_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 1, look::size::kCardRadius / 2);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(list_, 1);
    column->addStretch();
    connect(field_, &QLineEdit::textChanged, this, &HandedInList::renderRows);
    connect(list_, &TrainingList::opened, this, &HandedInList::opened);
}

void HandedInList::render(const TrainingView& view)
{
    entries_ = view.handedIn;
    renderRows();
}

void HandedInList::search()
{
    field_->setFocus();
    field_->selectAll();
}

void HandedInList::renderRows()
{
    const auto words = field_->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QVector<TrainingRow> rows;
    for (const auto& each : entries_) {
        if (has(each, words)) {
            rows.append(rowOf(each));
        }
    }
    title_->setAside(words.isEmpty() ? QString::number(entries_.size())
                                     : tr("%1 of %2").arg(rows.size()).arg(entries_.size()),
                     true);
    lesson_->setText(entries_.isEmpty()
                         ? tr("Nothing has been handed in. Attempts stay private until whoever "
                              "made them hands them in.")
                         : tr("Nobody and no scenario here has these words."));
    lesson_->setVisible(rows.isEmpty());
    field_->setVisible(!entries_.isEmpty());
    list_->setVisible(!rows.isEmpty());
    list_->render(rows);
}

/// From the words straight into the list.
bool HandedInList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && list_->size() > 0) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            list_->setFocus();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace secondring
