#include "core/review/judgement.h"

#include "core/review/judgement_sample.h"
#include "core/review/judgement_step.h"

#include <algorithm>

namespace secondring {

namespace judging {

namespace {

Sheet* ownSheet(const Step& step)
{
    const auto found = std::ranges::find_if(
        step.to.sheets, [&](const Sheet& sheet) { return sheet.by.name == step.by.name; });
    return found == step.to.sheets.end() ? nullptr : &*found;
}

Sheet* review(const Step& step)
{
    const auto found = std::ranges::find(step.to.sheets, Purpose::Review, &Sheet::purpose);
    return found == step.to.sheets.end() ? nullptr : &*found;
}

Dispute* open(const Step& step)
{
    const auto found = std::ranges::find_if(step.to.disputes, &Dispute::isOpen);
    return found == step.to.disputes.end() ? nullptr : &*found;
}

void put(std::vector<Mark>& marks, const Mark& mark)
{
    const auto found = std::ranges::find(marks, mark.item, &Mark::item);
    if (found != marks.end()) {
        *found = mark;
    }
}

} // namespace

void on(const Step& step, const CallViewed& /*event*/)
{
    step.to.views.push_back({step.by, step.at});
}

void on(const Step& step, const CallNominated& event)
{
    step.to.nomination = Nominated{event.why, event.words, step.at};
    step.to.dropped.reset();
}

void on(const Step& step, const CallPicked& event)
{
    step.to.picks.push_back({event.how, event.rule, step.by, step.at});
    step.to.dropped.reset();
    if (event.how == Pick::Sample) {
        step.to.drawnFor = weekOfSample(event.rule);
    }
}

void on(const Step& step, const PickDropped& event)
{
    step.to.picks.clear();
    step.to.dropped = Dropped{step.by, step.at, event.reason};
}

void on(const Step& step, const SheetOpened& event)
{
    if (!step.to.card) {
        step.to.card = event.card;
        step.to.draft = event.draft;
    }
    step.to.sheets.push_back({.by = step.by,
                              .purpose = event.purpose,
                              .openedAt = step.at,
                              .givenAt = std::nullopt,
                              .marks = marksOf(step.to.draft)});
}

void on(const Step& step, const ItemJudged& event)
{
    if (auto* sheet = ownSheet(step)) {
        put(sheet->marks, event.mark);
    }
}

void on(const Step& step, const SheetGiven& /*event*/)
{
    if (auto* sheet = ownSheet(step)) {
        sheet->givenAt = step.at;
    }
}

void on(const Step& step, const SheetDiscarded& /*event*/)
{
    std::erase_if(step.to.sheets, [&](const Sheet& each) { return each.by.name == step.by.name; });
    const bool spokenOf = std::ranges::any_of(
        step.to.comments, [](const Comment& each) { return !each.item.empty(); });
    if (step.to.sheets.empty() && !spokenOf) { // whoever begins next takes the card of then
        step.to.card.reset();
        step.to.draft.clear();
    }
}

void on(const Step& step, const CommentAdded& event)
{
    step.to.comments.push_back({step.by, step.at, event.item, event.text});
}

void on(const Step& step, const ItemDisputed& event)
{
    step.to.disputes.push_back({.item = event.item, .reason = event.reason, .at = step.at});
}

void on(const Step& step, const DisputeWithdrawn& /*event*/)
{
    if (auto* dispute = open(step)) {
        dispute->withdrawnAt = step.at;
    }
}

void on(const Step& step, const DisputeDecided& event)
{
    if (auto* dispute = open(step)) {
        dispute->decision = Ruling{step.by, step.at, event.mark};
    }
}

void on(const Step& step, const ReviewReopened& event)
{
    if (auto* sheet = review(step)) {
        step.to.reopenings.push_back(
            {step.by, step.at, event.reason, standingScore(step.to).value_or(Score{})});
        sheet->givenAt.reset();
    }
}

void on(const Step& step, const CalibrationStarted& event)
{
    step.to.invited.insert(step.to.invited.end(), event.reviewers.begin(), event.reviewers.end());
}

namespace {

void take(ReviewCase& to, const ReviewEvent& event, Instant at)
{
    ++to.events;
    to.lastAt = at;
    std::visit([&](const auto& body) { on(Step{to, event.by, at}, body); }, event.body);
}

} // namespace

} // namespace judging

tl::expected<ReviewCase, ReviewRefusal>
decide(const ReviewCase& before, const ReviewEvent& event, Instant at, const ReviewRules& rules)
{
    if (event.call != before.call || event.agent != before.agent) {
        return tl::make_unexpected(ReviewRefusal::AnotherCall);
    }
    if (event.by.name.empty()) {
        return tl::make_unexpected(ReviewRefusal::NotAllowed);
    }
    const judging::Wish wish{before, event.by, rules};
    const auto refusal =
        std::visit([&](const auto& body) { return judging::against(wish, body); }, event.body);
    if (refusal) {
        return tl::make_unexpected(*refusal);
    }
    auto after = before;
    judging::take(after, event, at);
    return after;
}

ReviewCase replayReview(CallId call, std::string agent, std::span<const RecordedReview> events)
{
    ReviewCase reviewed{.call = call, .agent = std::move(agent)};
    for (const auto& recorded : events) {
        judging::take(reviewed, recorded.event, recorded.at);
    }
    return reviewed;
}

const Sheet* reviewOf(const ReviewCase& reviewed)
{
    const auto found = std::ranges::find(reviewed.sheets, Purpose::Review, &Sheet::purpose);
    return found == reviewed.sheets.end() ? nullptr : &*found;
}

const Sheet* sheetOf(const ReviewCase& reviewed, std::string_view person)
{
    const auto found = std::ranges::find_if(
        reviewed.sheets, [&](const Sheet& sheet) { return sheet.by.name == person; });
    return found == reviewed.sheets.end() ? nullptr : &*found;
}

bool wasGiven(const Sheet& sheet, const ReviewCase& reviewed)
{
    return sheet.givenAt || (sheet.purpose == Purpose::Review && !reviewed.reopenings.empty());
}

const Dispute* openDispute(const ReviewCase& reviewed)
{
    const auto found = std::ranges::find_if(reviewed.disputes, &Dispute::isOpen);
    return found == reviewed.disputes.end() ? nullptr : &*found;
}

std::vector<Mark> standingMarks(const ReviewCase& reviewed)
{
    const auto* review = reviewOf(reviewed);
    auto marks = review == nullptr ? std::vector<Mark>{} : review->marks;
    for (const auto& dispute : reviewed.disputes) {
        if (dispute.decision) {
            judging::put(marks, dispute.decision->mark);
        }
    }
    return marks;
}

std::optional<Score> standingScore(const ReviewCase& reviewed)
{
    if (reviewOf(reviewed) == nullptr) {
        return std::nullopt;
    }
    return scoreOf(*reviewed.card, standingMarks(reviewed));
}

ReviewState stateOf(const ReviewCase& reviewed)
{
    const auto* review = reviewOf(reviewed);
    if (review == nullptr) {
        const bool waits = !reviewed.picks.empty() || reviewed.nomination;
        return waits && !reviewed.dropped ? ReviewState::Waiting : ReviewState::None;
    }
    if (!review->givenAt) {
        return reviewed.reopenings.empty() ? ReviewState::Opened : ReviewState::Reopened;
    }
    if (openDispute(reviewed) != nullptr) {
        return ReviewState::Disputed;
    }
    return reviewed.disputes.empty() ? ReviewState::Shared : ReviewState::Decided;
}

} // namespace secondring
