#pragma once
#include "ui/desk/desk_view.h"
#include "ui/desk/keys.h"
#include "ui/look/card.h"

namespace secondring {

namespace look {
class ActionButton;
class TextLabel;
} // namespace look

/// The end of a call: the thanks are said, and the caller goes first.
class ClosingCard : public look::Card
{
    Q_OBJECT

public:
    explicit ClosingCard(QWidget* parent = nullptr);

    void render(const DeskView& view);
    void setKeys(const DeskKeys& keys);

signals:
    void did(DeskAction action);
    void didLong(DeskAction action, int milliseconds);
    void reasonsWanted();

private:
    look::TextLabel* title_;
    look::TextLabel* words_;
    look::ActionButton* hangUp_;
    look::ActionButton* reason_;
    look::ActionButton* back_;
};

} // namespace secondring
