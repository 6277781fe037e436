#include "ui/review/scorecard_view.h"

#include <algorithm>

namespace secondring {

namespace {

/// The sheet that the viewer is to look at: their own while it is theirs, else the review, else the
/// agent's self-score, else their own.
const Sheet* sheetFor(const ReviewCase& seen, const Person& viewer)
{
    const auto* own = sheetOf(seen, viewer.name);
    if (own != nullptr && !own->givenAt) {
        return own;
    }
    if (const auto* review = reviewOf(seen)) {
        return review;
    }
    const auto self = std::ranges::find(seen.sheets, Purpose::SelfScore, &Sheet::purpose);
    return own == nullptr && self != seen.sheets.end() ? &*self : own;
}

bool isReviewer(const ReviewCase& seen, const Person& viewer)
{
    return viewer.role == Role::Supervisor && viewer.name != seen.agent;
}

std::vector<Purpose> openable(const ReviewCase& seen, const Person& viewer)
{
    std::vector<Purpose> may;
    if (sheetOf(seen, viewer.name) != nullptr) {
        return may;
    }
    const bool untouched = reviewOf(seen) == nullptr && seen.reopenings.empty();
    if (isBlind(seen, viewer.name)) {
        may.push_back(Purpose::Calibration);
    } else if (isReviewer(seen, viewer) && untouched) {
        may.push_back(Purpose::Review);
    } else if (viewer.name == seen.agent && untouched) {
        may.push_back(Purpose::SelfScore);
    }
    return may;
}

CardMode modeOf(const ReviewCase& seen, const Person& viewer, const Sheet* sheet)
{
    if (sheet == nullptr) {
        return CardMode::Drafted;
    }
    if (!sheet->givenAt) {
        return CardMode::Judging;
    }
    const bool another = isReviewer(seen, viewer) && sheet->by.name != viewer.name;
    return another && openDispute(seen) != nullptr ? CardMode::Deciding : CardMode::Reading;
}

void addDisputes(const ReviewCase& seen, ScoreLine& line)
{
    for (const auto& dispute : seen.disputes) {
        if (dispute.item != line.item.id) {
            continue;
        }
        line.disputes.push_back(dispute);
        if (dispute.decision) {
            line.decidedBy = dispute.decision->by.name;
        }
        if (dispute.isOpen()) {
            line.disputed = true;
        }
    }
}

void addSelfScore(const ReviewCase& seen, const Sheet* shown, ScoreLine& line)
{
    const auto self = std::ranges::find(seen.sheets, Purpose::SelfScore, &Sheet::purpose);
    if (self == seen.sheets.end() || !self->givenAt || shown == nullptr || &*self == shown) {
        return;
    }
    if (const auto* mark = findMark(self->marks, line.item.id)) {
        line.selfScore = *mark;
    }
}

} // namespace

ScorecardView scorecardViewOf(const ReviewCase& seen,
                              const Person& viewer,
                              const Scorecard& card,
                              const Draft& draft)
{
    const auto* sheet = sheetFor(seen, viewer);
    ScorecardView view{.mode = modeOf(seen, viewer, sheet),
                       .viewer = viewer,
                       .agent = seen.agent,
                       .state = stateOf(seen),
                       .mayOpen = openable(seen, viewer),
                       .blind = isBlind(seen, viewer.name),
                       .card = seen.card.value_or(card),
                       .draft = seen.card ? seen.draft : draft};
    auto marks = marksOf(view.draft);
    if (sheet != nullptr) {
        view.by = sheet->by.name;
        view.purpose = sheet->purpose;
        view.givenAt = sheet->givenAt;
        marks = sheet->purpose == Purpose::Review ? standingMarks(seen) : sheet->marks;
    }
    const bool shared =
        sheet != nullptr && sheet->purpose == Purpose::Review && sheet->givenAt.has_value();
    const auto* dispute = openDispute(seen);
    const bool settled = dispute == nullptr;
    view.disputedAt = settled ? std::nullopt : std::optional{dispute->at};
    view.mayDispute = shared && settled && viewer.name == seen.agent;
    view.mayReopen = shared && settled && isReviewer(seen, viewer);
    view.mayDiscard = view.mode == CardMode::Judging && !wasGiven(*sheet, seen);
    view.score = scoreOf(view.card, marks);
    for (const auto& section : view.card.sections) {
        for (const auto& item : section.items) {
            const auto* drafted = findDraft(view.draft, item.id);
            const auto* mark = findMark(marks, item.id);
            ScoreLine line{.item = item,
                           .section = &item == &section.items.front() ? section.title : "",
                           .draft = drafted == nullptr ? DraftItem{} : *drafted,
                           .mark = mark == nullptr ? Mark{.item = item.id} : *mark};
            addDisputes(seen, line);
            addSelfScore(seen, sheet, line);
            std::ranges::copy_if(seen.comments,
                                 std::back_inserter(line.comments),
                                 [&](const Comment& each) { return each.item == item.id; });
            view.lines.push_back(std::move(line));
        }
    }
    return view;
}

const ScoreLine* findLine(const ScorecardView& view, std::string_view item)
{
    const auto found = std::ranges::find_if(
        view.lines, [&](const ScoreLine& line) { return line.item.id == item; });
    return found == view.lines.end() ? nullptr : &*found;
}

} // namespace secondring
