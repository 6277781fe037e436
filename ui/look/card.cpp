#include "ui/look/card.h"

#include "ui/look/accessible.h"
#include "ui/look/flow_layout.h"
#include "ui/look/icon.h"
#include "ui/look/label.h"
#include "ui/look/paint.h"

#include <QHBoxLayout>
#include <QRegularExpression>

namespace secondring::look {

Card::Card(QWidget* parent)
    : QWidget(parent)
{
}

void Card::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    drawBox(painter,
            rect(),
            size::kCardRadius,
            colours().surface,
            QPen(colours().line, size::kHairline));
}

QString initialsOf(const QString& name)
{
    static const QRegularExpression between(QStringLiteral("[\\s._-]+"));
    QString letters;
    for (const auto& word : name.split(between, Qt::SkipEmptyParts)) {
        if (word.front().isLetter()) {
            letters += word.front().toUpper();
        }
    }
    return letters.size() > 2 ? QString(letters.front()) + letters.back() : letters;
}

Avatar::Avatar(int pixels, QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(pixels, pixels);
}

void Avatar::setName(const QString& name)
{
    const auto letters = initialsOf(name);
    if (letters != letters_) {
        letters_ = letters;
        setSpokenName(this, name);
        update();
    }
}

void Avatar::setOwn(Tone state)
{
    if (!own_ || state_ != state) {
        own_ = true;
        state_ = state;
        update();
    }
}

void Avatar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = colours();
    drawBox(painter, rect(), width() / 2.0, own_ ? c.person : c.sunken);
    const auto ink = own_ ? c.onPerson : c.ink2;
    if (letters_.isEmpty()) {
        drawIcon(painter, "user", ink, rect(), size::kIcon);
    } else {
        drawLine(
            painter, rect(), letters_, readFont(text::kBody, Weight::Strong), ink, Qt::AlignCenter);
    }
    if (own_) {
        const QRectF dot(width() - grid(3), height() - grid(3), grid(3), grid(3));
        drawBox(painter, dot, dot.width() / 2, strong(state_), QPen(c.rail, 2));
    }
}

Banner::Banner(QWidget* parent)
    : QWidget(parent)
    , icon_(new IconLabel(size::kIcon, this))
    , words_(new TextLabel(readFont(text::kBody), Ink::Full, this))
    , actions_(new QHBoxLayout)
    , choices_(new FlowLayout(grid(2)))
{
    auto* row = new QHBoxLayout;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(4), grid(3), grid(3), grid(3));
    column->setSpacing(0);
    column->addLayout(row);
    column->addLayout(choices_);
    choices_->setLastAtRight(true);
    choices_->setContentsMargins(size::kIcon + grid(3), grid(2), 0, 0);
    row->setSpacing(grid(3));
    row->addWidget(icon_);
    row->addWidget(words_, 1);
    row->addLayout(actions_);
    actions_->setSpacing(grid(2));
}

void Banner::show(const QString& icon, Tone tone, const QString& sentence)
{
    icon_->show(icon, tone);
    if (words_->text() != sentence) {
        words_->setText(sentence);
        setSpokenName(this, sentence);
        announce(this, sentence);
    }
    if (tone_ != tone) {
        tone_ = tone;
        update();
    }
}

QString Banner::sentence() const
{
    return words_->text();
}

void Banner::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto edge = blend(strong(tone_), soft(tone_), 0.35);
    drawBox(painter, rect(), size::kCardRadius, soft(tone_), QPen(edge, size::kHairline));
}

} // namespace secondring::look
