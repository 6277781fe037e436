#pragma once
#include "ui/floor/floor_view.h"
#include "ui/look/card.h"
#include "ui/look/press_button.h"

#include <vector>

class QVBoxLayout;

namespace secondring {

namespace look {
class TextLabel;
}

/// One thing that needs attention; pressed, it leads there.
class NeedRow : public look::PressButton
{
    Q_OBJECT

public:
    explicit NeedRow(QWidget* parent = nullptr);

    void render(const Need& need);

    const Need& need() const { return need_; }

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Places
    {
        QRect title;
        QRect detail;
        QRect action;
    };

    Places placesAt(int width) const;

    Need need_;
};

/// What needs attention now, the most pressing first.
class NeedsList : public look::Card
{
    Q_OBJECT

public:
    explicit NeedsList(QWidget* parent = nullptr);

    void render(const std::vector<Need>& needs);

signals:
    void chosen(const secondring::NeedTarget& target);

private:
    void grow(std::size_t count);

    QVBoxLayout* column_;
    look::TextLabel* nothing_;
    std::vector<NeedRow*> rows_; ///< kept and used again: a need that ticks keeps the focus
};

} // namespace secondring
