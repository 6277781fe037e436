#include "core/practice/caller_scene.h"

#include <algorithm>

namespace secondring::practice {

namespace {

/// What a passage says and sets, in the order in which it stands there.
struct Entering
{
    Scene& scene;
    std::string line;
    std::string recording;

    void each(const std::vector<Item>& items)
    {
        for (const auto& item : items) {
            std::visit([this](const auto& body) { (*this)(body); }, item.body);
        }
    }

    Stance& stance() const { return scene.stance(); }

    void operator()(const SpokenText& text) { line += (line.empty() ? "" : " ") + text.text; }

    void operator()(const MoodWord& word) const { scene.mind().mood = word.mood; }

    void operator()(const RecordedLine& recorded) { recording = recorded.file; }

    void operator()(const Assignment& set) const
    {
        auto& mind = scene.mind();
        mind.variables.insert_or_assign(set.variable,
                                        evaluate(set.to, mind.variables, mind.random));
    }

    void operator()(const PatienceChange& change) const
    {
        const int now = scene.mind().patience;
        scene.moveBy(PatienceCause::Scenario,
                     change.absolute ? change.amount - now : change.amount);
    }

    void operator()(const Expectation& what) const
    {
        auto& awaited = stance().awaited.emplace_back(Awaited{what, {}, false});
        if (what.kind == ExpectKind::Greeting && scene.facts().greeted) {
            scene.meet(awaited, {}); // before the caller said a word, as it should be
        }
    }

    void operator()(const Branch& branch) const { stance().branches.push_back(branch); }

    void operator()(const Choice& choice) const { stance().choices.push_back(choice); }

    void operator()(const AskRule& rule) const { stance().rules.push_back(rule); }

    void operator()(const Interruption& each) const { stance().interruptions.push_back(each); }

    void operator()(const Goodbye&) const { stance().goodbye = true; }

    void operator()(const AnotherRings& another) const
    {
        if (const auto role = findCaller(scene.scenario, another.caller)) {
            scene.set(TimerKind::SecondCaller, another.after, *role);
        }
    }

    void operator()(const Leaving& leaving) const
    {
        stance().leaving = true;
        stance().angry = leaving.angry;
    }

    void operator()(const Conditional& conditional)
    {
        for (const auto& arm : conditional.arms) {
            if (!arm.condition || scene.isTruth(*arm.condition)) {
                each(arm.items);
                return;
            }
        }
    }
};

bool isOpen(const Awaited& awaited)
{
    return !awaited.metAt && !awaited.missed;
}

/// How often passages may follow one another in one step before somebody has to say something.
constexpr int kLongestRow = 20;

} // namespace

void Scene::enter(const std::string& name)
{
    const auto* passage = findPassage(scenario, name);
    if (passage == nullptr || ++entered_ > kLongestRow || facts().leaving) {
        return;
    }
    giveUpAwaited();
    for (const auto kind : {TimerKind::PassageAfter,
                            TimerKind::Within,
                            TimerKind::BargeIn,
                            TimerKind::Silence,
                            TimerKind::Farewell}) {
        clear(kind);
    }
    mind().passage = name;
    stance() = Stance{.since = at};
    facts().misunderstood = 0;
    note(PassageEntered{name});
    const auto moodBefore = std::exchange(mind().mood, std::string{});
    Entering entering{*this, {}, {}};
    entering.each(passage->items);
    if (mind().passage != name || facts().leaving) {
        return; // patience has led elsewhere
    }
    if (mind().mood.empty()) {
        mind().mood = moodBefore.empty() ? std::string{moodOf(mind().patience)} : moodBefore;
    }
    say(entering.line, Meaning::Talk, entering.recording);
    if (stance().leaving) {
        leave(stance().angry);
    } else if (!speaks()) {
        beginWaiting();
    }
}

const Branch* Scene::branchFor(Trigger trigger, std::string_view whom) const
{
    const Branch* any = nullptr;
    for (const auto& branch : to.mind.stance.branches) {
        if (branch.when != trigger) {
            continue;
        }
        if (!branch.whom.empty() && branch.whom == whom) {
            return &branch;
        }
        if (branch.whom.empty() && any == nullptr) {
            any = &branch;
        }
    }
    return any;
}

bool Scene::take(Trigger trigger, std::string_view whom)
{
    const auto* found = branchFor(trigger, whom);
    if (found == nullptr) {
        return false;
    }
    const Branch branch = *found;
    follow(branch.say, branch.target);
    return true;
}

void Scene::follow(std::string words, std::string target, Meaning meaning)
{
    say(std::move(words), meaning);
    if (!target.empty()) {
        enter(target);
    } else if (!speaks() && onTheLine()) {
        beginWaiting();
    }
}

void Scene::meet(Awaited& awaited, std::string evidence)
{
    awaited.metAt = at;
    note(ExpectationMet{mind().passage, awaited.what, std::move(evidence)});
}

void Scene::done(ExpectKind kind, std::string_view whom, bool met)
{
    for (auto& awaited : stance().awaited) {
        const bool fits = awaited.what.kind == kind && isOpen(awaited) &&
                          (awaited.what.whom.empty() || whom.empty() || awaited.what.whom == whom);
        if (fits && met) {
            meet(awaited, {});
        } else if (fits && !awaited.what.optional) {
            awaited.missed = true;
            note(ExpectationMissed{mind().passage, awaited.what});
        }
    }
}

void Scene::giveUpAwaited()
{
    for (auto& awaited : stance().awaited) {
        if (isOpen(awaited) && !awaited.what.optional) {
            awaited.missed = true;
            note(ExpectationMissed{mind().passage, awaited.what});
        }
    }
}

bool Scene::noneOpen() const
{
    const auto& awaited = to.mind.stance.awaited;
    return !awaited.empty() && std::ranges::none_of(awaited, [](const Awaited& each) {
        return isOpen(each) && !each.what.optional;
    });
}

void Scene::goOnIfMet()
{
    if (!noneOpen() || speaks() || facts().leaving || !onTheLine()) {
        return;
    }
    const bool missed = std::ranges::any_of(stance().awaited, &Awaited::missed);
    if (!missed || !take(Trigger::Partly)) {
        take(Trigger::Met);
    }
}

} // namespace secondring::practice
