#pragma once
#include "ui/practice/practice_view.h"

#include <QScrollArea>

class QVBoxLayout;

namespace secondring {

namespace look {
class ElidedLabel;
class SpokenText;
} // namespace look

/// One turn: the words in serif on a card, the caller's at the left, the trainee's at the right,
/// with a note under them.
class TurnBubble : public QWidget
{
    Q_OBJECT

public:
    explicit TurnBubble(QWidget* parent = nullptr);

    void show(const TurnView& turn);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void dress();
    void place();

    TurnView turn_;
    look::SpokenText* words_;
    look::ElidedLabel* note_;
};

/// What was said, turn under turn, the newest at the bottom and in sight.
class Conversation : public QScrollArea
{
    Q_OBJECT

public:
    explicit Conversation(QWidget* parent = nullptr);

    void show(const QVector<TurnView>& turns);

    using QScrollArea::show;

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QVector<TurnView> turns_;
    QVector<TurnBubble*> bubbles_;
    QVBoxLayout* column_;
    bool follows_ = true; ///< nobody has scrolled away from the newest
};

} // namespace secondring
