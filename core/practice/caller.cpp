#include "core/practice/caller.h"

#include "core/practice/caller_scene.h"
#include "core/practice/spoken_words.h"

#include <algorithm>

namespace secondring::practice {

CallerMind beginCaller(const Scenario& scenario, std::size_t role, std::uint64_t seed)
{
    CallerMind mind;
    mind.role = std::min(role, scenario.callers.size() - 1);
    const auto& who = scenario.callers[mind.role];
    mind.patience = who.patience;
    mind.variables = scenario.variables;
    mind.variables["patience"] = static_cast<double>(who.patience);
    mind.random = seed + mind.role;
    return mind;
}

CallerDecision
decide(const Scenario& scenario, CallerMind mind, const CallerEvent& event, Instant at)
{
    CallerDecision decision{std::move(mind), {}, {}};
    if (decision.mind.place != Place::Gone) {
        Scene scene{scenario, decision, at};
        std::visit([&](const auto& each) { on(scene, each); }, event);
    }
    return decision;
}

Duration spokenLength(std::string_view text, int speedPercent)
{
    constexpr int kWord = 380;   // 158 words a minute
    constexpr int kInhale = 400; // before the first word
    const int words = spokenWordCount(text);
    return Duration{words == 0 ? 0 : (kInhale + words * kWord) * 100 / std::max(speedPercent, 1)};
}

namespace {

/// What to do, and a way to say it.
struct Advice
{
    std::string_view hint;
    std::string_view line;
};

Advice adviceFor(ExpectKind kind)
{
    switch (kind) {
    case ExpectKind::Greeting:
        return {"Say who you are", "Good morning, thank you for calling. How may I help you?"};
    case ExpectKind::Confirmation:
        return {"Confirm the request", "Let me make sure that I have understood you…"};
    case ExpectKind::Apology:
        return {"Apologise", "I am sorry about that…"};
    case ExpectKind::Name:
        return {"Use the caller’s name", ""};
    case ExpectKind::Delay:
        return {"Name the delay", "It usually takes… At the moment…"};
    case ExpectKind::Promise:
        return {"Promise what you will do, and by when", "I will… by…"};
    case ExpectKind::ReadBack:
        return {"Read it back", "Let me read that back to you…"};
    case ExpectKind::Thanks:
        return {"Thank the caller", "Thank you for…"};
    case ExpectKind::UrgentOrMessage:
        return {"Ask: urgent, or a message?", "Is this urgent, or may I take a message?"};
    case ExpectKind::Say:
        return {"Answer the caller", ""};
    case ExpectKind::Hold:
        return {"Ask before you hold", "May I place you on a brief hold while I…"};
    case ExpectKind::Return:
        return {"Hold, and come back in time", ""};
    case ExpectKind::Transfer:
        return {"Ask before you transfer", "May I transfer you to… on extension…"};
    case ExpectKind::Message:
        return {"Take the message down", ""};
    case ExpectKind::Close:
        return {"Thank the caller, close, and let them go first", "Thank you for calling…"};
    case ExpectKind::Silence:
        return {"Let the caller speak", ""};
    }
    return {};
}

} // namespace

Turn turnOf(const CallerMind& mind)
{
    Turn turn;
    for (const auto& choice : mind.stance.choices) {
        turn.offered.push_back(choice.text);
    }
    if (mind.place == Place::OnTheLine && !mind.facts.opened) {
        const auto advice = adviceFor(ExpectKind::Greeting);
        return {std::string{advice.hint}, std::string{advice.line}, {}};
    }
    const auto& awaited = mind.stance.awaited;
    const auto next = std::ranges::find_if(awaited, [](const Awaited& each) {
        return !each.metAt && !each.missed && !each.what.optional;
    });
    turn.closes =
        next == awaited.end() ? mind.stance.goodbye : next->what.kind == ExpectKind::Close;
    if (next != awaited.end()) {
        const auto advice = adviceFor(next->what.kind);
        turn.hint = advice.hint;
        turn.line = advice.line;
    } else if (mind.stance.goodbye) {
        const auto advice = adviceFor(ExpectKind::Close);
        turn.hint = advice.hint;
        turn.line = advice.line;
    }
    return turn;
}

std::vector<Listening> listeningFor(const CallerMind& mind)
{
    std::vector<Listening> all;
    for (const auto& awaited : mind.stance.awaited) {
        if (!awaited.metAt && isSpoken(awaited.what.kind)) {
            all.push_back({awaited.what.title, phrasesOf(awaited.what)});
        }
    }
    for (const auto& choice : mind.stance.choices) {
        all.push_back({choice.text, {choice.text}});
    }
    for (const auto kind :
         {ExpectKind::Hold, ExpectKind::Transfer, ExpectKind::Thanks, ExpectKind::Greeting}) {
        const auto phrases = phrasesOf(kind);
        all.push_back({std::string{defaultTitle(kind)}, {phrases.begin(), phrases.end()}});
    }
    return all;
}

} // namespace secondring::practice
