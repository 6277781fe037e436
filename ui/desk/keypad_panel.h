#pragma once
#include "ui/look/card.h"

class QGridLayout;

namespace secondring {

namespace look {
class ActionButton;
class ElidedLabel;
} // namespace look

/// Twelve keys that the other side hears as tones. Typing digits works while it has the focus.
class KeypadPanel : public look::Card
{
    Q_OBJECT

public:
    explicit KeypadPanel(QWidget* parent = nullptr);

    void open();

signals:
    void pressed(const QString& digit);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void send(const QString& digit);

    look::ElidedLabel* sent_;
    QString digits_;
};

} // namespace secondring
