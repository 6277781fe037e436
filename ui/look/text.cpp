#include "ui/look/text.h"

#include "ui/look/number_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace secondring::look {

namespace {

QString tr(const char* words, int count = -1)
{
    return QCoreApplication::translate("text", words, nullptr, count);
}

/// With its year where that is not this one.
QString dayOf(const QDate& date, const QDate& today)
{
    return date.toString(date.year() == today.year() ? QStringLiteral("d MMM")
                                                     : QStringLiteral("d MMM yyyy"));
}

} // namespace

QDateTime toQt(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
}

Instant toInstant(const QDateTime& at)
{
    return Instant{Duration{at.toMSecsSinceEpoch()}};
}

QString clockText(Duration length)
{
    return toQt(toClock(length));
}

QString asSentence(const QString& words)
{
    return words.endsWith(QLatin1Char('.')) ? words : words + QLatin1Char('.');
}

QString timeOfDay(Instant at)
{
    return toQt(at).toString(QStringLiteral("H:mm"));
}

QString roughly(Duration length)
{
    using namespace std::chrono;
    const auto seconds = duration_cast<std::chrono::seconds>(length).count();
    if (seconds < 60) {
        return tr("%1 s").arg(std::max<long long>(0, seconds));
    }
    if (seconds < 60 * 60) {
        return tr("%1 min").arg(seconds / 60);
    }
    if (seconds < 48 * 60 * 60) {
        return tr("%1 h").arg(seconds / 3600);
    }
    return tr("%1 days").arg(seconds / 86400);
}

QString dayAndTime(Instant at, Instant now)
{
    const auto when = toQt(at);
    const auto days = toQt(now).date().daysTo(when.date());
    const auto time = timeOfDay(at);
    if (days == 0) {
        return tr("today %1").arg(time);
    }
    if (days == 1) {
        return tr("tomorrow %1").arg(time);
    }
    if (days == -1) {
        return tr("yesterday %1").arg(time);
    }
    if (days > 1 && days < 7) {
        return when.toString(QStringLiteral("ddd ")) + time;
    }
    return dayOf(when.date(), toQt(now).date());
}

QString pastMoment(Instant at, Instant now)
{
    const auto date = toQt(at).date();
    const auto today = toQt(now).date();
    const auto days = date.daysTo(today);
    if (days < 2) {
        return dayAndTime(at, now);
    }
    const auto day = days < 7 ? date.toString(QStringLiteral("ddd")) : dayOf(date, today);
    return day + QLatin1Char(' ') + timeOfDay(at);
}

QString nameOf(const Party& party)
{
    if (!party.name.empty() && party.name != party.number) {
        return toQt(party.name);
    }
    const auto known = party.number.empty() ? party.uri : shownNumber(party.number);
    return known.empty() ? tr("Withheld") : toQt(known);
}

QString numberOf(const Party& party)
{
    const auto text = toQt(party.number.empty() ? party.uri : shownNumber(party.number));
    return text == nameOf(party) ? QString{} : text;
}

QString firstName(const QString& name)
{
    const auto word = name.section(QLatin1Char(' '), 0, 0);
    return word.isEmpty() || !word.front().isLetter() ? QString{} : word;
}

QString shortName(const QString& name)
{
    const auto first = firstName(name);
    const auto last = name.section(QLatin1Char(' '), 1).section(QLatin1Char(' '), -1);
    return first.isEmpty() || last.isEmpty() ? name : first + u' ' + last.front() + u'.';
}

QString sentenceOf(const LineStatusReport& line, const QString& extension)
{
    const auto because =
        line.detail.empty() ? QString{} : QStringLiteral(" (%1)").arg(toQt(line.detail));
    switch (line.status) {
    case LineStatus::NoAccount:
        return tr("No account yet. Direct calls to this machine still arrive.");
    case LineStatus::Connecting:
        return tr("Connecting to the line…");
    case LineStatus::Ready:
        return extension.isEmpty() ? tr("Line ready")
                                   : tr("Line ready · extension %1").arg(extension);
    case LineStatus::Refused:
        return tr("The server refused this account. Nobody can reach you. Check name and password "
                  "in "
                  "Settings.") +
               because;
    case LineStatus::Unreachable:
        return tr("The server does not answer. Nobody can reach you. Trying again.") + because;
    case LineStatus::Stopped:
        return tr("The line is off.") + because;
    }
    return {};
}

Tone toneOf(LineStatus status)
{
    switch (status) {
    case LineStatus::Ready:
    case LineStatus::NoAccount:
        return Tone::Neutral;
    case LineStatus::Connecting:
        return Tone::Ring;
    case LineStatus::Refused:
    case LineStatus::Unreachable:
    case LineStatus::Stopped:
        return Tone::Breach;
    }
    return Tone::Neutral;
}

QString sentenceOf(Refusal refusal)
{
    switch (refusal) {
    case Refusal::AnotherCallIsLive:
        return tr(
            "You are still talking to somebody else. Ask that caller to hold, or close that call "
            "first.");
    case Refusal::NothingAsked:
        return tr("Nothing has been asked yet. Put the question to the caller first.");
    case Refusal::NotNow:
        return tr("That does not fit what the call is doing now. Nothing was changed.");
    case Refusal::PressLonger:
        return tr(
            "The caller hangs up first. To end it yourself, hold the key a little longer or give a "
            "reason.");
    case Refusal::ReasonNeeded:
        return tr("Acting without asking takes a reason. Pick one.");
    }
    return {};
}

QString sentenceOf(const Ended& end, const QString& who, Direction direction, const QString& agent)
{
    const auto we = agent.isEmpty() ? tr("You") : agent;
    switch (end.why) {
    case EndReason::HungUp:
        return end.by == EndedBy::Caller  ? tr("%1 hung up first.").arg(who)
               : end.by == EndedBy::Agent ? tr("%1 ended the call.").arg(we)
                                          : tr("The line ended the call.");
    case EndReason::Abandoned:
        return agent.isEmpty() ? tr("%1 left before you answered.").arg(who)
                               : tr("%1 left before %2 answered.").arg(who, agent);
    case EndReason::Declined:
        return tr("%1 declined the call.").arg(we);
    case EndReason::Diverted:
        return tr("%1 sent the call to a colleague.").arg(we);
    case EndReason::Busy:
        return tr("%1 is on another call. Try again in a while.").arg(who);
    case EndReason::NoAnswer:
        return tr("%1 did not answer.").arg(who);
    case EndReason::Refused:
        return tr("%1 did not take the call.").arg(who);
    case EndReason::Unreachable:
        return tr("%1 could not be reached. Check the number.").arg(who);
    case EndReason::Failed:
        return direction == Direction::Outgoing
                   ? tr("The call could not be set up. Try again.")
                   : tr("The call could not be taken. %1 may ring again.").arg(who);
    case EndReason::Transferred:
        return tr("%1 was passed on.").arg(who);
    case EndReason::ConnectionLost:
        return tr("The connection to %1 was lost. Call back to finish.").arg(who);
    case EndReason::Interrupted:
        return tr("The console stopped during this call. Everything up to then is kept.");
    }
    return {};
}

QString shortReason(const Ended& end, Direction direction, const QString& agent)
{
    const auto we = agent.isEmpty() ? tr("You") : agent;
    switch (end.why) {
    case EndReason::HungUp:
        return end.by == EndedBy::Caller  ? tr("Caller hung up first")
               : end.by == EndedBy::Agent ? tr("%1 ended it").arg(we)
                                          : tr("Ended by the line");
    case EndReason::Abandoned:
        return tr("Left before the answer");
    case EndReason::Declined:
        return tr("Declined");
    case EndReason::Diverted:
        return tr("Sent to a colleague");
    case EndReason::Busy:
        return tr("Busy");
    case EndReason::NoAnswer:
        return tr("No answer");
    case EndReason::Refused:
        return tr("Not taken");
    case EndReason::Unreachable:
        return tr("Could not be reached");
    case EndReason::Failed:
        return direction == Direction::Outgoing ? tr("Could not be set up")
                                                : tr("Could not be taken");
    case EndReason::Transferred:
        return tr("Passed on");
    case EndReason::ConnectionLost:
        return tr("Connection lost");
    case EndReason::Interrupted:
        return tr("Interrupted");
    }
    return {};
}

QString sentenceOf(EndReason failure, const QString& colleague)
{
    switch (failure) {
    case EndReason::Busy:
        return tr("%1 is on another call.").arg(colleague);
    case EndReason::NoAnswer:
    case EndReason::Abandoned:
        return tr("%1 did not answer.").arg(colleague);
    case EndReason::Refused:
    case EndReason::Declined:
        return tr("%1 cannot take the call now.").arg(colleague);
    case EndReason::Unreachable:
        return tr("%1's telephone could not be reached.").arg(colleague);
    case EndReason::HungUp:
    case EndReason::Diverted:
    case EndReason::Failed:
    case EndReason::Transferred:
    case EndReason::ConnectionLost:
    case EndReason::Interrupted:
        return tr("The transfer to %1 did not go through.").arg(colleague);
    }
    return {};
}

Tone toneOfCourtesy(std::optional<int> courtesy)
{
    constexpr int kGood = 90;
    constexpr int kFair = 70;
    if (!courtesy) {
        return Tone::Neutral;
    }
    return *courtesy >= kGood ? Tone::Live : *courtesy >= kFair ? Tone::Ring : Tone::Breach;
}

} // namespace secondring::look
