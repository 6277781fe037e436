#pragma once
#include "ui/look/card.h"
#include "ui/practice/training/training_view.h"

#include <functional>

class QComboBox;
class QDateEdit;
class QTimeEdit;

namespace secondring {

namespace look {
class ActionButton;
class TextLabel;
} // namespace look

class StackedField;

/// Which scenario somebody is to practise, until when, and how well. Every field can be typed or
/// chosen; what is wrong is told under its field.
class AssignForm : public look::Card
{
    Q_OBJECT

public:
    using Now = std::function<Instant()>;

    explicit AssignForm(Now now, QWidget* parent = nullptr);

    void render(const TrainingView& view);
    /// What became of it, in a sentence; the form is ready for the next one.
    void told(const QString& sentence);
    /// Asks for what is written, or tells what is wrong with it.
    void assign();

signals:
    /// Without its number, and who gives it.
    void assigned(const secondring::practice::PracticeAssignment& assignment);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* when();
    void layOut();
    std::optional<std::string> scenario() const;
    std::optional<std::string> agent() const;
    std::optional<Instant> due() const;
    std::optional<int> passMark() const;

    Now now_;
    QVector<ShelfTitle> shelf_;
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
    look::TextLabel* told_;
};

} // namespace secondring
