#pragma once
#include "ui/look/press_button.h"
#include "ui/look/tokens.h"

namespace secondring::look {

/// One of a few choices. Round: a small chip under a prompt. Square: a choice on a digit key.
class Chip : public PressButton
{
    Q_OBJECT

public:
    enum class Shape
    {
        Round,
        Square
    };

    explicit Chip(const QString& label, Shape shape = Shape::Round, QWidget* parent = nullptr);

    void setTone(Tone tone);
    /// Chosen shows as the checked state and is told to screen readers.
    void setChosen(bool chosen);
    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont font() const;

    Shape shape_;
    Tone tone_ = Tone::Accent;
};

} // namespace secondring::look
