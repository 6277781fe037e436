#include "tests/support/catch.h"
#include "tests/ui/floor/floor_house.h"
#include "ui/floor/floor_text.h"

using namespace secondring;
using namespace secondring::test;

namespace {

std::string text(const QString& words)
{
    return words.toStdString();
}

FigureView shareOf(Metric metric, std::int64_t part, std::int64_t whole)
{
    FigureView view{.metric = metric, .now = Figure{Unit::Share, part, whole, whole}};
    const auto goals = defaultGoals();
    if (const auto* goal = findGoal(goals, metric, dayOf({}))) {
        view.goal = *goal;
    }
    return view;
}

} // namespace

TEST_CASE("a figure says how far its goal is, in what it counts")
{
    CHECK(text(standingText(shareOf(Metric::TwoRingRate, 1205, 1284))) ==
          "goal 95%, 15 calls short");
    CHECK(text(standingText(shareOf(Metric::TwoRingRate, 1219, 1284))) == "goal 95%, 1 call short");
    CHECK(text(standingText(shareOf(Metric::TwoRingRate, 95, 100))) == "goal 95%, just met");
    CHECK(text(standingText(shareOf(Metric::TwoRingRate, 99, 100))) ==
          "goal 95%, 4 calls to spare");
    CHECK(text(standingText(shareOf(Metric::HoldPermission, 47, 50))) ==
          "goal 100%, 3 holds short");
    CHECK(text(standingText(shareOf(Metric::Abandonment, 8, 100))) == "goal 5%, 3 calls too many");
    CHECK(text(standingText(shareOf(Metric::HoldRate, 1, 4))) == "from 4 calls");
}

TEST_CASE("without calls a figure says so, and never shows a number")
{
    FigureView none{.metric = Metric::TwoRingRate};
    CHECK(text(figureText(none.now)) == "—");
    CHECK(text(standingText(none)) == "No calls yet");
    CHECK(text(spokenText(none)) == "Answered within two rings: No calls yet");
    none.metric = Metric::HoldPermission;
    CHECK(text(standingText(none)) == "No holds yet");
    none.metric = Metric::TransferCourtesy;
    CHECK(text(standingText(none)) == "No transfers yet");
    CHECK(trendText(none).isEmpty());
}

TEST_CASE("what callers said is told with how many of them said it")
{
    auto view = shareOf(Metric::Satisfaction, 85, 100);
    view.response = Figure{Unit::Share, 100, 1000, 1000};
    CHECK(text(standingText(view)) == "goal 90%, 5 surveys short");
    CHECK(text(basisText(view)) == "100 surveys, 10.0% of calls");
    CHECK(text(responseText(view)) == "response rate 10.0% (answers / calls answered or reached)");
    CHECK(text(spokenText(view)) ==
          "Satisfaction: 85.0%, goal 90%, 5 surveys short, 100 surveys, 10.0% of calls");
    view.metric = Metric::Recommendation;
    view.now = Figure{Unit::Net, 42, 100, 100};
    view.goal.reset();
    CHECK(text(standingText(view)) == "100 surveys, 10.0% of calls");
    CHECK(text(spokenText(view)) == "Would recommend us (NPS): +42, 100 surveys, 10.0% of calls");
    CHECK(basisText(shareOf(Metric::TwoRingRate, 1, 2)).isEmpty());
}

TEST_CASE("time at the desk is told as time")
{
    FigureView view{.metric = Metric::Occupancy,
                    .now = Figure{Unit::Share, 5'400'000, 7'200'000, 7'200'000}};
    CHECK(text(standingText(view)) == "from 2:00:00 at the desk");
    CHECK(text(partsText(view)) == "1:30:00 of 2:00:00 at the desk");
    view.now->count = 18 * 60'000;
    CHECK(text(standingText(view)) == "from 18 min at the desk"); // no time of day
    CHECK(text(emptyText(Metric::Occupancy)) == "Nobody was at a desk");
    view.goal = Goal{Metric::Occupancy, 850};
    CHECK(text(standingText(view)) == "goal 85%, met");
}

TEST_CASE("a trend is told against the days before")
{
    auto view = shareOf(Metric::TwoRingRate, 940, 1000);
    view.before = Figure{Unit::Share, 921, 1000, 1000};
    view.range = FloorRange::Week;
    CHECK(text(trendText(view)) == "up from 92.1% the week before");
    view.before = view.now;
    CHECK(text(trendText(view)) == "the same as the week before");
    view.before.reset();
    CHECK(trendText(view).isEmpty());
}

TEST_CASE("days are told as people say them")
{
    CHECK(text(daysText(dayOf(november(22)))) == "22 November 2026");
    CHECK(text(daysText(dayOf(november(21)))) == "21 November 2026");
    CHECK(text(daysText(monthOf(november(22)))) == "November 2026");
    CHECK(text(daysText({november(3), november(9)})) == "3 to 9 November 2026");
    CHECK(text(daysText({Day{std::chrono::year{2026} / 10 / 28}, november(3)})) ==
          "28 October to 3 November 2026");
}
