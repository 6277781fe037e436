#pragma once
#include "ui/practice/attempt/attempt_look.h"

#include <QWidget>

class QVBoxLayout;

namespace secondring {

class MomentRow;

/// What was said in an attempt, turn under turn. One is chosen; a press on one asks to play from
/// there.
class TurnList : public QWidget
{
    Q_OBJECT

public:
    explicit TurnList(QWidget* parent = nullptr);

    void show(const QVector<LookedTurnView>& turns);

    using QWidget::show;

    /// -1: none.
    int chosen() const { return chosen_; }

    void choose(int turn);
    /// Of the chosen one; null: none.
    QWidget* chosenRow() const;

signals:
    void turnChosen(int turn);
    void playWanted(std::chrono::milliseconds at);

private:
    void render();

    QVBoxLayout* column_;
    QVector<LookedTurnView> turns_;
    QVector<MomentRow*> rows_;
    int chosen_ = -1;
};

} // namespace secondring
