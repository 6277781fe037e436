#pragma once
#include "ui/look/press_button.h"
#include "ui/look/tokens.h"

namespace secondring::look {

/// A state in one word, with a dot in its colour. One that can be pressed is a button.
class Pill : public PressButton
{
    Q_OBJECT

public:
    explicit Pill(QWidget* parent = nullptr);

    void setState(const QString& word, Tone tone, bool dot = true);
    void setPressable(bool pressable);
    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone tone_ = Tone::Neutral;
    bool dot_ = true;
};

} // namespace secondring::look
