#include "app/console.h"
#include "app/practice_room.h"
#include "app/reviews.h"
#include "ui/look/text.h"

#include <QLocale>

/// What leads from a call in Review to Practice.
namespace secondring {

std::vector<ScenarioChoice> PracticeRoom::choices()
{
    if (shelf_.scenarios.empty()) {
        readShelf(); // Practice may not have been seen yet
    }
    std::vector<ScenarioChoice> all;
    for (const auto& each : shelf_.scenarios) {
        all.push_back({each.scenario.id, each.scenario.title});
    }
    return all;
}

void PracticeRoom::offer(const QString& id)
{
    emit practiceWanted();
    choose(look::toStd(id));
}

void PracticeRoom::draftFrom(const Call& call, const std::string& agent)
{
    const auto& house = console_.model().known().house;
    practice::DraftTerms terms{
        .title = look::toStd(
            tr("From a call of %1")
                .arg(QLocale().toString(look::toQt(call.began).date(), QLocale::LongFormat))),
        .people = reviews_.supervisors()};
    terms.people.push_back(reviews_.viewer().name);
    terms.people.push_back(agent);
    for (const auto& each : house.directory) {
        terms.people.push_back(each.colleague.name);
    }
    workshop_.openDraft(call, std::move(terms));
    emit workshopWanted();
}

} // namespace secondring
