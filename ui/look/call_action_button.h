#pragma once
#include "ui/look/press_button.h"
#include "ui/look/tokens.h"

namespace secondring::look {

/// One of the row under the say line: an icon over the words and the key. Checked means "is on".
class CallActionButton : public PressButton
{
    Q_OBJECT

public:
    CallActionButton(const QString& label,
                     const QString& icon,
                     Tone tone,
                     QWidget* parent = nullptr);

    void setSymbol(const QString& icon);
    void setOn(bool on);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool isNarrow() const;
    void paintWide(QPainter& painter, const QColor& ink, const QColor& cap);
    void paintNarrow(QPainter& painter, const QColor& ink, const QColor& cap);

    QString icon_;
    Tone tone_;
    bool on_ = false;
};

} // namespace secondring::look
