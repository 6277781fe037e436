#include "tests/core/practice/trainee.h"

#include "core/practice/matching.h"

#include <algorithm>

namespace secondring::practice::test {

namespace {

/// Takes a scenario from ring to goodbye, courteously: the first offered sentence, every question
/// before the deed, back in time, thanks, and the caller first.
class GoodTrainee
{
public:
    explicit GoodTrainee(PracticeDesk& at)
        : desk(at)
    {
    }

    void play()
    {
        answer();
        for (int step = 0; step < 60 && !everybodyGone(); ++step) {
            desk.wait(1s);
            takeSecondCaller();
            if (!desk.isGone()) {
                turn();
            }
        }
    }

private:
    void answer()
    {
        desk.wait(2s);
        desk.act(AnswerRequested{});
        desk.wait(1500ms);
        desk.act(SaidMarked{"greeting", false});
    }

    bool everybodyGone() const
    {
        return std::ranges::all_of(
            desk.course.minds, [](const CallerMind& mind) { return mind.place == Place::Gone; });
    }

    const Awaited* nextAwaited() const
    {
        const auto& all = desk.mind().stance.awaited;
        const auto next = std::ranges::find_if(all, [](const Awaited& each) {
            return !each.metAt && !each.missed && !each.what.optional;
        });
        return next == all.end() ? nullptr : &*next;
    }

    void turn()
    {
        const auto* awaited = nextAwaited();
        const auto& stance = desk.mind().stance;
        if (awaited != nullptr && needsDesk(awaited->what.kind)) {
            const auto what = awaited->what;
            return doOnDesk(what);
        }
        if (!stance.choices.empty()) {
            return desk.say(std::string{stance.choices.front().text});
        }
        if (awaited != nullptr) {
            return desk.say(awaited->what.any.empty()
                                ? std::string{phrasesOf(awaited->what.kind).front()}
                                : std::string{awaited->what.any.front()});
        }
        if (stance.goodbye) {
            return close();
        }
        desk.wait(2s);
    }

    static bool needsDesk(ExpectKind kind)
    {
        return !isSpoken(kind) || kind == ExpectKind::UrgentOrMessage;
    }

    void doOnDesk(const Expectation& what)
    {
        switch (what.kind) {
        case ExpectKind::Hold:
        case ExpectKind::Return:
            return hold({});
        case ExpectKind::Transfer:
            return transfer(what.whom);
        case ExpectKind::UrgentOrMessage:
            desk.act(ColleagueUnavailable{colleague(what.whom)});
            desk.wait(1s);
            return desk.act(UnavailableAnswered{UnavailableAnswer::Message});
        case ExpectKind::Message:
            return desk.act(MessageTaken{colleague(what.whom), "as the caller said it", true});
        case ExpectKind::Close:
            return close();
        default:
            desk.wait(1s);
        }
    }

    Colleague colleague(const std::string& name) const
    {
        const auto& all = desk.scenario.colleagues;
        const auto found = std::ranges::find_if(
            all, [&](const PracticeColleague& each) { return each.who.name == name; });
        if (found != all.end()) {
            return found->who;
        }
        return all.empty() ? Colleague{} : all.front().who;
    }

    void confirmFirst()
    {
        const auto& said = desk.call().said;
        if (std::ranges::none_of(said, [](const Said& each) { return each.line == "confirm"; })) {
            desk.act(SaidMarked{"confirm", false});
        }
    }

    /// The last answer of the caller was a yes.
    bool agreed() const { return desk.mind().facts.ask && desk.mind().facts.ask->agreed; }

    bool ask(EventBody question)
    {
        const auto passage = desk.mind().passage;
        desk.act(std::move(question));
        if (desk.isGone() || waitingAsk(desk.call()) == nullptr) {
            return false;
        }
        const bool yes = agreed();
        desk.act(yes ? EventBody{AskGranted{}} : EventBody{AskDeclined{}});
        return yes && passage == desk.mind().passage;
    }

    void hold(CallId next)
    {
        confirmFirst();
        if (!ask(HoldAsked{"find out", 2, next}) || next) {
            return;
        }
        desk.wait(80s);
        desk.act(ReturnRequested{});
        desk.act(SaidMarked{"return", false});
    }

    void transfer(const std::string& name)
    {
        confirmFirst();
        ask(TransferAsked{colleague(name), TransferKind::StraightThrough, "can help", true});
    }

    void close()
    {
        confirmFirst();
        desk.act(ClosingStarted{});
        desk.wait(1s);
        if (!desk.isGone()) {
            desk.act(SaidMarked{"thanks", false});
        }
        desk.wait(15s);
    }

    /// Somebody else rings: the first is asked to hold, the second answered, asked to wait, and
    /// then served after the first.
    void takeSecondCaller()
    {
        for (std::size_t of = 1; of < desk.course.minds.size(); ++of) {
            if (desk.course.minds[of].place == Place::Ringing && !desk.isGone()) {
                hold(desk.calls.at(of));
                desk.turnTo(of);
                desk.wait(1s);
                desk.act(SaidMarked{"greeting", false});
            }
        }
        if (desk.isGone() && !everybodyGone()) {
            desk.turnTo(desk.caller == 0 ? 1 : 0);
            if (desk.mind().place == Place::OnHold) {
                desk.act(ReturnRequested{});
                desk.act(SaidMarked{"return", false});
            } else if (desk.mind().place == Place::Ringing) {
                desk.act(AnswerRequested{});
                desk.act(SaidMarked{"greeting", false});
            }
        }
    }

    PracticeDesk& desk;
};

/// Late, silent about who they are, holds and passes on without asking, takes the last sentence
/// offered, and hangs up first.
class CarelessTrainee
{
public:
    explicit CarelessTrainee(PracticeDesk& at)
        : desk(at)
    {
    }

    void play()
    {
        desk.wait(10s);
        if (!desk.isGone()) {
            desk.act(AnswerRequested{});
            desk.wait(7s);
        }
        for (int step = 0; step < 25 && !desk.isGone(); ++step) {
            turn(step);
        }
        if (!desk.isGone()) {
            desk.act(HangUpRequested{700ms, ""});
        }
        for (desk.caller = 0; desk.caller < desk.course.minds.size(); ++desk.caller) {
            desk.wait(3min); // a second caller is never answered
        }
        desk.caller = 0;
    }

private:
    void turn(int step)
    {
        desk.wait(6s);
        const auto& stance = desk.mind().stance;
        if (desk.isGone()) {
            return;
        }
        if (stance.goodbye) {
            return desk.act(HangUpRequested{700ms, ""});
        }
        if (!stance.choices.empty()) {
            return desk.say(std::string{stance.choices.back().text});
        }
        if (step % 2 == 0) {
            desk.act(HoldOverridden{"", 1, {}});
            desk.wait(100s);
            return desk.isGone() ? void() : desk.act(ReturnRequested{});
        }
        desk.say("Right.");
    }

    PracticeDesk& desk;
};

} // namespace

void playWell(PracticeDesk& desk)
{
    GoodTrainee{desk}.play();
}

void playCarelessly(PracticeDesk& desk)
{
    CarelessTrainee{desk}.play();
}

} // namespace secondring::practice::test
