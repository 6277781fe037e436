#pragma once
#include "ui/practice/practice_view.h"

#include <QWidget>

class QPlainTextEdit;

namespace secondring {

namespace look {
class ActionButton;
class SayCard;
class TextLabel;
} // namespace look

class LevelWave;
class LineChoice;

/// Where the trainee says something: by voice, by typing, or by choosing one of a few lines.
///
/// Invariants: whatever has the focus, what is being typed is never taken away.
class YourTurn : public QWidget
{
    Q_OBJECT

public:
    explicit YourTurn(QWidget* parent = nullptr);

    void render(const YourTurnView& view);
    /// Something awaited was not heard in what was said last by voice.
    void offerCorrection(bool offered);
    /// What the microphone hears now, 0 to 1.
    void addLevel(float level);

    /// Says the line that is offered; what it leaves open is put into the field to be completed.
    void sayHint();

signals:
    /// The first letter of an answer.
    void typingBegan();
    void typed(const QString& words);
    void chosen(int choice);
    /// The line that is offered as a hint is said as it stands.
    void hintSaid();
    void voiceToggled();
    /// What was said last by voice was not heard right.
    void corrected();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void say();
    void fitField();
    void renderChoices(const QVector<QString>& choices);

    YourTurnView view_;
    bool typing_ = false;
    QString begun_; ///< of an open hint, as it was put into the field
    look::SayCard* card_;
    QPlainTextEdit* field_;
    look::TextLabel* heard_;
    LevelWave* wave_;
    QWidget* choiceRoom_;
    QVector<LineChoice*> choices_;
    look::ActionButton* say_;
    look::ActionButton* hint_;
    look::ActionButton* voice_;
    look::ActionButton* correct_;
};

} // namespace secondring
