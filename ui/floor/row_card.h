#pragma once
#include "ui/look/card.h"
#include "ui/look/label.h"
#include "ui/look/press_button.h"

#include <QVBoxLayout>

#include <vector>

namespace secondring {

/// A row as tall as its words need at its width; pressed, it leads somewhere.
class TallRow : public look::PressButton
{
    Q_OBJECT

public:
    explicit TallRow(QWidget* parent);

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

    bool hasHeightForWidth() const override { return true; }

protected:
    void paintGround(QPainter& painter);
};

/// A card of rows below a title; without any, a sentence that teaches.
///
/// Rows are kept and used again, so that one that ticks keeps the focus.
template <class Row> class RowCard : public look::Card
{
protected:
    RowCard(const QString& title, const QString& lesson, QWidget* parent)
        : Card(parent)
        , column_(new QVBoxLayout(this))
        , title_(new look::SectionLabel(title, this))
        , nothing_(new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Second, this))
    {
        column_->setContentsMargins(look::grid(4), look::grid(4), look::grid(4), look::grid(3));
        column_->setSpacing(look::grid(1));
        column_->addWidget(title_);
        column_->addWidget(nothing_);
        nothing_->setText(lesson);
    }

    look::SectionLabel& title() { return *title_; }

    /// One row for each line: `made` wires a new one, `fill` shows a line in it.
    template <class Lines, class Made, class Fill>
    void renderRows(const Lines& lines, Made&& made, Fill&& fill)
    {
        while (rows_.size() < lines.size()) {
            rows_.push_back(new Row(this));
            rows_.back()->setObjectName(objectName() + QString::number(rows_.size()));
            column_->addWidget(rows_.back());
            made(rows_.back());
        }
        nothing_->setVisible(lines.empty());
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (i < lines.size()) {
                fill(*rows_[i], lines[i]);
            }
            rows_[i]->setVisible(i < lines.size());
        }
    }

private:
    QVBoxLayout* column_;
    look::SectionLabel* title_;
    look::TextLabel* nothing_;
    std::vector<Row*> rows_;
};

} // namespace secondring
