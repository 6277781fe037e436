#include "ui/look/accessible.h"
#include "ui/look/action_button.h"
#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/review/scorecard_card.h"
#include "ui/review/scorecard_row.h"
#include "ui/review/scorecard_text.h"

#include <QLineEdit>

#include <algorithm>
#include <utility>

/// What is put in words on a scorecard, what is handed over, and what is refused.
namespace secondring {

using look::toQt;
using look::toStd;

void ScorecardCard::showTrouble(const QString& sentence)
{
    refusal_->setText(sentence);
    refusal_->show();
    look::announce(this, sentence);
}

void ScorecardCard::refuse(ReviewRefusal refusal)
{
    if (refusal == ReviewRefusal::WordsNeeded && current() != nullptr) {
        const auto points = std::exchange(wished_, std::nullopt);
        if (points && points->item != currentItem()) { // whoever is quick has gone on
            const auto at = std::ranges::find(
                view_.lines, points->item, [](const ScoreLine& line) { return line.item.id; });
            choose(static_cast<int>(at - view_.lines.begin()));
        }
        unexplained_ = points;
        showTrouble(unexplained_ ? tr("Say why first, then Enter: this is not what the call "
                                      "shows. Esc takes it back.")
                                 : sentenceOf(refusal));
        comment_->show();
        comment_->setFocus();
    } else {
        showTrouble(sentenceOf(refusal));
    }
}

/// Points for an item; they are refused at once, or stand.
void ScorecardCard::wish(const Mark& mark)
{
    warned_ = false;
    wished_ = mark;
    if (view_.mode == CardMode::Deciding) {
        emit wished(DisputeDecided{mark});
    } else {
        emit wished(ItemJudged{mark});
    }
}

/// Why nothing can be handed over now.
ReviewRefusal ScorecardCard::whyNot() const
{
    if (view_.mode == CardMode::Judging) {
        return ReviewRefusal::ItemsOpen;
    }
    const bool given = view_.state != ReviewState::None && view_.state != ReviewState::Waiting;
    return given ? ReviewRefusal::AlreadyGiven : ReviewRefusal::NotAllowed;
}

/// Points that wait for their reason are not to be lost in what is handed over.
void ScorecardCard::refuseUnexplained()
{
    showTrouble(tr("The points that you have just given wait for their reason. Say why, then "
                   "Enter; Esc takes them back."));
    comment_->setFocus();
}

/// Something is to be put in words: the field takes the focus until it is done or left.
void ScorecardCard::write(Writing what)
{
    const bool needsItem = what == Writing::Dispute || what == Writing::Comment;
    if (needsItem && current() == nullptr) {
        choose(0);
    }
    writing_ = what;
    const bool keeps = what == Writing::Comment && view_.mode == CardMode::Judging;
    comment_->setText(keeps && current() != nullptr ? toQt(current()->mark.comment) : QString{});
    comment_->setPlaceholderText(what == Writing::Dispute     ? tr("Why you do not agree")
                                 : what == Writing::Reopening ? tr("Why it is opened again")
                                                              : tr("Comment (C)"));
    comment_->show();
    comment_->setFocus();
}

void ScorecardCard::written()
{
    const auto text = toStd(comment_->text().trimmed());
    const auto what = std::exchange(writing_, Writing::Nothing);
    wished_.reset();
    const auto* line = current();
    if (auto waiting = std::exchange(unexplained_, std::nullopt)) {
        waiting->comment = text;
        wish(*waiting); // which may be refused again
    } else if (what == Writing::Reopening) {
        emit wished(ReviewReopened{text});
    } else if (line != nullptr && what == Writing::Dispute) {
        emit wished(ItemDisputed{line->item.id, text});
    } else if (line != nullptr && view_.mode == CardMode::Judging) {
        auto mark = line->mark;
        mark.comment = text;
        emit wished(ItemJudged{mark});
    } else if (line != nullptr && view_.mode != CardMode::Deciding) {
        emit wished(CommentAdded{line->item.id, text});
    }
    if (view_.mode == CardMode::Reading) {
        comment_->clear();
    }
    if (current_ >= 0) {
        lines_[static_cast<std::size_t>(current_)]->setFocus();
    }
}

/// As if the sheet had not been begun; what was given on it is lost only once that was said.
void ScorecardCard::discard()
{
    const auto drafted = marksOf(view_.draft);
    const bool own = std::ranges::any_of(view_.lines, [&](const ScoreLine& line) {
        const auto* mark = findMark(drafted, line.item.id);
        return mark == nullptr || *mark != line.mark;
    });
    if (own && !std::exchange(warned_, true)) {
        showTrouble(tr("What you have given here would be lost. Press Del again to discard it."));
        return;
    }
    warned_ = false;
    emit wished(SheetDiscarded{});
}

void ScorecardCard::give()
{
    if (unexplained_) {
        refuseUnexplained();
    } else if (view_.mode == CardMode::Judging) {
        emit wished(SheetGiven{});
    } else if (!view_.mayOpen.empty()) {
        emit wished(SheetOpened{view_.mayOpen.front(), view_.card, view_.draft});
    }
}

} // namespace secondring
