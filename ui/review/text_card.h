#pragma once
#include "ui/look/card.h"

class QVBoxLayout;

namespace secondring {

namespace look {
class SectionLabel;
}

/// A heading over texts that are to be read, and copied.
class TextCard : public look::Card
{
    Q_OBJECT

public:
    explicit TextCard(const QString& title, QWidget* parent = nullptr);

    void clear();
    void setAside(const QString& words);
    /// With a small label over it, unless that is empty.
    void addText(const QString& label, const QString& text);
    /// A title at the left and a word for it at the right.
    void addPair(const QString& title, const QString& word, look::Tone tone);
    /// One that stays when the texts are cleared.
    void addFixed(QWidget* widget);
    /// Hidden while it has no text.
    void showIfFilled();

private:
    QVBoxLayout* column_;
    QVBoxLayout* texts_;
    look::SectionLabel* title_;
};

} // namespace secondring
