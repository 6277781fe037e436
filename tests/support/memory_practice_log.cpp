#include "tests/support/memory_practice_log.h"

#include "core/practice/assignment.h"
#include "core/practice/practice_rights.h"

#include <algorithm>

namespace secondring::test {

using namespace practice;

namespace {

bool isWanted(const AttemptRow& row, const AttemptQuery& query)
{
    return (query.agent.empty() || row.head.agent == query.agent) &&
           (query.scenario.empty() || row.head.scenario == query.scenario) &&
           row.head.began >= query.from && (!query.until || row.head.began < *query.until);
}

void add(KeptAttempt& kept, const AttemptEntry& entry)
{
    if (const auto* event = std::get_if<AttemptEvent>(&entry)) {
        kept.attempt.events.push_back(*event);
    } else if (const auto* hint = std::get_if<HintUsed>(&entry)) {
        kept.attempt.hints.push_back(*hint);
    } else if (const auto* said = std::get_if<SaidByKey>(&entry)) {
        kept.byKeys.push_back(*said);
    } else if (const auto* spoken = std::get_if<SpokenAloud>(&entry)) {
        kept.spoken.push_back(*spoken);
    } else {
        kept.calls.push_back(std::get<CallOfAttempt>(entry).call);
    }
}

} // namespace

MemoryPracticeLog::MemoryPracticeLog(Executor desk)
    : desk_(std::move(desk))
{
}

template <class T>
void MemoryPracticeLog::answer(Result<T> result, std::function<void(Result<T>)> then) const
{
    desk_([result = std::move(result), then = std::move(then)] { then(result); });
}

void MemoryPracticeLog::change(AttemptId attempt, const Change& change, Done done)
{
    const auto found = attempts_.find(attempt);
    answer<void>(found == attempts_.end() ? fail("There is no such attempt.")
                                          : change(found->second),
                 std::move(done));
}

const ScenarioText* MemoryPracticeLog::find(const std::string& scenario, int version) const
{
    const auto found = std::ranges::find_if(texts_, [&](const ScenarioText& each) {
        return each.version.scenario == scenario && each.version.version == version;
    });
    return found == texts_.end() ? nullptr : &*found;
}

void MemoryPracticeLog::keepVersion(const ScenarioText& text, Then<int> then)
{
    int version = 1;
    for (const auto& each : texts_) {
        if (each.version.scenario != text.version.scenario) {
            continue;
        }
        if (each.source == text.source) {
            answer<int>(each.version.version, std::move(then));
            return;
        }
        ++version;
    }
    texts_.push_back(text);
    texts_.back().version.version = version;
    answer<int>(version, std::move(then));
}

void MemoryPracticeLog::versions(const std::string& scenario,
                                 Then<std::vector<ScenarioVersion>> then)
{
    std::vector<ScenarioVersion> versions;
    for (const auto& each : texts_) {
        if (each.version.scenario == scenario) {
            versions.insert(versions.begin(), each.version);
        }
    }
    answer<std::vector<ScenarioVersion>>(std::move(versions), std::move(then));
}

void MemoryPracticeLog::text(const std::string& scenario, int version, Then<ScenarioText> then)
{
    const auto* found = find(scenario, version);
    answer<ScenarioText>(found != nullptr ? Result<ScenarioText>{*found}
                                          : fail("There is no such version."),
                         std::move(then));
}

AttemptId MemoryPracticeLog::begin(const AttemptHead& head, Done done)
{
    const AttemptId attempt{++given_};
    if (find(head.scenario, head.version) == nullptr) {
        answer<void>(fail("This version was not kept."), std::move(done));
        return attempt;
    }
    auto& kept = attempts_[attempt];
    kept.row = {attempt, head, {}, {}};
    kept.attempt = {.scenario = head.scenario, .seed = head.seed, .events = {}, .hints = {}};
    going_.insert(attempt);
    answer<void>({}, std::move(done));
    return attempt;
}

void MemoryPracticeLog::append(AttemptId attempt, const AttemptEntry& entry, Done done)
{
    change(
        attempt,
        [&](KeptAttempt& kept) -> Result<void> {
            if (!going_.contains(attempt)) {
                return fail("This attempt is not going on.");
            }
            add(kept, entry);
            return {};
        },
        std::move(done));
}

void MemoryPracticeLog::end(AttemptId attempt, const AttemptEnd& end, Done done)
{
    going_.erase(attempt);
    change(
        attempt,
        [&](KeptAttempt& kept) {
            const auto allowed = mayEnd(kept.row, end);
            kept.row.end = allowed ? end : kept.row.end;
            return kept.row.end == end ? Result<void>{} : allowed;
        },
        std::move(done));
}

void MemoryPracticeLog::handIn(AttemptId attempt, const Person& who, Instant at, Done done)
{
    change(
        attempt,
        [&](KeptAttempt& kept) {
            auto allowed = mayHandIn(who, kept.row);
            kept.row.handedIn = allowed ? at : kept.row.handedIn;
            return allowed;
        },
        std::move(done));
}

void MemoryPracticeLog::drop(AttemptId attempt, const Person& who, Done done)
{
    bool drops = false;
    change(
        attempt,
        [&](KeptAttempt& kept) {
            auto allowed = mayDrop(who, kept.row);
            drops = allowed.has_value();
            return allowed;
        },
        std::move(done));
    if (drops) {
        attempts_.erase(attempt);
    }
}

std::vector<AttemptRow> MemoryPracticeLog::seenBy(const Person& who) const
{
    std::vector<AttemptRow> rows;
    for (const auto& [id, kept] : attempts_) {
        if (maySee(who, kept.row)) {
            rows.push_back(kept.row);
        }
    }
    std::ranges::sort(rows, {}, [](const AttemptRow& each) {
        return std::pair{each.head.began, each.id};
    });
    return rows;
}

void MemoryPracticeLog::attempts(const AttemptQuery& query,
                                 const Person& who,
                                 Then<std::vector<AttemptRow>> then)
{
    auto rows = seenBy(who);
    std::erase_if(rows, [&](const AttemptRow& each) { return !isWanted(each, query); });
    std::ranges::reverse(rows);
    if (std::ssize(rows) > query.limit) {
        rows.resize(static_cast<std::size_t>(query.limit));
    }
    answer<std::vector<AttemptRow>>(std::move(rows), std::move(then));
}

void MemoryPracticeLog::unfinished(const std::string& agent, Then<std::vector<AttemptRow>> then)
{
    auto rows = seenBy({agent, Role::Agent});
    std::erase_if(rows, [](const AttemptRow& each) { return each.end.has_value(); });
    answer<std::vector<AttemptRow>>(std::move(rows), std::move(then));
}

void MemoryPracticeLog::attempt(AttemptId attempt, const Person& who, Then<KeptAttempt> then)
{
    const auto found = attempts_.find(attempt);
    const bool there = found != attempts_.end() && maySee(who, found->second.row);
    answer<KeptAttempt>(there ? Result<KeptAttempt>{found->second}
                              : fail("There is no such attempt."),
                        std::move(then));
}

void MemoryPracticeLog::progress(const std::string& agent,
                                 const Person& who,
                                 Then<std::vector<ScenarioProgress>> then)
{
    auto rows = seenBy(who);
    std::erase_if(rows, [&](const AttemptRow& each) { return each.head.agent != agent; });
    answer<std::vector<ScenarioProgress>>(progressOf(rows), std::move(then));
}

void MemoryPracticeLog::comment(AttemptId attempt, const AttemptComment& comment, Done done)
{
    change(
        attempt,
        [&](KeptAttempt& kept) {
            auto allowed = mayComment(comment.by, kept.row, comment);
            if (allowed) {
                kept.comments.push_back(comment);
                std::ranges::sort(kept.comments, {}, [](const AttemptComment& each) {
                    return std::pair{each.moment, each.at};
                });
            }
            return allowed;
        },
        std::move(done));
}

void MemoryPracticeLog::assign(const PracticeAssignment& assignment,
                               const Person& who,
                               Then<AssignmentId> then)
{
    if (const auto allowed = mayAssign(who, assignment); !allowed) {
        answer<AssignmentId>(fail(allowed.error().reason), std::move(then));
        return;
    }
    assignments_.push_back(assignment);
    assignments_.back().id = {++assigned_};
    assignments_.back().by = who.name;
    answer<AssignmentId>(assignments_.back().id, std::move(then));
}

void MemoryPracticeLog::changeAssignment(const AssignmentChange& change,
                                         const Person& who,
                                         Done done)
{
    const auto found = std::ranges::find(assignments_, change.assignment, &PracticeAssignment::id);
    if (found == assignments_.end()) {
        answer<void>(fail("There is no such assignment."), std::move(done));
        return;
    }
    auto allowed = mayChange(who, *found, change);
    if (allowed && change.withdrawn) {
        assignments_.erase(found);
    } else if (allowed) {
        *found = changed(*found, change);
    }
    answer<void>(std::move(allowed), std::move(done));
}

void MemoryPracticeLog::assignments(const Person& who, Then<std::vector<FollowedAssignment>> then)
{
    std::vector<FollowedAssignment> followed;
    for (const auto& each : assignments_) {
        if (who.role == Role::Agent && !isFor(each, who.name)) {
            continue;
        }
        auto rows = seenBy(who);
        std::erase_if(rows, [&](const AttemptRow& row) {
            return row.head.scenario != each.scenario || !isFor(each, row.head.agent) ||
                   !row.handedIn || *row.handedIn < each.at;
        });
        std::ranges::stable_sort(rows, {}, [](const AttemptRow& row) { return *row.handedIn; });
        followed.push_back({each, std::move(rows)});
    }
    std::ranges::stable_sort(
        followed, {}, [](const FollowedAssignment& each) { return each.assignment.due; });
    answer<std::vector<FollowedAssignment>>(std::move(followed), std::move(then));
}

} // namespace secondring::test
