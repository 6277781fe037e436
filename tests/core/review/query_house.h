#pragma once
#include "core/review/query_text.h"
#include "tests/support/catch.h"

/// A house that searches are tried on.
namespace secondring::test {

inline Day day(const char* iso)
{
    const auto found = dayFromIso(iso);
    REQUIRE(found);
    return *found;
}

inline QueryKnowledge known()
{
    QueryKnowledge known;
    known.today = day("2026-11-22"); // a Sunday
    known.agents = {"Dana Kerr", "Dana Holt", "Marcus Hale", "Jürgen Müller", "Sam \"Sammy\" Lee"};
    known.teams = {{"Leeds", {"Marcus Hale", "Dana Kerr", "Nobody Yet"}},
                   {"Late shift", {"Jürgen Müller", "Dana Holt"}}};
    known.lines = {"main", "Berlin"};
    known.outcomes = {
        {"resolved", "Resolved"}, {"refund", "Money returned"}, {"message", "Message taken"}};
    known.standards = {{.id = "ask-hold",
                        .title = "Ask before a hold, and wait for the answer",
                        .missed = "Held without permission",
                        .measure = Measure::AskHold},
                       {.id = "touch-base",
                        .title = "Come back within the time you named",
                        .missed = "Came back after the time named",
                        .measure = Measure::TouchBase},
                       {.id = "thank",
                        .title = "End courteously, thanking the caller",
                        .done = "Thanked the caller",
                        .missed = "Did not thank the caller",
                        .measure = Measure::Thank}};
    return known;
}

} // namespace secondring::test
