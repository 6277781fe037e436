#include "ui/look/action_button.h"
#include "ui/look/label.h"
#include "ui/review/scorecard_card.h"
#include "ui/review/scorecard_row.h"

#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

/// The keys of a scorecard, wherever in it the focus is.
namespace secondring {

void ScorecardCard::begin()
{
    if (!isVisible()) {
        return;
    }
    if (view_.mode != CardMode::Judging && !view_.mayOpen.empty()) {
        give();
    }
    const auto wanted = std::ranges::find_if(view_.lines, [this](const ScoreLine& line) {
        return mayJudge(line) && (line.disputed || !line.draft.byEvents);
    });
    const bool found = wanted != view_.lines.end();
    choose(found ? static_cast<int>(wanted - view_.lines.begin()) : 0);
}

/// Opens the sheet, at the item that was chosen or the first that nobody has judged, or gives it.
void ScorecardCard::press()
{
    const bool opens = view_.mode != CardMode::Judging && !view_.mayOpen.empty();
    const int chosen = current_;
    opens ? begin() : give();
    if (opens && chosen >= 0) {
        choose(chosen);
    }
}

bool ScorecardCard::actOnKey(int key)
{
    const bool digit = key >= Qt::Key_0 && key <= Qt::Key_9;
    const bool judges = digit || key == Qt::Key_N || key == Qt::Key_C;
    if (judges && view_.mode == CardMode::Drafted && !view_.mayOpen.empty()) {
        showTrouble(tr("Nothing is judged yet. Press Ctrl+Enter to begin."));
        return true;
    }
    if (digit) {
        judge(key - Qt::Key_0, false);
        return true;
    }
    switch (key) {
    case Qt::Key_Up:
        choose(current_ - 1);
        return true;
    case Qt::Key_Down:
        choose(current_ + 1);
        return true;
    case Qt::Key_N:
        judge(std::nullopt, true);
        return true;
    case Qt::Key_Backspace:
        judge(std::nullopt, false);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        play();
        return true;
    case Qt::Key_C:
        write(Writing::Comment);
        return true;
    case Qt::Key_Delete:
        if (view_.mayDiscard) {
            discard();
        }
        return view_.mayDiscard;
    case Qt::Key_D:
        if (view_.mayDispute) {
            write(Writing::Dispute);
        }
        return view_.mayDispute;
    default:
        return false;
    }
}

void ScorecardCard::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        give_->isVisible() && give_->isEnabled() ? press() : refuse(whyNot());
    } else {
        Card::keyPressEvent(event);
    }
}

bool ScorecardCard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn && watched != comment_) {
        const auto found = std::ranges::find(lines_, watched);
        if (found != lines_.end() && found - lines_.begin() != current_) {
            choose(static_cast<int>(found - lines_.begin()));
        }
    }
    if (event->type() != QEvent::KeyPress) {
        return Card::eventFilter(watched, event);
    }
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers().testFlag(Qt::ControlModifier)) {
        keyPressEvent(key);
        return key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    }
    if (watched == comment_) {
        if (key->key() == Qt::Key_Escape && current_ >= 0) {
            writing_ = Writing::Nothing;
            unexplained_.reset();
            refusal_->hide();
            lines_[static_cast<std::size_t>(current_)]->setFocus();
            renderCurrent();
            return true;
        }
        return false;
    }
    return actOnKey(key->key());
}

} // namespace secondring
