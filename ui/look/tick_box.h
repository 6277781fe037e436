#pragma once
#include <QCheckBox>

namespace secondring::look {

/// A box to tick, with its words. Its edge is seen in the dark too.
class TickBox : public QCheckBox
{
    Q_OBJECT

public:
    using QCheckBox::QCheckBox;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

    bool hitButton(const QPoint& place) const override { return rect().contains(place); }
};

} // namespace secondring::look
