#pragma once
#include "core/ports/totals_source.h"
#include "ui/floor/floor_view.h"

/// A day on the floor, as in the picture.
namespace secondring::test {

inline Day november(int day)
{
    const std::chrono::day of{static_cast<unsigned>(day)};
    return Day{std::chrono::year{2026} / std::chrono::November / of};
}

inline std::vector<Standard> floorStandards()
{
    return {{.id = "answer-by-second-ring", .measure = Measure::AnswerBySecondRing},
            {.id = "ask-hold", .measure = Measure::AskHold},
            {.id = "touch-base", .measure = Measure::TouchBase},
            {.id = "ask-transfer", .measure = Measure::AskTransfer},
            {.id = "caller-first", .measure = Measure::CallerFirst}};
}

/// An agent who took `calls`, `late` of them after the second ring.
inline Totals agentTotals(std::int64_t calls, std::int64_t late, std::int64_t courtesy)
{
    Totals t;
    t.offered = calls + 1;
    t.answered = calls;
    t.abandoned = 1;
    t.bySecondRing = calls - late;
    t.waitedMs = calls * 4100;
    t.rings = {(calls - late) / 2, calls - late - (calls - late) / 2, late, 0, 0, 0};
    t.answeredWithin = {calls - late, calls - late, calls, calls, calls, calls};
    t.abandonedWithin = {0, 1, 1, 1, 1, 1};
    t.numbered = calls;
    t.repeated = calls / 9;
    t.handled = calls;
    t.talkedMs = calls * 200'000;
    t.heldMs = calls * 9'000;
    t.wrappedMs = calls * 33'000;
    t.heldCalls = calls / 3;
    t.transferred = calls / 5;
    t.transferredWell = calls / 5;
    t.endedNormally = calls - calls / 5;
    t.endedByCaller = t.endedNormally - (late > 1 ? 1 : 0);
    t.courtesyCalls = calls;
    t.courtesySum = calls * courtesy;
    t.complaints = late > 1 ? 1 : 0;
    t.promises = calls / 3;
    t.holds = calls / 2;
    t.holdsPermitted = t.holds - (late > 1 ? 1 : 0);
    t.holdsInTime = t.holdsPermitted - (late > 0 ? 1 : 0);
    t.holdsLate = late > 0 ? 1 : 0;
    t.holdsAgreed = t.holdsPermitted;
    t.agreedWithin = {0, t.holds / 2, t.holdsPermitted, t.holdsPermitted, t.holdsPermitted};
    return t;
}

inline std::vector<TotalsRow> agentRows()
{
    return {{"Dana Kerr", agentTotals(14, 0, 97)},
            {"Femi Ade", agentTotals(9, 2, 84)},
            {"Ines Duarte", agentTotals(12, 0, 99)},
            {"Lena Voss", agentTotals(13, 1, 95)},
            {"Marcus Hale", agentTotals(17, 1, 95)},
            {"Nia Grant", agentTotals(16, 1, 98)},
            {"Ola Berg", agentTotals(10, 1, 96)},
            {"Rob Tate", agentTotals(6, 0, 93)},
            {"Sam Lee", agentTotals(15, 2, 91)},
            {"Yuki Mori", agentTotals(11, 1, 94)}};
}

inline FloorView floorView()
{
    FloorView view;
    view.today = november(22);
    view.days = dayOf(view.today);
    view.goals = defaultGoals();
    view.standards = floorStandards();
    view.known = true;
    view.agents = agentRows();
    for (const auto& row : view.agents) {
        view.now += row.totals;
    }
    view.before = view.now;
    view.before.bySecondRing -= 3;
    for (const int less : {6, 5, 7, 3, 4, 9, 11, 6, 2, 1, 2, 0}) {
        auto totals = view.now;
        totals.bySecondRing -= less;
        totals.holdsPermitted -= less / 4;
        totals.courtesySum -= less * 9;
        view.trend.push_back(totals);
    }
    view.needs = {
        {look::Tone::Breach,
         "Northgate Ltd is held past the time named",
         "4:12 of 2:00",
         "Go there",
         std::monostate{}},
        {look::Tone::Breach,
         "Call back with a firm date",
         "Priya Nair · due today 10:20, 20 min ago",
         "Open",
         CallId{7}},
        {look::Tone::Ring, "3 complaints today", "A complaint is a gift", "Show", CallQuery{}}};
    return view;
}

} // namespace secondring::test
