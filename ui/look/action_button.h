#pragma once
#include "ui/look/press_button.h"
#include "ui/look/tokens.h"

namespace secondring::look {

/// The button of an action: icon, words, key.
class ActionButton : public PressButton
{
    Q_OBJECT

public:
    enum class Kind
    {
        Primary,
        Ordinary,
        Danger,
        Quiet ///< words and key only
    };

    ActionButton(const QString& label, Kind kind, int height, QWidget* parent = nullptr);

    void setTone(Tone tone);
    void setKind(Kind kind);
    void setSymbol(const QString& icon);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Ink
    {
        QColor fill, border, words, key;
    };

    Ink ink() const;
    QFont font() const;
    int contentWidth() const;
    void paintContent(QPainter& painter, const Ink& ink);

    Kind kind_;
    int height_;
    Tone tone_ = Tone::Accent;
    QString symbol_;
};

} // namespace secondring::look
