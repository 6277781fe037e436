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

EventLine line(const CallArrived& event, const Story& story)
{
    return made(tr("%1 rang%2.").arg(story.who, onLine(event.line)), "phone-in", Tone::Ring);
}

EventLine line(const CallDialled& event, const Story& story)
{
    return made(tr("You called %1%2.").arg(story.who, onLine(event.line)), "phone-out", Tone::Ring);
}

EventLine line(const CalleeRinging& /*event*/, const Story& story)
{
    return made(tr("It rang at %1.").arg(story.who), "bell", Tone::Ring);
}

EventLine line(const CallConnected& event, const Story& /*story*/)
{
    return made(event.secure ? tr("You could hear each other, encrypted.")
                             : tr("You could hear each other."),
                "phone",
                Tone::Live);
}

EventLine line(const LineHeld& /*event*/, const Story& story)
{
    return made(tr("%1 was on hold.").arg(story.who), "hold", Tone::Hold);
}

EventLine line(const HoldFailed& event, const Story& story)
{
    return made(tr("The line did not confirm the hold; %1 could still hear you%2")
                    .arg(story.who, after(event.detail)),
                "warning",
                Tone::Breach);
}

EventLine line(const LineResumed& /*event*/, const Story& story)
{
    return made(tr("You were back with %1.").arg(story.who), "phone", Tone::Live);
}

EventLine line(const ResumeFailed& event, const Story& story)
{
    return made(tr("The line did not bring %1 back; they were still held%2")
                    .arg(story.who, after(event.detail)),
                "warning",
                Tone::Breach);
}

EventLine line(const RemoteHoldChanged& event, const Story& story)
{
    return made(event.on ? tr("%1 put you on hold.").arg(story.who)
                         : tr("%1 came back to you.").arg(story.who),
                "hold");
}

EventLine line(const TouchBaseNear& /*event*/, const Story& /*story*/)
{
    return made(tr("The time you had named was nearly over."), "clock", Tone::Ring);
}

EventLine line(const ConsultRinging& /*event*/, const Story& /*story*/)
{
    return made(tr("It rang at your colleague."), "bell");
}

EventLine line(const ConsultConnected& /*event*/, const Story& story)
{
    return made(tr("You spoke to your colleague while %1 was held.").arg(story.who), "users");
}

EventLine line(const ConsultEnded& event, const Story& /*story*/)
{
    const auto spoken = event.why == EndReason::HungUp || event.why == EndReason::Transferred;
    return made(spoken ? tr("The conversation with your colleague was over.")
                       : look::sentenceOf(event.why, tr("Your colleague")),
                "users");
}

EventLine line(const TransferSucceeded& /*event*/, const Story& story)
{
    return made(tr("%1 reached your colleague.").arg(story.who), "transfer", Tone::Live);
}

EventLine line(const TransferFailed& event, const Story& story)
{
    return made(look::sentenceOf(event.why, tr("Your colleague")) +
                    tr(" %1 stayed with you.").arg(story.who),
                "warning",
                Tone::Ring);
}

EventLine line(const DigitHeard& event, const Story& story)
{
    return made(tr("%1 pressed %2.").arg(story.who, look::toQt(event.digit)), "keypad");
}

EventLine line(const RecordingChanged& event, const Story& /*story*/)
{
    if (!event.trouble.empty()) {
        return made(tr("The call could not be recorded%1").arg(after(event.trouble)),
                    "warning",
                    Tone::Breach);
    }
    return made(event.on ? tr("Recording began.") : tr("Recording stopped."), "record");
}

EventLine line(const GreetingPlayed& /*event*/, const Story& /*story*/)
{
    return made(tr("The recorded greeting was played to its end."), "play");
}

EventLine line(const TalkMeasured& event, const Story& story)
{
    const auto both = event.agent + event.caller;
    if (both.count() == 0) {
        return made(tr("How you shared the talking was not measured."), "ear");
    }
    const auto share = 100 * event.agent.count() / both.count();
    return made(tr("Of what was said, %1 % was yours and %2 % was from %3.")
                    .arg(share)
                    .arg(100 - share)
                    .arg(story.who),
                "ear");
}

EventLine line(const CallEnded& event, const Story& story)
{
    const Ended end{.at = {}, .by = event.by, .why = event.why, .detail = event.detail};
    return made(look::sentenceOf(end, story.who, story.direction), "phone-down");
}

EventLine line(const CallInterrupted& /*event*/, const Story& story)
{
    const Ended end{.at = {}, .by = EndedBy::Network, .why = EndReason::Interrupted, .detail = {}};
    return made(look::sentenceOf(end, story.who, story.direction), "warning", Tone::Breach);
}

} // namespace secondring::words
