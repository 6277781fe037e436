#include "core/practice/caller_scene.h"

#include <algorithm>
#include <array>

namespace secondring::practice {

namespace {

/// What does a caller good wherever it is said, once a passage.
struct Courteous
{
    ExpectKind kind;
    PatienceCause cause;
    std::string_view fact;
};

constexpr auto kCourteous = std::to_array<Courteous>({
    {ExpectKind::Apology, PatienceCause::Acknowledged, "apologised"},
    {ExpectKind::Delay, PatienceCause::Informed, "informed"},
    {ExpectKind::Promise, PatienceCause::Promised, "promised"},
    {ExpectKind::Confirmation, PatienceCause::Confirmed, "confirmed"},
    {ExpectKind::Thanks, PatienceCause::Thanked, "thanked"},
});

bool isFact(const Scene& scene, std::string_view name)
{
    const auto& variables = scene.to.mind.variables;
    const auto found = variables.find(name);
    return found != variables.end() && isTrue(found->second);
}

void greeted(Scene& scene)
{
    if (!scene.facts().greeted) {
        scene.facts().greeted = true;
        scene.fact("greeted", true);
        scene.clear(TimerKind::Greeting);
        scene.move(PatienceCause::Greeted);
    }
}

/// A promise without a day or a time is none: it cannot be kept.
Expectation plain(ExpectKind kind)
{
    Expectation what{.kind = kind, .title = {}, .any = {}, .needs = {}, .whom = {}, .within = {}};
    if (kind == ExpectKind::Promise) {
        what.needs.push_back(Need::Date);
    }
    return what;
}

void beCourteous(Scene& scene, std::string_view text)
{
    constexpr int kNamedAtMost = 3;
    const auto hearer = scene.hearer();
    for (const auto& [kind, cause, fact] : kCourteous) {
        if (!isFact(scene, fact) && hears(plain(kind), text, hearer).met) {
            scene.fact(fact, true);
            scene.move(cause);
        }
    }
    if (scene.facts().named < kNamedAtMost && contains(Need::Name, text, hearer)) {
        ++scene.facts().named;
        scene.fact("named", true);
        scene.move(PatienceCause::Named);
    }
}

/// What was said does the caller the good it would have done, had it been understood.
void confide(Scene& scene, ExpectKind said)
{
    for (const auto& [kind, cause, fact] : kCourteous) {
        if (kind == said && !isFact(scene, fact)) {
            scene.fact(fact, true);
            scene.move(cause);
        }
    }
}

/// Marks what was heard of what is awaited; how many came.
UtteranceWeighed weigh(Scene& scene, const std::string& text)
{
    UtteranceWeighed weighed{text, {}, {}};
    const auto hearer = scene.hearer();
    for (auto& awaited : scene.stance().awaited) {
        if (awaited.metAt || !isSpoken(awaited.what.kind)) {
            continue;
        }
        if (hears(awaited.what, text, hearer).met && !awaited.missed) {
            weighed.heard.push_back(awaited.what.title);
            scene.meet(awaited, text);
        } else if (!awaited.what.optional) {
            weighed.missing.push_back(awaited.what.title);
        }
    }
    return weighed;
}

/// The offered sentence that was said, if it was one of them nearly word for word.
const Choice* chosen(const Scene& scene, std::string_view text)
{
    constexpr double kWordForWord = 0.8;
    const Choice* best = nullptr;
    double most = kWordForWord;
    for (const auto& choice : scene.to.mind.stance.choices) {
        const auto like = std::min(likeness(text, choice.text), likeness(choice.text, text));
        if (like >= most && (best == nullptr || like > most)) {
            most = like;
            best = &choice;
        }
    }
    return best;
}

/// Nothing of it was awaited: the caller says so once, then waits.
void misunderstood(Scene& scene, const UtteranceWeighed& weighed)
{
    if (weighed.missing.empty()) {
        return scene.beginWaiting();
    }
    ++scene.facts().misunderstood;
    const auto passage = scene.mind().passage;
    scene.move(PatienceCause::Misunderstood);
    if (scene.mind().passage != passage || scene.facts().leaving || scene.take(Trigger::Wrong)) {
        return;
    }
    if (scene.facts().misunderstood == 1) {
        scene.sayOneOf({"Sorry, what does that mean for me?",
                        "I am not sure that answers my question.",
                        "Sorry, I do not follow."},
                       Meaning::Complains);
    } else {
        scene.beginWaiting();
    }
}

/// The caller was to be let speak, and the agent speaks.
void endSilence(Scene& scene)
{
    for (auto& awaited : scene.stance().awaited) {
        if (awaited.what.kind == ExpectKind::Silence && !awaited.metAt && !awaited.missed) {
            awaited.missed = true;
            scene.note(ExpectationMissed{scene.mind().passage, awaited.what});
        }
    }
}

bool askAloud(Scene& scene, const std::string& text)
{
    if (asksToHold(text)) {
        HoldQuestion question;
        question.minutes = minutesIn(text).value_or(2);
        on(scene, question);
    } else if (asksToTransfer(text)) {
        TransferQuestion question;
        for (const auto& colleague : scene.scenario.colleagues) {
            const Hearer named{colleague.who.name, {}};
            if (contains(Need::Name, text, named)) {
                question.colleague = colleague.who.name;
                question.extension = colleague.who.extension;
            }
        }
        question.named =
            !question.colleague.empty() && contains(Need::Extension, text, scene.hearer());
        on(scene, question);
    } else {
        return false;
    }
    if (scene.facts().ask) {
        scene.facts().ask->aloud = true;
    }
    return true;
}

constexpr std::string_view kInsulted = "insulted";

/// Rude words do harm whatever else is said. True: they did.
bool offended(Scene& scene, const std::string& text)
{
    if (!isRude(text)) {
        return false;
    }
    scene.note(RudeWords{text});
    scene.fact(kInsulted, true);
    scene.move(PatienceCause::Insulted);
    return true;
}

void rebuke(Scene& scene)
{
    scene.sayOneOf({"There is no need to be rude.",
                    "I beg your pardon? I will not be spoken to like that.",
                    "That is no way to talk to anybody."},
                   Meaning::Complains);
}

/// At the end of the call: whatever is said answers the goodbye.
void answerGoodbye(Scene& scene)
{
    if (scene.facts().closing) {
        scene.sayOneOf({"Goodbye.", "Bye now.", "Thank you, goodbye."}, Meaning::Goodbye);
        scene.leave(false);
    } else {
        scene.clear(TimerKind::Farewell);
        scene.set(TimerKind::Farewell, kLastWord);
    }
}

void answerWords(Scene& scene, const std::string& text)
{
    const auto* picked = chosen(scene, text);
    const std::string target = picked == nullptr ? std::string{} : picked->target;
    const auto passage = scene.mind().passage;
    const bool rude = offended(scene, text);
    if (!rude) {
        beCourteous(scene, text);
    }
    if (scene.mind().passage != passage || scene.facts().leaving) {
        return;
    }
    if (rude && target.empty()) {
        return rebuke(scene);
    }
    const auto weighed = weigh(scene, text);
    scene.note(weighed);
    if (!target.empty()) {
        scene.enter(target);
    } else if (askAloud(scene, text)) {
        return;
    } else if (scene.stance().goodbye || scene.facts().closing) {
        answerGoodbye(scene);
    } else if (scene.noneOpen()) {
        scene.goOnIfMet();
        scene.beginWaiting();
    } else if (weighed.heard.empty() && sayLineOf(text) == "greeting") {
        scene.beginWaiting(); // late, but no wrong answer
    } else if (weighed.heard.empty()) {
        misunderstood(scene, weighed);
    } else if (weighed.missing.empty() || !scene.take(Trigger::Partly)) {
        scene.beginWaiting();
    }
}

} // namespace

void open(Scene& scene)
{
    if (!scene.facts().opened && scene.onTheLine()) {
        scene.facts().opened = true;
        scene.clear(TimerKind::Opening);
        scene.enter(scene.role().start);
    }
}

void on(Scene& scene, const SpeechBegan& event)
{
    if (!scene.onTheLine() || scene.facts().leaving) {
        return;
    }
    endSilence(scene);
    const bool early = scene.speaks() && scene.facts().speaksUntil - scene.at > kNearlyDone;
    scene.agentActs();
    for (const auto kind : {TimerKind::Greeting, TimerKind::Farewell}) {
        scene.postpone(kind, kLetFinish);
    }
    scene.facts().agentSpeaksSince = scene.at;
    if (early && event.how == Way::Voice) {
        scene.breakOff();
        scene.fact("interrupted", true);
        scene.move(PatienceCause::SpokenOver);
        scene.take(Trigger::Interrupted);
        return;
    }
    for (std::size_t of = 0; of < scene.stance().interruptions.size(); ++of) {
        const auto& interruption = scene.stance().interruptions[of];
        if (event.how == Way::Voice && interruption.after < std::chrono::hours{1}) {
            scene.set(TimerKind::BargeIn, interruption.after, of);
        }
    }
    scene.set(TimerKind::Silence, kTypingPatience);
}

void on(Scene& scene, const Heard& event)
{
    scene.facts().agentSpeaksSince.reset();
    scene.clear(TimerKind::BargeIn);
    if (!scene.onTheLine() || scene.facts().leaving) {
        return;
    }
    scene.agentActs();
    const bool said = !comparable(event.text).empty();
    if (!said) {
        return scene.facts().opened ? scene.beginWaiting() : open(scene);
    }
    if (!scene.facts().greeted && sayLineOf(event.text) == "greeting") {
        greeted(scene);
    }
    if (!scene.facts().opened) {
        if (offended(scene, event.text) && !scene.facts().leaving) {
            rebuke(scene);
        }
        return open(scene);
    }
    endSilence(scene);
    scene.breakOff(); // read faster than it was said: no discourtesy
    answerWords(scene, event.text);
}

void on(Scene& scene, const HeardCorrected& event)
{
    if (!scene.onTheLine() || scene.facts().leaving) {
        return;
    }
    scene.facts().agentSpeaksSince.reset();
    scene.clear(TimerKind::BargeIn);
    scene.agentActs();
    scene.breakOff();
    UtteranceWeighed weighed{event.text, {}, {}};
    for (auto& awaited : scene.stance().awaited) {
        if (!awaited.metAt && !awaited.missed && isSpoken(awaited.what.kind)) {
            weighed.heard.push_back(awaited.what.title);
            scene.meet(awaited, event.text);
            confide(scene, awaited.what.kind);
        }
    }
    scene.note(weighed);
    scene.goOnIfMet();
    scene.beginWaiting();
}

void on(Scene& scene, const LineMarked& event)
{
    if (!scene.onTheLine() || scene.facts().leaving) {
        return;
    }
    scene.agentActs();
    if (event.line == "greeting") {
        greeted(scene);
        return open(scene);
    }
    const auto mark = [&](ExpectKind kind, PatienceCause cause, std::string_view fact) {
        if (!isFact(scene, fact)) {
            scene.fact(fact, true);
            scene.move(cause);
        }
        scene.done(kind);
    };
    if (event.line == "confirm") {
        mark(ExpectKind::Confirmation, PatienceCause::Confirmed, "confirmed");
    } else if (event.line == "thanks") {
        mark(ExpectKind::Thanks, PatienceCause::Thanked, "thanked");
    } else if (event.line == "read-back") {
        scene.done(ExpectKind::ReadBack);
    } else if (event.line == "unavailable") {
        scene.done(ExpectKind::UrgentOrMessage);
    }
    const bool ends = scene.facts().closing || (scene.stance().goodbye && event.line == "thanks");
    if (ends && !scene.speaks()) {
        return answerGoodbye(scene);
    }
    scene.goOnIfMet();
    scene.beginWaiting();
}

/// All that is awaited had been said before the line: that is no answer to it.
bool metBefore(const Stance& stance)
{
    return std::ranges::all_of(stance.awaited,
                               [&](const Awaited& each) { return each.metAt == stance.since; });
}

void on(Scene& scene, const LineSpoken&)
{
    if (scene.facts().toSpeak > 1) {
        --scene.facts().toSpeak;
    } else if (scene.speaks()) {
        scene.lineEnded();
        if (!metBefore(scene.stance())) {
            scene.goOnIfMet();
        }
    }
}

} // namespace secondring::practice
