#pragma once
#include <QLayout>
#include <QList>

namespace secondring::look {

/// Puts widgets beside each other and wraps them like words. Hidden ones take no room, and when all
/// are hidden the margins take none either.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(int gap, QWidget* parent = nullptr);
    ~FlowLayout() override;
    FlowLayout(const FlowLayout&) = delete;
    FlowLayout& operator=(const FlowLayout&) = delete;

    /// The last one stands at the right edge of its row: the way out of a prompt.
    void setLastAtRight(bool atRight) { lastAtRight_ = atRight; }

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;

    Qt::Orientations expandingDirections() const override { return {}; }

    void setGeometry(const QRect& place) override;

private:
    /// A range of the items.
    struct Row
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        int height = 0; ///< 0: none of them is shown
    };

    Row rowFrom(qsizetype begin, int width) const;
    void placeRow(const Row& row, QPoint at, int width) const;
    int flow(const QRect& place, bool move) const;

    QList<QLayoutItem*> items_;
    int gap_;
    bool lastAtRight_ = false;
};

} // namespace secondring::look
