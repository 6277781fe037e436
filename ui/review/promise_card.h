#pragma once
#include "core/call/wrap_up.h"
#include "core/review/judgement.h"
#include "ui/look/card.h"

class QLineEdit;

namespace secondring {

namespace look {
class ActionButton;
class TextLabel;
} // namespace look

/// What became of the promise that was made in a call, and the two things to do about it.
///
/// Keys, while one of its controls has the focus: Return for a time that was typed, Escape to leave
/// it.
class PromiseCard : public look::Card
{
    Q_OBJECT

public:
    explicit PromiseCard(QWidget* parent = nullptr);

    /// Only `person` who answers for it gets the buttons.
    void
    render(const WrapUp& wrapUp, const ReviewCase& reviewed, const Person& person, Instant now);
    void refuse(ReviewRefusal refusal);

signals:
    void wished(const secondring::ReviewBody& body);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void askForTime();
    void leaveTime();
    void sendTime();

    look::TextLabel* standing_;
    look::TextLabel* trouble_;
    look::ActionButton* kept_;
    look::ActionButton* another_;
    look::ActionButton* reopen_;
    QLineEdit* time_;
    CallId call_;
    std::optional<Instant> next_; ///< the time told last
    Instant now_{};
};

} // namespace secondring
