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

EventLine line(const HoldAsked& event, const Telling& story)
{
    const auto reason =
        event.reason.empty() ? QString{} : tr(", to %1").arg(look::toQt(event.reason));
    return made(tr("%1 asked %2 to hold for %3%4.")
                    .arg(story.by(), story.who, minutesText(event.minutes), reason),
                "hold",
                Tone::Hold);
}

EventLine line(const TransferAsked& event, const Telling& story)
{
    const auto named = event.named ? QString{} : tr(" The name and extension were not given.");
    return made(
        tr("%1 asked to pass %2 on to %3.").arg(story.by(), story.who, nameOf(event.colleague)) +
            named,
        "transfer",
        Tone::Hold);
}

EventLine line(const AskGranted& /*event*/, const Telling& story)
{
    return made(tr("%1 agreed.").arg(story.who), "check", Tone::Live);
}

EventLine line(const AskDeclined& /*event*/, const Telling& story)
{
    return made(tr("%1 would rather not.").arg(story.who), "close");
}

EventLine line(const AskWithdrawn& /*event*/, const Telling& story)
{
    return made(tr("%1 took the question back.").arg(story.by()), "back");
}

EventLine line(const HoldOverridden& event, const Telling& story)
{
    return made(tr("%1 held at once, without asking%2").arg(story.by(), after(event.reason)),
                "warning",
                Tone::Ring);
}

EventLine line(const TransferOverridden& event, const Telling& story)
{
    return made(tr("%1 passed %2 on to %3 at once, without asking%4")
                    .arg(story.by(), story.who, nameOf(event.colleague), after(event.reason)),
                "warning",
                Tone::Ring);
}

EventLine line(const OverrideExplained& event, const Telling& story)
{
    return made(
        tr("%1 gave the reason for acting without asking%2").arg(story.by(), after(event.reason)),
        "edit");
}

EventLine line(const HoldRetried& /*event*/, const Telling& story)
{
    return made(tr("%1 tried the hold again, with the same permission.").arg(story.by()),
                "hold",
                Tone::Hold);
}

EventLine line(const ReturnRequested& /*event*/, const Telling& story)
{
    return made(tr("%1 went back to %2.").arg(story.by(), story.who), "back");
}

EventLine line(const ConsultCompleted& /*event*/, const Telling& story)
{
    return made(tr("%1 joined %2 and the colleague.").arg(story.by(), story.who), "transfer");
}

EventLine line(const ConsultDropped& /*event*/, const Telling& story)
{
    return made(tr("%1 left the colleague; %2 was still held.").arg(story.by(), story.who),
                "users");
}

} // namespace secondring::words
