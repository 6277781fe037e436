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

EventLine line(const AnswerRequested& /*event*/, const Story& /*story*/)
{
    return made(tr("You answered."), "phone", Tone::Live);
}

EventLine line(const DeclineRequested& /*event*/, const Story& /*story*/)
{
    return made(tr("You declined the call."), "phone-down");
}

EventLine line(const DivertRequested& event, const Story& /*story*/)
{
    return made(tr("You sent the call to %1 without answering it.").arg(nameOf(event.colleague)),
                "transfer");
}

EventLine line(const SaidMarked& event, const Story& story)
{
    const auto words = keywordOf(event.line, story.house);
    return made(event.heard ? tr("You were heard saying the line “%1”.").arg(words)
                            : tr("You said the line “%1”.").arg(words),
                event.heard ? "ear" : "check",
                Tone::Live);
}

EventLine line(const NoteChanged& event, const Story& /*story*/)
{
    return made(event.text.empty() ? tr("You cleared the notes.") : tr("You wrote notes."), "edit");
}

EventLine line(const ColleagueUnavailable& event, const Story& story)
{
    return made(tr("You told %1 that %2 is not available, and asked: urgent, or a message?")
                    .arg(story.who, nameOf(event.colleague)),
                "user");
}

EventLine line(const UnavailableAnswered& event, const Story& story)
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

EventLine line(const MessageTaken& event, const Story& /*story*/)
{
    const auto name = nameOf(event.colleague);
    return made(event.readBack ? tr("You took a message for %1 and read it back.").arg(name)
                               : tr("You took a message for %1. It was not read back.").arg(name),
                "message",
                event.readBack ? Tone::Live : Tone::Ring);
}

EventLine line(const MuteChanged& event, const Story& story)
{
    return made(event.on ? tr("You muted yourself.")
                         : tr("%1 could hear you again.").arg(story.who),
                event.on ? "mic-off" : "mic");
}

EventLine line(const DigitsRequested& event, const Story& /*story*/)
{
    return made(tr("You pressed %1 on the keypad.").arg(look::toQt(event.digits)), "keypad");
}

EventLine line(const RecordingRequested& event, const Story& /*story*/)
{
    return made(event.on ? tr("The recording was switched on.")
                         : tr("The recording was switched off."),
                "record");
}

EventLine line(const GreetingRequested& /*event*/, const Story& /*story*/)
{
    return made(tr("The recorded greeting began."), "play");
}

EventLine line(const GreetingStopped& /*event*/, const Story& /*story*/)
{
    return made(tr("You broke into the recorded greeting."), "stop");
}

EventLine line(const ClosingStarted& /*event*/, const Story& /*story*/)
{
    return made(tr("You began to close the call."), "phone-down");
}

EventLine line(const ClosingCancelled& /*event*/, const Story& /*story*/)
{
    return made(tr("There was more to say after all."), "back");
}

EventLine line(const HangUpRequested& event, const Story& /*story*/)
{
    if (!event.reason.empty()) {
        return made(tr("You ended it%1").arg(after(event.reason)), "phone-down");
    }
    return made(event.pressed >= kShortPress
                    ? tr("You ended it with a press of %1.").arg(look::roughly(event.pressed))
                    : tr("You pressed to end it."),
                "phone-down");
}

EventLine line(const WrapUpChanged& event, const Story& story)
{
    const auto outcome = outcomeText(event.wrapUp.outcome, story.house);
    return made(outcome.isEmpty() ? tr("You wrote the wrap-up.")
                                  : tr("You wrote the wrap-up: %1.").arg(outcome),
                "edit");
}

EventLine line(const WrapUpSaved& /*event*/, const Story& /*story*/)
{
    return made(tr("You saved the wrap-up."), "check", Tone::Live);
}

EventLine line(const ActionRefused& event, const Story& /*story*/)
{
    return made(look::sentenceOf(event.refusal), "info");
}

} // namespace secondring::words
