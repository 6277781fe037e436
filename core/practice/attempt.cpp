#include "core/practice/attempt.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace secondring::practice {

namespace {

/// Takes what a decision shows into the course.
struct Keeping
{
    Course& course;
    const AttemptEvent& event;
    std::size_t number;  ///< of the event
    std::string passage; ///< in which it came

    void callerTurn(const Say& say) const
    {
        course.turns.push_back({.at = event.at,
                                .caller = event.caller,
                                .who = Speaker::Caller,
                                .text = say.text,
                                .mood = say.mood,
                                .heard = {},
                                .passage = say.passage,
                                .how = Way::Voice,
                                .event = number});
    }

    void ownTurn(std::string text, Way how, const SpeechStart& began) const
    {
        course.turns.push_back({.at = began.at,
                                .caller = event.caller,
                                .who = Speaker::Trainee,
                                .text = std::move(text),
                                .mood = {},
                                .heard = {},
                                .passage = passage,
                                .how = how,
                                .event = began.event});
    }

    void operator()(const PassageEntered&) const {}

    void operator()(const PatienceMoved& moved) const
    {
        course.patience.push_back({event.at, event.caller, moved.to, moved.cause});
    }

    void
    result(const std::string& where, const Expectation& what, bool met, std::string evidence) const
    {
        course.expectations.push_back(
            {event.at, event.caller, where, what, met, std::move(evidence)});
    }

    void operator()(const ExpectationMet& met) const
    {
        result(met.passage, met.what, true, met.evidence);
    }

    void operator()(const ExpectationMissed& missed) const
    {
        result(missed.passage, missed.what, false, {});
    }

    void operator()(const UtteranceWeighed& weighed) const
    {
        if (!course.turns.empty() && course.turns.back().who == Speaker::Trainee) {
            course.turns.back().heard = sentenceOf(weighed);
        }
    }

    void operator()(const RudeWords& rude) const
    {
        course.rude.push_back({event.at, event.caller, rude.text});
    }

    void operator()(const CallerLeft& left) const
    {
        course.leftInAnger = course.leftInAnger || left.angry;
    }
};

/// When and with which event of the attempt a turn of the trainee began.
SpeechStart beginningOf(const Course& course, const AttemptEvent& event, std::size_t number)
{
    const auto& begun = course.speech;
    return begun && begun->caller == event.caller ? *begun
                                                  : SpeechStart{event.at, event.caller, number};
}

void noteSpeech(Course& course, const AttemptEvent& event, std::size_t number)
{
    const auto* began = std::get_if<SpeechBegan>(&event.event);
    if (began != nullptr && began->how == Way::Voice) {
        course.speech = beginningOf(course, event, number);
    } else if (std::holds_alternative<Heard>(event.event)) {
        course.speech.reset();
    }
}

/// Whether an utterance before it can still be corrected after this.
bool leavesItCorrectable(const Course& course, const AttemptEvent& event)
{
    const bool ownDoing = std::holds_alternative<LineSpoken>(event.event) ||
                          std::holds_alternative<TimeCame>(event.event);
    return ownDoing && course.correctable && course.correctable->caller == event.caller;
}

/// What stands before an utterance that may have to be corrected.
std::optional<Correctable> correctableBefore(const Course& course, const AttemptEvent& event)
{
    const auto* heard = std::get_if<Heard>(&event.event);
    if (heard == nullptr || heard->how != Way::Voice || heard->text.empty()) {
        return leavesItCorrectable(course, event) ? course.correctable : std::nullopt;
    }
    return Correctable{event.caller,
                       heard->text,
                       course.minds[event.caller],
                       course.turns.size(),
                       course.patience.size(),
                       course.expectations.size(),
                       course.rude.size()};
}

/// It was an answer, something was missing of it, and the caller has not gone over it.
bool needsCorrection(const CallerDecision& decision, const AttemptEvent& event)
{
    const bool spoken = std::holds_alternative<Heard>(event.event);
    const bool asked = decision.mind.facts.ask && decision.mind.facts.ask->at == event.at;
    const bool missing = std::ranges::any_of(decision.notes, [](const CallerNote& note) {
        const auto* weighed = std::get_if<UtteranceWeighed>(&note);
        return weighed != nullptr && !weighed->missing.empty();
    });
    return decision.mind.place != Place::Gone && (!spoken || (missing && !asked));
}

/// Everything that came of the utterance is taken back; the caller breaks off what they answer.
std::vector<CallerAct> takeBack(Course& course)
{
    const auto before = *std::exchange(course.correctable, std::nullopt);
    const bool speaks = course.minds[before.caller].facts.toSpeak > 0;
    course.minds[before.caller] = before.mind;
    course.turns.resize(before.turns);
    course.patience.resize(before.patience);
    course.expectations.resize(before.expectations);
    course.rude.resize(before.rude);
    return speaks ? std::vector<CallerAct>{BreakOff{}} : std::vector<CallerAct>{};
}

void keepActs(const Scenario& scenario, const Keeping& keeping, const std::vector<CallerAct>& acts)
{
    auto& course = keeping.course;
    for (const auto& act : acts) {
        if (const auto* say = std::get_if<Say>(&act)) {
            keeping.callerTurn(*say);
        } else if (const auto* another = std::get_if<RingAnother>(&act)) {
            course.minds.push_back(beginCaller(scenario, another->role, course.seed));
        }
    }
}

} // namespace

Course beginCourse(const Scenario& scenario, const Attempt& attempt)
{
    Course course;
    course.seed = attempt.seed;
    course.minds.push_back(beginCaller(scenario, 0, attempt.seed));
    return course;
}

std::vector<CallerAct> follow(const Scenario& scenario, Course& course, const AttemptEvent& event)
{
    const auto number = course.events++;
    if (event.caller >= course.minds.size()) {
        return {};
    }
    if (std::holds_alternative<Rang>(event.event) && event.caller == 0) {
        course.began = event.at;
        course.patience.push_back({event.at, 0, course.minds[0].patience, PatienceCause::Scenario});
    }
    const auto* corrected = std::get_if<HeardCorrected>(&event.event);
    if (corrected != nullptr &&
        (!course.correctable || course.correctable->caller != event.caller)) {
        return {};
    }
    auto began = beginningOf(course, event, number);
    if (corrected != nullptr) {
        const auto& before = course.turns.at(course.correctable->turns); // the words themselves
        began = {before.at, event.caller, before.event};
    }
    noteSpeech(course, event, number);
    auto acts = corrected == nullptr ? std::vector<CallerAct>{} : takeBack(course);
    auto before = correctableBefore(course, event);
    auto passage = course.minds[event.caller].passage;
    auto decision = decide(scenario, std::move(course.minds[event.caller]), event.event, event.at);
    course.correctable = needsCorrection(decision, event) ? std::move(before) : std::nullopt;
    course.minds[event.caller] = std::move(decision.mind);
    const Keeping keeping{course, event, number, std::move(passage)};
    const auto* heard = std::get_if<Heard>(&event.event);
    if (heard != nullptr && !heard->text.empty()) {
        keeping.ownTurn(heard->text, heard->how, began);
    } else if (corrected != nullptr) {
        keeping.ownTurn(corrected->text, Way::Voice, began);
    }
    for (const auto& note : decision.notes) {
        std::visit(keeping, note);
    }
    keepActs(scenario, keeping, decision.acts);
    std::ranges::move(decision.acts, std::back_inserter(acts));
    return acts;
}

Course courseOf(const Scenario& scenario, const Attempt& attempt)
{
    auto course = beginCourse(scenario, attempt);
    for (const auto& event : attempt.events) {
        follow(scenario, course, event);
    }
    return course;
}

Attempt cutBefore(const Attempt& attempt, const Course& course, std::size_t turn)
{
    auto cut = attempt;
    if (turn < course.turns.size() && course.turns[turn].event < cut.events.size()) {
        cut.events.resize(course.turns[turn].event);
        const auto until = course.turns[turn].at;
        std::erase_if(cut.hints, [&](const HintUsed& hint) { return hint.at >= until; });
    }
    return cut;
}

} // namespace secondring::practice
