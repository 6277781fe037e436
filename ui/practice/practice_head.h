#pragma once
#include "ui/practice/practice_view.h"

#include <QWidget>

namespace secondring {

namespace look {
class ActionButton;
class ElidedLabel;
class Pill;
} // namespace look

/// The top of Practice: that this is practice and no real call, which attempt, and how to leave it.
class PracticeHead : public QWidget
{
    Q_OBJECT

public:
    explicit PracticeHead(QWidget* parent = nullptr);

    void render(const PracticeView& view);

signals:
    void hintsToggled();
    void startedOver();
    void stopped();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    look::ElidedLabel* title_;
    look::Pill* band_;
    look::ElidedLabel* attempt_;
    look::Pill* hints_;
    look::ActionButton* over_;
    look::ActionButton* stop_;
};

} // namespace secondring
