#include "ui/practice/your_turn.h"

#include "ui/look/action_button.h"
#include "ui/look/flow_layout.h"
#include "ui/look/label.h"
#include "ui/look/say_card.h"
#include "ui/look/text.h"
#include "ui/practice/level_wave.h"
#include "ui/practice/line_choice.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;

constexpr int kMostLines = 3;
constexpr int kMostChoices = 9;

} // namespace

YourTurn::YourTurn(QWidget* parent)
    : QWidget(parent)
    , card_(new look::SayCard(this))
    , field_(new QPlainTextEdit(card_))
    , heard_(new look::TextLabel(look::readFont(look::text::kSmall), look::Ink::Second, card_))
    , wave_(new LevelWave(card_))
    , choiceRoom_(new QWidget(card_))
    , say_(new ActionButton(tr("Say it"), ActionButton::Kind::Primary, look::size::kButton, card_))
    , hint_(new ActionButton(
          tr("Say the line"), ActionButton::Kind::Ordinary, look::size::kButton, card_))
    , voice_(
          new ActionButton(tr("Speak"), ActionButton::Kind::Ordinary, look::size::kButton, card_))
    , correct_(new ActionButton(
          tr("I did say it"), ActionButton::Kind::Ordinary, look::size::kButton, card_))
{
    setObjectName(QStringLiteral("yourTurn"));
    card_->setObjectName(QStringLiteral("yourTurnCard"));
    card_->setTone(look::Tone::Hold);
    card_->setPrompting(Prompting::Dot, {});
    field_->setObjectName(QStringLiteral("practiceField"));
    field_->setAccessibleName(tr("What you say"));
    field_->setProperty("plain", true);
    field_->setProperty("spoken", true);
    field_->setTabChangesFocus(true);
    field_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    field_->document()->setDocumentMargin(0);
    field_->installEventFilter(this);
    setFocusProxy(field_);
    wave_->hide();
    auto* choices = new QVBoxLayout(choiceRoom_);
    choices->setContentsMargins(0, grid(2), 0, 0);
    choices->setSpacing(grid(1));
    card_->extras()->setSpacing(grid(1));
    for (auto* each : std::initializer_list<QWidget*>{field_, heard_, wave_, choiceRoom_}) {
        card_->extras()->addWidget(each);
    }
    say_->setObjectName(QStringLiteral("sayIt"));
    say_->setKey(tr("Enter"));
    hint_->setObjectName(QStringLiteral("sayHint"));
    hint_->setKey(tr("F2"));
    voice_->setObjectName(QStringLiteral("speak"));
    voice_->setKey(tr("Ctrl M"));
    correct_->setObjectName(QStringLiteral("correctHeard"));
    correct_->setKey(tr("Ctrl J"));
    correct_->setToolTip(tr("It was not heard right: all that was missing counts as said"));
    correct_->hide();
    for (auto* button : {say_, hint_, correct_, voice_}) {
        button->setFocusPolicy(Qt::TabFocus);
        card_->answers()->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card_);
    connect(say_, &ActionButton::clicked, this, &YourTurn::say);
    connect(hint_, &ActionButton::clicked, this, &YourTurn::sayHint);
    connect(voice_, &ActionButton::clicked, this, &YourTurn::voiceToggled);
    connect(field_, &QPlainTextEdit::textChanged, this, [this] {
        const bool any = !field_->toPlainText().isEmpty();
        if (any && !std::exchange(typing_, any)) {
            emit typingBegan();
        }
        typing_ = any;
        fitField();
    });
    for (int digit = 1; digit <= kMostChoices; ++digit) {
        auto* key = new QShortcut(QKeySequence(tr("Alt+%1").arg(digit)), this);
        connect(key, &QShortcut::activated, this, [this, digit] {
            if (digit <= view_.choices.size() && view_.canSay) {
                emit chosen(digit - 1);
            }
        });
    }
    connect(correct_, &ActionButton::clicked, this, &YourTurn::corrected);
    auto* correct = new QShortcut(QKeySequence(tr("Ctrl+J")), this);
    connect(correct, &QShortcut::activated, this, [this] {
        if (!correct_->isHidden()) {
            emit corrected();
        }
    });
    auto* speak = new QShortcut(QKeySequence(tr("Ctrl+M")), this);
    connect(speak, &QShortcut::activated, this, &YourTurn::voiceToggled);
    fitField();
}

void YourTurn::render(const YourTurnView& view)
{
    if (view == view_) {
        return;
    }
    const bool asked = view.hint != view_.hint;
    view_ = view;
    if (asked && !begun_.isEmpty() && field_->toPlainText() == begun_) {
        field_->clear(); // of a line that was not said after all
    }
    card_->setHeading(QStringLiteral("mic"), view.heading);
    card_->setAside(view.aside);
    if (asked || field_->placeholderText().isEmpty()) {
        field_->setPlaceholderText(view.hint.isEmpty() ? tr("Type what you say") : view.hint);
    }
    heard_->setText(view.heard.isEmpty() ? QString{} : tr("Heard: %1").arg(view.heard));
    heard_->setVisible(!view.heard.isEmpty());
    wave_->setVisible(view.voice);
    say_->setEnabled(view.canSay);
    voice_->setVisible(view.canListen);
    hint_->setVisible(!view.hint.isEmpty());
    hint_->setEnabled(view.canSay);
    voice_->setLabel(view.voice ? tr("Stop listening") : tr("Speak"));
    renderChoices(view.choices);
    fitField();
}

void YourTurn::renderChoices(const QVector<QString>& choices)
{
    choiceRoom_->setVisible(!choices.isEmpty());
    const auto count = std::min<qsizetype>(choices.size(), kMostChoices);
    while (choices_.size() > count) {
        delete choices_.takeLast();
    }
    for (qsizetype i = 0; i < count; ++i) {
        if (i == choices_.size()) {
            auto* button = new LineChoice(choiceRoom_);
            button->setObjectName(QStringLiteral("choice%1").arg(i + 1));
            button->setKey(tr("Alt %1").arg(i + 1));
            button->setFocusPolicy(Qt::TabFocus);
            choiceRoom_->layout()->addWidget(button);
            connect(button, &LineChoice::clicked, this, [this, i] {
                emit chosen(static_cast<int>(i));
            });
            choices_.append(button);
        }
        choices_[i]->setLabel(choices[i]);
        choices_[i]->setEnabled(view_.canSay);
    }
}

void YourTurn::offerCorrection(bool offered)
{
    correct_->setVisible(offered);
}

void YourTurn::addLevel(float level)
{
    wave_->add(level);
}

void YourTurn::sayHint()
{
    const auto open = QStringLiteral("…");
    if (!view_.canSay || view_.hint.isEmpty()) {
        return;
    }
    if (!view_.hint.endsWith(open)) {
        emit hintSaid();
        return;
    }
    if (field_->toPlainText().isEmpty()) {
        begun_ = view_.hint.chopped(open.size()) + QLatin1Char(' ');
        field_->setPlainText(begun_);
        field_->moveCursor(QTextCursor::End);
    }
    field_->setFocus();
}

void YourTurn::say()
{
    const auto words = field_->toPlainText().simplified();
    if (words.isEmpty() || !view_.canSay) {
        return;
    }
    field_->clear();
    emit typed(words);
}

/// As many lines as are written, up to a few.
void YourTurn::fitField()
{
    const QFontMetrics metrics(look::spokenFont(look::text::kSpoken));
    const int written = std::max(1, static_cast<int>(field_->document()->size().height()));
    const auto hint = field_->toPlainText().isEmpty() ? field_->placeholderText() : QString{};
    const QRect room(0, 0, std::max(1, field_->viewport()->width()), 10'000);
    const int hinted =
        metrics.boundingRect(room, Qt::TextWordWrap, hint).height() / metrics.lineSpacing();
    const int lines = std::clamp(std::max(written, hinted), 1, kMostLines);
    field_->setFixedHeight(lines * metrics.lineSpacing() + grid(2));
}

void YourTurn::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitField();
}

bool YourTurn::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier))) {
            say();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace secondring
