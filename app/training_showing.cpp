#include "app/training_showing.h"

#include "ui/look/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace secondring {

using namespace practice;

namespace {

QString tr(const char* words)
{
    return QCoreApplication::translate("Training", words);
}

QString when(Instant at, Instant now)
{
    return look::dayAndTime(at, now);
}

AssignedPerson personOf(const FollowedAssignment& followed, const std::string& agent, Instant now)
{
    AssignedPerson person{.name = look::toQt(agent), .state = stateOf(followed, agent, now)};
    if (const auto* best = bestOf(followed, agent)) {
        person.detail = tr("handed in %1").arg(when(*best->handedIn, now));
        person.score = best->end->score;
        person.attempt = best->id.value;
    }
    return person;
}

/// What keeps somebody from being certified; empty: nothing does.
QString missingOf(const AskedScenario& asked, const TrainingWords& words)
{
    const auto title = words.titleOf(asked.scenario);
    if (asked.passed) {
        return {};
    }
    return asked.best ? tr("%1 was handed in with %2 and needs %3")
                            .arg(title)
                            .arg(*asked.best)
                            .arg(asked.passMark)
                      : tr("%1 is not handed in").arg(title);
}

} // namespace

AssignedEntry entryOf(const FollowedAssignment& followed,
                      const std::vector<std::string>& people,
                      const TrainingWords& words)
{
    const auto& assignment = followed.assignment;
    const bool all = assignment.agent.empty();
    AssignedEntry entry{.assignment = assignment,
                        .scenario = words.titleOf(assignment.scenario),
                        .facts = tr("%1 · due %2 · pass mark %3 · by %4")
                                     .arg(all ? tr("Everybody") : look::toQt(assignment.agent),
                                          when(assignment.due, words.now),
                                          QString::number(assignment.passMark),
                                          look::toQt(assignment.by)),
                        .people = {}};
    auto asked = all ? people : std::vector{assignment.agent};
    for (const auto& each : followed.handedIn) {
        if (std::ranges::count(asked, each.head.agent) == 0) {
            asked.push_back(each.head.agent);
        }
    }
    for (const auto& each : asked) {
        entry.people.append(personOf(followed, each, words.now));
    }
    return entry;
}

HandedInEntry entryOf(const AttemptRow& attempt, const House& house, const TrainingWords& words)
{
    HandedInEntry entry{.attempt = attempt.id.value,
                        .agent = look::toQt(attempt.head.agent),
                        .scenario = words.titleOf(attempt.head.scenario),
                        .when = when(*attempt.handedIn, words.now),
                        .score = {},
                        .passed = false,
                        .missed = {}};
    if (!attempt.end) {
        return entry;
    }
    entry.score = attempt.end->score;
    entry.passed = attempt.end->passed;
    QStringList missed;
    for (const auto& [id, verdict] : attempt.end->verdicts) {
        if (verdict == Verdict::Missed) {
            const auto* standard = findStandard(house, id);
            missed << look::toQt(standard == nullptr ? id : standard->title);
        }
    }
    missed.removeDuplicates();
    entry.missed = missed.join(QStringLiteral(", "));
    return entry;
}

CertifiablePerson certifiable(const std::string& agent,
                              std::span<const FollowedAssignment> followed,
                              const TrainingWords& words)
{
    CertifiablePerson person{.name = look::toQt(agent), .ready = false, .sentence = {}};
    const auto asked = askedScenarios(followed, agent);
    QStringList missing;
    QStringList passed;
    for (const auto& each : asked) {
        const auto lacks = missingOf(each, words);
        if (lacks.isEmpty()) {
            passed << tr("%1 with %2").arg(words.titleOf(each.scenario)).arg(each.best.value_or(0));
        } else {
            missing << lacks;
        }
    }
    person.ready = !asked.empty() && missing.isEmpty();
    person.sentence = asked.empty() ? tr("Nothing was assigned to %1.").arg(person.name)
                      : missing.empty()
                          ? tr("%1 has passed all that was assigned: %2.")
                                .arg(person.name, passed.join(QStringLiteral(", ")))
                          : tr("Not yet: %1.").arg(missing.join(QStringLiteral("; ")));
    return person;
}

AssignmentNote noteOf(const FollowedAssignment& followed, const std::string& agent, Instant now)
{
    const auto& [id, scenario, whom, due, mark, by, at] = followed.assignment;
    const auto state = stateOf(followed, agent, now);
    const auto* best = bestOf(followed, agent);
    const auto given = tr("Assigned by %1").arg(look::toQt(by));
    const auto until = when(due, now);
    AssignmentNote note{.brief = {}, .sentence = {}, .state = state};
    if (isDone(state)) {
        const bool late = state == AssignmentState::Late;
        note.brief = late ? tr("Handed in late") : tr("Handed in in time");
        note.sentence = (late ? tr("%1: handed in with %2 of 100, and fulfilled after it was due "
                                   "(%3).")
                              : tr("%1: handed in with %2 of 100, and fulfilled (due %3)."))
                            .arg(given)
                            .arg(best == nullptr ? 0 : *best->end->score)
                            .arg(until);
        return note;
    }
    const bool over = state == AssignmentState::Overdue;
    note.brief =
        over ? tr("Overdue since %1").arg(until) : tr("Due %1 · pass mark %2").arg(until).arg(mark);
    note.sentence =
        (over ? tr("%1: it was due %2, pass mark %3.") : tr("%1: due %2, pass mark %3."))
            .arg(given, until, QString::number(mark));
    if (best != nullptr) {
        note.sentence += QLatin1Char(' ') + tr("What was handed in has %1, which does not fulfil "
                                               "it: try again.")
                                                .arg(*best->end->score);
    }
    return note;
}

} // namespace secondring
