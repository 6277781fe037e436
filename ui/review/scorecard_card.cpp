#include "ui/review/scorecard_card.h"

#include "ui/look/accessible.h"
#include "ui/look/action_button.h"
#include "ui/look/label.h"
#include "ui/look/pill.h"
#include "ui/look/text.h"
#include "ui/review/scorecard_row.h"
#include "ui/review/scorecard_row_content.h"
#include "ui/review/scorecard_text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QShortcut>

#include <algorithm>
#include <utility>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;
using look::Ink;
using look::readFont;
using look::toQt;
using look::toStd;

look::Tone toneOf(const ScorecardView& view)
{
    if (view.mode == CardMode::Judging) {
        return look::Tone::Accent;
    }
    return view.state == ReviewState::Disputed ? look::Tone::Ring : look::Tone::Neutral;
}

} // namespace

ScorecardCard::ScorecardCard(QWidget* parent)
    : Card(parent)
    , rows_(new QVBoxLayout)
    , badge_(new look::Pill(this))
    , score_(new look::TextLabel(
          readFont(look::text::kSmall, look::Weight::Medium), Ink::Second, this))
    , words_(new look::TextLabel(readFont(look::text::kSmall), Ink::Second, this))
    , refusal_(
          new look::TextLabel(readFont(look::text::kSmall, look::Weight::Medium), Ink::Full, this))
    , comment_(new QLineEdit(this))
    , give_(new ActionButton({}, ActionButton::Kind::Primary, look::size::kButton, this))
    , other_(new ActionButton({}, ActionButton::Kind::Ordinary, look::size::kButton, this))
    , practise_(new ActionButton(
          tr("Practise this call"), ActionButton::Kind::Ordinary, look::size::kButton, this))
    , paper_(new ActionButton(
          tr("Scorecard as PDF"), ActionButton::Kind::Ordinary, look::size::kButton, this))
{
    setObjectName(QStringLiteral("scorecardCard"));
    setAccessibleName(tr("Scorecard"));
    badge_->setObjectName(QStringLiteral("scorecardState"));
    score_->setObjectName(QStringLiteral("scorecardScore"));
    words_->setObjectName(QStringLiteral("scorecardWords"));
    refusal_->setObjectName(QStringLiteral("scorecardRefusal"));
    comment_->setObjectName(QStringLiteral("scorecardComment"));
    comment_->installEventFilter(this);
    refusal_->hide();
    rows_->setSpacing(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid(3), grid(4), grid(3), grid(4));
    column->setSpacing(grid(2));
    column->addWidget(top());
    column->addLayout(rows_);
    for (auto* each : {words_, refusal_, score_}) {
        each->setContentsMargins(grid(2), 0, grid(2), 0);
    }
    column->addWidget(words_);
    column->addWidget(comment_);
    column->addWidget(refusal_);
    column->addWidget(score_);
    column->addWidget(buttons());
    connect(comment_, &QLineEdit::returnPressed, this, &ScorecardCard::written);
}

QWidget* ScorecardCard::top()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(grid(1), 0, grid(1), 0);
    row->addWidget(new look::SectionLabel(tr("Scorecard"), box), 1);
    row->addWidget(badge_);
    return box;
}

QWidget* ScorecardCard::buttons()
{
    give_->setObjectName(QStringLiteral("scorecardGive"));
    give_->setKey(tr("Ctrl ↵"));
    other_->setObjectName(QStringLiteral("scorecardOther"));
    practise_->setObjectName(QStringLiteral("scorecardPractise"));
    practise_->setKey(tr("Ctrl ⇧ E"));
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(grid(1), grid(1), grid(1), 0);
    column->setSpacing(grid(2));
    column->addWidget(give_);
    column->addWidget(other_);
    column->addWidget(practise_);
    column->addWidget(paper_);
    paper_->setObjectName(QStringLiteral("scorecardPaper"));
    paper_->setKey(tr("Ctrl ⇧ P"));
    paper_->hide();
    practise_->hide();
    connect(give_, &ActionButton::clicked, this, &ScorecardCard::press);
    connect(practise_, &ActionButton::clicked, this, &ScorecardCard::practiseRequested);
    connect(paper_, &ActionButton::clicked, this, &ScorecardCard::paperWanted);
    const auto act = [this](Qt::Key key, ActionButton* button) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | key), this);
        connect(shortcut, &QShortcut::activated, button, [button] {
            if (button->isVisible()) {
                button->click();
            }
        });
    };
    act(Qt::Key_P, paper_);
    act(Qt::Key_E, practise_);
    connect(other_, &ActionButton::clicked, this, [this] {
        if (view_.mayReopen) {
            write(Writing::Reopening);
        } else if (view_.mayDispute) {
            write(Writing::Dispute);
        } else if (view_.mayDiscard) {
            discard();
        } else {
            emit wished(DisputeWithdrawn{});
        }
    });
    return box;
}

void ScorecardCard::render(const ScorecardView& view,
                           std::span<const Standard> standards,
                           Instant now)
{
    now_ = now;
    const bool sameWords = std::ranges::equal(standards, standards_);
    if (view == view_ && sameWords) {
        badge_->setState(stateText(view_, now_), toneOf(view_), false);
        return;
    }
    const bool sameCard = view.card == view_.card && view.lines.size() == lines_.size();
    view_ = view;
    wished_.reset();
    standards_.assign(standards.begin(), standards.end());
    refusal_->hide();
    if (!sameCard) {
        rebuildRows();
    }
    renderRows();
    renderCurrent();
    renderButtons();
}

void ScorecardCard::setPaper(bool possible)
{
    paper_->setVisible(possible);
}

void ScorecardCard::setPractice(bool possible)
{
    practise_->setVisible(possible);
}

void ScorecardCard::rebuildRows()
{
    while (auto* item = rows_->takeAt(0)) {
        if (auto* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    lines_.clear();
    current_ = -1;
    for (const auto& line : view_.lines) {
        if (!line.section.empty() && view_.card.sections.size() > 1) {
            auto* title = new look::TextLabel(
                readFont(look::text::kSmall, look::Weight::Medium), Ink::Second, this);
            title->setContentsMargins(grid(2), grid(2), grid(2), 0);
            title->setText(toQt(line.section));
            rows_->addWidget(title);
        }
        auto* row = new ScorecardRow(this);
        row->setObjectName(QStringLiteral("scoreItem-") + toQt(line.item.id));
        row->installEventFilter(this);
        const int index = static_cast<int>(lines_.size());
        connect(row, &ScorecardRow::clicked, this, [this, index] { choose(index); });
        connect(row, &ScorecardRow::pointsClicked, this, [this, index](int points) {
            choose(index);
            judge(points, false);
        });
        connect(row, &ScorecardRow::evidenceClicked, this, &ScorecardCard::play);
        rows_->addWidget(row);
        lines_.push_back(row);
    }
}

void ScorecardCard::renderRows()
{
    for (std::size_t at = 0; at < lines_.size(); ++at) {
        const auto& line = view_.lines[at];
        auto content = contentOf(line, view_, standards_);
        content.editable = mayJudge(line);
        lines_[at]->show(content);
    }
    badge_->setState(stateText(view_, now_), toneOf(view_), false);
    score_->setText(scoreText(view_.score));
    score_->setToolTip(tr("Sum of weight × points / sum of weight × maximum, over the items that "
                          "apply, × 100. A failed critical item makes 0."));
}

void ScorecardCard::renderCurrent()
{
    const auto* line = current();
    for (std::size_t at = 0; at < lines_.size(); ++at) {
        lines_[at]->setCurrent(static_cast<int>(at) == current_);
    }
    words_->setVisible(line != nullptr);
    comment_->setVisible(writing_ != Writing::Nothing || (line != nullptr && mayJudge(*line)));
    if (line == nullptr) {
        return;
    }
    words_->setText(wordsOf(*line, mayJudge(*line), now_));
    if (view_.mode == CardMode::Judging && writing_ == Writing::Nothing && !comment_->hasFocus()) {
        comment_->setText(toQt(line->mark.comment));
    }
    comment_->setAccessibleName(tr("Comment on %1").arg(toQt(line->item.title)));
}

void ScorecardCard::renderButtons()
{
    const bool opens = !view_.mayOpen.empty();
    const bool gives = view_.mode == CardMode::Judging;
    give_->setVisible(opens || gives);
    give_->setLabel(gives ? giveText(view_) : opens ? openText(view_.mayOpen.front()) : QString{});
    give_->setEnabled(!gives || view_.score.open == 0);
    const bool withdraws = view_.state == ReviewState::Disputed && view_.viewer.name == view_.agent;
    other_->setVisible(view_.mayReopen || view_.mayDispute || view_.mayDiscard || withdraws);
    other_->setLabel(view_.mayReopen    ? tr("Re-open")
                     : view_.mayDispute ? tr("Dispute this item")
                     : view_.mayDiscard ? tr("Discard")
                                        : tr("Withdraw the dispute"));
    other_->setKey(view_.mayDispute ? tr("D") : view_.mayDiscard ? tr("Del") : QString{});
}

std::string ScorecardCard::currentItem() const
{
    const bool chosen = current_ >= 0 && current_ < std::ssize(view_.lines);
    return chosen ? view_.lines[static_cast<std::size_t>(current_)].item.id : std::string{};
}

const ScoreLine* ScorecardCard::current() const
{
    return findLine(view_, currentItem());
}

bool ScorecardCard::mayJudge(const ScoreLine& line) const
{
    if (view_.mode == CardMode::Deciding) {
        return line.disputed;
    }
    return view_.mode == CardMode::Judging && line.draft.applies && line.decidedBy.empty();
}

void ScorecardCard::choose(int line)
{
    if (line < 0 || line >= std::ssize(lines_)) {
        return;
    }
    if (line != current_) {
        current_ = line;
        writing_ = Writing::Nothing;
        unexplained_.reset();
        warned_ = false;
        comment_->clear();
        comment_->setPlaceholderText(tr("Comment (C)"));
    }
    renderCurrent();
    auto* row = lines_[static_cast<std::size_t>(line)];
    if (!row->hasFocus()) {
        row->setFocus();
    }
    emit turnedTo(row, give_->parentWidget());
}

void ScorecardCard::judge(std::optional<int> points, bool doesNotApply)
{
    const auto* line = current();
    if (line == nullptr || !mayJudge(*line)) {
        return;
    }
    const Mark mark{.item = line->item.id,
                    .points = points,
                    .doesNotApply = doesNotApply,
                    .comment = toStd(comment_->text().trimmed())};
    wish(mark);
}

void ScorecardCard::play()
{
    const auto* line = current();
    if (line == nullptr) {
        return;
    }
    const auto& evidence = line->draft.evidence;
    const auto timed =
        std::ranges::find_if(evidence, [](const Evidence& each) { return each.at.has_value(); });
    if (timed != evidence.end()) {
        emit playRequested(*timed->at);
    }
}

} // namespace secondring
