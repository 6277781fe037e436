#include "core/review/coaching.h"

#include "core/review/judgement_step.h"

#include <algorithm>

namespace secondring {

namespace {

std::optional<Verdict> verdictOn(const CallSummary& call, std::string_view standard)
{
    for (const auto& [id, verdict] : call.verdicts) {
        if (id == standard) {
            return verdict;
        }
    }
    return std::nullopt;
}

} // namespace

int keptInRow(const CoachingNote& note)
{
    int kept = 0;
    for (auto newest = note.counted.rbegin(); newest != note.counted.rend(); ++newest) {
        if (!newest->kept || kept == kCallsToClose) {
            break;
        }
        ++kept;
    }
    return kept;
}

const CoachingNote* findNote(const ReviewCase& reviewed, std::int64_t id)
{
    const auto found = std::ranges::find(reviewed.notes, id, &CoachingNote::id);
    return found == reviewed.notes.end() ? nullptr : &*found;
}

std::vector<ReviewEvent>
counted(std::span<const OpenNote> open, const CallSummary& call, std::string_view agent)
{
    std::vector<ReviewEvent> events;
    for (const auto& each : open) {
        const auto verdict = verdictOn(call, each.note.what.standard);
        const bool decided = verdict == Verdict::Kept || verdict == Verdict::Missed;
        if (call.complete && each.agent == agent && decided && call.began > each.note.at) {
            events.push_back({.call = each.call,
                              .agent = each.agent,
                              .by = kTheHouse,
                              .body = CoachingCallCounted{.note = each.note.id,
                                                          .shown = call.id,
                                                          .began = call.began,
                                                          .kept = verdict == Verdict::Kept}});
        }
    }
    return events;
}

namespace judging {

namespace {

CoachingNote* noteOf(ReviewCase& reviewed, std::int64_t id)
{
    const auto found = std::ranges::find(reviewed.notes, id, &CoachingNote::id);
    return found == reviewed.notes.end() ? nullptr : &*found;
}

/// Why nothing can be done to a note: it is not there, or closed.
Answer unlessOpen(const CoachingNote* note)
{
    if (note == nullptr) {
        return ReviewRefusal::NothingOpen;
    }
    return note->closedAt ? std::optional{ReviewRefusal::AlreadyDone} : std::nullopt;
}

} // namespace

Answer against(const Wish& wish, const CoachingGiven& event)
{
    if (const auto refusal = unlessReviewer(wish)) {
        return refusal;
    }
    if (event.strength.empty() || event.change.empty()) {
        return ReviewRefusal::WordsNeeded;
    }
    return event.moment < Duration::zero() ? Answer{ReviewRefusal::TooEarly} : std::nullopt;
}

Answer against(const Wish& wish, const CoachingCallCounted& event)
{
    const auto* note = findNote(wish.of, event.note);
    if (wish.by.role != Role::House) {
        return ReviewRefusal::NotAllowed;
    }
    if (const auto refusal = unlessOpen(note)) {
        return refusal;
    }
    if (note->what.standard.empty()) {
        return ReviewRefusal::NothingOpen;
    }
    if (event.began <= note->at) {
        return ReviewRefusal::TooEarly;
    }
    const bool before = std::ranges::any_of(
        note->counted, [&](const auto& each) { return each.shown == event.shown; });
    return before ? Answer{ReviewRefusal::AlreadyDone} : std::nullopt;
}

Answer against(const Wish& wish, const CoachingClosed& event)
{
    if (const auto refusal = unlessReviewer(wish)) {
        return refusal;
    }
    if (const auto refusal = unlessOpen(findNote(wish.of, event.note))) {
        return refusal;
    }
    return event.reason.empty() ? Answer{ReviewRefusal::WordsNeeded} : std::nullopt;
}

/// Thanks may come from anybody but the one who is thanked.
Answer against(const Wish& wish, const RecognitionGiven& event)
{
    if (wish.by.role == Role::House) {
        return ReviewRefusal::NotAllowed;
    }
    if (wish.by.name == wish.of.agent) {
        return ReviewRefusal::OwnCall;
    }
    if (event.words.empty()) {
        return ReviewRefusal::WordsNeeded;
    }
    return event.moment < Duration::zero() ? Answer{ReviewRefusal::TooEarly} : std::nullopt;
}

void on(const Step& step, const CoachingGiven& event)
{
    step.to.notes.push_back({.id = step.to.events, .by = step.by, .at = step.at, .what = event});
}

void on(const Step& step, const CoachingCallCounted& event)
{
    auto* note = noteOf(step.to, event.note);
    if (note == nullptr || note->closedAt) {
        return;
    }
    note->counted.push_back(event);
    if (keptInRow(*note) == kCallsToClose) {
        note->closedAt = step.at;
    }
}

void on(const Step& step, const CoachingClosed& event)
{
    auto* note = noteOf(step.to, event.note);
    if (note != nullptr && !note->closedAt) {
        note->closedAt = step.at;
        note->closedBecause = event.reason;
    }
}

void on(const Step& step, const RecognitionGiven& event)
{
    step.to.recognitions.push_back({step.by, step.at, event});
}

} // namespace judging

} // namespace secondring
