#pragma once
#include "ui/look/press_button.h"

namespace secondring {

/// A sentence that the trainee can choose to say: in serif, for it is said aloud, after its key.
class LineChoice : public look::PressButton
{
    Q_OBJECT

public:
    explicit LineChoice(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int textLeft() const;
};

} // namespace secondring
