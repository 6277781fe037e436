#include "ui/look/sentence_row.h"

#include "ui/look/accessible.h"
#include "ui/look/icon.h"
#include "ui/look/paint.h"
#include "ui/look/tick_label.h"

#include <algorithm>

namespace secondring::look {

namespace {

constexpr int kLeastSentence = grid(20);

QFont timeFont()
{
    return readFont(text::kSmall, Weight::Medium);
}

QFont sentenceFont()
{
    return readFont(text::kBody);
}

} // namespace

SentenceRow::SentenceRow(int timeWidth, QWidget* parent)
    : QWidget(parent)
    , timeWidth_(timeWidth)
{
    auto policy = QSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SentenceRow::show(const QString& time, const QString& icon, Tone tone, const QString& sentence)
{
    time_ = time;
    icon_ = icon;
    tone_ = tone;
    if (sentence_ != sentence) {
        sentence_ = sentence;
        words_ = Paragraph(sentence, sentenceFont());
        updateGeometry();
    }
    setSpokenName(this, time + QLatin1Char(' ') + sentence);
    update();
}

int SentenceRow::left() const
{
    return timeWidth_ + grid(2) + size::kSmallIcon + grid(2);
}

int SentenceRow::heightForWidth(int width) const
{
    return std::max(words_.heightFor(width - left()), size::kSmallIcon);
}

QSize SentenceRow::sizeHint() const
{
    return {left() + kLeastSentence, heightForWidth(width())};
}

QSize SentenceRow::minimumSizeHint() const
{
    return {left() + kLeastSentence, size::kSmallIcon};
}

void SentenceRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto font = timeFont();
    painter.setPen(colours().ink);
    drawTicks(
        painter, {timeWidth_ - tickWidth(time_, font), QFontMetrics(font).ascent()}, time_, font);
    drawIcon(painter,
             icon_,
             strong(tone_),
             QRect(timeWidth_ + grid(2), 0, size::kSmallIcon, size::kSmallIcon),
             size::kSmallIcon);
    painter.setPen(colours().ink);
    words_.draw(painter, {left(), 0}, width() - left());
}

} // namespace secondring::look
