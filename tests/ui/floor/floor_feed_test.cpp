#include "tests/ui/floor/floor_house.h"
#include "tests/ui/offscreen.h"
#include "ui/floor/floor_feed.h"
#include "ui/floor/floor_page.h"
#include "ui/look/text.h"

#include <QAbstractButton>
#include <QComboBox>

using namespace secondring;
using namespace secondring::test;

namespace {

/// Answers when it is told to.
struct PatientSource : TotalsSource
{
    void totals(const TotalsWanted& wanted, Then then) override
    {
        asked.emplace_back(wanted, std::move(then));
    }

    void answer()
    {
        for (auto& [wanted, then] : std::exchange(asked, {})) {
            Totals ten;
            ten.offered = ten.answered = ten.bySecondRing = 10;
            const auto day = toIso(wanted.days.last);
            then(std::vector<TotalsRow>{{wanted.by == TotalsBy::Date ? day : "Dana", ten}});
        }
    }

    std::vector<std::pair<TotalsWanted, Then>> asked;
};

struct Watched
{
    Watched() { feed.setHouse({.country = "GB", .standards = floorStandards()}); }

    QApplication& app = offscreen();
    /// 10:00 in the morning, local time.
    Instant now = look::toInstant(QDateTime(QDate(2026, 11, 22), QTime(10, 0)));
    PatientSource source;
    FloorPage page;
    FloorFeed feed{{source, [this] { return now; }}, page};
};

} // namespace

TEST_CASE("the floor asks for nothing while nobody looks")
{
    Watched floor;
    floor.feed.refresh();
    CHECK(floor.source.asked.empty());
    show(floor.page);
    CHECK_FALSE(floor.source.asked.empty());
    floor.source.answer();
    CHECK(floor.feed.view().known);
    CHECK(callsIn(floor.feed.view().now) == 10);
    CHECK(floor.feed.view().trend.size() == 12);
    CHECK(floor.feed.view().trend.back().offered == 10);
}

TEST_CASE("who may see only their own calls is shown the sums of those")
{
    Watched floor;
    floor.feed.setOnly("Dana");
    show(floor.page);
    REQUIRE_FALSE(floor.source.asked.empty());
    for (const auto& [wanted, then] : floor.source.asked) {
        CHECK(wanted.agents == std::vector<std::string>{"Dana"});
    }
}

TEST_CASE("a team is chosen, and its agents' calls are added up alone")
{
    Watched floor;
    floor.feed.setFigures({{}, defaultGoals(), {{"Leeds", {"Dana", "Ines"}}}});
    show(floor.page);
    auto& team = control<QComboBox>(floor.page, "floorTeam");
    CHECK(team.isVisible());
    CHECK(team.currentText() == QStringLiteral("All teams"));
    floor.source.asked.clear();
    team.setFocus();
    QTest::keyClick(&team, Qt::Key_Down);
    REQUIRE_FALSE(floor.source.asked.empty());
    for (const auto& [wanted, then] : floor.source.asked) {
        CHECK(wanted.agents == std::vector<std::string>{"Dana", "Ines"});
    }
    floor.source.answer();
    CHECK(figureView(Metric::TwoRingRate, floor.feed.view()).scope.team == "Leeds");
    floor.feed.setFigures({{}, defaultGoals(), {}}); // the house file has it no longer
    CHECK_FALSE(team.isVisible());
    CHECK(floor.source.asked.back().first.agents.empty());
}

TEST_CASE("figures are made and judged as the house says")
{
    Watched floor;
    floor.feed.setFigures({{ServiceLevel::AnsweredOnly, 10, 5},
                           {{Metric::TwoRingRate, 880, GoalPeriod::OneDay},
                            {Metric::TwoRingRate, 990, GoalPeriod::OneWeek}},
                           {}});
    show(floor.page);
    floor.source.answer();
    const auto& view = floor.feed.view();
    CHECK(figureView(Metric::ServiceLevel, view).formula ==
          QStringLiteral("answered within 10 s / answered"));
    CHECK(figureView(Metric::TwoRingRate, view).goal->target == 880);
    CHECK_FALSE(figureView(Metric::Courtesy, view).goal);
    control<QAbstractButton>(floor.page, "rangeWeek").click();
    CHECK(figureView(Metric::TwoRingRate, floor.feed.view()).goal->target == 990);
}

TEST_CASE("answers for days that are no longer shown are left alone")
{
    Watched floor;
    show(floor.page);
    auto old = std::exchange(floor.source.asked, {});
    control<QAbstractButton>(floor.page, "rangeMonth").click();
    for (auto& [wanted, then] : old) {
        then(std::vector<TotalsRow>{{"Dana", agentTotals(99, 0, 90)}});
    }
    CHECK_FALSE(floor.feed.view().known);
    REQUIRE_FALSE(floor.source.asked.empty());
    CHECK(floor.source.asked.front().first.days == monthOf(november(22)));
    floor.source.answer();
    CHECK(callsIn(floor.feed.view().now) == 10);
}

TEST_CASE("the week is the house's own")
{
    Watched floor;
    show(floor.page);
    control<QAbstractButton>(floor.page, "rangeWeek").click();
    CHECK(floor.feed.view().days == DayRange{november(16), november(22)});
    floor.feed.setHouse({.country = "US"});
    CHECK(floor.feed.view().days == DayRange{november(22), november(28)});
}

TEST_CASE("after midnight today is another day")
{
    Watched floor;
    show(floor.page);
    floor.source.answer();
    floor.now += std::chrono::hours{24};
    floor.feed.refresh();
    REQUIRE(QTest::qWaitFor([&] { return !floor.source.asked.empty(); }));
    CHECK(floor.source.asked.front().first.days == dayOf(november(23)));
}

TEST_CASE("why the sums could not be read is said on the page, until they can")
{
    Watched floor;
    show(floor.page);
    for (auto& [wanted, then] : std::exchange(floor.source.asked, {})) {
        then(fail("The disk is gone."));
    }
    CHECK(control<QWidget>(floor.page, "floorTrouble").isVisible());
    floor.feed.refresh();
    REQUIRE(QTest::qWaitFor([&] { return !floor.source.asked.empty(); }));
    floor.source.answer();
    CHECK_FALSE(control<QWidget>(floor.page, "floorTrouble").isVisible());
}

TEST_CASE("a hold past its time, a promise due and a complaint need somebody")
{
    const auto now = Instant{} + std::chrono::hours{500'000};
    State state;
    Call held{.id = {1}, .party = {.name = "Northgate"}};
    held.holds.push_back(
        {now - std::chrono::seconds{252}, std::nullopt, std::chrono::minutes{2}, true});
    state.calls = {held};
    const std::vector<DuePromise> promises{
        {{3}, {.name = "Later"}, "Write", now + std::chrono::hours{5}},
        {{4}, {.name = "Soon"}, "Send the form", now + std::chrono::minutes{30}},
        {{5}, {.name = "Priya"}, "Call back", now - std::chrono::minutes{20}},
        {{6}, {.name = "Someday"}, "Look", std::nullopt}};
    Totals today;
    today.complaints = 3;
    const auto needs = needsOf({state, promises, today, november(22), now});
    REQUIRE(needs.size() == 4);
    CHECK(needs[0].title == "Northgate is held past the time named");
    CHECK(needs[0].detail == "4:12 of 2:00");
    CHECK(needs[1].title == "Call back");
    CHECK(std::get<CallId>(needs[1].target) == CallId{5});
    CHECK(needs[1].tone == look::Tone::Breach);
    CHECK(needs[2].title == "Send the form");
    CHECK(needs[2].tone == look::Tone::Ring);
    CHECK(needs[3].title == "3 complaints today");
    CHECK(std::get<CallQuery>(needs[3].target).complaint == true);
    CHECK(needsOf({State{}, {}, Totals{}, november(22), now}).empty());
}
