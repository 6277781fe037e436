#include "app/practice_room.h"

#include "app/console.h"
#include "app/practice_studio.h"
#include "app/reviews.h"
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

std::string scenariosOf(const Console& console)
{
    return console.folders().config + "/scenarios";
}

} // namespace

PracticeRoom::PracticeRoom(Console& console, const Reviews& reviews)
    : console_(console)
    , reviews_(reviews)
    , page_(std::make_unique<PracticePage>([&console] { return console.model().now(); }))
    , workshop_(scenariosOf(console))
    , lookback_(console, reviews)
{
    wireWorkshop();
    wireLookback();
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
    connect(&console_.model(), &ConsoleModel::knowledgeChanged, this, &PracticeRoom::seat);
}

PracticeRoom::~PracticeRoom() = default;

bool PracticeRoom::eventFilter(QObject* watched, QEvent* event)
{
    const bool ofPage = watched == page_.get();
    if (ofPage && event->type() == QEvent::Show && !opened_) {
        open();
    } else if (ofPage && event->type() == QEvent::Show && book_) {
        book_->read(); // Training may have assigned or withdrawn something meanwhile
    }
    if (ofPage && (event->type() == QEvent::Show || event->type() == QEvent::Hide)) {
        shareKeys();
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
        again_ = live_ != nullptr;
        stop();
    });
    connect(page, &PracticePage::stopped, this, [this] {
        stop();
        if (tried_) {
            emit workshopWanted();
        }
    });
    connect(page, &PracticePage::hintsToggled, this, [this] {
        const bool words = view_.hints == practice::HintLevel::Words;
        hintsFixed_ = words ? practice::HintLevel::None : practice::HintLevel::Words;
        render();
    });
    connect(page, &PracticePage::typingBegan, this, [this] {
        if (live_) {
            live_->typingBegan();
        }
    });
    connect(page, &PracticePage::typed, this, [this](const QString& words) {
        if (live_) {
            live_->said(look::toStd(words), practice::Way::Typed);
        }
    });
    connect(page, &PracticePage::chosen, this, &PracticeRoom::sayChoice);
    connect(page, &PracticePage::hintSaid, this, &PracticeRoom::sayHint);
    connect(page, &PracticePage::voiceToggled, this, &PracticeRoom::toggleVoice);
    connect(page, &PracticePage::corrected, this, [this] {
        if (live_) {
            live_->correctHeard();
        }
    });
    connect(page, &PracticePage::trainingWanted, this, &PracticeRoom::trainingWanted);
    connect(page, &PracticePage::drillWanted, this, &PracticeRoom::drill);
    connect(page, &PracticePage::handedIn, this, [this](std::int64_t attempt) {
        book_->handIn(practice::AttemptId{attempt}, console_.clock().now());
        if (view_.result) {
            view_.result->handedIn = true;
        }
        render();
    });
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
    book_ = std::make_unique<AttemptBook>(desk_->attempts());
    connect(book_.get(), &AttemptBook::changed, this, [this] {
        if (view_.result) { // it may have been handed in from its own page
            view_.result->handedIn = view_.result->handedIn || isHandedIn(view_.result->attempt);
        }
        rendering_.start();
    });
    connect(book_.get(), &AttemptBook::troubled, this, [this](const QString& sentence) {
        view_.trouble = sentence;
        rendering_.start();
    });
    connect(book_.get(), &AttemptBook::ended, this, [this](std::int64_t attempt) {
        if (view_.result && view_.result->attempt == 0) {
            view_.result->attempt = attempt;
            view_.result->handedIn = false;
        }
    });
    lookback_.open(*desk_, *book_);
    book_->setAgent(reviews_.viewer());
    book_->read();
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
    readShelf();
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
    tried_.reset();
    hintsFixed_.reset();
    view_.result.reset();
    view_.patience.clear();
    view_.steps.clear();
    render();
}

void PracticeRoom::readShelf()
{
    shelf_ = ScenarioShelf::read(scenariosOf(console_));
    for (const auto& trouble : shelf_.troubles) {
        view_.trouble = tr("%1 holds no scenario that can be practised. %2")
                            .arg(look::toQt(trouble.file), look::toQt(trouble.sentence));
    }
}

void PracticeRoom::begin()
{
    const auto* chosen = shelf_.find(view_.chosen);
    if (tried_) {
        ring(*tried_, false);
    } else if (chosen != nullptr) {
        ring(*chosen, true);
    }
}

void PracticeRoom::ring(const ShelvedScenario& shelved, bool kept)
{
    if (live_ || !desk_) {
        return;
    }
    if (!desk_->model().state().calls.empty()) {
        again_ = true; // as soon as the last one is put away
        return;
    }
    const auto seed = QRandomGenerator::global()->generate64();
    makeLive(shelved.scenario, seed);
    book_->setAgent(reviews_.viewer());
    if (kept) {
        book_->begin(shelved, seed, console_.clock().now());
    } else {
        book_->drop();
    }
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
    book_->drop();
    rewind_.reset();
    live_->stop();
    live_.reset();
    view_.running = false;
    view_.patience.clear();
    view_.steps.clear();
    render();
    putAway();
}

/// What an attempt that was stopped has left on the desk; then the next one, if it was wanted.
void PracticeRoom::putAway()
{
    const auto calls = desk_->model().state().calls; // what is posted changes them
    for (const auto& call : calls) {
        if (call.consult && is<Ended>(call.phase)) {
            desk_->model().post(Event{call.id, HangUpRequested{}});
        } else if (inWrapUp(call)) {
            desk_->model().post(Event{call.id, WrapUpSaved{}});
        }
    }
    if (again_ && desk_->model().state().calls.empty()) {
        again_ = false;
        QTimer::singleShot(0, this, &PracticeRoom::begin);
    }
}

void PracticeRoom::recorded(const Recorded& event)
{
    if (!live_) {
        return;
    }
    if (rewind_) {
        rewind_->recorded(event);
        return;
    }
    // Who speaks puts the questions of the desk in words of their own.
    const bool saidByKey =
        std::holds_alternative<SaidMarked>(event.event.body) || !view_.turn.voice;
    if (saidByKey && isSaidByKey(event.event.body)) {
        unworded_.push_back(event);
    }
    if (std::holds_alternative<CallArrived>(event.event.body)) {
        book_->note(practice::CallOfAttempt{event.at, event.event.call});
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
            book_->note(practice::SaidByKey{said.at, byKeys_.back().words});
        }
    }
    if (!live_) {
        putAway();
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
    const auto result = counted();
    view_.steps = stepsOf(result);
    view_.result = resultOf(result, live_->course());
    if (from_) {
        view_.result->sentence.prepend(
            tr("Tried again from %1, so it is not kept. ").arg(look::clockText(*from_)));
    } else if (tried_) {
        view_.result->sentence.prepend(tr("A try from the editor, so it is not kept. "));
    }
    book_->end({.ended = desk_->model().now(),
                .score = result.score,
                .passed = result.score.value_or(0) >= passMark(live_->scenario().id),
                .verdicts = verdictsOf(result)});
    live_->stop();
    live_.reset();
    view_.running = false;
    view_.turns.clear();
    render();
}

void PracticeRoom::render()
{
    view_.trains = reviews_.viewer().role != Role::Agent;
    view_.scenarios.clear();
    for (const auto& each : shelf_.scenarios) {
        view_.scenarios.append({.id = each.scenario.id,
                                .title = look::toQt(each.scenario.title),
                                .practises = look::toQt(each.scenario.practises),
                                .score = {},
                                .passed = true,
                                .due = {}});
        tellProgress(view_.scenarios.back(), each.scenario.id);
    }
    const auto* chosen = tried_ ? &*tried_ : shelf_.find(view_.chosen);
    view_.briefing = chosen == nullptr ? BriefingView{} : briefingOf(chosen->scenario);
    view_.attempt = chosen == nullptr ? QString{} : look::toQt(chosen->scenario.title);
    tellUnfinished();
    if (book_ && chosen != nullptr && !tried_) {
        view_.briefing.passMark = passMark(view_.chosen);
        for (const auto& attempt : book_->attempts(view_.chosen)) {
            view_.briefing.attempts.append(entryOf(attempt, console_.clock().now()));
        }
    }
    tellAssignment(view_.briefing, view_.chosen);
    tellHints();
    if (live_) {
        renderTurn();
    }
    page_->render(view_);
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
