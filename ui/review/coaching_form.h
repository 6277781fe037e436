#pragma once
#include "ui/review/coaching_view.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace secondring {

namespace look {
class ActionButton;
}

/// Writing a note or thanks for a moment of the call, in place. Ctrl+Return sends it, Escape
/// leaves.
class CoachingForm : public QWidget
{
    Q_OBJECT

public:
    enum class What
    {
        Note,
        Thanks
    };

    explicit CoachingForm(QWidget* parent = nullptr);

    /// Begins anew, at the moment where the player stands, or at one to be chosen.
    void begin(What what, const CoachingView& view);

signals:
    void noteWritten(const secondring::CoachingGiven& note);
    void thanksWritten(const secondring::RecognitionGiven& thanks);
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void send();
    void tellHeading();
    void offerMoments(const std::vector<MomentChoice>& moments);
    QLineEdit* field(const char* name, const QString& words);
    QComboBox* choice(const char* name, const QString& words);

    What what_ = What::Note;
    Duration moment_{};
    QLabel* heading_;
    QComboBox* at_;
    QLineEdit* words_;
    QLineEdit* change_;
    QComboBox* standard_;
    QComboBox* scenario_;
    look::ActionButton* send_;
    look::ActionButton* leave_;
};

} // namespace secondring
