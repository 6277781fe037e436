#include "ui/look/text.h"
#include "ui/review/event_words.h"

#include <QCoreApplication>

namespace secondring::words {

using look::Tone;

namespace {

QString tr(const char* words)
{
    return QCoreApplication::translate("line events", words);
}

QString onLine(const std::string& line)
{
    return line.empty() ? QString{} : tr(" on %1").arg(look::toQt(line));
}

} // namespace

EventLine line(const CallArrived& event, const Telling& story)
{
    return made(tr("%1 rang%2.").arg(story.who, onLine(event.line)), "phone-in", Tone::Ring);
}

EventLine line(const CallDialled& event, const Telling& story)
{
    return made(tr("%1 called %2%3.").arg(story.by(), story.who, onLine(event.line)),
                "phone-out",
                Tone::Ring);
}

EventLine line(const CalleeRinging& /*event*/, const Telling& story)
{
    return made(tr("It rang at %1.").arg(story.who), "bell", Tone::Ring);
}

EventLine line(const CallConnected& event, const Telling& /*story*/)
{
    return made(event.secure ? tr("Both could hear each other, encrypted.")
                             : tr("Both could hear each other."),
                "phone",
                Tone::Live);
}

EventLine line(const LineHeld& /*event*/, const Telling& story)
{
    return made(tr("%1 was on hold.").arg(story.who), "hold", Tone::Hold);
}

EventLine line(const HoldFailed& event, const Telling& story)
{
    return made(tr("The line did not confirm the hold; %1 could still hear %2%3")
                    .arg(story.who, story.them(), after(event.detail)),
                "warning",
                Tone::Breach);
}

EventLine line(const LineResumed& /*event*/, const Telling& story)
{
    return made(tr("%1 was heard again.").arg(story.who), "phone", Tone::Live);
}

EventLine line(const ResumeFailed& event, const Telling& story)
{
    return made(tr("The line did not bring %1 back; they were still held%2")
                    .arg(story.who, after(event.detail)),
                "warning",
                Tone::Breach);
}

EventLine line(const RemoteHoldChanged& event, const Telling& story)
{
    return made(event.on ? tr("%1 put %2 on hold.").arg(story.who, story.them())
                         : tr("%1 came back to %2.").arg(story.who, story.them()),
                "hold");
}

EventLine line(const TouchBaseNear& /*event*/, const Telling& /*story*/)
{
    return made(tr("The time that was named was nearly over."), "clock", Tone::Ring);
}

EventLine line(const ConsultRinging& /*event*/, const Telling& /*story*/)
{
    return made(tr("It rang at the colleague."), "bell");
}

EventLine line(const ConsultConnected& /*event*/, const Telling& story)
{
    return made(tr("%1 spoke to the colleague while %2 was held.").arg(story.by(), story.who),
                "users");
}

EventLine line(const ConsultEnded& event, const Telling& /*story*/)
{
    const auto spoken = event.why == EndReason::HungUp || event.why == EndReason::Transferred;
    return made(spoken ? tr("The conversation with the colleague was over.")
                       : look::sentenceOf(event.why, tr("The colleague")),
                "users");
}

EventLine line(const TransferSucceeded& /*event*/, const Telling& story)
{
    return made(tr("%1 reached the colleague.").arg(story.who), "transfer", Tone::Live);
}

EventLine line(const TransferFailed& event, const Telling& story)
{
    return made(look::sentenceOf(event.why, tr("The colleague")) +
                    tr(" %1 stayed with %2.").arg(story.who, story.them()),
                "warning",
                Tone::Ring);
}

EventLine line(const DigitHeard& event, const Telling& story)
{
    return made(tr("%1 pressed %2.").arg(story.who, look::toQt(event.digit)), "keypad");
}

EventLine line(const RecordingChanged& event, const Telling& /*story*/)
{
    if (!event.trouble.empty()) {
        return made(tr("The call could not be recorded%1").arg(after(event.trouble)),
                    "warning",
                    Tone::Breach);
    }
    return made(event.on ? tr("Recording began.") : tr("Recording stopped."), "record");
}

EventLine line(const GreetingPlayed& /*event*/, const Telling& /*story*/)
{
    return made(tr("The recorded greeting was played to its end."), "play");
}

EventLine line(const TalkMeasured& event, const Telling& story)
{
    const auto both = event.agent + event.caller;
    if (both.count() == 0) {
        return made(tr("How the talking was shared was not measured."), "ear");
    }
    const auto share = 100 * event.agent.count() / both.count();
    return made(tr("Of what was said, %1 % was from %2 and %3 % from %4.")
                    .arg(share)
                    .arg(story.them())
                    .arg(100 - share)
                    .arg(story.who),
                "ear");
}

EventLine line(const CallEnded& event, const Telling& story)
{
    const Ended end{.at = {}, .by = event.by, .why = event.why, .detail = event.detail};
    return made(look::sentenceOf(end, story.who, story.direction, story.agent), "phone-down");
}

EventLine line(const CallInterrupted& /*event*/, const Telling& story)
{
    const Ended end{.at = {}, .by = EndedBy::Network, .why = EndReason::Interrupted, .detail = {}};
    return made(
        look::sentenceOf(end, story.who, story.direction, story.agent), "warning", Tone::Breach);
}

} // namespace secondring::words
