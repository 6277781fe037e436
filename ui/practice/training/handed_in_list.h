#pragma once
#include "ui/look/card.h"
#include "ui/practice/training/training_view.h"

class QLineEdit;

namespace secondring {

namespace look {
class SectionLabel;
class TextLabel;
} // namespace look

class TrainingList;

/// The attempts that were handed in, newest first. Typing narrows it to agents and scenarios whose
/// names have every word that is typed.
class HandedInList : public look::Card
{
    Q_OBJECT

public:
    explicit HandedInList(QWidget* parent = nullptr);

    void render(const TrainingView& view);
    /// To where one types what is looked for.
    void search();

signals:
    void opened(std::int64_t attempt);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void renderRows();

    QVector<HandedInEntry> entries_;
    look::SectionLabel* title_;
    QLineEdit* field_;
    look::TextLabel* lesson_;
    TrainingList* list_;
};

} // namespace secondring
