#include "core/review/scorecard_draft.h"

#include <algorithm>

namespace secondring {

namespace {

bool shows(CallFact fact, const Call& call)
{
    switch (fact) {
    case CallFact::Incoming:
        return call.direction == Direction::Incoming;
    case CallFact::Outgoing:
        return call.direction == Direction::Outgoing;
    case CallFact::Held:
        return !call.holds.empty();
    case CallFact::Transferred:
        return !call.transfers.empty();
    case CallFact::Complaint:
        return isComplaint(call.wrapUp);
    case CallFact::Promise:
        return !call.wrapUp.promise.empty();
    case CallFact::Message:
        return !call.messages.empty();
    case CallFact::Talk:
        return call.talk.has_value();
    }
    return false;
}

const Finding* findingOf(const Assessment& assessment, std::string_view standard)
{
    const auto found = std::ranges::find(assessment.findings, standard, &Finding::standard);
    return found == assessment.findings.end() ? nullptr : &*found;
}

Evidence evidenceOf(const Step& step, const Call& call)
{
    Evidence evidence{.standard = step.standard,
                      .verdict = step.verdict,
                      .took = step.took,
                      .allowed = step.allowed,
                      .words = step.words,
                      .heard = step.heard};
    if (step.at) {
        evidence.at = *step.at - call.began;
    }
    return evidence;
}

std::optional<Duration> since(const Call& call, std::optional<Instant> at)
{
    return at ? std::optional{*at - call.began} : std::nullopt;
}

void addHolds(const Call& call, std::vector<Evidence>& evidence)
{
    for (const auto& hold : call.holds) {
        Evidence each{.fact = CallFact::Held, .at = since(call, hold.from)};
        if (hold.until) {
            each.took = *hold.until - hold.from;
        }
        if (hold.permitted) {
            each.allowed = hold.promised;
        }
        evidence.push_back(std::move(each));
    }
}

void addTransfers(const Call& call, std::vector<Evidence>& evidence)
{
    for (const auto& transfer : call.transfers) {
        evidence.push_back({.fact = CallFact::Transferred,
                            .at = since(call, transfer.at),
                            .words = transfer.colleague.name});
    }
}

void addMessages(const Call& call, std::vector<Evidence>& evidence)
{
    for (const auto& message : call.messages) {
        evidence.push_back(
            {.fact = CallFact::Message, .at = since(call, message.at), .words = message.what.text});
    }
}

void addFact(CallFact fact, const Call& call, std::vector<Evidence>& evidence)
{
    if (!shows(fact, call)) {
        return;
    }
    switch (fact) {
    case CallFact::Incoming:
    case CallFact::Outgoing:
        evidence.push_back({.fact = fact});
        return;
    case CallFact::Held:
        return addHolds(call, evidence);
    case CallFact::Transferred:
        return addTransfers(call, evidence);
    case CallFact::Complaint:
        evidence.push_back({.fact = fact, .words = call.wrapUp.complaint});
        return;
    case CallFact::Promise:
        evidence.push_back({.fact = fact, .words = call.wrapUp.promise});
        return;
    case CallFact::Message:
        return addMessages(call, evidence);
    case CallFact::Talk:
        evidence.push_back({.fact = fact,
                            .took = call.talk->agent,
                            .allowed = call.talk->caller,
                            .count = call.talk->interruptions});
        return;
    }
}

/// All when all was kept, none when nothing was; else the share, but neither of the two.
int pointsFor(const ScoreItem& item, int kept, int decided)
{
    if (kept == decided) {
        return item.most();
    }
    if (kept == 0 || item.critical) {
        return 0;
    }
    const int share = (item.most() * kept + decided / 2) / decided;
    return std::clamp(share, std::min(1, item.most() - 1), item.most() - 1);
}

void judgeByEvents(const ScoreItem& item, DraftItem& draft)
{
    const auto count = [&](Verdict verdict) {
        return static_cast<int>(std::ranges::count_if(draft.evidence, [&](const Evidence& each) {
            return !each.standard.empty() && each.verdict == verdict;
        }));
    };
    if (count(Verdict::Open) > 0) {
        return; // the call still goes on
    }
    const int kept = count(Verdict::Kept);
    const int decided = kept + count(Verdict::Missed);
    draft.byEvents = true;
    if (decided == 0) {
        draft.mark.doesNotApply = true;
    } else {
        draft.mark.points = pointsFor(item, kept, decided);
    }
}

DraftItem draftItem(const ScoreItem& item, const Call& call, const Assessment& assessment)
{
    DraftItem draft;
    draft.mark.item = item.id;
    draft.applies = item.when.empty() || std::ranges::any_of(item.when, [&](const auto& each) {
                        return holds(each, call, assessment);
                    });
    if (!draft.applies) {
        draft.mark.doesNotApply = true;
        return draft;
    }
    for (const auto& step : assessment.steps) {
        if (std::ranges::count(item.from, step.standard) > 0 &&
            step.verdict != Verdict::DoesNotApply) {
            draft.evidence.push_back(evidenceOf(step, call));
        }
    }
    if (!item.from.empty()) {
        judgeByEvents(item, draft);
    }
    for (const auto fact : item.shows) {
        addFact(fact, call, draft.evidence);
    }
    return draft;
}

} // namespace

bool holds(const Condition& condition, const Call& call, const Assessment& assessment)
{
    if (condition.fact) {
        return shows(*condition.fact, call);
    }
    const auto* finding = findingOf(assessment, condition.standard);
    if (finding == nullptr) {
        return false;
    }
    const auto verdict = finding->verdict;
    return condition.verdict ? verdict == *condition.verdict
                             : verdict != Verdict::DoesNotApply && verdict != Verdict::Open;
}

const Scorecard*
cardFor(std::span<const Scorecard> cards, const Call& call, const Assessment& assessment)
{
    const auto found = std::ranges::find_if(cards, [&](const Scorecard& card) {
        return card.when.empty() || std::ranges::any_of(card.when, [&](const auto& each) {
                   return holds(each, call, assessment);
               });
    });
    return found == cards.end() ? nullptr : &*found;
}

Draft draftOf(const Scorecard& card, const Call& call, const Assessment& assessment)
{
    Draft draft;
    for (const auto* item : itemsOf(card)) {
        draft.push_back(draftItem(*item, call, assessment));
    }
    return draft;
}

std::vector<Mark> marksOf(const Draft& draft)
{
    std::vector<Mark> marks;
    for (const auto& each : draft) {
        marks.push_back(each.mark);
    }
    return marks;
}

const DraftItem* findDraft(const Draft& draft, std::string_view item)
{
    const auto found =
        std::ranges::find_if(draft, [&](const DraftItem& each) { return each.mark.item == item; });
    return found == draft.end() ? nullptr : &*found;
}

} // namespace secondring
