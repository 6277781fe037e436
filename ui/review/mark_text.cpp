#include "ui/review/mark_text.h"

#include "ui/look/text.h"

#include <QCoreApplication>

namespace secondring {

namespace {

using look::Tone;

QString tr(const char* words)
{
    return QCoreApplication::translate("secondring::Mark", words);
}

struct Words
{
    QString label;
    QString sentence;
    Tone tone = Tone::Live;
    int importance = 1;
};

QString orSomebody(const std::string& name)
{
    return name.empty() ? tr("a colleague") : look::toQt(name);
}

/// The say lines that every house has; the label, and what it means.
QString labelOfLine(const std::string& line)
{
    static const QMap<QString, const char*> kLabels{
        {QStringLiteral("greeting"), QT_TRANSLATE_NOOP("secondring::Mark", "Greeting")},
        {QStringLiteral("dial-greeting"), QT_TRANSLATE_NOOP("secondring::Mark", "Greeting")},
        {QStringLiteral("recording"), QT_TRANSLATE_NOOP("secondring::Mark", "Recording told")},
        {QStringLiteral("confirm"), QT_TRANSLATE_NOOP("secondring::Mark", "Confirmed")},
        {QStringLiteral("return"), QT_TRANSLATE_NOOP("secondring::Mark", "Thanked for holding")},
        {QStringLiteral("touch-base"), QT_TRANSLATE_NOOP("secondring::Mark", "Touched base")},
        {QStringLiteral("introduce"), QT_TRANSLATE_NOOP("secondring::Mark", "Introduced")},
        {QStringLiteral("complaint"), QT_TRANSLATE_NOOP("secondring::Mark", "Apologised")},
        {QStringLiteral("thanks"), QT_TRANSLATE_NOOP("secondring::Mark", "Thanked")},
        {QStringLiteral("dial-thanks"), QT_TRANSLATE_NOOP("secondring::Mark", "Thanked")},
    };
    const auto id = look::toQt(line);
    if (const auto* known = kLabels.value(id, nullptr)) {
        return tr(known);
    }
    auto words = id;
    words.replace(QLatin1Char('-'), QLatin1Char(' '));
    return words.isEmpty() ? tr("Said") : words.left(1).toUpper() + words.mid(1);
}

Words wordsOf(const AnsweredMark& mark)
{
    if (mark.ring == 0) {
        return {tr("Answered"), tr("Answered"), Tone::Live, 3};
    }
    constexpr int kStandard = 2; // rings
    return {tr("Ring %1").arg(mark.ring),
            tr("Answered on ring %1").arg(mark.ring),
            mark.ring <= kStandard ? Tone::Live : Tone::Ring,
            3};
}

Words wordsOf(const SaidMark& mark)
{
    const auto label = labelOfLine(mark.line);
    return {label, label, Tone::Live, 2};
}

QString answered(std::optional<AskAnswer> answer)
{
    if (!answer) {
        return tr("no answer");
    }
    switch (*answer) {
    case AskAnswer::Granted:
        return tr("agreed");
    case AskAnswer::Declined:
        return tr("declined");
    case AskAnswer::Overridden:
        return tr("not asked");
    case AskAnswer::Withdrawn:
        return tr("taken back");
    }
    return {};
}

Words wordsOf(const AskedMark& mark)
{
    const bool hold = mark.purpose == AskPurpose::Hold;
    const auto answer = answered(mark.answer);
    const auto tone = mark.answer == AskAnswer::Granted ? Tone::Live : Tone::Neutral;
    if (mark.answer == AskAnswer::Overridden) {
        return hold ? Words{tr("Held at once"), tr("Held without asking"), tone, 4}
                    : Words{tr("Passed on at once"),
                            tr("Passed on to %1 without asking").arg(orSomebody(mark.colleague)),
                            tone,
                            4};
    }
    if (!hold) {
        return {tr("Asked to transfer · %1").arg(answer),
                tr("Asked to pass on to %1: %2").arg(orSomebody(mark.colleague), answer),
                tone,
                4};
    }
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(mark.promised).count();
    return {tr("Asked · %1").arg(answer),
            tr("Asked to hold for %1 min: %2").arg(minutes).arg(answer),
            tone,
            4};
}

Words wordsOf(const TransferMark& mark)
{
    const auto name = orSomebody(mark.colleague);
    if (mark.reached == false) {
        return {tr("Not reached"), tr("%1 was not reached").arg(name), Tone::Neutral, 4};
    }
    return {tr("To %1").arg(name), tr("Passed on to %1").arg(name), Tone::Live, 4};
}

Words wordsOf(const MessageMark& mark)
{
    return {tr("Message"), tr("Message for %1").arg(orSomebody(mark.colleague)), Tone::Live, 2};
}

Words wordsOf(const ClosingMark& /*mark*/)
{
    return {tr("Closing"), tr("Began to close"), Tone::Neutral, 2};
}

Words wordsOf(const EndMark& mark)
{
    constexpr int kEnd = 5;
    switch (mark.why) {
    case EndReason::Abandoned:
        return {tr("Caller left"), tr("The caller left before the answer"), Tone::Neutral, kEnd};
    case EndReason::Transferred:
        return {tr("Passed on"), tr("Passed on to a colleague"), Tone::Live, kEnd};
    case EndReason::ConnectionLost:
    case EndReason::Failed:
        return {tr("Connection lost"), tr("The connection was lost"), Tone::Breach, kEnd};
    case EndReason::Interrupted:
        return {tr("Broke off"), tr("The program or the machine stopped"), Tone::Breach, kEnd};
    case EndReason::HungUp:
        break;
    case EndReason::Declined:
    case EndReason::Diverted:
    case EndReason::Busy:
    case EndReason::NoAnswer:
    case EndReason::Refused:
    case EndReason::Unreachable:
        return {tr("Not answered"), tr("Nobody answered"), Tone::Neutral, kEnd};
    }
    if (mark.by == EndedBy::Agent) {
        return {tr("Agent hung up"), tr("The agent hung up"), Tone::Neutral, kEnd};
    }
    return mark.direction == Direction::Incoming
               ? Words{tr("Caller hung up"), tr("The caller hung up"), Tone::Live, kEnd}
               : Words{tr("They hung up"), tr("The other side hung up"), Tone::Live, kEnd};
}

} // namespace

QVector<MarkLabel> labelsOf(const std::vector<CallMark>& marks)
{
    QVector<MarkLabel> labels;
    for (const auto& mark : marks) {
        const auto words = std::visit([](const auto& what) { return wordsOf(what); }, mark.what);
        labels.append({mark.at,
                       words.label,
                       look::clockText(mark.at) + QStringLiteral(" ") + words.sentence,
                       words.tone,
                       words.importance});
    }
    return labels;
}

} // namespace secondring
