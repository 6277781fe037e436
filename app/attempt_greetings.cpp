#include "app/attempt_greetings.h"

#include "core/call/decide.h"
#include "ui/desk/saying.h"

#include <algorithm>

namespace secondring {

std::vector<practice::HouseGreeting> greetingsOf(std::span<const Call> calls,
                                                 const DeskKnowledge& known)
{
    const State state;
    const Assessment none;
    std::vector<practice::HouseGreeting> greetings;
    for (const auto& call : calls) {
        const auto said = std::ranges::find(call.said, "greeting", &Said::line);
        const DeskView view{state, known, &call, none, call.answered.value_or(Instant{})};
        greetings.push_back({.words = wordsOf(spokenFor(view, "greeting")),
                             .marked = said != call.said.end() && !said->heard});
    }
    return greetings;
}

practice::LookedAttempt withGreetings(practice::LookedAttempt attempt, const DeskKnowledge& known)
{
    DeskKnowledge then;
    then.house = known.house;
    then.agent = known.agent;
    then.agent.name = attempt.kept.row.head.agent;
    std::vector<Call> calls;
    for (std::size_t i = 0; i < attempt.calls.size(); ++i) {
        calls.push_back(replay(attempt.kept.calls[i], attempt.calls[i]));
    }
    practice::tellGreetings(
        attempt.score, attempt.course, greetingsOf(calls, then), then.house.standards);
    return attempt;
}

} // namespace secondring
