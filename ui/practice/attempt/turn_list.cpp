#include "ui/practice/attempt/turn_list.h"

#include "ui/look/accessible.h"
#include "ui/look/text.h"
#include "ui/practice/attempt/moment_row.h"

#include <QVBoxLayout>

namespace secondring {

TurnList::TurnList(QWidget* parent)
    : QWidget(parent)
    , column_(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("turns"));
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(look::grid(1));
}

void TurnList::show(const QVector<LookedTurnView>& turns)
{
    if (turns == turns_) {
        return;
    }
    turns_ = turns;
    chosen_ = turns.isEmpty() ? -1 : 0;
    while (rows_.size() > turns.size()) {
        delete rows_.takeLast();
    }
    while (rows_.size() < turns.size()) {
        const auto number = static_cast<int>(rows_.size());
        auto* row = new MomentRow(this);
        row->setObjectName(QStringLiteral("turn%1").arg(number));
        row->setFocusPolicy(Qt::NoFocus); // Up and Down choose, Return plays
        column_->addWidget(row);
        rows_.append(row);
        connect(row, &MomentRow::clicked, this, [this, number] {
            choose(number);
            emit playWanted(turns_[number].at);
        });
    }
    render();
}

void TurnList::choose(int turn)
{
    if (turn < 0 || turn >= turns_.size() || turn == chosen_) {
        return;
    }
    chosen_ = turn;
    render();
    look::announce(this, rows_[turn]->accessibleName());
    emit turnChosen(turn);
}

QWidget* TurnList::chosenRow() const
{
    return chosen_ < 0 ? nullptr : rows_[chosen_];
}

void TurnList::render()
{
    for (int i = 0; i < turns_.size(); ++i) {
        const auto& turn = turns_[i];
        rows_[i]->show({.time = look::clockText(turn.at),
                        .heading = turn.name,
                        .words = turn.words,
                        .note = turn.note,
                        .own = turn.who == Speaker::Trainee,
                        .chosen = i == chosen_});
    }
}

} // namespace secondring
