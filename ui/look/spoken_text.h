#pragma once
#include "core/script/say_line.h"
#include "ui/look/tokens.h"

#include <QTextLayout>
#include <QWidget>

namespace secondring::look {

/// Words to be spoken: serif, with a soft mark under what was filled in, and a plain warning where
/// a value is missing.
class SpokenText : public QWidget
{
    Q_OBJECT

public:
    explicit SpokenText(QWidget* parent = nullptr);

    void show(const Spoken& spoken);
    void setTone(Tone tone);
    /// Of the desk, or the smaller one of a dialogue.
    void setSmall(bool small);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// What the size is in a line of this width: a narrow one takes the smaller letters.
    bool isSmall(int width) const;
    int leading(int width) const;
    QFont font(int width) const;
    QString text() const;
    void layOut(QTextLayout& layout, int width) const;
    void paintMarks(QPainter& painter, const QTextLayout& layout) const;

    Spoken spoken_;
    Tone tone_ = Tone::Accent;
    bool small_ = false;
};

} // namespace secondring::look
