#include "core/review/judgement_rights.h"

#include "core/review/promise.h"

#include <algorithm>

namespace secondring {

namespace {

/// What everybody sees.
ReviewCase thanksOnly(const ReviewCase& whole)
{
    ReviewCase seen{.call = whole.call, .agent = whole.agent};
    seen.recognitions = whole.recognitions;
    return seen;
}

void showPromise(ReviewCase& seen, const ReviewCase& whole)
{
    seen.keeper = whole.keeper;
    seen.moves = whole.moves;
    seen.promiseKept = whole.promiseKept;
}

template <class Things> void keepOwn(Things& things, const Person& person)
{
    std::erase_if(things, [&](const auto& each) { return each.by.name != person.name; });
}

void hidePoints(ReviewCase& seen, const Person& person)
{
    keepOwn(seen.sheets, person);
    keepOwn(seen.comments, person);
    keepOwn(seen.notes, person);
    seen.disputes.clear();
    seen.reopenings.clear();
}

/// A colleague, where the house allows it: how the call was judged in the end.
ReviewCase resultOnly(const ReviewCase& whole)
{
    auto seen = thanksOnly(whole);
    showPromise(seen, whole);
    const auto* review = reviewOf(whole);
    if (review != nullptr && review->givenAt) {
        seen.card = whole.card;
        seen.draft = whole.draft;
        seen.sheets = {*review};
        seen.sheets.front().marks = standingMarks(whole);
    }
    return seen;
}

} // namespace

bool mayView(const Person& person, std::string_view agent, const ReviewRules& rules)
{
    switch (person.role) {
    case Role::Supervisor:
        return true;
    case Role::Agent:
        return person.name == agent || rules.agentsSeeEachOther;
    case Role::House:
        return false;
    }
    return false;
}

bool isBlind(const ReviewCase& reviewed, std::string_view person)
{
    const auto* sheet = sheetOf(reviewed, person);
    return std::ranges::count(reviewed.invited, person) > 0 &&
           (sheet == nullptr || !sheet->givenAt);
}

bool allHaveJudged(const ReviewCase& whole)
{
    return std::ranges::none_of(whole.invited,
                                [&](const auto& name) { return isBlind(whole, name); });
}

ReviewCase visibleTo(const ReviewCase& whole, const Person& person, const ReviewRules& rules)
{
    if (!mayView(person, whole.agent, rules)) {
        auto seen = thanksOnly(whole);
        if (answersForPromise(person, whole)) {
            showPromise(seen, whole);
        }
        return seen;
    }
    const bool own = person.name == whole.agent;
    if (!own && person.role == Role::Agent) {
        return resultOnly(whole);
    }
    auto seen = whole;
    if (isBlind(whole, person.name)) {
        hidePoints(seen, person);
        return seen;
    }
    const bool calibrated = allHaveJudged(whole);
    std::erase_if(seen.sheets, [&](const Sheet& sheet) {
        const bool later = own && sheet.purpose == Purpose::Calibration && !calibrated;
        return sheet.by.name != person.name && (!sheet.givenAt || later);
    });
    return seen;
}

} // namespace secondring
