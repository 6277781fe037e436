#pragma once
#include "ui/look/card.h"
#include "ui/review/queue_view.h"

#include <QVector>

class QLineEdit;
class QShortcut;

namespace secondring {

namespace look {
class ActionButton;
class TextLabel;
} // namespace look

/// Why the call is to be reviewed: the agent asks for it here, a reviewer puts it on the queue or
/// takes it out, with a word.
///
/// Keys, anywhere but in a field: P proud of it, U unsure about it, Q puts it on
/// the queue, X drops it. Return sends the word, Escape leaves.
class QueueCard : public look::Card
{
    Q_OBJECT

public:
    /// The keys work wherever on `place` the focus is.
    explicit QueueCard(QWidget& place);

    void render(const QueueView& view, Instant now);
    /// Why the last wish was not done.
    void refuse(ReviewRefusal refusal);
    /// Begin to write why it is dropped, as its button does.
    void drop();

signals:
    void wished(const secondring::ReviewBody& body);
    /// A word is to be written: the card should be in sight.
    void writing();
    /// It was written, or is not to be.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Writing
    {
        Nothing,
        Proud,
        Unsure,
        Drop
    };

    look::ActionButton* button(const char* name, const QString& words, const QString& key);
    void write(Writing what);
    void written();
    void leave();
    void renderButtons();
    QString story() const;

    QueueView view_;
    Instant now_{};
    QWidget& place_;
    Writing writing_ = Writing::Nothing;
    look::TextLabel* story_;
    QLineEdit* word_;
    look::TextLabel* refusal_;
    look::ActionButton* proud_;
    look::ActionButton* unsure_;
    look::ActionButton* pick_;
    look::ActionButton* drop_;
};

} // namespace secondring
