#include "ui/look/say_card.h"

#include "ui/look/flow_layout.h"
#include "ui/look/label.h"
#include "ui/look/paint.h"
#include "ui/look/spoken_text.h"

#include <QEvent>
#include <QPainterPath>
#include <QVBoxLayout>

namespace secondring::look {

SayCard::SayCard(QWidget* parent)
    : QWidget(parent)
    , icon_(new IconLabel(size::kIcon, this))
    , heading_(new ElidedLabel(readFont(text::kSmall, Weight::Strong), Ink::Full, this))
    , aside_(new ElidedLabel(readFont(text::kSmall, Weight::Medium), Ink::Second, this))
    , line_(new SpokenText(this))
    , extras_(new QVBoxLayout)
    , answers_(new FlowLayout(grid(2) + 2))
    , foot_(new QWidget(this))
    , footIcon_(new IconLabel(size::kSmallIcon + 2, this))
    , footnote_(new TextLabel(readFont(text::kSmall), Ink::Second, this))
{
    auto* head = new QHBoxLayout;
    head->setSpacing(grid(2) - 1);
    head->addWidget(icon_);
    head->addWidget(heading_, 1);
    head->addWidget(aside_);
    answers_->setLastAtRight(true);
    answers_->setContentsMargins(0, grid(3) + 2, 0, 0);
    auto* foot = new QHBoxLayout(foot_);
    foot->setContentsMargins(0, grid(3), 0, 0);
    foot->setSpacing(grid(2));
    foot->addWidget(footIcon_, 0, Qt::AlignTop);
    foot->addWidget(footnote_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(size::kSayBar + grid(6), grid(5), grid(6), grid(5));
    column->setSpacing(0);
    column->addLayout(head);
    column->addSpacing(grid(2));
    column->addWidget(line_);
    column->addLayout(extras_);
    column->addLayout(answers_);
    column->addWidget(foot_);
    auto policy = QSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    line_->setObjectName(QStringLiteral("sayLine"));
    foot_->hide();
    dress();
}

void SayCard::setTone(Tone tone)
{
    if (tone_ != tone) {
        tone_ = tone;
        dress();
        update();
    }
}

void SayCard::dress()
{
    line_->setTone(tone_ == Tone::Hold ? Tone::Hold : Tone::Accent);
    heading_->setColour(readable(strong(tone_), colours().say));
}

void SayCard::setHeading(const QString& icon, const QString& words)
{
    icon_->show(icon, tone_);
    heading_->setText(words);
}

void SayCard::setAside(const QString& words)
{
    aside_->setText(words);
}

void SayCard::setLine(const Spoken& spoken)
{
    line_->show(spoken);
}

void SayCard::setPrompting(Prompting prompting, const QString& keyword)
{
    line_->setVisible(prompting != Prompting::Dot);
    line_->setSmall(prompting == Prompting::Keyword);
    if (prompting == Prompting::Keyword) {
        line_->show({Span{keyword.toStdString(), SpanKind::Plain}});
    }
}

void SayCard::setFootnote(const QString& icon, const QString& words)
{
    footIcon_->show(icon, Tone::Neutral);
    footnote_->setText(words);
    foot_->setVisible(!words.isEmpty());
}

void SayCard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        dress();
    }
}

void SayCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = colours();
    drawBox(painter, rect(), size::kCardRadius, c.say, QPen(c.line, size::kHairline));
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(QRectF(rect()), size::kCardRadius, size::kCardRadius);
    QPainterPath inner;
    inner.addRoundedRect(QRectF(rect()).adjusted(size::kSayBar, 0, size::kSayBar, 0),
                         size::kSayBar,
                         size::kCardRadius);
    QPainterPath left;
    left.addRect(QRectF(0, 0, size::kCardRadius * 2, height()));
    painter.fillPath((card - inner).intersected(left), strong(tone_));
}

} // namespace secondring::look
