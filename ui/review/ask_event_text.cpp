#include "ui/look/text.h"
#include "ui/review/event_words.h"

#include <QCoreApplication>

namespace secondring::words {

using look::Tone;

namespace {

QString tr(const char* words)
{
    return QCoreApplication::translate("ask events", words);
}

QString minutesText(int minutes)
{
    return minutes == 1 ? tr("1 minute") : tr("%1 minutes").arg(minutes);
}

} // namespace

EventLine line(const HoldAsked& event, const Story& story)
{
    const auto reason =
        event.reason.empty() ? QString{} : tr(", to %1").arg(look::toQt(event.reason));
    return made(
        tr("You asked %1 to hold for %2%3.").arg(story.who, minutesText(event.minutes), reason),
        "hold",
        Tone::Hold);
}

EventLine line(const TransferAsked& event, const Story& story)
{
    const auto named = event.named ? QString{} : tr(" The name and extension were not given.");
    return made(tr("You asked to pass %1 on to %2.").arg(story.who, nameOf(event.colleague)) +
                    named,
                "transfer",
                Tone::Hold);
}

EventLine line(const AskGranted& /*event*/, const Story& story)
{
    return made(tr("%1 agreed.").arg(story.who), "check", Tone::Live);
}

EventLine line(const AskDeclined& /*event*/, const Story& story)
{
    return made(tr("%1 would rather not.").arg(story.who), "close");
}

EventLine line(const AskWithdrawn& /*event*/, const Story& /*story*/)
{
    return made(tr("You took the question back."), "back");
}

EventLine line(const HoldOverridden& event, const Story& /*story*/)
{
    return made(
        tr("You held at once, without asking%1").arg(after(event.reason)), "warning", Tone::Ring);
}

EventLine line(const TransferOverridden& event, const Story& story)
{
    return made(tr("You passed %1 on to %2 at once, without asking%3")
                    .arg(story.who, nameOf(event.colleague), after(event.reason)),
                "warning",
                Tone::Ring);
}

EventLine line(const OverrideExplained& event, const Story& /*story*/)
{
    return made(tr("You gave the reason for acting without asking%1").arg(after(event.reason)),
                "edit");
}

EventLine line(const HoldRetried& /*event*/, const Story& /*story*/)
{
    return made(tr("You tried the hold again, with the same permission."), "hold", Tone::Hold);
}

EventLine line(const ReturnRequested& /*event*/, const Story& story)
{
    return made(tr("You went back to %1.").arg(story.who), "back");
}

EventLine line(const ConsultCompleted& /*event*/, const Story& story)
{
    return made(tr("You joined %1 and your colleague.").arg(story.who), "transfer");
}

EventLine line(const ConsultDropped& /*event*/, const Story& story)
{
    return made(tr("You left your colleague; %1 was still held.").arg(story.who), "users");
}

} // namespace secondring::words
