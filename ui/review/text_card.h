#pragma once
#include "ui/look/card.h"

#include <QVector>

#include <vector>

class QVBoxLayout;

namespace secondring {

namespace look {
class ElidedLabel;
class SectionLabel;
class TextLabel;
} // namespace look

/// A text, with a small label over it or a word at its right, unless those are empty.
struct TextEntry
{
    QString label;
    QString text;
    QString word;
    look::Tone tone = look::Tone::Neutral; ///< of the word
};

/// A heading over texts that are to be read, and copied.
class TextCard : public look::Card
{
    Q_OBJECT

public:
    explicit TextCard(const QString& title, QWidget* parent = nullptr);

    /// In the place of those before.
    void show(const QVector<TextEntry>& entries);
    void setAside(const QString& words);
    /// One that stays whatever texts are shown.
    void addFixed(QWidget* widget);
    /// The same; hidden while there are none.
    void showIfFilled(const QVector<TextEntry>& entries);

private:
    /// A place for an entry. It stays and is told another one: making it costs more than all the
    /// rest.
    struct Place
    {
        QWidget* box = nullptr;
        look::TextLabel* label = nullptr;
        look::TextLabel* text = nullptr;
        look::ElidedLabel* word = nullptr;
    };

    Place newPlace();
    static void fill(const Place& place, const TextEntry& entry);

    QVBoxLayout* column_;
    QVBoxLayout* texts_;
    look::SectionLabel* title_;
    std::vector<Place> places_; ///< those beyond the entries are hidden
};

} // namespace secondring
