#include "tests/app/shown_console.h"
#include "ui/floor/floor_page.h"

#include <QLabel>
#include <QTableView>

using namespace secondring;
using namespace secondring::test;

namespace {

/// The program over this morning's calls: answered on the first ring, but for the last.
class MorningConsole : public ShownConsole
{
public:
    MorningConsole()
        : ShownConsole(
              {.at = [](int id) { return QTime(9, id); }, .late = [](int id) { return id == 3; }})
    {
    }

    FloorPage& floor() { return on<FloorPage>("floorPage"); }
};

/// Somebody rings, is answered at once, and the agent ends the call and leaves nothing undone.
void takeCall(ConsoleModel& model, Console& console)
{
    console.ringMe();
    REQUIRE(QTest::qWaitFor([&] { return !model.state().calls.empty(); }, ShownConsole::kWait));
    const auto id = model.state().calls.front().id;
    const auto* call = &model.state().calls.front();
    model.post(Event{id, AnswerRequested{}});
    REQUIRE(QTest::qWaitFor(
        [&] {
            call = find(model.state(), id);
            return call != nullptr && is<Talking>(call->phase);
        },
        ShownConsole::kWait));
    model.post(Event{id, HangUpRequested{Duration{1500}, "tried out"}});
    REQUIRE(QTest::qWaitFor(
        [&] {
            call = find(model.state(), id);
            return call == nullptr || is<Ended>(call->phase);
        },
        ShownConsole::kWait));
    model.post(Event{id, WrapUpSaved{}});
}

} // namespace

TEST_CASE("the floor shows the figures of the desk's own store, and leads to the calls behind them")
{
    MorningConsole desk;
    QTest::keyClick(&desk.window(), Qt::Key_3, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return desk.floor().isVisible(); }, ShownConsole::kWait));
    REQUIRE(desk.says("card-two-ring-rate", "Answered within two rings: 66.7%, goal 95%"));
    CHECK(desk.says("card-hold-permission", "Permission before hold: 100%"));
    CHECK(desk.says("floorCalls", "3 calls"));
    auto& team = desk.on<QTableView>("teamTable");
    REQUIRE(team.model()->rowCount() == 1);
    CHECK(team.model()->index(0, 0).data() == "Dana Kerr");

    QTest::mouseClick(&desk.on<QAbstractButton>("card-two-ring-rate"), Qt::LeftButton);
    CHECK(desk.on<QLabel>("explainFormula").text() ==
          "Formula: answered before 2 × ring length / offered whose rings are known");
    picture(desk.window(), "floor-console");
    press(Qt::Key_Space); // show the calls answered later
    auto& found = desk.on<QLabel>("found");
    CHECK(QTest::qWaitFor([&] { return found.text().startsWith("1 call "); }, ShownConsole::kWait));
    CHECK(found.isVisible());
    picture(desk.window(), "floor-led-to-review");
}

TEST_CASE("the figures that are shown are taken away with a key, and with the mouse")
{
    MorningConsole desk;
    const TempDir folder;
    const auto file = [&](const char* name) { return look::toQt((folder / name).string()); };
    QTest::mouseClick(&desk.on<QAbstractButton>("rail_floor"), Qt::LeftButton);
    REQUIRE(desk.says("floorCalls", "3 calls"));
    const auto written = [&](const QString& into) {
        desk.savesAs(into);
        return desk.settles([&] {
            const auto labels =
                control<QWidget>(desk.floor(), "exportNotice").findChildren<QLabel*>();
            return std::ranges::any_of(labels, [&](const QLabel* label) {
                return label->isVisible() && label->text().contains(into);
            });
        });
    };
    QTest::keyClick(&desk.floor(), Qt::Key_P, Qt::ControlModifier);
    REQUIRE(written(file("november.pdf")));
    CHECK(readFile(folder / "november.pdf").starts_with("%PDF-"));
    picture(desk.window(), "floor-written");
    QTest::mouseClick(&desk.on<QAbstractButton>("rail_desk"), Qt::LeftButton);
    QTest::mouseClick(&desk.on<QAbstractButton>("rail_floor"), Qt::LeftButton);
    CHECK_FALSE(control<QWidget>(desk.floor(), "exportNotice").isVisible()); // no news any more
    QTest::mouseClick(&desk.on<QAbstractButton>("floorExport"), Qt::LeftButton);
    REQUIRE(written(file("november.csv")));
    const auto table = readFile(folder / "november.csv");
    CAPTURE(table);
    CHECK(std::ranges::count(table, '\n') == 4); // titles, all, one agent, one line
    CHECK(table.find("\r\nall,,") != std::string::npos);
}

TEST_CASE("a call that ends is in the figures")
{
    MorningConsole desk;
    QTest::mouseClick(&desk.on<QAbstractButton>("rail_floor"), Qt::LeftButton);
    REQUIRE(desk.says("floorCalls", "3 calls"));
    takeCall(desk.console().model(), desk.console());
    QTest::mouseClick(&desk.on<QAbstractButton>("rail_floor"), Qt::LeftButton);
    CHECK(desk.says("floorCalls", "4 calls"));
    CHECK(desk.says("card-two-ring-rate", "Answered within two rings: 75.0%"));
}

TEST_CASE("what the desk does with its time is in the figures")
{
    MorningConsole desk;
    desk.seats("Dana Kerr");
    takeCall(desk.console().model(), desk.console());
    QTest::mouseClick(&desk.on<QAbstractButton>("rail_floor"), Qt::LeftButton);
    CHECK(desk.settles([&] {
        const auto told = desk.on<QAbstractButton>("figure-occupancy").accessibleName();
        return told.startsWith("Occupancy: ") && told.endsWith(" at the desk") &&
               !told.startsWith("Occupancy: 0%");
    }));
}
