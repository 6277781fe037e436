#pragma once
#include "ui/desk/desk_view.h"
#include "ui/desk/keys.h"
#include "ui/desk/saying.h"

#include <QVector>
#include <QWidget>

class QPlainTextEdit;

namespace secondring {

namespace look {
class ActionButton;
class Chip;
class SayCard;
} // namespace look

/// What to say now, and the answers that the moment allows. Opens in place; never takes the focus.
class SayPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SayPanel(QWidget* parent = nullptr);

    void render(const DeskView& view);
    void setKeys(const DeskKeys& keys);
    /// Leaves out what is only to be said: somebody else shows it.
    void setOnlyAsks(bool only);
    /// The message being taken down for a colleague.
    QString message() const;
    void takeFocus();

signals:
    void did(DeskAction action);
    void holdReasonChosen(const HoldReason& reason);
    void holdMinutesChosen(int minutes);
    void transferKindChosen(TransferKind kind);
    void unavailableChosen();
    void unavailableAnswered(UnavailableAnswer answer);
    void messageDelivered(const QString& text);
    void messageTyped();

private:
    enum class Moment
    {
        Nothing,
        Say,
        AskHold,
        AskTransfer,
        Unavailable,
        Message
    };

    Moment momentOf(const DeskView& view, const Saying& saying) const;
    void buildAnswers();
    void buildChoices();
    void renderChoices(const DeskView& view, Moment moment);
    void renderHoldChoices(const DeskView& view, const Ask& ask);
    void renderTransferChoices(const Ask& ask);
    void renderAnswers(Moment moment, const Saying& saying);
    look::ActionButton* answer(const QString& name, const QString& label);

    look::SayCard* card_;
    look::ActionButton* agreed_;
    look::ActionButton* refused_;
    look::ActionButton* said_;
    look::ActionButton* more_; ///< back from a hold, without an answer
    look::ActionButton* urgent_;
    look::ActionButton* takeMessage_;
    look::ActionButton* deliver_;
    look::ActionButton* cancel_;
    QWidget* reasons_;
    QWidget* minutes_;
    QWidget* kinds_;
    QWidget* messageRoom_;
    QPlainTextEdit* message_;
    QVector<look::Chip*> reasonChips_, minuteChips_, kindChips_;
    std::vector<HoldReason> shownReasons_;
    DeskKeys keys_;
    Moment moment_ = Moment::Nothing;
    bool onlyAsks_ = false;
};

} // namespace secondring
