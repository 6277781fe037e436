#include "ui/floor/figure_list.h"

#include "ui/floor/figure_card.h"
#include "ui/look/label.h"

#include <QGridLayout>

namespace secondring {

namespace {

using look::grid;

constexpr int kForTwo = 2 * 350; ///< a name, where it stands, and the figure, twice

} // namespace

FigureList::FigureList(QWidget* parent)
    : Card(parent)
    , grid_(new QGridLayout)
{
    setObjectName(QStringLiteral("figures"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(4), grid(4), grid(4), grid(3));
    column->setSpacing(grid(2));
    column->addWidget(new look::SectionLabel(tr("All figures"), this));
    column->addLayout(grid_);
    grid_->setHorizontalSpacing(grid(6));
    grid_->setVerticalSpacing(0);
    for (const auto metric : allMetrics()) {
        auto* row = new FigureRow(this);
        row->setObjectName(QStringLiteral("figure-") + QString::fromUtf8(toText(metric).data()));
        connect(row, &FigureRow::clicked, this, [this, row] { emit chosen(row->view(), row); });
        rows_.push_back(row);
    }
    lay(2);
}

void FigureList::render(const FloorView& view)
{
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        rows_[i]->render(figureView(allMetrics()[i], view));
    }
}

/// Down the first column, then down the second: as the tab key goes.
void FigureList::lay(int columns)
{
    if (columns == columns_) {
        return;
    }
    columns_ = columns;
    const auto count = static_cast<int>(rows_.size());
    const int deep = (count + columns - 1) / columns;
    for (int i = 0; i < count; ++i) {
        auto* row = rows_[static_cast<std::size_t>(i)];
        grid_->removeWidget(row);
        grid_->addWidget(row, i % deep, i / deep);
    }
    grid_->setColumnStretch(0, 1);
    grid_->setColumnStretch(1, columns - 1);
    grid_->setHorizontalSpacing(columns > 1 ? grid(6) : 0);
}

void FigureList::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    lay(width() < kForTwo ? 1 : 2);
}

} // namespace secondring
