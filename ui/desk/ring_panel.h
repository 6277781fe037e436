#pragma once
#include "ui/desk/desk_view.h"
#include "ui/desk/keys.h"

#include <QWidget>

class QBoxLayout;

namespace secondring {

namespace look {
class ActionButton;
class Card;
class TextLabel;
} // namespace look

/// A call rings: answer, send to a colleague, decline, and what is known before answering.
class RingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RingPanel(QWidget* parent = nullptr);

    void render(const DeskView& view);
    void setKeys(const DeskKeys& keys);
    QSize minimumSizeHint() const override;

signals:
    void did(DeskAction action);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* buttons_;
    look::ActionButton* answer_;
    look::ActionButton* send_;
    look::ActionButton* decline_;
    look::Card* before_;
    look::TextLabel* facts_;
};

} // namespace secondring
