#include "core/review/judgement_rights.h"
#include "core/review/judgement_step.h"

#include <algorithm>

namespace secondring::judging {

namespace {

Answer unlessAgent(const Wish& wish)
{
    return wish.byAgent() ? std::nullopt : std::optional{ReviewRefusal::NotAllowed};
}

/// Reviewers who were asked to judge blind do nothing that needs others' points.
Answer unlessSeeing(const Wish& wish)
{
    if (const auto refusal = unlessReviewer(wish)) {
        return refusal;
    }
    return isBlind(wish.of, wish.by.name) ? Answer{ReviewRefusal::Blind} : std::nullopt;
}

bool isShared(const ReviewCase& reviewed)
{
    const auto* review = reviewOf(reviewed);
    return review != nullptr && review->givenAt;
}

bool wasDecided(const ReviewCase& reviewed, std::string_view item)
{
    return std::ranges::any_of(reviewed.disputes, [&](const Dispute& dispute) {
        return dispute.item == item && dispute.decision;
    });
}

/// What is wrong with a mark on this item, whoever makes it.
Answer wrong(const Mark& mark, const ScoreItem& item, const DraftItem& draft)
{
    if (!draft.applies) {
        return ReviewRefusal::DoesNotApply;
    }
    const bool inRange = !mark.points || (*mark.points >= 0 && *mark.points <= item.most());
    const bool mayNotApply = item.mayNotApply || (draft.byEvents && draft.mark.doesNotApply);
    if (!inRange || (mark.doesNotApply && (mark.points || !mayNotApply))) {
        return ReviewRefusal::NoSuchPoints;
    }
    const bool otherwise =
        mark.points != draft.mark.points || mark.doesNotApply != draft.mark.doesNotApply;
    return draft.byEvents && otherwise && mark.comment.empty() ? Answer{ReviewRefusal::WordsNeeded}
                                                               : std::nullopt;
}

Answer wrong(const Mark& mark, const ReviewCase& reviewed)
{
    const auto* item = reviewed.card ? findItem(*reviewed.card, mark.item) : nullptr;
    const auto* draft = findDraft(reviewed.draft, mark.item);
    if (item == nullptr || draft == nullptr) {
        return ReviewRefusal::UnknownItem;
    }
    return wrong(mark, *item, *draft);
}

/// The draft is one of the card: the same items, with points that they have.
bool fits(const Draft& draft, const Scorecard& card)
{
    const auto items = itemsOf(card);
    return !items.empty() &&
           std::ranges::equal(items, draft, [](const ScoreItem* item, const DraftItem& each) {
               const auto& points = each.mark.points;
               return item->id == each.mark.item && item->most() >= 1 &&
                      (!points || (*points >= 0 && *points <= item->most())) &&
                      !(points && each.mark.doesNotApply) &&
                      (each.applies || each.mark.doesNotApply);
           });
}

Answer againstPurpose(const Wish& wish, Purpose purpose)
{
    switch (purpose) {
    case Purpose::Review:
        if (const auto refusal = unlessSeeing(wish)) {
            return refusal;
        }
        return reviewOf(wish.of) != nullptr ? Answer{ReviewRefusal::AlreadyReviewed} : std::nullopt;
    case Purpose::SelfScore:
        if (const auto refusal = unlessAgent(wish)) {
            return refusal;
        }
        return isShared(wish.of) || !wish.of.reopenings.empty()
                   ? Answer{ReviewRefusal::AlreadyReviewed}
                   : std::nullopt;
    case Purpose::Calibration:
        return wish.bySupervisor() && std::ranges::count(wish.of.invited, wish.by.name) > 0
                   ? std::nullopt
                   : Answer{ReviewRefusal::NotAllowed};
    }
    return std::nullopt;
}

Answer againstInviting(const ReviewCase& reviewed, const std::string& name)
{
    if (name == reviewed.agent) {
        return ReviewRefusal::OwnCall;
    }
    if (name.empty() || std::ranges::count(reviewed.invited, name) > 0) {
        return ReviewRefusal::AlreadyDone;
    }
    if (sheetOf(reviewed, name) != nullptr) {
        return ReviewRefusal::AlreadyReviewed;
    }
    const bool looked =
        std::ranges::any_of(reviewed.views, [&](const View& view) { return view.by.name == name; });
    const bool points = std::ranges::any_of(
        reviewed.sheets, [](const Sheet& sheet) { return sheet.givenAt.has_value(); });
    const bool before = points || !reviewed.reopenings.empty();
    return looked && before ? Answer{ReviewRefusal::HasSeenPoints} : std::nullopt;
}

Answer unlessWords(const std::string& words)
{
    return words.empty() ? Answer{ReviewRefusal::WordsNeeded} : std::nullopt;
}

} // namespace

Answer unlessReviewer(const Wish& wish)
{
    if (!wish.bySupervisor()) {
        return ReviewRefusal::NotAllowed;
    }
    return wish.by.name == wish.of.agent ? Answer{ReviewRefusal::OwnCall} : std::nullopt;
}

Answer against(const Wish& wish, const CallViewed& /*event*/)
{
    return wish.by.role == Role::House ? Answer{ReviewRefusal::NotAllowed} : std::nullopt;
}

Answer against(const Wish& wish, const CallNominated& /*event*/)
{
    if (const auto refusal = unlessAgent(wish)) {
        return refusal;
    }
    return wish.of.nomination ? Answer{ReviewRefusal::AlreadyDone} : std::nullopt;
}

Answer against(const Wish& wish, const CallPicked& event)
{
    const bool byHouse = wish.by.role == Role::House;
    if (const auto refusal = byHouse ? std::nullopt : unlessReviewer(wish)) {
        return refusal;
    }
    if (byHouse && wish.of.dropped) {
        return ReviewRefusal::AlreadyDone; // what a person has dropped, only a person picks again
    }
    if (reviewOf(wish.of) != nullptr) {
        return ReviewRefusal::AlreadyReviewed;
    }
    const bool before = std::ranges::any_of(wish.of.picks, [&](const Picked& each) {
        return each.how == event.how && each.rule == event.rule;
    });
    return before ? Answer{ReviewRefusal::AlreadyDone} : std::nullopt;
}

Answer against(const Wish& wish, const PickDropped& event)
{
    if (const auto refusal = unlessReviewer(wish)) {
        return refusal;
    }
    return stateOf(wish.of) != ReviewState::Waiting ? Answer{ReviewRefusal::NothingOpen}
                                                    : unlessWords(event.reason);
}

Answer against(const Wish& wish, const SheetOpened& event)
{
    if (const auto refusal = againstPurpose(wish, event.purpose)) {
        return refusal;
    }
    if (sheetOf(wish.of, wish.by.name) != nullptr) {
        return ReviewRefusal::AlreadyDone;
    }
    if (wish.of.card && *wish.of.card != event.card) {
        return ReviewRefusal::OtherCard;
    }
    return fits(event.draft, event.card) ? std::nullopt : Answer{ReviewRefusal::UnknownItem};
}

Answer against(const Wish& wish, const ItemJudged& event)
{
    const auto* sheet = sheetOf(wish.of, wish.by.name);
    if (sheet == nullptr) {
        return ReviewRefusal::NothingOpen;
    }
    if (sheet->givenAt) {
        return ReviewRefusal::AlreadyGiven;
    }
    if (sheet->purpose == Purpose::Review && wasDecided(wish.of, event.mark.item)) {
        return ReviewRefusal::ItemDecided;
    }
    return wrong(event.mark, wish.of);
}

Answer against(const Wish& wish, const SheetGiven& /*event*/)
{
    const auto* sheet = sheetOf(wish.of, wish.by.name);
    if (sheet == nullptr) {
        return ReviewRefusal::NothingOpen;
    }
    if (sheet->givenAt) {
        return ReviewRefusal::AlreadyGiven;
    }
    return scoreOf(*wish.of.card, sheet->marks).open > 0 ? Answer{ReviewRefusal::ItemsOpen}
                                                         : std::nullopt;
}

Answer against(const Wish& wish, const SheetDiscarded& /*event*/)
{
    const auto* sheet = sheetOf(wish.of, wish.by.name);
    if (sheet == nullptr) {
        return ReviewRefusal::NothingOpen;
    }
    return wasGiven(*sheet, wish.of) ? Answer{ReviewRefusal::AlreadyGiven} : std::nullopt;
}

Answer against(const Wish& wish, const CommentAdded& event)
{
    if (!wish.byAgent() && !wish.bySupervisor()) {
        return ReviewRefusal::NotAllowed;
    }
    const bool known =
        event.item.empty() || (wish.of.card && findItem(*wish.of.card, event.item) != nullptr);
    return known ? unlessWords(event.text) : Answer{ReviewRefusal::UnknownItem};
}

Answer against(const Wish& wish, const ItemDisputed& event)
{
    if (const auto refusal = unlessAgent(wish)) {
        return refusal;
    }
    if (!isShared(wish.of)) {
        return ReviewRefusal::NothingOpen;
    }
    if (openDispute(wish.of) != nullptr) {
        return ReviewRefusal::DisputeOpen;
    }
    const auto* draft = findDraft(wish.of.draft, event.item);
    if (draft == nullptr) {
        return ReviewRefusal::UnknownItem;
    }
    if (!draft->applies) {
        return ReviewRefusal::DoesNotApply;
    }
    return wasDecided(wish.of, event.item) ? Answer{ReviewRefusal::ItemDecided}
                                           : unlessWords(event.reason);
}

Answer against(const Wish& wish, const DisputeWithdrawn& /*event*/)
{
    if (const auto refusal = unlessAgent(wish)) {
        return refusal;
    }
    return openDispute(wish.of) == nullptr ? Answer{ReviewRefusal::NothingOpen} : std::nullopt;
}

Answer against(const Wish& wish, const DisputeDecided& event)
{
    if (const auto refusal = unlessSeeing(wish)) {
        return refusal;
    }
    const auto* dispute = openDispute(wish.of);
    if (dispute == nullptr) {
        return ReviewRefusal::NothingOpen;
    }
    if (wish.by.name == reviewOf(wish.of)->by.name) {
        return ReviewRefusal::OwnJudgement;
    }
    if (event.mark.item != dispute->item) {
        return ReviewRefusal::UnknownItem;
    }
    if (const auto refusal = wrong(event.mark, wish.of)) {
        return refusal;
    }
    return event.mark.isOpen() ? Answer{ReviewRefusal::ItemsOpen} : unlessWords(event.mark.comment);
}

Answer against(const Wish& wish, const ReviewReopened& event)
{
    if (const auto refusal = unlessSeeing(wish)) {
        return refusal;
    }
    if (!isShared(wish.of)) {
        return ReviewRefusal::NothingOpen;
    }
    return openDispute(wish.of) != nullptr ? Answer{ReviewRefusal::DisputeOpen}
                                           : unlessWords(event.reason);
}

Answer against(const Wish& wish, const CalibrationStarted& event)
{
    if (const auto refusal = unlessReviewer(wish)) {
        return refusal;
    }
    if (event.reviewers.empty() || wish.of.invited.size() + event.reviewers.size() < 2) {
        return ReviewRefusal::NothingOpen; // one alone agrees with nobody
    }
    for (const auto& name : event.reviewers) {
        if (std::ranges::count(event.reviewers, name) > 1) {
            return ReviewRefusal::AlreadyDone;
        }
        if (const auto refusal = againstInviting(wish.of, name)) {
            return refusal;
        }
    }
    return std::nullopt;
}

} // namespace secondring::judging
