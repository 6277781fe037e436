#pragma once
#include "ui/look/tokens.h"

#include <QLabel>
#include <QMap>
#include <QWidget>

namespace secondring::look {

enum class Ink
{
    Full,
    Second,
    Faint
};

/// One line of text that gives way with an ellipsis and says the rest in its tool tip.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    ElidedLabel(const QFont& font, Ink ink, QWidget* parent = nullptr);

    void setText(const QString& text);

    const QString& text() const { return text_; }

    /// Overrides the ink; an invalid colour takes it back.
    void setColour(const QColor& colour);
    void setAlignment(Qt::Alignment alignment);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont font_;
    Ink ink_;
    QColor colour_;
    Qt::Alignment alignment_ = Qt::AlignLeft | Qt::AlignVCenter;
    QString text_;
};

/// Text over several lines. Layouts ask for its height many times: it is found out once a width.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    TextLabel(const QFont& font, Ink ink, QWidget* parent = nullptr);

    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();

    Ink ink_;
    bool dressing_ = false;
    mutable QString measured_;       ///< the text whose heights are known
    mutable QMap<int, int> heights_; ///< by width
};

/// An icon in a colour of its own.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(int pixels, QWidget* parent = nullptr);

    void show(const QString& icon, Tone tone);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int pixels_;
    QString icon_;
    Tone tone_ = Tone::Neutral;
};

/// The heading of a part of the window, with an aside at the right.
class SectionLabel : public QWidget
{
    Q_OBJECT

public:
    explicit SectionLabel(const QString& words, QWidget* parent = nullptr);

    void setText(const QString& words);
    /// `firm`: in the ink of the heading rather than faint.
    void setAside(const QString& words, bool firm = false);

private:
    ElidedLabel* words_;
    ElidedLabel* aside_;
};

/// A line across.
class Hairline : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace secondring::look
