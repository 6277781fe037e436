#include "app/practice_room.h"

#include "app/console.h"
#include "app/practice_studio.h"
#include "app/qt_executor.h"
#include "ui/desk/saying.h"
#include "ui/look/text.h"

#include <QEvent>
#include <QRandomGenerator>

#include <algorithm>

namespace secondring {

namespace {

constexpr int kLevels = 50; ///< milliseconds between two looks at the microphone

/// The words of a key of the desk, once the call shows that it counted.
std::string wordsOf(const EventBody& body, const DeskView& view)
{
    if (const auto* marked = std::get_if<SaidMarked>(&body)) {
        return marked->heard ? std::string{} : wordsOf(spokenFor(view, marked->line));
    }
    return wordsOf(sayingFor(view, {}).words);
}

bool isSaidByKey(const EventBody& body)
{
    return std::holds_alternative<SaidMarked>(body) || std::holds_alternative<HoldAsked>(body) ||
           std::holds_alternative<TransferAsked>(body) ||
           std::holds_alternative<ColleagueUnavailable>(body);
}

} // namespace

PracticeRoom::PracticeRoom(Console& console)
    : console_(console)
    , page_(std::make_unique<PracticePage>([&console] { return console.model().now(); }))
{
    rendering_.setSingleShot(true);
    rendering_.setInterval(0);
    levels_.setInterval(kLevels);
    connect(&rendering_, &QTimer::timeout, this, &PracticeRoom::render);
    page_->installEventFilter(this);
    wire();
    connect(
        &console_.model(), &ConsoleModel::changed, this, [this](const State&, const State& now) {
            makeWayFor(now);
            shareKeys();
        });
}

PracticeRoom::~PracticeRoom() = default;

bool PracticeRoom::eventFilter(QObject* watched, QEvent* event)
{
    const bool ofPage = watched == page_.get();
    if (ofPage && event->type() == QEvent::Show && !opened_) {
        open();
    }
    if (ofPage && (event->type() == QEvent::Show || event->type() == QEvent::Hide)) {
        QTimer::singleShot(0, this, &PracticeRoom::shareKeys);
    }
    return QObject::eventFilter(watched, event);
}

void PracticeRoom::wire()
{
    auto* page = page_.get();
    connect(page, &PracticePage::scenarioChosen, this, &PracticeRoom::choose);
    connect(page, &PracticePage::begun, this, &PracticeRoom::begin);
    connect(&page->desk(), &DeskWorkspace::ringMeRequested, this, &PracticeRoom::begin);
    connect(page, &PracticePage::startedOver, this, [this] {
        stop();
        begin();
    });
    connect(page, &PracticePage::stopped, this, &PracticeRoom::stop);
    connect(page, &PracticePage::hintsToggled, this, [this] {
        view_.hints = !view_.hints;
        render();
    });
    connect(page, &PracticePage::typed, this, [this](const QString& words) {
        if (live_) {
            live_->said(look::toStd(words), practice::Way::Typed);
        }
    });
    connect(page, &PracticePage::chosen, this, &PracticeRoom::sayChoice);
    connect(page, &PracticePage::hintSaid, this, &PracticeRoom::sayHint);
    connect(page, &PracticePage::voiceToggled, this, &PracticeRoom::toggleVoice);
    connect(&levels_, &QTimer::timeout, this, [this] {
        page_->addLevel(studio_->levels().agent.load(std::memory_order_relaxed));
    });
}

void PracticeRoom::open()
{
    opened_ = true;
    auto desk = PracticeDesk::open(console_);
    if (!desk) {
        view_.trouble = look::toQt(desk.error().reason);
        render();
        return;
    }
    desk_ = std::move(*desk);
    studio_ = std::make_unique<PracticeStudio>(console_, *this);
    connect(desk_.get(), &PracticeDesk::recorded, this, &PracticeRoom::recorded);
    auto& model = desk_->model();
    connect(&page_->desk(), &DeskWorkspace::happened, &model, &ConsoleModel::post);
    connect(&model, &ConsoleModel::changed, this, [this](const State&, const State& now) {
        moved(now);
    });
    connect(&model, &ConsoleModel::knowledgeChanged, this, [this] {
        page_->desk().setKnowledge(desk_->model().known());
    });
    page_->desk().setKnowledge(model.known());
    page_->desk().render(model.state());
    shelf_ = ScenarioShelf::read(console_.folders().config + "/scenarios");
    for (const auto& trouble : shelf_.troubles) {
        view_.trouble = tr("%1 holds no scenario that can be practised. %2")
                            .arg(look::toQt(trouble.file), look::toQt(trouble.sentence));
    }
    if (!shelf_.scenarios.empty()) {
        choose(shelf_.scenarios.front().scenario.id);
    }
    render();
}

void PracticeRoom::choose(const std::string& id)
{
    if (live_ || shelf_.find(id) == nullptr) {
        return;
    }
    view_.chosen = id;
    view_.result.reset();
    view_.patience.clear();
    view_.steps.clear();
    render();
}

void PracticeRoom::begin()
{
    const auto* chosen = shelf_.find(view_.chosen);
    if (chosen == nullptr || live_ || !desk_ || !desk_->model().state().calls.empty()) {
        return;
    }
    const auto& scenario = chosen->scenario;
    desk_->follow(scenario);
    byKeys_.clear();
    unworded_.clear();
    spoken_ = {};
    heard_.clear();
    studio_->choose(console_.model().settings().devices);
    view_.result.reset();
    view_.trouble.clear();
    view_.running = true;
    ++attempts_;
    auto seed = QRandomGenerator::global()->generate64();
    live_ = std::make_unique<LiveAttempt>(
        AttemptWorld{desk_->line(), studio_->sound(), console_.clock(), laterOn(*this)},
        scenario,
        seed,
        AttemptNews{.changed = [this] { rendering_.start(); },
                    .lineSaid =
                        [this](const std::string& line) {
                            const auto call = page_->desk().shown();
                            desk_->model().post(Event{call, SaidMarked{line, true}});
                        },
                    .sounded = [this](const PracticeSoundReport& report) { sounded(report); }});
    live_->begin();
    live_->setAloud(view_.turn.voice);
    render();
}

/// The attempt is dropped; its call is ended and put away.
void PracticeRoom::stop()
{
    if (!live_) {
        return;
    }
    live_->stop();
    live_.reset();
    view_.running = false;
    view_.patience.clear();
    view_.steps.clear();
    render();
}

void PracticeRoom::recorded(const Recorded& event)
{
    if (!live_) {
        return;
    }
    if (isSaidByKey(event.event.body)) {
        unworded_.push_back(event);
    }
    live_->record(event);
}

void PracticeRoom::moved(const State& now)
{
    page_->desk().render(now);
    const auto& model = desk_->model();
    if (const auto* call = find(now, page_->desk().shown()); call != nullptr && live_) {
        const Assessment none;
        for (const auto& said : std::exchange(unworded_, {})) {
            const DeskView view{now, model.known(), call, none, model.now()};
            byKeys_.push_back({said.at, wordsOf(said.event.body, view)});
        }
    }
    if (!live_) {
        for (const auto& call : now.calls) { // left behind by an attempt that was stopped
            if (inWrapUp(call)) {
                desk_->model().post(Event{call.id, WrapUpSaved{}});
            }
        }
    } else if (live_->isOver() && now.calls.empty()) {
        QTimer::singleShot(0, this, &PracticeRoom::finish);
    }
    rendering_.start();
}

void PracticeRoom::finish()
{
    if (!live_) {
        return;
    }
    const auto& house = desk_->model().known().house;
    const auto& calls = live_->calls();
    const auto assessment =
        calls.empty() ? Assessment{} : assess(calls.front(), house.standards, desk_->model().now());
    const auto result =
        practice::score(live_->scenario(), live_->course(), assessment, house.standards);
    ResultView shown{.score = result.score.value_or(0)};
    shown.sentence = sentenceOf(result, live_->course());
    shown.items = itemsOf(result);
    shown.handedIn = true;
    view_.result = shown;
    live_->stop();
    live_.reset();
    view_.running = false;
    view_.turns.clear();
    render();
}

void PracticeRoom::render()
{
    view_.scenarios.clear();
    for (const auto& each : shelf_.scenarios) {
        view_.scenarios.append({.id = each.scenario.id,
                                .title = look::toQt(each.scenario.title),
                                .practises = look::toQt(each.scenario.practises),
                                .score = {},
                                .passed = true,
                                .due = {}});
    }
    const auto* chosen = shelf_.find(view_.chosen);
    view_.briefing = chosen == nullptr ? BriefingView{} : briefingOf(chosen->scenario);
    view_.attempt = chosen == nullptr ? QString{} : look::toQt(chosen->scenario.title);
    if (live_) {
        renderTurn();
    }
    page_->render(view_);
}

void PracticeRoom::renderTurn()
{
    const auto& course = live_->course();
    const auto caller = live_->caller();
    view_.turns = turnsOf(course, byKeys_);
    view_.patience = patienceOf(course, caller);
    view_.patienceWord = patienceWordOf(course, caller);
    const auto& model = desk_->model();
    const auto& house = model.known().house;
    const auto& calls = live_->calls();
    const auto assessment =
        calls.empty() ? Assessment{} : assess(calls.front(), house.standards, model.now());
    const auto counted = practice::score(live_->scenario(), course, assessment, house.standards);
    view_.steps = stepsOf(counted);
    const auto done = std::ranges::count_if(counted.items, [](const practice::ScoreItem& item) {
        return item.verdict != Verdict::Open && item.verdict != Verdict::DoesNotApply;
    });
    view_.attempt = tr("%1 · step %2 of %3 · attempt %4")
                        .arg(look::toQt(live_->scenario().title))
                        .arg(std::min<qsizetype>(done + 1, view_.steps.size()))
                        .arg(view_.steps.size())
                        .arg(attempts_);
    view_.delivery = spoken_.agent.empty() ? DeliveryView{} : deliveryView(spoken_);
    const auto* call = find(model.state(), page_->desk().shown());
    const bool voice = view_.turn.voice;
    view_.turn = {};
    view_.turn.voice = voice;
    view_.turn.canSay = call != nullptr && canTalk(*call) && waitingAsk(*call) == nullptr;
    if (!view_.turn.canSay || caller >= course.minds.size()) {
        return;
    }
    const auto turn = practice::turnOf(course.minds[caller]);
    const auto heading = look::toQt(turn.hint);
    view_.turn.heading =
        view_.hints && !heading.isEmpty() ? tr("Your turn. %1").arg(heading) : tr("Your turn");
    view_.turn.aside = course.minds[caller].facts.toSpeak > 0 ? tr("The caller is speaking")
                       : voice && !deaf_.isEmpty()            ? deaf_
                       : voice                                ? tr("Listening")
                                                              : QString{};
    view_.turn.heard = voice ? heard_ : QString{};
    const auto line = deskLine();
    if (view_.hints) {
        view_.turn.hint = line ? line->first : look::toQt(turn.line);
    }
    for (const auto& offered : turn.offered) {
        view_.turn.choices.append(look::toQt(offered));
    }
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
    // The request is confirmed in words of one's own: the scenario knows them better.
    if (saying.marks.empty() || saying.marks == "confirm") {
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

/// What the screen shows of the sound: what was heard, and how it was spoken.
void PracticeRoom::sounded(const PracticeSoundReport& report)
{
    if (const auto* caller = std::get_if<CallerEnded>(&report)) {
        spoken_.caller.push_back({caller->from, caller->until, caller->level});
        spoken_.length = std::max(spoken_.length, caller->until);
    } else if (const auto* trainee = std::get_if<TraineeEnded>(&report)) {
        spoken_.agent.push_back({trainee->from, trainee->until, trainee->level});
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

void PracticeRoom::shareKeys()
{
    const bool taken = page_->isVisible() && console_.model().state().calls.empty();
    page_->desk().setTakesKeys(taken);
    emit keysTaken(taken);
}

void PracticeRoom::makeWayFor(const State& now)
{
    if (live_ && liveCall(now) != nullptr) {
        stop();
        view_.trouble = tr("A real call came, so this attempt was set aside. It is not scored.");
        render();
    }
}

} // namespace secondring
