#include "core/practice/caller_scene.h"

#include <algorithm>

namespace secondring::practice {

namespace {

constexpr int kLongHold = 5;      ///< minutes
constexpr int kTooImpatient = 25; ///< below this a question is declined
constexpr Duration kSameQuestion{20'000};

/// The answer, by the passage's rules or by how patient the caller is.
struct Answer
{
    bool agrees = true;
    std::string say;
    std::string target;
};

Answer answerTo(Scene& scene, AskPurpose purpose, int minutes)
{
    const int patience = scene.mind().patience;
    for (const auto& rule : scene.stance().rules) {
        const bool fits = rule.purpose == purpose && (!rule.below || patience < *rule.below) &&
                          (!rule.over || minutes > *rule.over) &&
                          (!rule.until || !scene.isTruth(*rule.until));
        if (fits) {
            return {rule.agrees, rule.say, rule.target};
        }
    }
    const bool long_ = purpose == AskPurpose::Hold && minutes > kLongHold;
    return {patience >= kTooImpatient && !long_, {}, {}};
}

void reply(Scene& scene, const Answer& answer, AskPurpose purpose)
{
    const auto meaning = answer.agrees ? Meaning::Grants : Meaning::Declines;
    if (!answer.say.empty()) {
        scene.say(answer.say, meaning);
    } else if (answer.agrees) {
        scene.sayOneOf({"Yes, that is fine.", "All right.", "Yes, of course."}, meaning);
    } else if (purpose == AskPurpose::Hold) {
        scene.sayOneOf({"I would rather not hold, if you do not mind.",
                        "No, I have waited long enough. I would rather not.",
                        "I would rather you called me back."},
                       meaning);
    } else {
        scene.sayOneOf({"No, please do not pass me on again.",
                        "I would rather stay with you.",
                        "No. I would like you to deal with it."},
                       meaning);
    }
    if (!answer.target.empty()) {
        scene.enter(answer.target);
    }
}

/// The words were said already, and now the key is pressed: the same question.
bool alreadyAnswered(const Scene& scene, AskPurpose purpose)
{
    const auto& ask = scene.to.mind.facts.ask;
    return ask && ask->aloud && ask->purpose == purpose && scene.at - ask->at <= kSameQuestion;
}

/// In a word: the question itself was answered before.
void answerAgain(Scene& scene)
{
    auto& ask = *scene.facts().ask;
    ask.aloud = false;
    if (ask.agreed) {
        scene.sayOneOf({"Yes, please do.", "Yes, as I said.", "Yes."}, Meaning::Grants);
    } else {
        scene.sayOneOf({"No, as I said.", "No, I would rather not."}, Meaning::Declines);
    }
}

void answer(Scene& scene, AskPurpose purpose, int minutes)
{
    auto& facts = scene.facts();
    const bool again = facts.ask && facts.ask->purpose == purpose && !facts.ask->agreed;
    const auto given = answerTo(scene, purpose, minutes);
    facts.ask = AskAnswered{purpose, given.agrees, minutes, scene.at, false};
    facts.declined += given.agrees ? 0 : 1;
    scene.fact("declined", static_cast<double>(facts.declined));
    if (again) {
        scene.move(PatienceCause::AskedAgain);
    }
    if (scene.onTheLine() && !facts.leaving) {
        reply(scene, given, purpose);
    }
}

bool canBeAsked(Scene& scene)
{
    if (!scene.onTheLine() || scene.facts().leaving) {
        return false;
    }
    scene.agentActs();
    scene.breakOff();
    return true;
}

/// Holding without a question or against a no; a hold for a consultation follows from the transfer
/// that was agreed to.
void judgeHold(Scene& scene, bool permitted)
{
    const auto& ask = scene.facts().ask;
    if (!permitted && ask && ask->agreed && ask->purpose == AskPurpose::Hold) {
        scene.facts().permitted = true; // the key says an emergency, but the caller was asked
    } else if (permitted && ask && !ask->agreed) {
        scene.facts().permitted = false;
        scene.move(PatienceCause::HeldAgainstNo);
    } else if (!permitted) {
        scene.done(ExpectKind::Hold, {}, false);
        scene.move(PatienceCause::HeldUnasked);
    }
}

void thankOrComplain(Scene& scene, bool late, bool unasked)
{
    if (unasked && scene.take(Trigger::HeldUnasked)) {
        return;
    }
    if (late ? scene.take(Trigger::Late) : scene.take(Trigger::Returned)) {
        return;
    }
    if (unasked) {
        scene.sayOneOf({"You might have asked me first.", "Where did you go? I was still talking."},
                       Meaning::Complains);
    } else if (late) {
        scene.sayOneOf({"That was a good deal longer than you said.",
                        "I had begun to think you had forgotten me."},
                       Meaning::Complains);
    } else {
        scene.sayOneOf({"Thank you for coming back so quickly.", "Ah, there you are. Thank you."},
                       Meaning::Talk);
    }
}

} // namespace

void on(Scene& scene, const Rang&)
{
    auto& mind = scene.mind();
    if (mind.place != Place::Away) {
        return;
    }
    mind.place = Place::Ringing;
    mind.facts.began = scene.at;
    mind.facts.rings = 1;
    scene.fact("rings", 1.0);
    scene.set(TimerKind::NextRing, scene.scenario.ringLength);
}

void on(Scene& scene, const Answered&)
{
    auto& mind = scene.mind();
    if (mind.place != Place::Ringing) {
        return;
    }
    mind.place = Place::OnTheLine;
    mind.facts.answered = scene.at;
    scene.clear(TimerKind::NextRing);
    scene.set(TimerKind::Greeting, kGreetingWithin);
    scene.set(TimerKind::Opening, kOpensAfter);
}

void on(Scene& scene, const HoldQuestion& event)
{
    if (!canBeAsked(scene)) {
        return;
    }
    scene.fact("minutes", static_cast<double>(event.minutes));
    scene.done(ExpectKind::Hold);
    if (alreadyAnswered(scene, AskPurpose::Hold)) {
        scene.facts().ask->minutes = event.minutes;
        return answerAgain(scene);
    }
    const auto passage = scene.mind().passage;
    if (event.minutes > kLongHold) {
        scene.move(PatienceCause::LongHoldNamed);
    }
    if (scene.mind().passage == passage && !scene.take(Trigger::HoldAsked)) {
        answer(scene, AskPurpose::Hold, event.minutes);
    }
}

void on(Scene& scene, const TransferQuestion& event)
{
    if (!canBeAsked(scene)) {
        return;
    }
    scene.done(ExpectKind::Transfer, event.colleague, event.named);
    if (alreadyAnswered(scene, AskPurpose::Transfer)) {
        return answerAgain(scene);
    }
    if (const auto* own = scene.branchFor(Trigger::TransferAsked, event.colleague)) {
        const Branch branch = *own;
        const bool wrongOne = !branch.whom.empty() || !branch.target.empty();
        scene.facts().ask = AskAnswered{AskPurpose::Transfer, !wrongOne, 0, scene.at, false};
        return scene.follow(branch.say, branch.target, Meaning::Declines);
    }
    answer(scene, AskPurpose::Transfer, 0);
}

void on(Scene& scene, const QuestionWithdrawn&)
{
    if (scene.onTheLine()) {
        scene.agentActs();
        scene.facts().ask.reset();
        scene.beginWaiting();
    }
}

void on(Scene& scene, const Held& event)
{
    if (!scene.onTheLine()) {
        return;
    }
    auto& facts = scene.facts();
    scene.agentActs();
    scene.breakOff();
    for (const auto kind : {TimerKind::Within,
                            TimerKind::Greeting,
                            TimerKind::Farewell,
                            TimerKind::BargeIn,
                            TimerKind::MuteLong}) {
        scene.clear(kind);
    }
    scene.mind().place = Place::OnHold;
    facts.heldSince = scene.at;
    facts.permitted = event.permitted;
    facts.promised = std::chrono::minutes{event.minutes > 0 ? event.minutes : 1};
    ++facts.holds;
    scene.fact("holds", static_cast<double>(facts.holds));
    scene.set(TimerKind::HoldMinute, std::chrono::minutes{1});
    scene.set(TimerKind::HoldOverdue, facts.promised);
    judgeHold(scene, event.permitted);
    facts.ask.reset();
}

void on(Scene& scene, const Returned&)
{
    auto& facts = scene.facts();
    if (scene.mind().place != Place::OnHold || !facts.heldSince) {
        return;
    }
    scene.mind().place = Place::OnTheLine;
    scene.clear(TimerKind::HoldMinute);
    scene.clear(TimerKind::HoldOverdue);
    const bool late = scene.at > *facts.heldSince + facts.promised;
    facts.heldSince.reset();
    const auto passage = scene.mind().passage;
    scene.fact("late", late);
    scene.done(ExpectKind::Return, {}, !late);
    if (late || facts.permitted) {
        scene.move(late ? PatienceCause::ReturnedLate : PatienceCause::ReturnedInTime);
    }
    if (scene.mind().passage == passage && scene.onTheLine() && !facts.leaving) {
        thankOrComplain(scene, late, !facts.permitted);
    }
    scene.beginWaiting();
}

void on(Scene& scene, const PassedOn& event)
{
    auto& mind = scene.mind();
    if (mind.place != Place::OnTheLine && mind.place != Place::OnHold) {
        return;
    }
    scene.agentActs();
    scene.breakOff();
    mind.place = Place::Passing;
    for (const auto kind : {TimerKind::HoldMinute,
                            TimerKind::HoldOverdue,
                            TimerKind::Within,
                            TimerKind::Farewell,
                            TimerKind::MuteLong}) {
        scene.clear(kind);
    }
    ++mind.facts.transfers;
    scene.fact("transfers", static_cast<double>(mind.facts.transfers));
    if (mind.facts.transfers > 1) {
        scene.move(PatienceCause::PassedAround);
    }
    scene.move(event.permitted ? PatienceCause::Transferred : PatienceCause::TransferredUnasked);
}

void on(Scene& scene, const Arrived&)
{
    if (scene.mind().place == Place::Passing) {
        scene.giveUpAwaited();
        scene.mind().place = Place::Gone;
        scene.mind().timers.clear();
        scene.note(CallerLeft{false});
    }
}

void on(Scene& scene, const PassingFailed&)
{
    auto& mind = scene.mind();
    if (mind.place != Place::Passing) {
        return;
    }
    // A caller who was held for the consultation is held still.
    mind.place = mind.facts.heldSince ? Place::OnHold : Place::OnTheLine;
    if (mind.place == Place::OnHold) {
        scene.set(TimerKind::HoldOverdue, kOverdueAgain);
    }
    scene.move(PatienceCause::TransferFailed);
    if (scene.onTheLine() && !scene.take(Trigger::TransferFailed)) {
        scene.sayOneOf({"Hello? Nobody answered.", "It just rang, and now I am back with you."},
                       Meaning::Complains);
    }
}

void on(Scene& scene, const ToldUnavailable& event)
{
    if (!canBeAsked(scene)) {
        return;
    }
    scene.done(ExpectKind::UrgentOrMessage, event.colleague);
    if (!scene.take(Trigger::Unavailable, event.colleague)) {
        scene.say("It is not urgent. A message would be fine, thank you.", Meaning::Talk);
    }
    scene.goOnIfMet();
}

void on(Scene& scene, const MessageNoted& event)
{
    if (!scene.onTheLine()) {
        return;
    }
    scene.agentActs();
    scene.done(ExpectKind::Message, event.colleague);
    if (event.readBack) {
        scene.done(ExpectKind::ReadBack);
    }
    if (!scene.take(Trigger::MessageTaken, event.colleague)) {
        scene.goOnIfMet();
        scene.beginWaiting();
    }
}

void on(Scene& scene, const Muted& event)
{
    scene.clear(TimerKind::MuteLong);
    if (event.on && scene.onTheLine()) {
        scene.facts().mutedSince = scene.at;
        scene.set(TimerKind::MuteLong, kMuteNoticed);
    } else {
        scene.facts().mutedSince.reset();
    }
}

void on(Scene& scene, const Closed& event)
{
    scene.facts().closing = event.on;
    if (!event.on || !scene.onTheLine() || scene.facts().leaving) {
        scene.clear(TimerKind::Farewell);
        return;
    }
    scene.agentActs();
    scene.done(ExpectKind::Close);
    if (!scene.stance().goodbye && scene.take(Trigger::Closing)) {
        return;
    }
    scene.clear(TimerKind::Farewell);
    scene.set(TimerKind::Farewell, kLastWord);
}

void on(Scene& scene, const HungUp&)
{
    if (scene.mind().place != Place::Gone) {
        scene.giveUpAwaited();
        scene.mind().place = Place::Gone;
        scene.mind().timers.clear();
    }
}

} // namespace secondring::practice
