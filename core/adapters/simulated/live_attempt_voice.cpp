#include "core/adapters/simulated/live_attempt.h"
#include "core/practice/desk_event.h"
#include "core/practice/matching.h"

#include <algorithm>

/// What the trainee says: by voice, by typing, by choosing.
namespace secondring {

using namespace practice;

void LiveAttempt::on(const TraineeBegan& began)
{
    speaking_ = true;
    const auto tell = [this, alive = std::weak_ptr{alive_}, number = ++utterance_] {
        if (!alive.expired() && aloud_ && speaking_ && number == utterance_) {
            hasFloor_ = true;
            take(caller_, SpeechBegan{Way::Voice});
        }
    };
    if (began.over) {
        world_.later(kBackChannel, tell);
    } else {
        tell();
    }
}

void LiveAttempt::on(const TraineeEnded& /*ended*/)
{
    speaking_ = false;
    if (aloud_) {
        hearOutAfter(kNotUnderstood);
    }
}

void LiveAttempt::on(const TraineeHeard& heard)
{
    if (!aloud_) {
        return;
    }
    const auto& text = heard.heard.text;
    if (!heard.heard.final) {
        markGreeting(text);
        return;
    }
    if (course_.minds[caller_].facts.toSpeak > 0 && !hasFloor_) {
        return; // it did not interrupt the caller, so it was no more than "mm-hm"
    }
    understood_.text += understood_.text.empty() || text.empty() ? text : " " + text;
    understood_.length += heard.heard.until - heard.heard.from;
    if (!speaking_ && isEnough()) {
        hearOut();
    } else {
        hearOutAfter(kBreath);
    }
}

/// Who greets has greeted with the first words: the standard counts the seconds until then.
void LiveAttempt::markGreeting(const std::string& text)
{
    if (caller_ >= calls_.size() || !news_.lineSaid || greeted_ == caller_) {
        return;
    }
    const auto said = saidOf(Heard{text, Way::Voice, {}}, calls_[caller_]);
    if (said && said->line == "greeting") {
        greeted_ = caller_;
        news_.lineSaid(said->line);
    }
}

/// Nothing that is awaited in words would still be missing.
bool LiveAttempt::isEnough() const
{
    const auto& mind = course_.minds[caller_];
    if (mind.place == Place::OnTheLine && !mind.facts.opened) {
        return sayLineOf(understood_.text) == "greeting";
    }
    const auto decision = decide(scenario_, mind, understood_, world_.clock.now());
    return std::ranges::none_of(decision.notes, [](const CallerNote& note) {
        const auto* weighed = std::get_if<UtteranceWeighed>(&note);
        return weighed != nullptr && !weighed->missing.empty();
    });
}

/// Unless the trainee goes on until then.
void LiveAttempt::hearOutAfter(Duration wait)
{
    world_.later(wait, [this, alive = std::weak_ptr{alive_}, number = ++utterance_] {
        if (!alive.expired() && number == utterance_ && !speaking_) {
            hearOut();
        }
    });
}

/// The caller hears all that was understood since they were last answered; perhaps nothing.
void LiveAttempt::hearOut()
{
    ++utterance_;
    hasFloor_ = false;
    take(caller_, std::exchange(understood_, Heard{{}, Way::Voice, {}}));
    putQuestion();
}

void LiveAttempt::typingBegan()
{
    if (alive_ && !course_.minds.empty()) {
        take(caller_, SpeechBegan{Way::Typed});
    }
}

void LiveAttempt::said(const std::string& text, Way how)
{
    if (alive_ && !course_.minds.empty()) {
        take(caller_, Heard{text, how, {}});
        putQuestion();
    }
}

void LiveAttempt::correctHeard()
{
    if (alive_ && course_.correctable) {
        take(course_.correctable->caller, HeardCorrected{course_.correctable->text});
    }
}

void LiveAttempt::setAloud(bool aloud)
{
    aloud_ = aloud;
    if (!aloud_) {
        putQuestion();
    }
    listen();
}

void LiveAttempt::setDeskWords(const std::string& words)
{
    if (words != deskWords_) {
        deskWords_ = words;
        listen();
    }
}

/// The microphone is listened to for what would do now.
void LiveAttempt::listen()
{
    if (!aloud_ || caller_ >= course_.minds.size()) {
        return;
    }
    std::vector<EarItem> items;
    for (const auto& each : listeningFor(course_.minds[caller_])) {
        items.push_back({.id = each.id, .phrases = each.phrases, .keys = {}});
    }
    if (!deskWords_.empty()) {
        items.push_back({.id = "the desk's words", .phrases = {deskWords_}, .keys = {}});
    }
    if (items != listensFor_) {
        listensFor_ = items;
        world_.sound.listenFor(std::move(items));
    }
}

} // namespace secondring
