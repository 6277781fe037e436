#pragma once
#include "ui/look/tokens.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace secondring::look {

class FlowLayout;
class IconLabel;
class TextLabel;

/// A card: a surface with a hairline around it.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// Two letters for a person.
class Avatar : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(int pixels, QWidget* parent = nullptr);

    /// Nobody's name gives the outline of a person.
    void setName(const QString& name);
    /// The agent's own, with a dot in the colour of what they are doing.
    void setOwn(Tone state);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString letters_;
    bool own_ = false;
    Tone state_ = Tone::Neutral;
};

QString initialsOf(const QString& name);

/// What went wrong, in place: what happened, what it means, and what can be done.
class Banner : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);

    using QWidget::show;
    void show(const QString& icon, Tone tone, const QString& sentence);

    QString sentence() const;

    /// Where one short action goes: beside the words.
    QHBoxLayout* actions() { return actions_; }

    /// Where several go: under the words, wrapping; the last one at the right.
    FlowLayout* choices() { return choices_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone tone_ = Tone::Neutral;
    IconLabel* icon_;
    TextLabel* words_;
    QHBoxLayout* actions_;
    FlowLayout* choices_;
};

} // namespace secondring::look
