#pragma once
#include "ui/desk/desk_view.h"
#include "ui/desk/keys.h"

#include <QWidget>

class QBoxLayout;
class QLineEdit;

namespace secondring {

namespace look {
class ActionButton;
class Banner;
class TextLabel;
} // namespace look

/// No call: dial one, or let the demonstration ring.
class IdlePanel : public QWidget
{
    Q_OBJECT

public:
    explicit IdlePanel(QWidget* parent = nullptr);

    void render(const DeskView& view);
    void setKeys(const DeskKeys& keys);
    void takeFocus();
    void setNumber(const QString& number);
    /// Why the number could not be dialled; empty takes it back.
    void showTrouble(const QString& sentence);
    /// Whether there is a demonstration caller to ring.
    void setDemonstration(bool available);

signals:
    void dialled(const QString& typed);
    void ringMe();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* ways_; ///< beside each other where there is room, else below
    QLineEdit* field_;
    look::ActionButton* call_;
    look::ActionButton* ringMe_;
    look::Banner* trouble_;
    look::TextLabel* lesson_;
    look::TextLabel* last_;
    bool demonstration_ = false;
};

} // namespace secondring
