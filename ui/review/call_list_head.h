#pragma once
#include "ui/look/press_button.h"
#include "ui/review/call_row.h"

#include <QVector>

namespace secondring {

/// The title of one column; pressed, it sorts by it.
class ColumnTitle : public look::PressButton
{
    Q_OBJECT

public:
    ColumnTitle(CallOrder order, QWidget* parent);

    CallOrder order() const { return order_; }

    /// Sorted by this column, one way or the other; or not.
    void setSorted(bool sorted, bool descending);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    CallOrder order_;
    bool sorted_ = false;
    bool descending_ = false;
};

/// The titles above the list of calls.
class CallListHead : public QWidget
{
    Q_OBJECT

public:
    explicit CallListHead(QWidget* parent = nullptr);

    /// The rows are this wide: narrower than the head, where they can be scrolled.
    void setRowWidth(int width);
    void setOrder(CallOrder order, bool descending);

signals:
    void orderWanted(secondring::CallOrder order, bool descending);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVector<ColumnTitle*> titles_;
    CallOrder order_ = CallOrder::Began;
    bool descending_ = true;
};

} // namespace secondring
