#pragma once
#include "core/house/house.h"
#include "core/review/review_event_terms.h"
#include "ui/practice/training/training_view.h"

#include <functional>

/// Assignments and what was handed in, in words for people.
namespace secondring {

/// What the words are made with.
struct TrainingWords
{
    std::function<QString(const std::string& scenario)> titleOf;
    Instant now;
};

/// `people`: of whom it is told where they stand when everybody is asked.
AssignedEntry entryOf(const practice::FollowedAssignment& followed,
                      const std::vector<std::string>& people,
                      const TrainingWords& words);

HandedInEntry
entryOf(const practice::AttemptRow& attempt, const House& house, const TrainingWords& words);

CertifiablePerson certifiable(const std::string& agent,
                              std::span<const practice::FollowedAssignment> followed,
                              const TrainingWords& words);

/// What an agent is told of an assignment, in two or three words, and in a sentence.
struct AssignmentNote
{
    QString brief;
    QString sentence;
    practice::AssignmentState state = practice::AssignmentState::Open;
};

AssignmentNote
noteOf(const practice::FollowedAssignment& followed, const std::string& agent, Instant now);

} // namespace secondring
