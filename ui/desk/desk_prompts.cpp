#include "ui/desk/call_actions.h"
#include "ui/desk/desk_workspace.h"
#include "ui/desk/directory_panel.h"
#include "ui/desk/idle_panel.h"
#include "ui/desk/keypad_panel.h"
#include "ui/desk/notes_panel.h"
#include "ui/desk/notices.h"
#include "ui/desk/reason_panel.h"
#include "ui/desk/say_panel.h"
#include "ui/desk/saying.h"
#include "ui/desk/wrap_up_form.h"
#include "ui/look/text.h"

#include <QApplication>

#include <algorithm>

/// The prompts that open in place: one at a time, and the focus goes back to where it was.
namespace secondring {

namespace {

QStringList listOf(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const auto& text : texts) {
        list << look::toQt(text);
    }
    return list;
}

} // namespace

bool DeskWorkspace::cancel()
{
    const auto* call = this->call();
    if (prompt_ != Prompt::None) {
        closePrompt();
        return true;
    }
    if (call != nullptr && waitingAsk(*call) != nullptr) {
        post(AskWithdrawn{});
        if (panels_.directory->isSearching()) {
            panels_.takeFocus();
        }
        return true;
    }
    if (call != nullptr && isAskedAboutUnavailable(*call)) {
        post(UnavailableAnswered{UnavailableAnswer::Neither});
        return true;
    }
    if (call != nullptr && is<Closing>(call->phase)) {
        post(ClosingCancelled{});
        return true;
    }
    if (panels_.notices->ringing()) {
        panels_.notices->letRing();
        return true;
    }
    return false;
}

void DeskWorkspace::open(Prompt prompt)
{
    prompt_ = prompt;
    auto* focus = QApplication::focusWidget();
    if (focus != nullptr && isAncestorOf(focus) && !panels_.directory->isAncestorOf(focus)) {
        focusBefore_ = focus;
    }
    const auto neutral = tr("It is recorded as it was, and held against nobody.");
    if (prompt == Prompt::HeldNow) {
        panels_.reasons->open(
            tr("Held at once. Why?"), neutral, listOf(known_.house.overrideReasons));
    } else if (prompt == Prompt::TransferNow) {
        panels_.reasons->open(
            tr("Pass on at once. Why?"), neutral, listOf(known_.house.overrideReasons));
    } else if (prompt == Prompt::HangUp) {
        panels_.reasons->open(
            tr("Hang up first. Why?"), neutral, listOf(known_.house.hangUpReasons));
    }
    refresh();
    if (prompt == Prompt::Transfer) {
        panels_.directory->open(tr("Who can help with this"));
    } else if (prompt == Prompt::Divert) {
        panels_.directory->open(tr("Who takes the call"));
    } else if (prompt == Prompt::CallColleague) {
        panels_.directory->open(tr("Whom to call"));
    } else if (prompt == Prompt::Keypad) {
        panels_.keypad->open();
    }
}

void DeskWorkspace::closePrompt()
{
    if (prompt_ == Prompt::None) {
        return;
    }
    const auto* focus = QApplication::focusWidget();
    const bool had = focus != nullptr &&
                     (panels_.directory->isAncestorOf(focus) || panels_.keypad == focus ||
                      panels_.keypad->isAncestorOf(focus) || panels_.reasons->isAncestorOf(focus));
    prompt_ = Prompt::None;
    if (had) {
        if (focusBefore_ && focusBefore_->isVisible()) {
            focusBefore_->setFocus();
        } else if (panels_.writing()->isVisible()) {
            panels_.takeFocus();
        }
    }
    refresh();
}

void DeskWorkspace::colleagueChosen(const Colleague& colleague)
{
    const auto purpose = prompt_;
    const auto chosen = colleague;
    closePrompt();
    if (purpose == Prompt::Divert) {
        post(divert_, DivertRequested{chosen});
    } else if (purpose == Prompt::CallColleague) {
        emit dialRequested(look::toQt(chosen.target()));
    } else {
        const auto* ask = waiting();
        const auto kind = ask != nullptr ? ask->kind : TransferKind::SpeakFirst;
        if (ask != nullptr) {
            post(AskWithdrawn{});
        }
        const bool named = !chosen.name.empty() && !chosen.extension.empty();
        post(TransferAsked{chosen, kind, {}, named});
        if (panels_.directory->isSearching()) {
            panels_.takeFocus();
        }
    }
}

void DeskWorkspace::reasonChosen(const QString& reason)
{
    const auto purpose = prompt_;
    const auto text = look::toStd(reason);
    const auto* ask = waiting();
    const auto colleague = ask == nullptr ? std::nullopt : ask->colleague;
    const auto kind = ask == nullptr ? TransferKind::StraightThrough : ask->kind;
    closePrompt();
    if (purpose == Prompt::HeldNow) {
        post(OverrideExplained{text});
    } else if (purpose == Prompt::HangUp) {
        post(HangUpRequested{{}, text});
    } else if (purpose == Prompt::TransferNow && colleague) {
        post(TransferOverridden{*colleague, kind, text});
    }
}

} // namespace secondring
