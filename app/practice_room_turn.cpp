#include "app/attempt_greetings.h"
#include "app/console.h"
#include "app/practice_room.h"
#include "app/practice_studio.h"
#include "app/qt_executor.h"
#include "ui/desk/keys.h"
#include "ui/desk/saying.h"
#include "ui/look/text.h"
#include "ui/settings/key_rules.h"

#include <algorithm>
#include <cmath>
#include <random>

/// The attempt that goes on: whose turn it is, what can be said, and what was heard.
namespace secondring {

namespace {

constexpr double kMillion = 1e6;

/// The author's best sentence stands first in the scenario, and anywhere here: in one attempt
/// always in the same place.
std::vector<std::string> offeredIn(const practice::Turn& turn, std::uint64_t seed)
{
    auto offered = turn.offered;
    std::mt19937_64 order{seed ^ std::hash<std::string>{}(turn.line + turn.hint)};
    std::ranges::shuffle(offered, order);
    return offered;
}

} // namespace

/// Everything but the first ring.
void PracticeRoom::makeLive(const practice::Scenario& scenario, std::uint64_t seed)
{
    desk_->follow(scenario);
    byKeys_.clear();
    unworded_.clear();
    spoken_ = {};
    heard_.clear();
    studio_->choose(console_.model().settings().devices);
    view_.result.reset();
    view_.trouble.clear();
    view_.running = true;
    live_ = std::make_unique<LiveAttempt>(
        AttemptWorld{desk_->line(), studio_->sound(), console_.clock(), laterOn(*this)},
        scenario,
        seed,
        AttemptNews{.changed = [this] { rendering_.start(); },
                    .taken = [this](const auto& event) { book_->note(event); },
                    .lineSaid =
                        [this](const std::string& line) {
                            const auto call = page_->desk().shown();
                            desk_->model().post(Event{call, SaidMarked{line, true}});
                        },
                    .sounded = [this](const PracticeSoundReport& report) { sounded(report); }});
    from_.reset();
    rewind_.reset();
}

practice::AttemptScore PracticeRoom::counted() const
{
    const auto& model = desk_->model();
    const auto& standards = model.known().house.standards;
    std::vector<Assessment> assessments;
    for (const auto& call : live_->calls()) {
        assessments.push_back(assess(call, standards, model.now()));
    }
    auto score = practice::score(live_->course(), assessments, standards);
    practice::tellGreetings(
        score, live_->course(), greetingsOf(live_->calls(), model.known()), standards);
    return score;
}

/// The ear knows the house's own words, names in them included.
void PracticeRoom::tellDeskWords()
{
    const auto& model = desk_->model();
    if (const auto* call = find(model.state(), page_->desk().shown())) {
        const Assessment none;
        const DeskView view{model.state(), model.known(), call, none, model.now()};
        live_->setDeskWords(wordsOf(sayingFor(view, {}).words));
    }
}

void PracticeRoom::renderTurn()
{
    tellDeskWords();
    const auto& course = live_->course();
    const auto caller = live_->caller();
    view_.turns = turnsOf(course, byKeys_);
    view_.patience = patienceOf(course, caller);
    view_.patienceWord = patienceWordOf(course, caller);
    const auto& model = desk_->model();
    const auto score = counted();
    view_.steps = stepsOf(score);
    const auto done = std::ranges::count_if(score.items, [](const practice::ScoreItem& item) {
        return item.verdict != Verdict::Open && item.verdict != Verdict::DoesNotApply;
    });
    view_.attempt = tr("%1 · step %2 of %3 · attempt %4")
                        .arg(look::toQt(live_->scenario().title))
                        .arg(std::min<qsizetype>(done + 1, view_.steps.size()))
                        .arg(view_.steps.size())
                        .arg(book_->attempts(live_->scenario().id).size() + 1);
    if (from_) {
        view_.attempt = tr("%1 · again from %2 · not kept")
                            .arg(look::toQt(live_->scenario().title), look::clockText(*from_));
    }
    view_.delivery = spoken_.agent.empty() ? DeliveryView{} : deliveryView(spoken_);
    const auto* call = find(model.state(), page_->desk().shown());
    const bool voice = view_.turn.voice;
    view_.turn = {};
    view_.turn.voice = voice;
    page_->offerCorrection(voice && course.correctable.has_value());
    view_.turn.canSay = call != nullptr && canTalk(*call) && waitingAsk(*call) == nullptr;
    if (!view_.turn.canSay || caller >= course.minds.size()) {
        return;
    }
    const auto turn = practice::turnOf(course.minds[caller]);
    auto heading = look::toQt(turn.hint);
    if (turn.closes && !is<Closing>(call->phase)) {
        const auto keys = keysFrom(console_.model().settings().keys);
        heading += QStringLiteral(" · ") + capOf(keys.value(DeskAction::End));
    }
    const bool speaks = course.minds[caller].facts.toSpeak > 0;
    const auto whose = speaks ? tr("Then you") : tr("Your turn");
    view_.turn.heading = view_.hints != practice::HintLevel::None && !heading.isEmpty()
                             ? tr("%1. %2").arg(whose, heading)
                             : whose;
    view_.turn.aside = speaks                      ? tr("The caller is speaking")
                       : voice && !deaf_.isEmpty() ? deaf_
                       : voice                     ? tr("Listening")
                                                   : QString{};
    view_.turn.heard = voice ? heard_ : QString{};
    const auto line = deskLine();
    if (view_.hints == practice::HintLevel::Words) {
        view_.turn.hint = line ? line->first : look::toQt(turn.line);
    }
    for (const auto& offered : offeredIn(turn, live_->attempt().seed)) {
        view_.turn.choices.append(look::toQt(offered));
    }
}

bool PracticeRoom::awaitsReturn() const
{
    const auto& minds = live_->course().minds;
    const auto caller = live_->caller();
    return caller < minds.size() &&
           std::ranges::any_of(minds[caller].stance.awaited, [](const auto& each) {
               return each.what.kind == practice::ExpectKind::Return && !each.metAt;
           });
}

std::optional<std::pair<QString, std::string>> PracticeRoom::deskLine() const
{
    const auto& model = desk_->model();
    const auto* call = find(model.state(), page_->desk().shown());
    if (call == nullptr) {
        return std::nullopt;
    }
    const Assessment none;
    const auto saying = sayingFor({model.state(), model.known(), call, none, model.now()}, {});
    // The request is confirmed in words of one's own: the scenario knows them better. It also
    // knows what to say to a caller who did not wait for a greeting. Thanks for holding are for
    // whoever waits for them: later the words would contradict the step.
    const auto& minds = live_->course().minds;
    const bool late = (saying.marks == "return" && !awaitsReturn()) ||
                      (saying.marks == "greeting" && minds[live_->caller()].facts.opened);
    if (saying.marks.empty() || saying.marks == "confirm" || late) {
        return std::nullopt;
    }
    return std::pair{look::toQt(wordsOf(saying.words)), saying.marks};
}

void PracticeRoom::sayHint()
{
    if (!live_ || !view_.turn.canSay) {
        return;
    }
    if (const auto line = deskLine()) {
        desk_->model().post(Event{page_->desk().shown(), SaidMarked{line->second, false}});
    } else if (!view_.turn.hint.isEmpty()) {
        live_->said(look::toStd(view_.turn.hint), practice::Way::Chosen);
    }
}

void PracticeRoom::toggleVoice()
{
    view_.turn.voice = !view_.turn.voice;
    heard_.clear();
    view_.turn.voice ? levels_.start() : levels_.stop();
    if (live_) {
        live_->setAloud(view_.turn.voice);
    }
    render();
}

void PracticeRoom::keepSpoken(practice::Speaker who, const practice::SpokenStretch& stretch)
{
    if (stretch.until > stretch.from) {
        book_->note(practice::SpokenAloud{
            .at = console_.clock().now(),
            .who = who,
            .from = stretch.from,
            .until = stretch.until,
            .energy = static_cast<std::int64_t>(std::llround(stretch.level.energy * kMillion)),
            .samples = stretch.level.samples,
            .clipped = stretch.level.clipped});
    }
}

/// What the screen shows of the sound: what was heard, and how it was spoken.
void PracticeRoom::sounded(const PracticeSoundReport& report)
{
    if (const auto* caller = std::get_if<CallerEnded>(&report)) {
        spoken_.caller.push_back({caller->from, caller->until, caller->level});
        keepSpoken(practice::Speaker::Caller, spoken_.caller.back());
        spoken_.length = std::max(spoken_.length, caller->until);
    } else if (const auto* trainee = std::get_if<TraineeEnded>(&report)) {
        spoken_.agent.push_back({trainee->from, trainee->until, trainee->level});
        keepSpoken(practice::Speaker::Trainee, spoken_.agent.back());
        spoken_.length = std::max(spoken_.length, trainee->until);
    } else if (const auto* heard = std::get_if<TraineeHeard>(&report)) {
        heard_ = heard->heard.final ? QString{} : look::toQt(heard->heard.text);
        if (heard->heard.final) {
            spoken_.words += static_cast<int>(
                look::toQt(heard->heard.text).split(u' ', Qt::SkipEmptyParts).size());
        }
    } else if (const auto* state = std::get_if<PracticeSoundState>(&report)) {
        deaf_ = state->ear.empty() ? QString{} : tr("Nothing is understood here; type instead");
    }
    rendering_.start();
}

void PracticeRoom::sayChoice(int choice)
{
    if (live_ && choice < view_.turn.choices.size()) {
        live_->said(look::toStd(view_.turn.choices[choice]), practice::Way::Chosen);
    }
}

} // namespace secondring
