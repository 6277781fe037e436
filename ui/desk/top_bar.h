#pragma once
#include "core/review/goals.h"
#include "ui/desk/desk_view.h"
#include "ui/desk/keys.h"

#include <QWidget>

namespace secondring {

namespace look {
class ElidedLabel;
class Pill;
class TextLabel;
} // namespace look

/// Whether calls are taken, how the line is, and the figures of today that are truly measured.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);

    void render(const State& state, const DeskKnowledge& known, Instant now);
    void setKeys(const DeskKeys& keys);

    /// What the house wants its figures to be.
    void setGoals(const std::vector<Goal>& goals) { goals_ = goals; }

signals:
    void availabilityToggled();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void renderFigures(const DeskKnowledge& known, Instant now);

    std::vector<Goal> goals_;
    look::Pill* availability_;
    look::ElidedLabel* line_;
    look::TextLabel* rings_;
    look::TextLabel* promises_;
    look::ElidedLabel* clock_;
};

} // namespace secondring
