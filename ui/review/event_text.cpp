#include "ui/review/event_text.h"

#include "ui/look/text.h"
#include "ui/review/event_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace secondring {

QString Telling::by() const
{
    return agent.isEmpty() ? QCoreApplication::translate("agent events", "You") : agent;
}

QString Telling::them() const
{
    return agent.isEmpty() ? QCoreApplication::translate("agent events", "you") : agent;
}

EventLine lineOf(const EventBody& body, const Telling& story)
{
    return std::visit([&](const auto& event) { return words::line(event, story); }, body);
}

QString outcomeText(const std::string& outcome, const House& house)
{
    const auto found = std::ranges::find(house.outcomes, outcome, &OutcomeChoice::id);
    return look::toQt(found == house.outcomes.end() ? outcome : found->text);
}

namespace words {

QString nameOf(const Colleague& colleague)
{
    const auto name = look::toQt(colleague.name);
    const auto extension = look::toQt(colleague.extension);
    if (name.isEmpty()) {
        return extension.isEmpty() ? look::toQt(colleague.uri) : extension;
    }
    return extension.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, extension);
}

QString after(const std::string& detail)
{
    return detail.empty() ? QStringLiteral(".") : QStringLiteral(": %1.").arg(look::toQt(detail));
}

} // namespace words

} // namespace secondring
