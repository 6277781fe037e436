#include "ui/look/label.h"

#include "ui/look/accessible.h"
#include "ui/look/icon.h"
#include "ui/look/paint.h"

#include <QEvent>
#include <QHBoxLayout>

namespace secondring::look {

namespace {

QColor colourOf(Ink ink)
{
    switch (ink) {
    case Ink::Full:
        return colours().ink;
    case Ink::Second:
        return colours().ink2;
    case Ink::Faint:
        return faintInk();
    }
    return {};
}

} // namespace

ElidedLabel::ElidedLabel(const QFont& font, Ink ink, QWidget* parent)
    : QWidget(parent)
    , font_(font)
    , ink_(ink)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString& text)
{
    if (text_ != text) {
        text_ = text;
        setSpokenName(this, text);
        setToolTip(text);
        updateGeometry();
        update();
    }
}

void ElidedLabel::setColour(const QColor& colour)
{
    if (colour_ != colour) {
        colour_ = colour;
        update();
    }
}

void ElidedLabel::setAlignment(Qt::Alignment alignment)
{
    alignment_ = alignment;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {widthOf(text_, font_) + 1, heightOf(font_) + 2};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), grid(8)), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto colour = colour_.isValid() ? colour_ : colourOf(ink_);
    drawLine(painter, rect(), text_, font_, colour, alignment_);
}

TextLabel::TextLabel(const QFont& font, Ink ink, QWidget* parent)
    : QLabel(parent)
    , ink_(ink)
{
    setFont(font);
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    auto policy = QSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    dress();
}

void TextLabel::dress()
{
    auto own = palette();
    own.setColor(QPalette::WindowText, colourOf(ink_));
    setPalette(own);
}

int TextLabel::heightForWidth(int width) const
{
    if (measured_ != text()) {
        measured_ = text();
        heights_.clear();
    }
    const auto known = heights_.constFind(width);
    return known != heights_.cend() ? *known
                                    : *heights_.insert(width, QLabel::heightForWidth(width));
}

void TextLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    heights_.clear();
    const bool ofScheme =
        event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange;
    if (ofScheme && !dressing_) {
        dressing_ = true;
        dress();
        dressing_ = false;
    }
}

IconLabel::IconLabel(int pixels, QWidget* parent)
    : QWidget(parent)
    , pixels_(pixels)
{
    setFixedSize(pixels, pixels);
}

void IconLabel::show(const QString& icon, Tone tone)
{
    if (icon_ != icon || tone_ != tone) {
        icon_ = icon;
        tone_ = tone;
        update();
    }
}

void IconLabel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    drawIcon(painter, icon_, strong(tone_), rect(), pixels_);
}

SectionLabel::SectionLabel(const QString& words, QWidget* parent)
    : QWidget(parent)
    , words_(new ElidedLabel(readFont(text::kSmall, Weight::Strong), Ink::Second, this))
    , aside_(new ElidedLabel(readFont(text::kSmall, Weight::Medium), Ink::Faint, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 0, 2, 0);
    row->setSpacing(grid(2));
    row->addWidget(words_, 1);
    row->addWidget(aside_);
    setText(words);
}

void SectionLabel::setText(const QString& words)
{
    words_->setText(words);
}

void SectionLabel::setAside(const QString& words, bool firm)
{
    aside_->setText(words);
    aside_->setColour(firm ? colours().ink2 : QColor());
}

Hairline::Hairline(Qt::Orientation orientation, QWidget* parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal) {
        setFixedHeight(size::kHairline);
    } else {
        setFixedWidth(size::kHairline);
    }
}

void Hairline::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), colours().line);
}

} // namespace secondring::look
