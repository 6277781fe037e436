#include "ui/practice/practice_page.h"

#include "ui/look/accessible.h"
#include "ui/look/action_button.h"
#include "ui/look/card.h"
#include "ui/practice/attempt_column.h"
#include "ui/practice/briefing_panel.h"
#include "ui/practice/conversation.h"
#include "ui/practice/practice_head.h"
#include "ui/practice/scenario_list.h"
#include "ui/practice/your_turn.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace secondring {

PracticePage::PracticePage(DeskWorkspace::Now now, QWidget* parent)
    : QWidget(parent)
    , head_(new PracticeHead(this))
    , trouble_(new look::Banner(this))
    , scenarios_(new ScenarioList)
    , talk_(new Conversation)
    , turn_(new YourTurn)
    , attempt_(new AttemptColumn)
    , briefing_(new BriefingPanel)
    , desk_(new DeskWorkspace(
          std::move(now),
          {.left = scenarios_, .talk = talk_, .turn = turn_, .right = attempt_, .idle = briefing_},
          this))
{
    setObjectName(QStringLiteral("practicePage"));
    setAccessibleName(tr("Practice"));
    setProperty("ownHead", true);
    desk_->setObjectName(QStringLiteral("practiceDesk"));
    desk_->setTakesKeys(false);
    desk_->setSaysLines(true);
    desk_->setDemonstration(true); // the key that rings the desk begins an attempt
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    trouble_->setObjectName(QStringLiteral("attemptTrouble"));
    trouble_->hide();
    column->addWidget(head_);
    column->addWidget(trouble_);
    column->addWidget(desk_, 1);
    wire();
    render({});
}

void PracticePage::wire()
{
    connect(scenarios_, &ScenarioList::chosen, this, &PracticePage::scenarioChosen);
    connect(head_, &PracticeHead::hintsToggled, this, &PracticePage::hintsToggled);
    connect(head_, &PracticeHead::startedOver, this, &PracticePage::startedOver);
    connect(head_, &PracticeHead::stopped, this, &PracticePage::stopped);
    connect(briefing_, &BriefingPanel::begun, this, &PracticePage::begun);
    connect(briefing_, &BriefingPanel::handedIn, this, &PracticePage::handedIn);
    connect(briefing_, &BriefingPanel::attemptChosen, this, &PracticePage::attemptChosen);
    connect(briefing_, &BriefingPanel::unfinishedCounted, this, &PracticePage::unfinishedCounted);
    connect(briefing_, &BriefingPanel::unfinishedDropped, this, &PracticePage::unfinishedDropped);
    auto* look = new QShortcut(QKeySequence(tr("Ctrl+L")), this);
    connect(look, &QShortcut::activated, briefing_, &BriefingPanel::lookAgain);
    const auto unfinished = [this](const QString& sequence, auto signal) {
        auto* shortcut = new QShortcut(QKeySequence(sequence), this);
        connect(shortcut, &QShortcut::activated, this, [this, signal] {
            if (!view_.running && !view_.unfinished.isEmpty()) {
                emit(this->*signal)();
            }
        });
    };
    unfinished(tr("Ctrl+U"), &PracticePage::unfinishedCounted);
    unfinished(tr("Ctrl+Shift+U"), &PracticePage::unfinishedDropped);
    connect(desk_, &DeskWorkspace::sayWanted, turn_, &YourTurn::sayHint);
    connect(turn_, &YourTurn::typingBegan, this, &PracticePage::typingBegan);
    connect(turn_, &YourTurn::typed, this, &PracticePage::typed);
    connect(turn_, &YourTurn::chosen, this, &PracticePage::chosen);
    connect(turn_, &YourTurn::hintSaid, this, &PracticePage::hintSaid);
    connect(turn_, &YourTurn::voiceToggled, this, &PracticePage::voiceToggled);
    connect(turn_, &YourTurn::corrected, this, &PracticePage::corrected);
    key(tr("Ctrl+R"), &PracticePage::startedOver);
    key(tr("Ctrl+."), &PracticePage::stopped);
    key(tr("Ctrl+I"), &PracticePage::hintsToggled);
    key(tr("Ctrl+D"), &PracticePage::drillWanted);
    key(tr("Ctrl+E"), &PracticePage::editWanted);
    key(tr("Ctrl+N"), &PracticePage::newWanted);
    trainingKey_ = key(tr("Ctrl+T"), &PracticePage::trainingWanted);
    addFoot();
    for (const auto& [sequence, by] :
         std::initializer_list<std::pair<QKeySequence, int>>{{Qt::Key_Up, -1}, {Qt::Key_Down, 1}}) {
        auto* shortcut = new QShortcut(sequence, this);
        connect(shortcut, &QShortcut::activated, this, [this, by = by] { step(by); });
    }
    for (const auto& [sequence, way] :
         std::initializer_list<std::pair<QKeySequence, QAbstractSlider::SliderAction>>{
             {Qt::Key_PageUp, QAbstractSlider::SliderPageStepSub},
             {Qt::Key_PageDown, QAbstractSlider::SliderPageStepAdd}}) {
        auto* shortcut = new QShortcut(sequence, this);
        connect(shortcut, &QShortcut::activated, this, [this, way = way] { turnPage(way); });
    }
    auto* handIn = new QShortcut(QKeySequence(tr("Ctrl+H")), this);
    connect(handIn, &QShortcut::activated, briefing_, &BriefingPanel::handIn);
}

/// What can be done with scenarios besides choosing one.
void PracticePage::addFoot()
{
    const auto add = [this](const char* name, const QString& label, const QString& cap) {
        auto* button =
            new look::ActionButton(label, look::ActionButton::Kind::Ordinary, look::size::kOutcome);
        button->setObjectName(QString::fromLatin1(name));
        button->setKey(cap);
        scenarios_->foot()->addWidget(button);
        return button;
    };
    auto* drill = add("drill", tr("3-minute drill"), tr("Ctrl D"));
    drill->setToolTip(tr("A short scenario from what went worst in the last week"));
    connect(drill, &look::ActionButton::clicked, this, &PracticePage::drillWanted);
    connect(add("editScenario", tr("Edit scenario"), tr("Ctrl E")),
            &look::ActionButton::clicked,
            this,
            &PracticePage::editWanted);
    connect(add("newScenario", tr("New scenario"), tr("Ctrl N")),
            &look::ActionButton::clicked,
            this,
            &PracticePage::newWanted);
    training_ = add("training", tr("Training"), tr("Ctrl T"));
    training_->setToolTip(tr("Assign scenarios, see what was handed in, write certificates"));
    connect(training_, &look::ActionButton::clicked, this, &PracticePage::trainingWanted);
}

QShortcut* PracticePage::key(const QString& sequence, void (PracticePage::*signal)())
{
    auto* shortcut = new QShortcut(QKeySequence(sequence), this);
    connect(shortcut, &QShortcut::activated, this, signal);
    return shortcut;
}

/// To the scenario above or below the chosen one.
void PracticePage::step(int by)
{
    if (view_.running || view_.scenarios.isEmpty()) {
        return;
    }
    const auto at = std::ranges::find_if(
        view_.scenarios, [&](const ScenarioEntry& each) { return each.id == view_.chosen; });
    const auto index = at == view_.scenarios.end()
                           ? 0
                           : std::clamp<qsizetype>(
                                 at - view_.scenarios.begin() + by, 0, view_.scenarios.size() - 1);
    emit scenarioChosen(view_.scenarios[index].id);
}

/// Of what stands in the middle before and after a call: a score is longer than a small screen.
void PracticePage::turnPage(QAbstractSlider::SliderAction way)
{
    for (auto* each = briefing_->parentWidget(); each != nullptr; each = each->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(each); area != nullptr && !view_.running) {
            area->verticalScrollBar()->triggerAction(way);
        }
    }
}

void PracticePage::render(const PracticeView& view)
{
    const bool scored = view.result && !view_.result;
    const bool turned = view.running != view_.running;
    view_ = view;
    if (scored) { // from its beginning, once it is laid out
        QTimer::singleShot(0, this, [this] { turnPage(QAbstractSlider::SliderToMinimum); });
    }
    head_->render(view);
    const bool troubled = view.running && !view.trouble.isEmpty();
    if (troubled && trouble_->sentence() != view.trouble) {
        trouble_->show(QStringLiteral("warning"), look::Tone::Ring, view.trouble);
        look::announce(trouble_, view.trouble);
    }
    trouble_->setVisible(troubled);
    scenarios_->render(view);
    training_->setVisible(view.trains);
    trainingKey_->setEnabled(view.trains);
    attempt_->render(view);
    briefing_->render(view);
    briefing_->setVisible(!view.running);
    talk_->setVisible(view.running);
    talk_->show(view.turns);
    const bool isTurn = view.running && view.turn.canSay;
    const bool came = !turn_->isVisibleTo(this) && isTurn;
    if (!isTurn && turn_->isAncestorOf(QApplication::focusWidget())) {
        setFocus(); // or it would go to some button, which Enter would press
    }
    if (turned && isVisible()) {
        setFocus(); // what had it is gone or comes; no button is chosen by that
    }
    turn_->setVisible(isTurn);
    turn_->render(view.turn);
    if (came && desk_->isVisible()) { // a reply can be typed at once
        turn_->setFocus();
    }
}

void PracticePage::offerCorrection(bool offered)
{
    turn_->offerCorrection(offered);
}

void PracticePage::addLevel(float level)
{
    turn_->addLevel(level);
}

} // namespace secondring
