#include "ui/look/text.h"
#include "ui/review/event_words.h"

#include <QCoreApplication>

namespace secondring::words {

using look::Tone;

namespace {

constexpr Duration kShortPress{1000}; ///< below it a press is no matter of seconds

QString tr(const char* words)
{
    return QCoreApplication::translate("agent events", words);
}

/// What was said, by the keyword that the house gave the line.
QString keywordOf(const std::string& line, const House& house)
{
    const auto* known = findLine(house, line);
    return look::toQt(known == nullptr || known->keyword.empty() ? line : known->keyword);
}

} // namespace

EventLine line(const AnswerRequested& /*event*/, const Telling& story)
{
    return made(tr("%1 answered.").arg(story.by()), "phone", Tone::Live);
}

EventLine line(const DeclineRequested& /*event*/, const Telling& story)
{
    return made(tr("%1 declined the call.").arg(story.by()), "phone-down");
}

EventLine line(const DivertRequested& event, const Telling& story)
{
    return made(
        tr("%1 sent the call to %2 without answering it.").arg(story.by(), nameOf(event.colleague)),
        "transfer");
}

EventLine line(const SaidMarked& event, const Telling& story)
{
    const auto words = keywordOf(event.line, story.house);
    return made(event.heard ? tr("The line “%1” was heard.").arg(words)
                            : tr("%1 said the line “%2”.").arg(story.by(), words),
                event.heard ? "ear" : "check",
                Tone::Live);
}

EventLine line(const NoteChanged& event, const Telling& story)
{
    return made(event.text.empty() ? tr("%1 cleared the notes.").arg(story.by())
                                   : tr("%1 wrote notes.").arg(story.by()),
                "edit");
}

EventLine line(const ColleagueUnavailable& event, const Telling& story)
{
    return made(tr("%1 told %2 that %3 is not available, and asked: urgent, or a message?")
                    .arg(story.by(), story.who, nameOf(event.colleague)),
                "user");
}

EventLine line(const UnavailableAnswered& event, const Telling& story)
{
    switch (event.answer) {
    case UnavailableAnswer::Urgent:
        return made(tr("%1 said that it is urgent.").arg(story.who), "warning", Tone::Ring);
    case UnavailableAnswer::Message:
        return made(tr("%1 wanted to leave a message.").arg(story.who), "message");
    case UnavailableAnswer::Neither:
        return made(tr("%1 wanted neither.").arg(story.who), "close");
    }
    return {};
}

EventLine line(const MessageTaken& event, const Telling& story)
{
    const auto name = nameOf(event.colleague);
    return made(event.readBack
                    ? tr("%1 took a message for %2 and read it back.").arg(story.by(), name)
                    : tr("%1 took a message for %2. It was not read back.").arg(story.by(), name),
                "message",
                event.readBack ? Tone::Live : Tone::Ring);
}

EventLine line(const MuteChanged& event, const Telling& story)
{
    return made(event.on ? tr("%1 muted the microphone.").arg(story.by())
                         : tr("%1 could hear %2 again.").arg(story.who, story.them()),
                event.on ? "mic-off" : "mic");
}

EventLine line(const DigitsRequested& event, const Telling& story)
{
    return made(tr("%1 pressed %2 on the keypad.").arg(story.by(), look::toQt(event.digits)),
                "keypad");
}

EventLine line(const RecordingRequested& event, const Telling& /*story*/)
{
    return made(event.on ? tr("The recording was switched on.")
                         : tr("The recording was switched off."),
                "record");
}

EventLine line(const GreetingRequested& /*event*/, const Telling& /*story*/)
{
    return made(tr("The recorded greeting began."), "play");
}

EventLine line(const GreetingStopped& /*event*/, const Telling& story)
{
    return made(tr("%1 broke into the recorded greeting.").arg(story.by()), "stop");
}

EventLine line(const ClosingStarted& /*event*/, const Telling& story)
{
    return made(tr("%1 began to close the call.").arg(story.by()), "phone-down");
}

EventLine line(const ClosingCancelled& /*event*/, const Telling& /*story*/)
{
    return made(tr("There was more to say after all."), "back");
}

EventLine line(const HangUpRequested& event, const Telling& story)
{
    if (!event.reason.empty()) {
        return made(tr("%1 ended it%2").arg(story.by(), after(event.reason)), "phone-down");
    }
    return made(
        event.pressed >= kShortPress
            ? tr("%1 ended it with a press of %2.").arg(story.by(), look::roughly(event.pressed))
            : tr("%1 pressed to end it.").arg(story.by()),
        "phone-down");
}

EventLine line(const WrapUpChanged& event, const Telling& story)
{
    const auto outcome = outcomeText(event.wrapUp.outcome, story.house);
    return made(outcome.isEmpty() ? tr("%1 wrote the wrap-up.").arg(story.by())
                                  : tr("%1 wrote the wrap-up: %2.").arg(story.by(), outcome),
                "edit");
}

EventLine line(const WrapUpSaved& /*event*/, const Telling& story)
{
    return made(tr("%1 saved the wrap-up.").arg(story.by()), "check", Tone::Live);
}

EventLine line(const ActionRefused& event, const Telling& /*story*/)
{
    return made(look::sentenceOf(event.refusal), "info");
}

} // namespace secondring::words
