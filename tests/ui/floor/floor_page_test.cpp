#include "tests/ui/floor/floor_house.h"
#include "tests/ui/offscreen.h"
#include "ui/floor/floor_page.h"
#include "ui/floor/floor_text.h"
#include "ui/floor/team_model.h"

#include <QAbstractButton>
#include <QDateEdit>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>

using namespace secondring;
using namespace secondring::test;

namespace {

struct Floor
{
    Floor()
    {
        show(page);
        page.render(floorView());
        QObject::connect(&page, &FloorPage::queryWanted, [this](const CallQuery& query) {
            queries.push_back(query);
        });
    }

    QAbstractButton& button(const char* name) { return control<QAbstractButton>(page, name); }

    bool isExplained() { return control<QWidget>(page, "explanation").isVisible(); }

    QString label(const char* name) { return control<QLabel>(page, name).text(); }

    QApplication& app = offscreen();
    FloorPage page;
    std::vector<CallQuery> queries;
};

} // namespace

TEST_CASE("a figure that is pressed explains itself, and leads to the calls that fell short")
{
    Floor floor;
    QTest::mouseClick(&floor.button("card-two-ring-rate"), Qt::LeftButton);
    REQUIRE(floor.isExplained());
    CHECK(floor.label("explainFormula") ==
          "Formula: answered before 2 × ring length / offered whose rings are known");
    CHECK(floor.label("explainNumbers") ==
          "114 of 133 calls · goal 95%, 13 calls short · up from 83.5% the day before");
    CHECK(floor.button("explainShortfall").hasFocus());
    press(Qt::Key_Space);
    REQUIRE(floor.queries.size() == 1);
    CHECK(floor.queries[0].findings ==
          std::vector<FindingWanted>{{"answer-by-second-ring", Verdict::Missed}});
    CHECK(floor.queries[0].from == std::chrono::year_month_day{november(22)});
}

TEST_CASE("the keyboard goes to an explanation, through it and back")
{
    Floor floor;
    floor.button("figure-handle-time").setFocus();
    press(Qt::Key_Space);
    REQUIRE(floor.isExplained());
    CHECK(floor.button("explainCalls").hasFocus());
    CHECK_FALSE(floor.button("explainShortfall").isVisible());
    press(Qt::Key_Space);
    REQUIRE(floor.queries.size() == 1);
    CHECK(floor.queries[0].order == CallOrder::Length);
    press(Qt::Key_Escape);
    CHECK_FALSE(floor.isExplained());
    CHECK(floor.button("figure-handle-time").hasFocus());
}

TEST_CASE("every figure is a button that says its figure and its formula")
{
    Floor floor;
    for (const auto metric : allMetrics()) {
        const auto name = "figure-" + std::string{toText(metric)};
        INFO(name);
        auto& button = floor.button(name.c_str());
        CHECK(button.accessibleName() == spokenText(figureView(metric, floorView())));
        const auto formula = QString::fromStdString(formulaOf(metric, {}));
        CHECK(button.toolTip().endsWith(formula));
        CHECK(button.accessibleDescription().contains(formula));
        CHECK(button.focusPolicy() != Qt::NoFocus);
        QTest::mouseClick(&button, Qt::LeftButton);
        CHECK(floor.isExplained());
    }
}

TEST_CASE("an agent's figure is explained with the agent's own calls")
{
    Floor floor;
    auto& table = control<QTableView>(floor.page, "teamTable");
    CHECK(table.model()->rowCount() == 10);
    CHECK(table.model()->index(0, 0).data() == "Dana Kerr");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(1, TeamModel::HoldAsked)); // Femi
    CHECK(table.currentIndex().data() == "3 of 4");
    press(Qt::Key_Return);
    REQUIRE(floor.isExplained());
    CHECK(floor.label("explainNumbers") == "3 of 4 holds · goal 100%, 1 hold short");
    press(Qt::Key_Space);
    REQUIRE(floor.queries.size() == 1);
    CHECK(floor.queries[0].agents == std::vector<std::string>{"Femi Ade"});
    CHECK(floor.queries[0].findings == std::vector<FindingWanted>{{"ask-hold", Verdict::Excused}});
}

TEST_CASE("a number of calls leads to them at once")
{
    Floor floor;
    auto& table = control<QTableView>(floor.page, "teamTable");
    const auto place =
        table.visualRect(table.model()->index(4, TeamModel::Calls)).center(); // Marcus
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, place);
    REQUIRE(floor.queries.size() == 1);
    CHECK(floor.queries[0].agents == std::vector<std::string>{"Marcus Hale"});
    QTest::mouseClick(&floor.button("floorCalls"), Qt::LeftButton);
    REQUIRE(floor.queries.size() == 2);
    CHECK(floor.queries[1] == callsOf({dayOf(november(22)), {}, {}}));
}

TEST_CASE("what the agent of this desk does is told, nobody else's state is guessed")
{
    Floor floor;
    auto& table = control<QTableView>(floor.page, "teamTable");
    CHECK(table.isColumnHidden(TeamModel::Now)); // nobody of these sits here
    auto view = floorView();
    view.sitting = "Marcus Hale";
    view.sittingNow = {"On hold 1:15", look::Tone::Hold};
    floor.page.render(view);
    CHECK_FALSE(table.isColumnHidden(TeamModel::Now));
    CHECK(table.model()->index(4, TeamModel::Now).data().toString() == "On hold 1:15");
    CHECK(table.model()->index(0, TeamModel::Now).data().toString().isEmpty());
    floor.page.renderNow({"Live 0:02", look::Tone::Live});
    CHECK(table.model()->index(4, TeamModel::Now).data().toString() == "Live 0:02");
}

TEST_CASE("the table is sorted by any column, and stays so")
{
    Floor floor;
    auto& table = control<QTableView>(floor.page, "teamTable");
    table.sortByColumn(TeamModel::Calls, Qt::DescendingOrder);
    CHECK(table.model()->index(0, 0).data() == "Marcus Hale");
    table.sortByColumn(TeamModel::Courtesy, Qt::AscendingOrder);
    CHECK(table.model()->index(0, 0).data() == "Femi Ade");
    floor.page.render(floorView());
    CHECK(table.model()->index(0, 0).data() == "Femi Ade");
}

TEST_CASE("the days are chosen by name, or day by day")
{
    Floor floor;
    QSignalSpy ranges(&floor.page, &FloorPage::rangeWanted);
    std::vector<DayRange> days;
    QObject::connect(
        &floor.page, &FloorPage::daysWanted, [&](const DayRange& range) { days.push_back(range); });
    QTest::mouseClick(&floor.button("rangeMonth"), Qt::LeftButton);
    CHECK(ranges.size() == 1);
    auto view = floorView();
    view.range = FloorRange::Other;
    view.days = {november(3), november(9)};
    floor.page.render(view);
    CHECK(days.empty());
    control<QDateEdit>(floor.page, "rangeFirst").setDate({2026, 11, 5});
    REQUIRE(days.size() == 1);
    CHECK(days[0] == DayRange{november(5), november(9)});
    control<QDateEdit>(floor.page, "rangeFirst").setDate({2026, 11, 20});
    CHECK(days.back() == DayRange{november(20), november(20)});
}

TEST_CASE("what needs somebody leads to it")
{
    Floor floor;
    QSignalSpy desks(&floor.page, &FloorPage::deskWanted);
    std::vector<CallId> calls;
    QObject::connect(&floor.page, &FloorPage::callWanted, [&](CallId id) { calls.push_back(id); });
    const auto rows = control<QWidget>(floor.page, "needs").findChildren<QAbstractButton*>();
    REQUIRE(rows.size() == 3);
    QTest::mouseClick(rows[0], Qt::LeftButton);
    QTest::mouseClick(rows[1], Qt::LeftButton);
    QTest::mouseClick(rows[2], Qt::LeftButton);
    CHECK(desks.size() == 1);
    CHECK(calls == std::vector{CallId{7}});
    CHECK(floor.queries.size() == 1);
}

TEST_CASE("the tab key goes as one reads")
{
    Floor floor;
    floor.button("rangeToday").setFocus();
    QStringList order;
    for (int i = 0; i < 14; ++i) {
        order << QApplication::focusWidget()->objectName();
        press(Qt::Key_Tab);
    }
    CHECK(order.join(' ').toStdString() ==
          "rangeToday rangeWeek rangeMonth rangeOther floorCalls floorExport card-two-ring-rate "
          "card-hold-permission card-promises-kept card-courtesy teamTable figure-service-level "
          "figure-two-ring-rate figure-average-wait");
}

TEST_CASE("a long need is wrapped, not cut, and figures stand in one column where it is narrow")
{
    Floor floor;
    auto& row = *control<QWidget>(floor.page, "needs").findChildren<QAbstractButton*>().front();
    auto& first = floor.button("figure-service-level");
    auto& last = floor.button("figure-courtesy");
    floor.page.resize(1364, 848);
    QApplication::processEvents();
    const int wide = row.height();
    CHECK(last.x() > first.x());
    floor.page.resize(948, 628);
    QApplication::processEvents();
    CHECK(row.height() > wide);
    CHECK(last.x() == first.x());
}

TEST_CASE("what ticks keeps the focus")
{
    Floor floor;
    auto needs = floorView().needs;
    const auto rows = control<QWidget>(floor.page, "needs").findChildren<QAbstractButton*>();
    rows[0]->setFocus();
    needs[0].detail = "4:13 of 2:00";
    floor.page.renderNeeds(needs);
    CHECK(rows[0]->hasFocus());
    CHECK(rows[0]->accessibleName().endsWith("4:13 of 2:00"));
    floor.page.renderNeeds({});
    CHECK_FALSE(rows[0]->isVisible());
}

TEST_CASE("a day without calls shows no number that nobody can know")
{
    Floor floor;
    FloorView empty;
    empty.known = true;
    empty.today = november(22);
    empty.days = dayOf(empty.today);
    empty.goals = defaultGoals();
    floor.page.render(empty);
    for (const auto metric : allMetrics()) {
        const auto name = "figure-" + std::string{toText(metric)};
        CHECK(floor.button(name.c_str()).accessibleName().endsWith(emptyText(metric)));
    }
    QTest::mouseClick(&floor.button("card-courtesy"), Qt::LeftButton);
    CHECK(floor.label("explainNumbers") == "No calls yet");
    CHECK_FALSE(floor.button("explainCalls").isVisible());
}

TEST_CASE("nothing on the floor is cut in the smallest window")
{
    Floor floor;
    floor.page.resize(look::size::kMinimumWidth - look::size::kRail,
                      look::size::kMinimumHeight - look::size::kTopBar);
    QApplication::processEvents();
    const auto rows = floor.page.findChildren<QAbstractButton*>();
    for (const auto* each : rows) {
        INFO(each->objectName().toStdString());
        CHECK((!each->isVisible() || each->width() >= each->minimumSizeHint().width()));
        const auto right = each->mapTo(&floor.page, QPoint(each->width(), 0)).x();
        CHECK((!each->isVisible() || right <= floor.page.width()));
    }
    const auto& table = control<QTableView>(floor.page, "teamTable");
    for (int column = 0; column < TeamModel::ColumnCount; ++column) {
        INFO(column);
        const int right = table.columnViewportPosition(column) + table.columnWidth(column);
        CHECK((table.isColumnHidden(column) || right <= table.viewport()->width()));
    }
    CHECK_FALSE(table.isColumnHidden(TeamModel::Promised));
}
