#pragma once
#include "ui/floor/floor_view.h"
#include "ui/look/card.h"

class QGridLayout;

namespace secondring {

class FigureRow;

/// Every figure on a line of its own, in two columns where there is room for what each says.
class FigureList : public look::Card
{
    Q_OBJECT

public:
    explicit FigureList(QWidget* parent = nullptr);

    void render(const FloorView& view);

signals:
    void chosen(const secondring::FigureView& figure, QWidget* row);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void lay(int columns);

    QGridLayout* grid_;
    std::vector<FigureRow*> rows_;
    int columns_ = 0;
};

} // namespace secondring
