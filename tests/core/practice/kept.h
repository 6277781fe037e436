#pragma once
#include "core/practice/practice_record.h"
#include "tests/support/catch.h"

/// Attempts as they are kept, for tests.
namespace secondring::practice::test {

using namespace std::chrono_literals;

inline const Instant kMonday{std::chrono::sys_days{std::chrono::year{2026} / 11 / 16}};
inline const Person kTrainee{"Dana", Role::Agent};
inline const Person kColleague{"Leo", Role::Agent};
inline const Person kTrainer{"Rosa", Role::Supervisor};

/// Begun at that instant and ended five minutes later.
inline AttemptRow keptRow(std::int64_t id, Instant began, std::optional<int> score)
{
    return {.id = {id},
            .head = {"late-desk", 1, "Dana", began, 7},
            .end = AttemptEnd{began + 5min, score, score.value_or(0) >= 80, {}},
            .handedIn = {}};
}

inline AttemptRow handedRow(std::int64_t id, Instant began, int score, Instant handedIn)
{
    auto row = keptRow(id, began, score);
    row.handedIn = handedIn;
    return row;
}

} // namespace secondring::practice::test
