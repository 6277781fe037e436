#include "core/practice/caller_scene.h"

#include "core/practice/spoken_words.h"

#include <algorithm>

namespace secondring::practice {

namespace {

/// $names in a line, as they stand now.
std::string filled(std::string_view text, const Variables& variables)
{
    std::string line;
    while (!text.empty()) {
        const auto dollar = text.find('$');
        line += text.substr(0, dollar);
        if (dollar == std::string_view::npos) {
            break;
        }
        text.remove_prefix(dollar + 1);
        std::size_t length = 0;
        const auto isName = [](char c) {
            return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                   (c >= 'A' && c <= 'Z');
        };
        while (length < text.size() && isName(text[length])) {
            ++length;
        }
        const auto found = variables.find(text.substr(0, length));
        line += found == variables.end() ? "$" + std::string{text.substr(0, length)}
                                         : textOf(found->second);
        text.remove_prefix(length);
    }
    return line;
}

} // namespace

Hearer Scene::hearer() const
{
    Hearer hearer{role().party.name, {}};
    for (const auto& colleague : scenario.colleagues) {
        hearer.extensions.push_back(colleague.who.extension);
    }
    return hearer;
}

void Scene::fact(std::string_view name, Value value)
{
    mind().variables.insert_or_assign(std::string{name}, std::move(value));
}

bool Scene::isTruth(const Expression& condition)
{
    return isTrue(evaluate(condition, mind().variables, mind().random));
}

void Scene::say(std::string text, Meaning meaning, std::string recording)
{
    auto line = filled(text, mind().variables);
    if (spokenWordCount(line) == 0 || !onTheLine()) {
        return;
    }
    const auto length = spokenLength(line, role().speed);
    auto& now = facts();
    now.speaksUntil = std::max(now.toSpeak > 0 ? now.speaksUntil : at, at) + length;
    ++now.toSpeak;
    clear(TimerKind::Silence);
    clear(TimerKind::PassageAfter);
    // Nobody may ever tell that it was said: reckon with twice the time, then go on.
    set(TimerKind::LineEnd, 2 * (now.speaksUntil - at) + Duration{3'000});
    to.acts.emplace_back(Say{.text = std::move(line),
                             .mood = mind().mood,
                             .recording = std::move(recording),
                             .passage = mind().passage,
                             .meaning = meaning,
                             .interrupts = std::exchange(interrupting, false)});
}

void Scene::sayOneOf(std::initializer_list<std::string_view> texts, Meaning meaning)
{
    const auto drawn = drawNext(mind().random) % texts.size();
    say(std::string{*(texts.begin() + drawn)}, meaning);
}

void Scene::breakOff()
{
    if (speaks()) {
        to.acts.emplace_back(BreakOff{});
        facts().toSpeak = 0;
        clear(TimerKind::LineEnd);
    }
}

void Scene::lineEnded()
{
    facts().toSpeak = 0;
    clear(TimerKind::LineEnd);
    if (facts().leaving) {
        hangUp(stance().angry);
    } else if (onTheLine()) {
        beginWaiting();
    }
}

void Scene::leave(bool angry)
{
    stance().angry = stance().angry || angry;
    facts().leaving = true;
    for (const auto kind : {TimerKind::Silence,
                            TimerKind::PassageAfter,
                            TimerKind::Within,
                            TimerKind::Farewell,
                            TimerKind::BargeIn,
                            TimerKind::Greeting}) {
        clear(kind);
    }
    if (!speaks()) {
        hangUp(stance().angry);
    }
}

void Scene::hangUp(bool angry)
{
    if (mind().place == Place::Gone) {
        return;
    }
    giveUpAwaited();
    mind().place = Place::Gone;
    mind().timers.clear();
    note(CallerLeft{angry});
    to.acts.emplace_back(CallerHangsUp{});
}

} // namespace secondring::practice
