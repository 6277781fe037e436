#include "ui/practice/attempt/attempt_page.h"

#include "ui/look/action_button.h"
#include "ui/look/card.h"
#include "ui/look/label.h"
#include "ui/look/pill.h"
#include "ui/practice/attempt/attempt_side.h"
#include "ui/practice/attempt/comment_card.h"
#include "ui/practice/attempt/turn_list.h"
#include "ui/review/player_card.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QShortcut>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;

constexpr int kNarrow = 1240; ///< from here on downwards the right is narrower

ActionButton* button(const char* name, const QString& label, const QString& key)
{
    auto* made = new ActionButton(label, ActionButton::Kind::Ordinary, look::size::kOutcome);
    made->setObjectName(QString::fromLatin1(name));
    made->setKey(key);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

} // namespace

AttemptPage::AttemptPage(QWidget* parent)
    : QWidget(parent)
    , back_(button("leaveAttempt", tr("Practice"), tr("Esc")))
    , title_(new look::ElidedLabel(look::readFont(look::text::kLead, look::Weight::Strong),
                                   look::Ink::Full))
    , handed_(new look::Pill)
    , handIn_(button("handIn", tr("Hand it in"), tr("Ctrl H")))
    , again_(button("retake", tr("Try again from here"), tr("Ctrl R")))
    , trouble_(new look::Banner)
    , player_(new PlayerCard)
    , turns_(new TurnList)
    , middle_(new QScrollArea)
    , side_(new AttemptSide)
{
    setObjectName(QStringLiteral("attemptPage"));
    setAccessibleName(tr("An attempt"));
    setProperty("ownHead", true);
    setFocusPolicy(Qt::StrongFocus);
    handed_->setObjectName(QStringLiteral("handedState"));
    trouble_->setObjectName(QStringLiteral("attemptTrouble"));
    trouble_->hide();
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(grid(5), grid(4), grid(5), grid(6));
    column->setSpacing(grid(3));
    column->addWidget(trouble_);
    column->addWidget(player_);
    auto* said = new look::Card;
    auto* lines = new QVBoxLayout(said);
    lines->setContentsMargins(grid(3), grid(4), grid(3), grid(3));
    lines->setSpacing(grid(2));
    lines->addWidget(new look::SectionLabel(tr("What was said")));
    lines->addWidget(turns_);
    column->addWidget(said);
    column->addStretch();
    middle_->setWidgetResizable(true);
    middle_->setFocusPolicy(Qt::NoFocus);
    middle_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    middle_->setWidget(inner);
    auto* parts = new QHBoxLayout;
    parts->setSpacing(0);
    parts->addWidget(middle_, 1);
    parts->addWidget(side_);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(newHead());
    all->addLayout(parts, 1);
    wire();
}

QWidget* AttemptPage::newHead()
{
    auto* head = new QWidget;
    head->setFixedHeight(look::size::kTopBar);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(grid(5), 0, grid(5), 1);
    row->setSpacing(grid(4));
    title_->setObjectName(QStringLiteral("attemptTitle"));
    row->addWidget(back_);
    row->addWidget(title_, 1);
    row->addWidget(handed_);
    row->addWidget(handIn_);
    row->addWidget(again_);
    return head;
}

void AttemptPage::wire()
{
    connect(back_, &ActionButton::clicked, this, &AttemptPage::left);
    connect(again_, &ActionButton::clicked, this, &AttemptPage::retake);
    connect(handIn_, &ActionButton::clicked, this, &AttemptPage::handIn);
    connect(turns_, &TurnList::playWanted, this, &AttemptPage::play);
    connect(turns_, &TurnList::turnChosen, this, &AttemptPage::renderChosen);
    connect(side_, &AttemptSide::playWanted, this, &AttemptPage::play);
    connect(side_, &AttemptSide::rivalChosen, this, &AttemptPage::rivalChosen);
    connect(side_, &AttemptSide::attemptChosen, this, &AttemptPage::attemptChosen);
    auto& comments = side_->comments();
    connect(&comments, &CommentCard::commented, this, &AttemptPage::commented);
    connect(&comments, &CommentCard::left, this, [this] { setFocus(); });
    const auto key = [this](const QString& sequence, auto does) {
        auto* shortcut = new QShortcut(QKeySequence(sequence), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, does);
    };
    key(tr("Ctrl+R"), [this] { retake(); });
    key(tr("Ctrl+H"), [this] { handIn(); });
    key(tr("Ctrl+K"), [this] { side_->toggleRival(); });
    key(tr("Ctrl+M"), [this] { side_->comments().write(); });
    key(tr("Alt+Left"), [this] { emit left(); });
}

void AttemptPage::render(const AttemptLook& look)
{
    const bool another = look.id != look_.id;
    look_ = look;
    title_->setText(look.title + QStringLiteral(" · ") + look.when);
    handed_->setState(look.passed ? tr("Passed") : tr("Not passed"),
                      look.passed ? look::Tone::Live : look::Tone::Ring);
    trouble_->setVisible(!look.trouble.isEmpty());
    if (!look.trouble.isEmpty()) {
        trouble_->show(QStringLiteral("warning"), look::Tone::Breach, look.trouble);
    }
    turns_->show(look.turns);
    side_->render(look);
    handIn_->setVisible(look.mayHandIn);
    if (another) {
        insists_ = false;
        handIn_->setLabel(tr("Hand it in"));
        side_->comments().clear();
        renderChosen();
        middle_->ensureVisible(0, 0);
        setFocus();
    }
}

void AttemptPage::commentKept()
{
    side_->comments().clear();
    setFocus();
}

int AttemptPage::chosen() const
{
    return turns_->chosen();
}

/// What is said of it next is said of the moment that was gone to last.
void AttemptPage::renderChosen()
{
    const auto turn = chosen();
    again_->setVisible(turn >= 0 && look_.turns[turn].canRetake);
    if (turn >= 0) {
        side_->comments().setMoment(look_.turns[turn].at);
    }
    if (auto* row = turns_->chosenRow()) {
        middle_->ensureWidgetVisible(row);
    }
}

void AttemptPage::play(std::chrono::milliseconds at)
{
    side_->comments().setMoment(at);
    emit playWanted(at);
}

void AttemptPage::retake()
{
    if (chosen() >= 0 && look_.turns[chosen()].canRetake) {
        emit retakeWanted(chosen());
    }
}

void AttemptPage::handIn()
{
    if (!look_.mayHandIn) {
        return;
    }
    if (look_.belowMark && !std::exchange(insists_, true)) {
        handIn_->setLabel(tr("Below the pass mark. Hand it in all the same"));
        return;
    }
    emit handedIn(look_.id);
}

/// Its keys answer at once.
void AttemptPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    setFocus();
}

void AttemptPage::keyPressEvent(QKeyEvent* event)
{
    const bool writing = side_->comments().isWriting();
    switch (writing ? Qt::Key_unknown : static_cast<Qt::Key>(event->key())) {
    case Qt::Key_Up:
        turns_->choose(chosen() - 1);
        return;
    case Qt::Key_Down:
        turns_->choose(chosen() + 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (chosen() >= 0) {
            play(look_.turns[chosen()].at);
        }
        return;
    case Qt::Key_Escape:
        emit left();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void AttemptPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    side_->setFixedWidth(width() < kNarrow ? look::size::kRight - grid(6)
                                           : look::size::kRight + grid(16));
}

void AttemptPage::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const auto& c = look::colours();
    painter.fillRect(QRect(0, 0, width(), look::size::kTopBar), c.surface);
    painter.fillRect(QRect(0, look::size::kTopBar - 1, width(), 1), c.line);
}

} // namespace secondring
