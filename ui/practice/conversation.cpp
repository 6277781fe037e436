#include "ui/practice/conversation.h"

#include "ui/look/accessible.h"
#include "ui/look/label.h"
#include "ui/look/paint.h"
#include "ui/look/spoken_text.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace secondring {

namespace {

using look::grid;

constexpr double kWidest = 0.78; ///< of the column: how far a turn reaches across it
constexpr int kNote = grid(6);
constexpr int kPadX = grid(4) + 2;
constexpr int kPadY = grid(3);

int boxWidth(int width)
{
    return static_cast<int>(width * kWidest);
}

int wordsWidth(int width)
{
    return boxWidth(width) - 2 * kPadX;
}

} // namespace

TurnBubble::TurnBubble(QWidget* parent)
    : QWidget(parent)
    , words_(new look::SpokenText(this))
    , note_(new look::ElidedLabel(look::readFont(look::text::kSmall), look::Ink::Second, this))
{
    words_->setSmall(true);
    auto policy = QSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TurnBubble::show(const TurnView& turn)
{
    if (turn == turn_) {
        return;
    }
    turn_ = turn;
    words_->show({Span{turn.words.toStdString(), SpanKind::Plain}});
    note_->setText(turn.note);
    note_->setVisible(!turn.note.isEmpty());
    note_->setAlignment((turn.who == Speaker::Caller ? Qt::AlignLeft : Qt::AlignRight) |
                        Qt::AlignVCenter);
    look::setSpokenName(
        this, (turn.who == Speaker::Caller ? tr("Caller: %1") : tr("You: %1")).arg(turn.words));
    dress();
    place();
    updateGeometry();
    update();
}

QSize TurnBubble::sizeHint() const
{
    return {look::size::kMiddleLeast, heightForWidth(look::size::kMiddleLeast)};
}

QSize TurnBubble::minimumSizeHint() const
{
    return {grid(60), 0};
}

int TurnBubble::heightForWidth(int width) const
{
    const int words = words_->heightForWidth(wordsWidth(width)) + 2 * kPadY;
    return words + (turn_.note.isEmpty() ? 0 : kNote);
}

/// The words within their box, which leaves the far side to the other speaker.
void TurnBubble::place()
{
    const int box = boxWidth(width());
    const bool own = turn_.who == Speaker::Trainee;
    const int left = own ? width() - box : 0;
    const int words = words_->heightForWidth(wordsWidth(width()));
    words_->setGeometry(left + kPadX, kPadY, wordsWidth(width()), words);
    note_->setGeometry(left, words + 2 * kPadY, box, kNote);
}

void TurnBubble::dress()
{
    note_->setColour(turn_.tone == look::Tone::Neutral
                         ? QColor()
                         : look::readable(look::strong(turn_.tone), look::colours().canvas));
}

void TurnBubble::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        dress();
    }
}

void TurnBubble::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void TurnBubble::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = look::colours();
    const auto words = words_->geometry();
    const auto box = QRectF(words).adjusted(-kPadX, -kPadY, kPadX, kPadY);
    const bool own = turn_.who == Speaker::Trainee;
    look::drawBox(painter,
                  box,
                  look::size::kCardRadius,
                  own ? c.accentSoft : c.surface,
                  own ? QPen(Qt::NoPen) : QPen(c.line, look::size::kHairline));
}

Conversation::Conversation(QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("conversation"));
    setAccessibleName(tr("Conversation"));
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget;
    page->setProperty("flat", true);
    column_ = new QVBoxLayout(page);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(grid(3));
    column_->addStretch(1);
    setWidget(page);
    auto* bar = verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int most) {
        if (follows_) {
            bar->setValue(most);
        }
    });
    connect(bar, &QScrollBar::sliderMoved, this, [this, bar](int at) {
        follows_ = at >= bar->maximum();
    });
}

void Conversation::show(const QVector<TurnView>& turns)
{
    if (turns == turns_) {
        return;
    }
    const auto before = turns_.size();
    turns_ = turns;
    while (bubbles_.size() > turns.size()) {
        delete bubbles_.takeLast();
    }
    for (qsizetype i = 0; i < turns.size(); ++i) {
        if (i == bubbles_.size()) {
            auto* bubble = new TurnBubble;
            column_->addWidget(bubble);
            bubbles_.append(bubble);
        }
        bubbles_[i]->show(turns[i]);
    }
    if (turns.size() > before) {
        follows_ = true;
        const auto& newest = turns.back();
        if (newest.who == Speaker::Caller) {
            look::announce(this, newest.words);
        }
    }
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

QSize Conversation::minimumSizeHint() const
{
    return {grid(60), grid(20)};
}

void Conversation::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (follows_) {
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    }
}

} // namespace secondring
