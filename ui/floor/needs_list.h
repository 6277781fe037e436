#pragma once
#include "ui/floor/floor_view.h"
#include "ui/floor/row_card.h"

namespace secondring {

/// One thing that needs attention; pressed, it leads there.
class NeedRow : public TallRow
{
    Q_OBJECT

public:
    explicit NeedRow(QWidget* parent = nullptr);

    void render(const Need& need);

    const Need& need() const { return need_; }

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
class NeedsList : public RowCard<NeedRow>
{
    Q_OBJECT

public:
    explicit NeedsList(QWidget* parent = nullptr);

    void render(const std::vector<Need>& needs);

signals:
    void chosen(const secondring::NeedTarget& target);
};

} // namespace secondring
