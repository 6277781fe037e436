#pragma once
#include "ui/desk/desk_view.h"
#include "ui/desk/keys.h"
#include "ui/look/card.h"

namespace secondring {

namespace look {
class ActionButton;
class HoldRing;
class TextLabel;
} // namespace look

/// The caller is held, or is about to be: how long, how long was named, and the way back.
class HoldCard : public look::Card
{
    Q_OBJECT

public:
    explicit HoldCard(QWidget* parent = nullptr);

    void render(const DeskView& view);
    void setKeys(const DeskKeys& keys);

signals:
    void did(DeskAction action);

private:
    void showTimes(const DeskView& view, Instant since, const HoldTerms& terms);
    void showWaiting(const QString& title, const QString& words);

    look::HoldRing* ring_;
    look::TextLabel* title_;
    look::TextLabel* words_;
    look::ActionButton* back_;
    look::ActionButton* colleague_;
};

/// The conversation with a colleague about the held caller.
class ConsultCard : public look::Card
{
    Q_OBJECT

public:
    explicit ConsultCard(QWidget* parent = nullptr);

    void render(const DeskView& view);
    void setKeys(const DeskKeys& keys);

signals:
    void did(DeskAction action);
    void dropped();

private:
    look::Avatar* avatar_;
    look::TextLabel* title_;
    look::TextLabel* words_;
    look::ActionButton* join_;
    look::ActionButton* back_;
    look::ActionButton* drop_;
};

} // namespace secondring
