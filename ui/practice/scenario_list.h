#pragma once
#include "ui/look/press_button.h"
#include "ui/practice/practice_view.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace secondring {

namespace look {
class SectionLabel;
class TextLabel;
} // namespace look

/// One scenario: its title, what it practises, the best score, and until when it is assigned.
class ScenarioCard : public look::PressButton
{
    Q_OBJECT

public:
    explicit ScenarioCard(QWidget* parent = nullptr);

    void show(const ScenarioEntry& entry, bool chosen);

    using look::PressButton::show;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ScenarioEntry entry_;
    bool chosen_ = false;
};

/// The left of Practice. Up and Down choose, as a click does.
class ScenarioList : public QWidget
{
    Q_OBJECT

public:
    explicit ScenarioList(QWidget* parent = nullptr);

    void render(const PracticeView& view);

    /// Where further controls of the list go, under it.
    QVBoxLayout* foot() { return foot_; }

signals:
    void chosen(const std::string& id);

private:
    QScrollArea* scroll_;
    look::SectionLabel* heading_;
    look::TextLabel* nothing_;
    QVBoxLayout* cards_;
    QVBoxLayout* foot_;
    QVector<ScenarioCard*> shown_;
    std::vector<std::string> ids_;
    std::string seen_; ///< the one that was brought into sight
};

} // namespace secondring
