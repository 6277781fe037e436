#pragma once
#include "ui/desk/desk_view.h"
#include "ui/desk/keys.h"

#include <QTimer>
#include <QVector>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace secondring {

namespace look {
class ActionButton;
class Banner;
class Card;
class Chip;
class IconLabel;
class TextLabel;
} // namespace look

/// The work after the caller has gone. What is typed is told at every pause; saving tells all of it
/// first.
class WrapUpForm : public QWidget
{
    Q_OBJECT

public:
    explicit WrapUpForm(QWidget* parent = nullptr);

    void render(const DeskView& view);
    void setKeys(const DeskKeys& keys);

    /// Whether it tells how the desk judges the call; otherwise only how it ended.
    void setJudges(bool judges) { judges_ = judges; }

    /// The outcome on this digit key, from 1; false: there is none.
    bool choose(int digit);
    /// What is typed and not yet told goes out now.
    void flush();
    void save(Availability after);
    /// The agent was writing notes when the caller left: goes on where the cursor would be.
    void takeFocus(bool writing);

signals:
    void changed(CallId call, const WrapUp& wrapUp);
    void saved(CallId call, Availability after);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    QWidget* field(const QString& label, QWidget* editor);
    void load(const Call& call);
    void prefill(const QString& summary);
    void showOutcomes(const std::vector<OutcomeChoice>& outcomes);
    void pick(const std::string& outcome);
    void arrange();
    WrapUp written() const;
    void renderSummary(const DeskView& view);

    bool judges_ = true;
    look::Card* card_;
    QWidget* outcomes_;
    QVector<look::Chip*> chips_;
    std::vector<OutcomeChoice> shownOutcomes_;
    QWidget* promiseRow_;
    QLineEdit* promise_;
    QLineEdit* due_;
    QLineEdit* keeper_;
    look::TextLabel* dueRead_;
    QWidget* complaintRow_;
    QLineEdit* complaint_;
    look::Chip* addPromise_;
    look::Chip* addComplaint_;
    QPlainTextEdit* summary_;
    look::Banner* trouble_;
    look::ActionButton* next_;
    look::ActionButton* rest_;
    look::Card* review_;
    look::IconLabel* star_;
    look::TextLabel* sentence_;
    QTimer pause_;
    CallId call_;
    QString prefilled_;
    std::string outcome_;
    WrapUp told_;
    Instant now_;
    bool loading_ = false;
};

} // namespace secondring
