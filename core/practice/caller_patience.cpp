#include "core/practice/caller_scene.h"

#include <algorithm>

namespace secondring::practice {

namespace {

/// Losses count half for a gentle caller and one and a half times for a short one; at least 1.
int tempered(int points, Temper temper)
{
    if (points >= 0 || temper == Temper::Ordinary) {
        return points;
    }
    return temper == Temper::Gentle ? std::min(points / 2, -1) : points + points / 2;
}

/// The caller has had enough.
void giveUp(Scene& scene)
{
    const auto* last = scene.branchFor(Trigger::PatienceBelow);
    const bool own = last != nullptr && last->amount <= 1 && scene.onTheLine();
    if (own && !last->target.empty()) {
        return; // the scenario ends it in its own way
    }
    if (!own) { // otherwise it has been said as patience fell
        scene.breakOff();
        scene.sayOneOf({"I have had enough of this. Goodbye.",
                        "No. I am not waiting any longer. Goodbye.",
                        "This is no use. I shall try somewhere else."},
                       Meaning::Complains);
    }
    scene.leave(true);
}

/// Branches for a patience that has just fallen below theirs.
void fellBelow(Scene& scene, int before)
{
    const auto now = scene.mind().patience;
    for (const auto& branch : scene.stance().branches) {
        const bool crossed = branch.when == Trigger::PatienceBelow && before >= branch.amount &&
                             now < branch.amount && scene.onTheLine();
        if (crossed) {
            const Branch taken = branch; // entering a passage makes new branches
            scene.breakOff();
            scene.follow(taken.say, taken.target, Meaning::Complains);
            return;
        }
    }
}

} // namespace

void Scene::moveBy(PatienceCause cause, int points)
{
    auto& patience = mind().patience;
    const int before = patience;
    if (mind().place == Place::Gone || facts().leaving || before == 0) {
        return;
    }
    patience = std::clamp(patience + points, 0, 100);
    fact("patience", static_cast<double>(patience));
    if (patience == before) {
        return;
    }
    note(PatienceMoved{cause, patience - before, patience});
    if (patience < before) {
        fellBelow(*this, before);
    }
    if (patience == 0 && !facts().leaving && mind().place != Place::Gone) {
        giveUp(*this);
    }
}

void Scene::move(PatienceCause cause)
{
    moveBy(cause, tempered(pointsOf(cause), role().temper));
}

} // namespace secondring::practice
