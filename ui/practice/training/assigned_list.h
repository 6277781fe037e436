#pragma once
#include "ui/look/card.h"
#include "ui/practice/training/training_view.h"

namespace secondring {

namespace look {
class ActionButton;
class SectionLabel;
class TextLabel;
} // namespace look

class TrainingList;

/// What was assigned, and where each of those whom it asks stands with it. It is changed and
/// withdrawn from here; withdrawing asks once.
class AssignedList : public look::Card
{
    Q_OBJECT

public:
    explicit AssignedList(QWidget* parent = nullptr);

    void render(const TrainingView& view);

signals:
    void opened(std::int64_t attempt);
    void changeWanted(const secondring::practice::PracticeAssignment& assignment);
    void withdrawn(const secondring::practice::PracticeAssignment& assignment);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layOut();
    void wire();
    const AssignedEntry* find(std::int64_t assignment) const;
    void change(std::int64_t assignment);
    void ask(std::int64_t assignment);
    void answer(bool withdraw);

    QVector<AssignedEntry> entries_;
    std::int64_t asked_ = 0; ///< whether to withdraw it; 0: nothing is asked
    look::SectionLabel* title_;
    look::ActionButton* change_;
    look::ActionButton* withdraw_;
    look::TextLabel* lesson_;
    look::Banner* question_;
    look::ActionButton* yes_;
    look::ActionButton* no_;
    TrainingList* list_;
};

} // namespace secondring
