#pragma once
#include "ui/look/press_button.h"
#include "ui/look/tokens.h"

namespace secondring::look {

/// One call at the left of the desk: who, a second line, and its state in a word.
class CallCard : public PressButton
{
    Q_OBJECT

public:
    explicit CallCard(QWidget* parent = nullptr);

    struct Content
    {
        QString name, second, state;
        Tone tone = Tone::Neutral;
        bool shown = false; ///< it is the one in the middle

        bool operator==(const Content&) const = default;
    };

    void show(const Content& content);

    const Content& content() const { return content_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Content content_;
};

/// A row of a list: two words at the left, two at the right.
class ListRow : public PressButton
{
    Q_OBJECT

public:
    explicit ListRow(QWidget* parent = nullptr);

    struct Content
    {
        QString title, second, aside, figure;
        Tone tone = Tone::Neutral; ///< of the figure

        bool operator==(const Content&) const = default;
    };

    void show(const Content& content);

    const Content& content() const { return content_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Content content_;
};

/// A card with an icon and two texts: a promise that is due.
class DueCard : public PressButton
{
    Q_OBJECT

public:
    explicit DueCard(QWidget* parent = nullptr);

    void show(const QString& icon, Tone tone, const QString& title, const QString& second);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString icon_, title_, second_;
    Tone tone_ = Tone::Neutral;
};

} // namespace secondring::look
