#include "app/console.h"
#include "app/window.h"
#include "tests/support/call_story.h"
#include "tests/support/ports.h"
#include "tests/support/pulse_server.h"
#include "tests/ui/offscreen.h"
#include "ui/desk/main_window.h"
#include "ui/floor/floor_page.h"
#include "ui/look/text.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTableView>

using namespace secondring;
using namespace secondring::test;

namespace {

constexpr int kWait = 20'000; ///< milliseconds, for what comes after a disk

/// A sound server of this test's own; before the one application.
void hearNobody()
{
    static const PulseServer server;
    server.useHere();
    offscreen();
}

/// This morning's calls as the desk writes them: answered on the first ring, but for the last.
void fill(const std::filesystem::path& file)
{
    const auto store = SqliteStore::open(file);
    REQUIRE(store);
    SqliteCallLog log(
        **store, {.agent = "Dana Kerr"}, [](const std::function<void()>& task) { task(); });
    for (std::uint32_t id = 1; id <= 3; ++id) {
        const QDateTime began(QDate::currentDate(), QTime(9, static_cast<int>(id)));
        CallStory story(CallId{id}, look::toInstant(began));
        for (const auto& body : wholeCall({.name = "Elena Marsh", .number = "020 7946 0813"})) {
            const bool late = id == 3 && std::holds_alternative<CallConnected>(body);
            const auto& event = story.add(body, late ? Duration{7000} : Duration{1000});
            log.append(event, story.summary(), [](const Result<void>&) {});
        }
    }
}

/// The program, but for its main, over a store with this morning's calls.
class MorningConsole
{
public:
    MorningConsole()
    {
        hearNobody();
        fill(folder_ / "calls.db");
        line_.folder = folder_.path();
        line_.port = freePort();
        line_.skipIntroduction = true;
        auto opened = Console::open(line_);
        REQUIRE(opened);
        console_ = std::move(*opened);
        shown_ = std::make_unique<Window>(*console_, line_);
        shown_->show();
        shown_->begin();
        for (auto* each : QApplication::topLevelWidgets()) {
            window_ = window_ != nullptr ? window_ : qobject_cast<MainWindow*>(each);
        }
        REQUIRE(window_ != nullptr);
        test::show(*window_);
    }

    Console& console() { return *console_; }

    MainWindow& window() { return *window_; }

    FloorPage& floor() { return control<FloorPage>(*window_, "floorPage"); }

    template <class Widget> Widget& on(const char* name) { return control<Widget>(*window_, name); }

    bool says(const char* button, const char* words)
    {
        return QTest::qWaitFor(
            [&] {
                return on<QAbstractButton>(button).accessibleName().startsWith(
                    QLatin1String(words));
            },
            kWait);
    }

private:
    TempDir folder_;
    CommandLine line_;
    std::unique_ptr<Console> console_;
    std::unique_ptr<Window> shown_;
    MainWindow* window_ = nullptr;
};

/// Somebody rings, is answered at once, and the agent ends the call and leaves nothing undone.
void takeCall(ConsoleModel& model, Console& console)
{
    console.ringMe();
    REQUIRE(QTest::qWaitFor([&] { return !model.state().calls.empty(); }, kWait));
    const auto id = model.state().calls.front().id;
    const auto* call = &model.state().calls.front();
    model.post(Event{id, AnswerRequested{}});
    REQUIRE(QTest::qWaitFor(
        [&] {
            call = find(model.state(), id);
            return call != nullptr && is<Talking>(call->phase);
        },
        kWait));
    model.post(Event{id, HangUpRequested{Duration{1500}, "tried out"}});
    REQUIRE(QTest::qWaitFor(
        [&] {
            call = find(model.state(), id);
            return call == nullptr || is<Ended>(call->phase);
        },
        kWait));
    model.post(Event{id, WrapUpSaved{}});
}

} // namespace

TEST_CASE("the floor shows the figures of the desk's own store, and leads to the calls behind them")
{
    MorningConsole desk;
    QTest::keyClick(&desk.window(), Qt::Key_3, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return desk.floor().isVisible(); }, kWait));
    REQUIRE(desk.says("card-two-ring-rate", "Answered within two rings: 66.7%, goal 95%"));
    CHECK(desk.says("card-hold-permission", "Permission before hold: 100%"));
    CHECK(desk.says("floorCalls", "3 calls"));
    auto& team = desk.on<QTableView>("teamTable");
    REQUIRE(team.model()->rowCount() == 1);
    CHECK(team.model()->index(0, 0).data() == "Dana Kerr");

    QTest::mouseClick(&desk.on<QAbstractButton>("card-two-ring-rate"), Qt::LeftButton);
    CHECK(desk.on<QLabel>("explainFormula").text() ==
          "Formula: answered before 2 × ring length / offered");
    picture(desk.window(), "floor-console");
    press(Qt::Key_Space); // show the calls answered later
    auto& found = desk.on<QLabel>("found");
    CHECK(QTest::qWaitFor([&] { return found.text().startsWith("1 call "); }, kWait));
    CHECK(found.isVisible());
    picture(desk.window(), "floor-led-to-review");
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
