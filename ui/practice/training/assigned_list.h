#pragma once
#include "ui/look/card.h"
#include "ui/practice/training/training_view.h"

namespace secondring {

namespace look {
class SectionLabel;
class TextLabel;
} // namespace look

class TrainingList;

/// What was assigned, and where each of those whom it asks stands with it.
class AssignedList : public look::Card
{
    Q_OBJECT

public:
    explicit AssignedList(QWidget* parent = nullptr);

    void render(const TrainingView& view);

signals:
    void opened(std::int64_t attempt);

private:
    look::SectionLabel* title_;
    look::TextLabel* lesson_;
    TrainingList* list_;
};

} // namespace secondring
