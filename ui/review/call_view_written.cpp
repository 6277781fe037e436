#include "ui/look/card.h"
#include "ui/look/text.h"
#include "ui/review/call_view.h"
#include "ui/review/event_text.h"
#include "ui/review/text_card.h"

/// The part of a call's page that tells what was written and promised.
namespace secondring {

using look::Tone;

void CallView::renderPromise()
{
    const auto& wrapUp = call_.wrapUp;
    promise_->setVisible(!wrapUp.promise.empty());
    if (wrapUp.promise.empty()) {
        return;
    }
    const auto when =
        wrapUp.due ? tr(", by %1").arg(look::dayAndTime(*wrapUp.due, now_)) : QString{};
    const auto keeper =
        wrapUp.keeper.empty() ? QString{} : tr(" %1 keeps it.").arg(look::toQt(wrapUp.keeper));
    promise_->show(QStringLiteral("clock"),
                   Tone::Ring,
                   tr("Promised: %1%2.").arg(look::toQt(wrapUp.promise), when) + keeper);
}

void CallView::renderWrapUp(const House& house)
{
    const auto& wrapUp = call_.wrapUp;
    QVector<TextEntry> entries;
    if (!wrapUp.outcome.empty()) {
        entries.append({.label = tr("Outcome"), .text = outcomeText(wrapUp.outcome, house)});
    }
    if (!wrapUp.summary.empty()) {
        entries.append({.label = tr("Summary"), .text = look::toQt(wrapUp.summary)});
    }
    if (!wrapUp.complaint.empty()) {
        entries.append({.label = tr("Complaint, in the caller's words"),
                        .text = look::toQt(wrapUp.complaint)});
    }
    wrapUp_->showIfFilled(entries);
}

void CallView::renderWritten()
{
    QVector<TextEntry> notes;
    if (!call_.notes.empty()) {
        notes.append({.text = look::toQt(call_.notes)});
    }
    notes_->showIfFilled(notes);
    QVector<TextEntry> messages;
    for (const auto& message : call_.messages) {
        const auto to =
            tr("For %1 at %2")
                .arg(look::toQt(message.what.colleague.name), look::timeOfDay(message.at));
        messages.append({.label = message.what.readBack ? to + tr(", read back") : to,
                         .text = look::toQt(message.what.text)});
    }
    messages_->showIfFilled(messages);
}

void CallView::renderRecording()
{
    QVector<TextEntry> entries;
    if (!call_.recordingFile.empty()) {
        entries.append({.label = tr("Kept in this file"), .text = look::toQt(call_.recordingFile)});
    }
    if (!call_.recordingTrouble.empty()) {
        entries.append(
            {.label = tr("It could not be recorded"), .text = look::toQt(call_.recordingTrouble)});
    }
    recording_->showIfFilled(entries);
}

} // namespace secondring
