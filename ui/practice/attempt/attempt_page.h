#pragma once
#include "ui/practice/attempt/attempt_look.h"

#include <QWidget>

class QScrollArea;

namespace secondring {

namespace look {
class ActionButton;
class Banner;
class ElidedLabel;
class Pill;
} // namespace look

class AttemptSide;
class PlayerCard;
class TurnList;

/// One attempt, looked at again: its sound, what was said, and what it was worth.
///
/// Keys: those of the player, and Up and Down choose a turn, Return plays from it, Ctrl+R tries
/// again from it, Ctrl+H hands the attempt in, Ctrl+M comments on it, Ctrl+K puts another attempt
/// beside this one, Escape leaves.
class AttemptPage : public QWidget
{
    Q_OBJECT

public:
    explicit AttemptPage(QWidget* parent = nullptr);

    PlayerCard& player() { return *player_; }

    void render(const AttemptLook& look);
    /// What was said of it has been kept.
    void commentKept();

    /// The chosen turn; -1: none.
    int chosen() const;

signals:
    void left();
    void playWanted(std::chrono::milliseconds at);
    /// A new attempt, from before this turn on.
    void retakeWanted(int turn);
    void commented(std::chrono::milliseconds moment, const QString& words);
    void rivalChosen(std::int64_t attempt);
    void attemptChosen(std::int64_t attempt);
    void handedIn(std::int64_t attempt);

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* newHead();
    void wire();
    void play(std::chrono::milliseconds at);
    void retake();
    /// Below the pass mark only when it is asked for twice.
    void handIn();
    void renderChosen();

    AttemptLook look_;
    look::ActionButton* back_;
    look::ElidedLabel* title_;
    look::Pill* handed_;
    look::ActionButton* handIn_;
    look::ActionButton* again_;
    look::Banner* trouble_;
    PlayerCard* player_;
    TurnList* turns_;
    QScrollArea* middle_;
    AttemptSide* side_;
    bool insists_ = false; ///< handing in has been asked for once
};

} // namespace secondring
