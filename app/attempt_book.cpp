#include "app/attempt_book.h"

#include "app/scenario_shelf.h"
#include "core/practice/twee.h"
#include "ui/look/text.h"

#include <QPointer>

#include <algorithm>

namespace secondring {

using namespace practice;

AttemptBook::AttemptBook(PracticeLog& log)
    : log_(log)
{
}

void AttemptBook::setAgent(const Person& agent)
{
    if (!(agent_ == agent)) {
        agent_ = agent;
        read();
    }
}

void AttemptBook::keepVersion(const std::string& source, const std::string& note, Instant at)
{
    const auto story = readTwee(source);
    if (!story) {
        return;
    }
    ScenarioText text{.source = source};
    text.version.scenario = ifidOf(*story);
    text.version.title = titleOf(*story);
    text.version.note = note;
    text.version.author = agent_.name;
    text.version.at = at;
    log_.keepVersion(text, [self = QPointer{this}](const Result<int>& version) {
        if (self && !version) {
            emit self->troubled(look::toQt(version.error().reason));
        }
    });
}

void AttemptBook::begin(const ShelvedScenario& scenario, std::uint64_t seed, Instant at)
{
    head_ = AttemptHead{.scenario = scenario.scenario.id,
                        .version = 0,
                        .agent = agent_.name,
                        .began = at,
                        .seed = seed};
    going_ = {};
    waiting_.clear();
    end_.reset();
    dropped_ = false;
    ScenarioText text{.source = scenario.source};
    text.version.scenario = scenario.scenario.id;
    text.version.title = scenario.scenario.title;
    text.version.at = at;
    log_.keepVersion(text, [self = QPointer{this}, seed](const Result<int>& version) {
        if (!self || !self->head_ || self->head_->seed != seed) {
            return;
        }
        if (version) {
            self->begun(*version);
        } else {
            emit self->troubled(look::toQt(version.error().reason));
        }
    });
}

/// Everything that waited for its scenario to be kept is written now.
void AttemptBook::begun(int version)
{
    head_->version = version;
    going_ = log_.begin(*head_, told());
    for (const auto& entry : std::exchange(waiting_, {})) {
        log_.append(going_, entry, told());
    }
    if (dropped_) {
        drop();
    } else if (end_) {
        end(*end_);
    }
}

void AttemptBook::note(const AttemptEntry& entry)
{
    if (!head_ || end_) {
        return;
    }
    if (going_) {
        log_.append(going_, entry, told());
    } else {
        waiting_.push_back(entry);
    }
}

void AttemptBook::end(const AttemptEnd& end)
{
    end_ = end;
    if (!head_ || !going_) {
        return;
    }
    head_.reset();
    log_.end(going_, end, [self = QPointer{this}, id = going_](const Result<void>& done) {
        if (!self) {
            return;
        }
        if (!done) {
            emit self->troubled(look::toQt(done.error().reason));
            return;
        }
        emit self->ended(id.value);
        self->read();
    });
}

void AttemptBook::drop()
{
    dropped_ = true;
    if (!head_ || !going_) {
        return;
    }
    head_.reset();
    log_.drop(going_, agent_, told());
}

void AttemptBook::handIn(AttemptId attempt, Instant at)
{
    log_.handIn(attempt, agent_, at, settled());
}

PracticeLog::Done AttemptBook::settled()
{
    return [self = QPointer{this}](const Result<void>& done) {
        if (!self) {
            return;
        }
        if (!done) {
            emit self->troubled(look::toQt(done.error().reason));
        }
        self->read();
    };
}

void AttemptBook::comment(AttemptId attempt,
                          const AttemptComment& comment,
                          std::function<void()> kept)
{
    log_.comment(attempt,
                 comment,
                 [self = QPointer{this}, kept = std::move(kept)](const Result<void>& done) {
                     if (self && !done) {
                         emit self->troubled(look::toQt(done.error().reason));
                     } else if (self) {
                         kept();
                     }
                 });
}

void AttemptBook::endUnfinished(AttemptId attempt, const AttemptEnd& end)
{
    log_.end(attempt, end, settled());
}

void AttemptBook::dropUnfinished(AttemptId attempt)
{
    log_.drop(attempt, agent_, settled());
}

PracticeLog::Done AttemptBook::told()
{
    return [self = QPointer{this}](const Result<void>& done) {
        if (self && !done) {
            emit self->troubled(look::toQt(done.error().reason));
        }
    };
}

void AttemptBook::read()
{
    const auto take = [self = QPointer{this}](auto member) {
        return [self, member](const auto& found) {
            if (self && found) {
                (*self).*member = *found;
                emit self->changed();
            }
        };
    };
    log_.attempts({.agent = agent_.name}, agent_, take(&AttemptBook::rows_));
    log_.assignments(agent_, take(&AttemptBook::assignments_));
    log_.unfinished(agent_.name,
                    [self = QPointer{this}](const Result<std::vector<AttemptRow>>& found) {
                        if (!self || !found) {
                            return;
                        }
                        self->unfinished_ = *found;
                        std::erase_if(self->unfinished_, [&](const AttemptRow& row) {
                            return self->going_ == row.id && self->head_;
                        });
                        emit self->changed();
                    });
    log_.progress(agent_.name,
                  agent_,
                  [self = QPointer{this}](const Result<std::vector<ScenarioProgress>>& found) {
                      if (!self || !found) {
                          return;
                      }
                      self->progress_.clear();
                      for (const auto& each : *found) {
                          self->progress_[each.scenario] = each;
                      }
                      emit self->changed();
                  });
}

const ScenarioProgress* AttemptBook::progress(const std::string& scenario) const
{
    const auto found = progress_.find(scenario);
    return found == progress_.end() ? nullptr : &found->second;
}

std::vector<AttemptRow> AttemptBook::attempts(const std::string& scenario) const
{
    std::vector<AttemptRow> found;
    std::ranges::copy_if(rows_, std::back_inserter(found), [&](const AttemptRow& row) {
        return row.head.scenario == scenario && row.end;
    });
    return found;
}

std::optional<PracticeAssignment> AttemptBook::assigned(const std::string& scenario) const
{
    for (const auto& each : assignments_) { // the soonest due first
        const auto& wanted = each.assignment;
        const bool mine = wanted.agent.empty() || wanted.agent == agent_.name;
        const bool done = std::ranges::any_of(each.handedIn, [&](const AttemptRow& row) {
            return row.head.agent == agent_.name && row.end && row.end->score >= wanted.passMark;
        });
        if (wanted.scenario == scenario && mine && !done) {
            return wanted;
        }
    }
    return std::nullopt;
}

void AttemptBook::load(AttemptId attempt, Loaded then)
{
    log_.attempt(attempt,
                 agent_,
                 [self = QPointer{this}, then = std::move(then)](const Result<KeptAttempt>& kept) {
                     if (!self) {
                         return;
                     }
                     if (!kept) {
                         emit self->troubled(look::toQt(kept.error().reason));
                         return;
                     }
                     const auto& head = kept->row.head;
                     self->log_.text(head.scenario,
                                     head.version,
                                     [then, kept = *kept](const Result<ScenarioText>& text) {
                                         if (text) {
                                             then(kept, text->source);
                                         }
                                     });
                 });
}

void AttemptBook::find(const AttemptQuery& query, Found then)
{
    log_.attempts(query,
                  agent_,
                  [self = QPointer{this},
                   then = std::move(then)](const Result<std::vector<AttemptRow>>& found) {
                      if (self && found) {
                          then(*found);
                      }
                  });
}

} // namespace secondring
