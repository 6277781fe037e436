#include "ui/desk/desk_workspace.h"

#include "ui/desk/call_actions.h"
#include "ui/desk/caller_header.h"
#include "ui/desk/closing_card.h"
#include "ui/desk/directory_panel.h"
#include "ui/desk/hold_card.h"
#include "ui/desk/idle_panel.h"
#include "ui/desk/keypad_panel.h"
#include "ui/desk/left_column.h"
#include "ui/desk/notes_panel.h"
#include "ui/desk/notices.h"
#include "ui/desk/reason_panel.h"
#include "ui/desk/right_column.h"
#include "ui/desk/ring_panel.h"
#include "ui/desk/say_panel.h"
#include "ui/desk/wrap_up_form.h"
#include "ui/look/accessible.h"
#include "ui/look/label.h"
#include "ui/look/text.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollArea>

#include <algorithm>

namespace secondring {

namespace {

/// A field that somebody can be typing in: its focus is never taken.
bool takesWriting(const QWidget& widget)
{
    return widget.testAttribute(Qt::WA_InputMethodEnabled);
}

using look::grid;

constexpr int kTick = 250; ///< milliseconds between two looks at the clock

} // namespace

DeskWorkspace::DeskWorkspace(Now now, const DeskInlay& inlay, QWidget* parent)
    : QWidget(parent)
    , now_(std::move(now))
    , keys_(defaultKeys())
    , panels_(this, inlay)
{
    setObjectName(QStringLiteral("desk"));
    connectActions();
    connectAnswers();
    connectTexts();
    ticks_.setInterval(kTick);
    connect(&ticks_, &QTimer::timeout, this, &DeskWorkspace::refresh);
    ticks_.start();
    qApp->installEventFilter(this);
    refresh();
}

DeskWorkspace::~DeskWorkspace() = default;

void DeskWorkspace::connectActions()
{
    const auto action = [this](DeskAction wantedAction) { perform(wantedAction); };
    connect(panels_.actions, &CallActions::did, this, action);
    connect(panels_.actions, &CallActions::didLong, this, &DeskWorkspace::performLong);
    connect(panels_.closing, &ClosingCard::did, this, action);
    connect(panels_.closing, &ClosingCard::didLong, this, &DeskWorkspace::performLong);
    connect(panels_.closing, &ClosingCard::reasonsWanted, this, [this] { open(Prompt::HangUp); });
    connect(panels_.consult, &ConsultCard::did, this, action);
    connect(panels_.consult, &ConsultCard::dropped, this, [this] {
        const bool gone = call() != nullptr && is<Ended>(call()->phase);
        post(gone ? EventBody{HangUpRequested{}} : EventBody{ConsultDropped{}});
    });
    connect(panels_.holdCard, &HoldCard::did, this, action);
    connect(panels_.ring, &RingPanel::did, this, action);
    connect(panels_.notices, &Notices::did, this, action);
    connect(panels_.notices, &Notices::takeRinging, this, &DeskWorkspace::take);
    connect(panels_.notices, &Notices::divertRinging, this, [this](CallId ringing) {
        divert_ = ringing;
        open(Prompt::Divert);
    });
    connect(panels_.say, &SayPanel::did, this, action);
}

void DeskWorkspace::connectAnswers()
{
    connect(panels_.say, &SayPanel::holdReasonChosen, this, [this](const HoldReason& reason) {
        reask(std::chrono::minutes{reason.minutes}, reason.text);
    });
    connect(panels_.say, &SayPanel::holdMinutesChosen, this, [this](int minutes) {
        if (const auto* ask = waiting()) {
            reask(std::chrono::minutes{minutes}, std::string{ask->hold.reason});
        }
    });
    connect(panels_.say, &SayPanel::transferKindChosen, this, [this](TransferKind kind) {
        const auto* ask = waiting();
        if (ask != nullptr && ask->colleague && ask->kind != kind) {
            const TransferAsked again{*ask->colleague, kind, ask->reason, true};
            post(AskWithdrawn{});
            post(again);
        }
    });
    connect(panels_.say, &SayPanel::unavailableChosen, this, [this] {
        const auto* ask = waiting();
        if (ask != nullptr && ask->colleague) {
            const ColleagueUnavailable unavailable{*ask->colleague};
            post(AskWithdrawn{});
            post(unavailable);
        }
    });
    connect(panels_.say, &SayPanel::unavailableAnswered, this, [this](UnavailableAnswer answer) {
        post(UnavailableAnswered{answer});
        if (answer == UnavailableAnswer::Message) {
            panels_.say->takeFocus();
        } else if (answer == UnavailableAnswer::Urgent) {
            open(Prompt::Transfer);
        }
    });
    connect(panels_.say, &SayPanel::messageDelivered, this, [this](const QString&) { markSaid(); });
    connect(panels_.say, &SayPanel::messageTyped, this, &DeskWorkspace::refresh);
}

void DeskWorkspace::connectTexts()
{
    connect(panels_.directory, &DirectoryPanel::chosen, this, &DeskWorkspace::colleagueChosen);
    connect(panels_.reasons, &ReasonPanel::chosen, this, &DeskWorkspace::reasonChosen);
    connect(panels_.reasons, &ReasonPanel::cancelled, this, &DeskWorkspace::closePrompt);
    connect(panels_.keypad, &KeypadPanel::pressed, this, [this](const QString& digit) {
        post(DigitsRequested{look::toStd(digit)});
    });
    connect(panels_.keypad, &KeypadPanel::closed, this, &DeskWorkspace::closePrompt);
    connect(panels_.notes, &NotesPanel::changed, this, [this](CallId id, const QString& text) {
        post(id, NoteChanged{look::toStd(text)});
    });
    connect(panels_.wrapUp, &WrapUpForm::changed, this, [this](CallId id, const WrapUp& wrapUp) {
        post(id, WrapUpChanged{wrapUp});
    });
    connect(panels_.wrapUp, &WrapUpForm::saved, this, [this](CallId id, Availability after) {
        post(id, WrapUpSaved{});
        emit happened(AvailabilityChosen{after});
    });
    connect(panels_.idle, &IdlePanel::dialled, this, &DeskWorkspace::dialRequested);
    connect(panels_.idle, &IdlePanel::ringMe, this, &DeskWorkspace::ringMeRequested);
    connect(panels_.left, &LeftColumn::callChosen, this, [this](CallId id) { showCall(id); });
    connect(panels_.left, &LeftColumn::earlierChosen, this, &DeskWorkspace::earlierChosen);
    connect(panels_.left, &LeftColumn::promiseChosen, this, &DeskWorkspace::earlierChosen);
}

void DeskWorkspace::render(const State& state)
{
    const auto before = std::exchange(state_, state);
    chooseShown(before);
    refresh();
    announceChanges(before);
}

/// Who listens by screen reader hears what the pills show: ringing, live, held, back, over.
void DeskWorkspace::announceChanges(const State& before)
{
    for (const auto& each : state_.calls) {
        const auto* was = secondring::find(before, each.id);
        const auto word = phaseWord(each).word;
        if (was == nullptr || phaseWord(*was).word != word) {
            look::announce(this, look::nameOf(each.party) + QStringLiteral(": ") + word);
        }
    }
}

void DeskWorkspace::setKnowledge(const DeskKnowledge& known)
{
    if (!(known_ == known)) {
        known_ = known;
        refresh();
    }
}

void DeskWorkspace::setKeys(const DeskKeys& keys)
{
    keys_ = keys;
    panels_.actions->setKeys(keys);
    panels_.closing->setKeys(keys);
    panels_.consult->setKeys(keys);
    panels_.holdCard->setKeys(keys);
    panels_.idle->setKeys(keys);
    panels_.notices->setKeys(keys);
    panels_.ring->setKeys(keys);
    panels_.say->setKeys(keys);
    panels_.wrapUp->setKeys(keys);
    refresh();
}

void DeskWorkspace::setDemonstration(bool available)
{
    demonstration_ = available;
    panels_.idle->setDemonstration(available);
    refresh();
}

void DeskWorkspace::setSaysLines(bool says)
{
    saysLines_ = says;
}

void DeskWorkspace::setTakesKeys(bool takes)
{
    takesKeys_ = takes;
}

void DeskWorkspace::setNumber(const QString& number)
{
    panels_.idle->setNumber(number);
}

void DeskWorkspace::showDialTrouble(const QString& sentence)
{
    panels_.idle->showTrouble(sentence);
}

void DeskWorkspace::flush()
{
    panels_.notes->flush();
    panels_.wrapUp->flush();
}

const Call* DeskWorkspace::call() const
{
    return secondring::find(state_, shown_);
}

const Ask* DeskWorkspace::waiting() const
{
    return call() == nullptr ? nullptr : waitingAsk(*call());
}

void DeskWorkspace::showCall(CallId id)
{
    if (shown_ != id) {
        flush();
        prompt_ = Prompt::None;
        shown_ = id;
        refresh();
    }
}

/// The middle changes by itself only to a call that the agent took, or when its own is gone.
void DeskWorkspace::chooseShown(const State& before)
{
    const auto* live = liveCall(state_);
    const auto* wasLive = liveCall(before);
    const auto known = call() != nullptr;
    if (live != nullptr && (wasLive == nullptr || wasLive->id != live->id)) {
        showCall(live->id);
    } else if (!known) {
        const auto* next = callToShow(state_);
        showCall(next == nullptr ? CallId{} : next->id);
    }
}

void DeskWorkspace::refresh()
{
    const auto now = now_();
    const auto* call = this->call();
    const auto assessment =
        call == nullptr ? Assessment{} : assess(*call, known_.house.standards, now);
    const DeskView view{state_, known_, call, assessment, now};
    const bool wasTyping = panels_.notes->isTyping();
    const bool wasInWrapUp = panels_.wrapUp->isVisibleTo(this);
    const bool hadNotes = panels_.writing()->isVisibleTo(this);
    if (prompt_ != Prompt::None && prompt_ != Prompt::Divert &&
        (call == nullptr || is<Ended>(call->phase))) {
        prompt_ = Prompt::None;
    }
    const auto* ask = call == nullptr ? nullptr : waitingAsk(*call);
    const bool picks = prompt_ == Prompt::Transfer || prompt_ == Prompt::Divert ||
                       prompt_ == Prompt::CallColleague;
    const bool reasons =
        prompt_ == Prompt::HeldNow || prompt_ == Prompt::TransferNow || prompt_ == Prompt::HangUp;
    const bool low = window()->height() < look::size::kLowHeight;
    const bool asksTransfer = ask != nullptr && ask->purpose == AskPurpose::Transfer;
    panels_.render(view);
    panels_.directory->setVisible(picks || (asksTransfer && !low));
    panels_.reasons->setVisible(reasons);
    panels_.keypad->setVisible(prompt_ == Prompt::Keypad);
    if ((prompt_ == Prompt::Transfer && !asksTransfer) || prompt_ == Prompt::Divert || reasons) {
        panels_.say->hide(); // one prompt at a time
    }
    moveFocus(wasTyping, wasInWrapUp, hadNotes);
}

/// Where the focus goes when the field that had it is no longer there, or when a field to write in
/// has just come. A field that is being written in keeps it.
void DeskWorkspace::moveFocus(bool wasTyping, bool wasInWrapUp, bool hadNotes)
{
    auto* focus = QApplication::focusWidget();
    const bool writes = focus != nullptr && focus->isVisible() && takesWriting(*focus);
    if (!isVisible() || (writes && !isAncestorOf(focus))) {
        return;
    }
    const bool inWrapUpNow = panels_.wrapUp->isVisibleTo(this);
    const bool notesCame = panels_.writing()->isVisibleTo(this) && !hadNotes;
    if (inWrapUpNow && !wasInWrapUp) {
        panels_.wrapUp->takeFocus(wasTyping);
    } else if (wasInWrapUp && !inWrapUpNow && !writes && panels_.idle->isVisibleTo(this)) {
        panels_.idle->takeFocus();
    } else if (notesCame && !writes) {
        panels_.takeFocus();
    } else if (panels_.writing()->isVisible() && (focus == nullptr || !focus->isVisible())) {
        panels_.takeFocus();
    }
}

void DeskWorkspace::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    panels_.fit(width());
}

} // namespace secondring
