#pragma once
#include "ui/floor/floor_view.h"
#include "ui/look/card.h"

namespace secondring {

namespace look {
class ActionButton;
class ElidedLabel;
class TextLabel;
} // namespace look

/// What a figure is made of, in place: its formula with its numbers, its goal, how it came on, and
/// the ways to its calls.
class Explanation : public look::Card
{
    Q_OBJECT

public:
    explicit Explanation(QWidget* parent = nullptr);

    /// The `standards` of the house say which calls fell short.
    void render(const FigureView& view, const std::vector<Standard>& standards);

    const FigureView& view() const { return view_; }

    /// To the first way out of it.
    void takeFocus();

signals:
    void queryWanted(const secondring::CallQuery& query);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    FigureView view_;
    CallQuery fallenShort_;
    look::ElidedLabel* title_;
    look::TextLabel* formula_;
    look::TextLabel* numbers_;
    look::ActionButton* shortfall_;
    look::ActionButton* calls_;
    look::ActionButton* close_;
};

} // namespace secondring
