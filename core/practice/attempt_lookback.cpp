#include "core/practice/attempt_lookback.h"

#include "core/call/decide.h"
#include "core/practice/compile.h"
#include "core/practice/twee.h"

#include <algorithm>
#include <sstream>

namespace secondring::practice {

namespace {

constexpr double kMillionth = 1e-6;

TurnWay wayOf(const SaidTurn& turn)
{
    switch (turn.how) {
    case Way::Voice:
        return TurnWay::ByVoice;
    case Way::Typed:
        return TurnWay::ByTyping;
    case Way::Chosen:
        return TurnWay::ByChoice;
    }
    return TurnWay::ByVoice;
}

LookedTurn looked(const SaidTurn& said, std::size_t number, Instant began)
{
    const bool own = said.who == Speaker::Trainee;
    return {.at = said.at - began,
            .moment = said.at,
            .caller = said.caller,
            .who = said.who,
            .how = wayOf(said),
            .text = said.text,
            .note = own ? said.heard : said.mood,
            .turn = number};
}

/// To whom the trainee spoke at that moment: the caller whose event came last.
std::size_t callerAt(const Attempt& attempt, Instant at)
{
    std::size_t caller = 0;
    for (const auto& event : attempt.events) {
        if (event.at > at) {
            break;
        }
        if (!std::holds_alternative<Rang>(event.event) || event.caller == 0) {
            caller = event.caller;
        }
    }
    return caller;
}

/// What the caller noticed of the desk without a word.
struct Deed
{
    std::string operator()(const Held& held) const
    {
        return held.permitted ? "Put the caller on hold" : "Put the caller on hold without asking";
    }

    std::string operator()(const Returned&) const { return "Came back to the caller"; }

    std::string operator()(const PassedOn& passed) const
    {
        const auto whom = passed.colleague.empty() ? std::string{} : " to " + passed.colleague;
        return "Passed the caller on" + whom + (passed.permitted ? "" : " without asking");
    }

    std::string operator()(const auto&) const { return {}; }
};

int wordsIn(const std::string& text)
{
    std::istringstream words{text};
    int count = 0;
    for (std::string word; words >> word;) {
        ++count;
    }
    return count;
}

SpokenStretch stretchOf(const SpokenAloud& spoken)
{
    return {spoken.from,
            spoken.until,
            {static_cast<double>(spoken.energy) * kMillionth, spoken.samples, spoken.clipped}};
}

/// The holds of the attempt's calls, since its sound began: with the first answer.
std::vector<TimeSpan> heldIn(const LookedAttempt& attempt)
{
    std::vector<TimeSpan> held;
    std::optional<Instant> answered;
    for (std::size_t i = 0; i < attempt.calls.size(); ++i) {
        const auto call = replay(attempt.kept.calls[i], attempt.calls[i]);
        if (!answered) {
            answered = call.answered;
        }
        for (const auto& hold : call.holds) {
            if (answered) {
                held.push_back(
                    {hold.from - *answered, hold.until.value_or(lastOf(attempt)) - *answered});
            }
        }
    }
    return held;
}

} // namespace

Result<LookedAttempt> lookAt(KeptAttempt kept,
                             const std::string& source,
                             std::vector<std::vector<Recorded>> calls,
                             std::span<const Standard> standards)
{
    const auto story = readTwee(source);
    auto compiled = story ? compile(*story) : Compiled{};
    if (!compiled.scenario) {
        return fail("The text this attempt was made with cannot be read any more.");
    }
    LookedAttempt looked{.kept = std::move(kept),
                         .scenario = std::move(*compiled.scenario),
                         .calls = std::move(calls),
                         .course = {},
                         .score = {}};
    looked.course = courseOf(looked.scenario, looked.kept.attempt);
    std::vector<Assessment> assessments;
    for (std::size_t i = 0; i < looked.calls.size() && i < looked.kept.calls.size(); ++i) {
        const auto& events = looked.calls[i];
        assessments.push_back(
            events.empty()
                ? Assessment{}
                : assess(replay(looked.kept.calls[i], events), standards, events.back().at));
    }
    looked.score = score(looked.course, assessments, standards);
    return looked;
}

std::vector<LookedTurn> turnsOf(const LookedAttempt& attempt)
{
    const auto& course = attempt.course;
    std::vector<LookedTurn> turns;
    for (std::size_t i = 0; i < course.turns.size(); ++i) {
        turns.push_back(looked(course.turns[i], i, course.began));
    }
    for (const auto& key : attempt.kept.byKeys) {
        turns.push_back({.at = key.at - course.began,
                         .moment = key.at,
                         .caller = callerAt(attempt.kept.attempt, key.at),
                         .who = Speaker::Trainee,
                         .how = TurnWay::ByKey,
                         .text = key.words,
                         .note = {},
                         .turn = {}});
    }
    for (const auto& event : attempt.kept.attempt.events) {
        turns.push_back({.at = event.at - course.began,
                         .moment = event.at,
                         .caller = event.caller,
                         .who = Speaker::Trainee,
                         .how = TurnWay::ByKey,
                         .text = std::visit(Deed{}, event.event),
                         .note = {},
                         .turn = {},
                         .deed = true});
    }
    std::erase_if(turns, [](const LookedTurn& turn) { return turn.text.empty(); });
    std::ranges::stable_sort(turns, {}, [](const LookedTurn& turn) {
        return std::pair{turn.moment, turn.turn.has_value()};
    });
    return turns;
}

Instant lastOf(const LookedAttempt& attempt)
{
    auto last = attempt.kept.row.head.began;
    for (const auto& events : attempt.calls) {
        for (const auto& event : events) {
            last = std::max(last, event.at);
        }
    }
    const auto& happened = attempt.kept.attempt.events;
    return happened.empty() ? last : std::max(last, happened.back().at);
}

Duration lengthOf(const LookedAttempt& attempt)
{
    return attempt.kept.attempt.events.empty() ? Duration{}
                                               : lastOf(attempt) - attempt.course.began;
}

SpokenCall spokenOf(const LookedAttempt& attempt)
{
    SpokenCall call;
    for (const auto& spoken : attempt.kept.spoken) {
        auto& side = spoken.who == Speaker::Trainee ? call.agent : call.caller;
        side.push_back(stretchOf(spoken));
        call.length = std::max(call.length, spoken.until);
    }
    for (const auto& event : attempt.kept.attempt.events) {
        if (const auto* heard = std::get_if<Heard>(&event.event)) {
            call.words += heard->how == Way::Voice ? wordsIn(heard->text) : 0;
        }
    }
    call.held = heldIn(attempt);
    return call;
}

std::vector<std::pair<std::string, Verdict>> verdictsOf(const AttemptScore& score)
{
    std::vector<std::pair<std::string, Verdict>> verdicts;
    for (const auto& item : score.items) {
        if (!item.standard.empty() && item.verdict != Verdict::Open) {
            verdicts.emplace_back(item.standard, item.verdict);
        }
    }
    return verdicts;
}

AttemptEnd brokenOff(const LookedAttempt& attempt, int passMark)
{
    const auto& score = attempt.score.score;
    return {.ended = lastOf(attempt),
            .score = score,
            .passed = score.value_or(0) >= passMark,
            .verdicts = verdictsOf(attempt.score)};
}

} // namespace secondring::practice
