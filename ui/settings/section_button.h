#pragma once
#include "ui/look/press_button.h"

namespace secondring {

/// The title of a section, at the left of the settings. Checked means: shown.
class SectionButton : public look::PressButton
{
    Q_OBJECT

public:
    explicit SectionButton(const QString& title, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace secondring
