#pragma once
#include "ui/desk/desk_view.h"
#include "ui/desk/keys.h"

#include <QWidget>

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

signals:
    void did(DeskAction action);

private:
    look::ActionButton* answer_;
    look::ActionButton* send_;
    look::ActionButton* decline_;
    look::Card* before_;
    look::TextLabel* facts_;
};

} // namespace secondring
