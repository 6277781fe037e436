#include "ui/review/text_card.h"

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

void TextCard::clear()
{
    while (auto* item = texts_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void TextCard::setAside(const QString& words)
{
    title_->setAside(words, true);
}

void TextCard::addText(const QString& label, const QString& text)
{
    if (!label.isEmpty()) {
        auto* over = new look::TextLabel(
            look::readFont(look::text::kSmall, look::Weight::Medium), look::Ink::Second, this);
        over->setText(label);
        texts_->addWidget(over);
    }
    auto* words = new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Full, this);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setText(text);
    texts_->addWidget(words);
}

void TextCard::addPair(const QString& title, const QString& word, look::Tone tone)
{
    auto* box = new QWidget(this);
    auto* left = new look::TextLabel(look::readFont(look::text::kBody), look::Ink::Full, box);
    left->setText(title);
    left->setAccessibleName(title + QStringLiteral(": ") + word);
    auto* right = new look::ElidedLabel(
        look::readFont(look::text::kBody, look::Weight::Strong), look::Ink::Second, box);
    right->setText(word);
    if (tone != look::Tone::Neutral) {
        right->setColour(look::readable(look::strong(tone), look::colours().surface));
    }
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid(3));
    row->addWidget(left, 1);
    row->addWidget(right, 0, Qt::AlignTop);
    texts_->addWidget(box);
}

void TextCard::addFixed(QWidget* widget)
{
    column_->insertWidget(1, widget);
}

void TextCard::showIfFilled()
{
    setVisible(texts_->count() > 0);
}

} // namespace secondring
