#pragma once
#include "core/practice/assignment_change.h"
#include "ui/look/card.h"
#include "ui/practice/training/training_view.h"

#include <functional>

class QComboBox;
class QDateEdit;
class QDateTime;
class QTimeEdit;

namespace secondring {

namespace look {
class ActionButton;
class ElidedLabel;
class TextLabel;
} // namespace look

class StackedField;

/// Which scenario somebody is to practise, until when, and how well; the same of what was assigned
/// before, to be changed. Every field can be typed or chosen; what is wrong is told under its
/// field. A name that nobody knows is asked about once.
///
/// Keys: Ctrl+Return assigns or changes, Escape leaves what was to be changed as it is.
class AssignForm : public look::Card
{
    Q_OBJECT

public:
    using Now = std::function<Instant()>;

    explicit AssignForm(Now now, QWidget* parent = nullptr);

    void render(const TrainingView& view);
    /// What became of it, in a sentence.
    void told(const QString& sentence);
    /// Is ready for the next one.
    void clear();
    /// Shows what was assigned, to be changed.
    void change(const practice::PracticeAssignment& assignment);
    /// Asks for what is written, or tells what is wrong with it.
    void assign();

signals:
    /// Without its number, and who gives it.
    void assigned(const secondring::practice::PracticeAssignment& assignment);
    /// Without who changes it.
    void changed(const secondring::practice::AssignmentChange& change);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* when();
    void layOut();
    void wire();
    /// As it is for what is changed, or for what is assigned.
    void dress();
    void setDue(const QDateTime& due);

    struct Wrong
    {
        bool scenario, whom, due, mark;
    };

    void complain(const Wrong& wrong);
    /// Asks about a name that nobody knows, unless that was asked just now.
    bool doubts(const std::string& agent);
    std::optional<std::string> scenario() const;
    std::optional<std::string> agent() const;
    std::optional<Instant> due() const;
    std::optional<int> passMark() const;

    Now now_;
    QVector<ShelfTitle> shelf_;
    QStringList known_; ///< names
    QString doubted_;   ///< the name that was asked about; empty: none
    std::optional<practice::PracticeAssignment> changing_;
    look::ElidedLabel* heading_;
    QComboBox* scenario_;
    QComboBox* who_;
    QDateEdit* day_ = nullptr;
    QTimeEdit* time_ = nullptr;
    QComboBox* mark_;
    StackedField* scenarioField_;
    StackedField* whoField_;
    StackedField* dueField_;
    StackedField* markField_;
    look::ActionButton* assign_;
    look::ActionButton* leave_;
    look::TextLabel* told_;
};

} // namespace secondring
