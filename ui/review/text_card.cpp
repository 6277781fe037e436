#include "ui/review/text_card.h"

#include "ui/look/accessible.h"
#include "ui/look/label.h"

#include <QHBoxLayout>

namespace secondring {

namespace {
using look::grid;
}

TextCard::TextCard(const QString& title, QWidget* parent)
    : Card(parent)
    , column_(new QVBoxLayout(this))
    , texts_(new QVBoxLayout)
    , title_(new look::SectionLabel(title, this))
{
    column_->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    column_->setSpacing(grid(3));
    column_->addWidget(title_);
    column_->addLayout(texts_);
    texts_->setSpacing(grid(2));
}

void TextCard::show(const QVector<TextEntry>& entries)
{
    const auto wanted = static_cast<std::size_t>(entries.size());
    while (places_.size() < wanted) {
        places_.push_back(newPlace());
    }
    for (std::size_t at = 0; at < places_.size(); ++at) {
        const bool used = at < wanted;
        fill(places_[at], used ? entries[static_cast<qsizetype>(at)] : TextEntry{});
        places_[at].box->setVisible(used);
    }
}

TextCard::Place TextCard::newPlace()
{
    Place place{.box = new QWidget(this)};
    place.label = new look::TextLabel(
        look::readFont(look::text::kSmall, look::Weight::Medium), look::Ink::Second, place.box);
    place.text = new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Full, place.box);
    place.word = new look::ElidedLabel(
        look::readFont(look::text::kBody, look::Weight::Strong), look::Ink::Second, place.box);
    auto* row = new QHBoxLayout;
    row->setSpacing(grid(3));
    row->addWidget(place.text, 1);
    row->addWidget(place.word, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(place.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(2));
    column->addWidget(place.label);
    column->addLayout(row);
    texts_->addWidget(place.box);
    return place;
}

void TextCard::fill(const Place& place, const TextEntry& entry)
{
    const bool isPair = !entry.word.isEmpty();
    place.label->setText(entry.label);
    place.label->setVisible(!entry.label.isEmpty());
    place.text->setText(entry.text);
    place.text->setTextInteractionFlags(isPair ? Qt::NoTextInteraction : Qt::TextSelectableByMouse);
    look::setSpokenName(place.text,
                        isPair ? entry.text + QStringLiteral(": ") + entry.word : QString{});
    place.word->setText(entry.word);
    place.word->setVisible(isPair);
    place.word->setColour(entry.tone == look::Tone::Neutral
                              ? QColor{}
                              : look::readable(look::strong(entry.tone), look::colours().surface));
}

void TextCard::setAside(const QString& words)
{
    title_->setAside(words, true);
}

void TextCard::addFixed(QWidget* widget)
{
    column_->insertWidget(1, widget);
}

void TextCard::showIfFilled(const QVector<TextEntry>& entries)
{
    show(entries);
    setVisible(!entries.isEmpty());
}

} // namespace secondring
