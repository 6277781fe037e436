#include "app/console.h"
#include "app/window.h"
#include "tests/support/call_story.h"
#include "tests/support/ports.h"
#include "tests/support/pulse_server.h"
#include "tests/ui/offscreen.h"
#include "ui/desk/main_window.h"
#include "ui/floor/floor_page.h"
#include "ui/look/label.h"
#include "ui/look/text.h"
#include "ui/review/call_view.h"
#include "ui/review/queue_list.h"
#include "ui/review/review_workspace.h"

#include <QAbstractButton>
#include <QLabel>
#include <QRegularExpression>

#include <algorithm>
#include <fstream>

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

/// This morning's calls of Dana's as the desk writes them.
void fill(const std::filesystem::path& file)
{
    const auto store = SqliteStore::open(file);
    REQUIRE(store);
    SqliteCallLog log(
        **store, {.agent = "Dana Kerr"}, [](const std::function<void()>& task) { task(); });
    for (std::uint32_t id = 1; id <= 3; ++id) {
        const QDateTime began(QDate::currentDate(), QTime(0, static_cast<int>(id)));
        CallStory story(CallId{id}, look::toInstant(began));
        const auto caller = "Caller " + std::to_string(id);
        for (const auto& body : wholeCall({.name = caller, .number = "020 7946 0813"})) {
            const auto& event = story.add(body, Duration{1000});
            log.append(event, story.summary(), [](const Result<void>&) {});
        }
    }
}

/// The program, but for its main, at which one person sits down after the other.
class SharedDesk
{
public:
    SharedDesk()
    {
        hearNobody();
        std::ofstream(folder_ / "house.toml")
            << "[review]\nsupervisors = [\"Rosa Tennant\", \"Omar Haddad\", \"Ivy Chan\"]\n";
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

    /// Another person works here now, and looks at Review.
    void sits(const char* name)
    {
        auto settings = console_->model().settings();
        settings.agent = name;
        REQUIRE(console_->follow(settings));
        QTest::mouseClick(&on<QAbstractButton>("rail_desk"), Qt::LeftButton);
        QTest::mouseClick(&on<QAbstractButton>("rail_review"), Qt::LeftButton);
        REQUIRE(settles([&] { return review().isVisible(); }));
    }

    /// Has the call of this caller shown, from the list.
    void opens(const char* caller)
    {
        review().showQueue(false);
        review().search(QString::fromLatin1(caller));
        REQUIRE(settles([&] { return shows(caller); }));
    }

    bool shows(const char* caller)
    {
        return page().isVisible() &&
               in<look::ElidedLabel>("callName").text() == QLatin1String(caller) &&
               in<QWidget>("coachingCard").isVisible();
    }

    /// Leaves the search for the queue.
    void goesToQueue()
    {
        if (!on<QWidget>("queuePanel").isVisible()) {
            review().setFocus();
            QTest::keyClick(&review(), Qt::Key_T, Qt::ControlModifier);
        }
        REQUIRE(on<QWidget>("queuePanel").isVisible());
    }

    bool waits(int calls)
    {
        return settles([&] { return queue().model()->rowCount() == calls; });
    }

    QString row(int at, int role = QueueModel::Reason)
    {
        return queue().model()->index(at, 0).data(role).toString();
    }

    /// Gives points to all that no event could tell, and hands the sheet over.
    void judges(Qt::Key points)
    {
        REQUIRE(settles([&] { return state().startsWith("Not shared") || isBlind(); }));
        for (auto* item :
             page().findChildren<QAbstractButton*>(QRegularExpression("^scoreItem-"))) {
            item->setFocus();
            INFO(item->objectName().toStdString());
            REQUIRE(settles([&] { return item->hasFocus(); }));
            QTest::keyClick(item, points);
        }
        auto& give = in<QAbstractButton>("scorecardGive");
        INFO(text("scorecardScore").toStdString());
        INFO(text("scorecardRefusal").toStdString());
        REQUIRE(settles([&] { return give.isEnabled(); }));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    }

    bool isBlind() { return state().startsWith("Blind"); }

    QString state() { return in<QAbstractButton>("scorecardState").text(); }

    template <class Condition> bool settles(const Condition& condition)
    {
        return QTest::qWaitFor(condition, kWait);
    }

    MainWindow& window() { return *window_; }

    ReviewWorkspace& review() { return on<ReviewWorkspace>("review"); }

    CallView& page() { return review().page(); }

    QueueList& queue() { return on<QueueList>("queueList"); }

    template <class Widget> Widget& on(const char* name) { return control<Widget>(*window_, name); }

    template <class Widget> Widget& in(const char* name) { return control<Widget>(page(), name); }

    QString text(const char* label) { return in<QLabel>(label).text(); }

private:
    TempDir folder_;
    CommandLine line_;
    std::unique_ptr<Console> console_;
    std::unique_ptr<Window> shown_;
    MainWindow* window_ = nullptr;
};

} // namespace

TEST_CASE("an agent asks for a review, and a supervisor finds it in the queue and begins it there")
{
    SharedDesk desk;
    desk.sits("Dana Kerr");
    desk.opens("Caller 2");
    QTest::keyClick(&desk.page(), Qt::Key_P);
    QTest::keyClicks(QApplication::focusWidget(), "she calmed down");
    press(Qt::Key_Return);
    REQUIRE(desk.settles([&] { return desk.text("queueStory").contains("she calmed down"); }));
    CHECK_FALSE(desk.in<QWidget>("queueProud").isVisible());

    desk.sits("Rosa Tennant");
    desk.goesToQueue();
    REQUIRE(desk.waits(1));
    CHECK(desk.row(0) == "Dana is proud of it");
    CHECK(desk.row(0, Qt::DisplayRole) == "Caller 2");
    REQUIRE(desk.settles([&] { return desk.shows("Caller 2"); }));
    picture(desk.window(), "queue-nominated");
    desk.queue().setFocus();
    press(Qt::Key_Return);
    desk.judges(Qt::Key_4);
    CHECK(desk.settles([&] { return desk.state().startsWith("Shared"); }));
    CHECK(desk.waits(0));

    desk.sits("Dana Kerr");
    desk.goesToQueue();
    REQUIRE(desk.waits(1));
    CHECK(desk.row(0).startsWith("Reviewed by Rosa Tennant, score "));
}

TEST_CASE("whoever has looked at a call is told to who took it, from the desk as well")
{
    SharedDesk desk;
    desk.sits("Rosa Tennant");
    desk.opens("Caller 1");
    desk.sits("Omar Haddad");
    emit desk.window().desk().earlierChosen(CallId{1}); // as when the same caller rings again
    REQUIRE(desk.settles([&] {
        const auto pages = desk.window().findChildren<CallView*>();
        return std::ranges::any_of(pages, [&](const CallView* page) {
            return page != &desk.page() && page->isVisible() &&
                   page->findChild<QLabel*>("seenBy")->isVisible();
        });
    }));
    desk.sits("Dana Kerr");
    desk.opens("Caller 1");
    CHECK(desk.settles([&] {
        const auto seen = desk.text("seenBy");
        return seen.contains("Rosa Tennant") && seen.contains("Omar Haddad") &&
               seen.contains("you ");
    }));
}

TEST_CASE("a call is put on the queue by hand, dropped with a word, and the next one is a key away")
{
    SharedDesk desk;
    desk.sits("Rosa Tennant");
    for (const auto* caller : {"Caller 1", "Caller 3"}) {
        desk.opens(caller);
        REQUIRE(desk.settles([&] { return desk.in<QWidget>("queuePick").isVisible(); }));
        QTest::keyClick(&desk.page(), Qt::Key_Q);
        REQUIRE(desk.settles([&] { return desk.text("queueStory").startsWith("Picked by hand"); }));
    }
    desk.goesToQueue();
    REQUIRE(desk.waits(2));
    REQUIRE(desk.settles([&] { return desk.shows("Caller 1"); }));
    QTest::keyClick(&desk.review(), Qt::Key_Down, Qt::ControlModifier);
    REQUIRE(desk.settles([&] { return desk.shows("Caller 3"); }));
    desk.queue().setFocus();
    press(Qt::Key_Delete);
    press(Qt::Key_Return);
    CHECK(desk.settles([&] { return desk.text("queueRefusal").startsWith("A word"); }));
    QTest::keyClicks(QApplication::focusWidget(), "a wrong number");
    press(Qt::Key_Return);
    REQUIRE(desk.waits(1));
    CHECK(desk.text("queueStory").contains("a wrong number"));
    CHECK(desk.row(0, Qt::DisplayRole) == "Caller 1");
}

TEST_CASE("an agent disputes one item, and another reviewer decides it from their queue")
{
    SharedDesk desk;
    desk.sits("Rosa Tennant");
    desk.opens("Caller 1");
    desk.in<QAbstractButton>("scorecardGive").click();
    desk.judges(Qt::Key_3);
    REQUIRE(desk.settles([&] { return desk.state().startsWith("Shared"); }));

    desk.sits("Dana Kerr");
    desk.opens("Caller 1");
    REQUIRE(desk.settles([&] { return desk.state().startsWith("Shared"); }));
    desk.in<QWidget>("scoreItem-tone").setFocus();
    press(Qt::Key_D);
    QTest::keyClicks(QApplication::focusWidget(), "the line was bad");
    press(Qt::Key_Return);
    REQUIRE(desk.settles([&] { return desk.state().startsWith("In dispute since "); }));

    desk.sits("Rosa Tennant"); // they are her own points
    desk.goesToQueue();
    REQUIRE(desk.waits(0));

    desk.sits("Omar Haddad");
    desk.goesToQueue();
    REQUIRE(desk.waits(1));
    CHECK(desk.row(0).startsWith("In dispute: "));
    REQUIRE(desk.settles([&] { return desk.shows("Caller 1"); }));
    desk.queue().setFocus();
    press(Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == "scoreItem-tone");
    press(Qt::Key_C);
    QTest::keyClicks(QApplication::focusWidget(), "I hear it too");
    press(Qt::Key_Return);
    press(Qt::Key_5);
    REQUIRE(desk.waits(0));
    const auto decided = [&] {
        return desk.text("scorecardWords").contains("Omar Haddad decided today") &&
               desk.text("scorecardWords").contains("I hear it too");
    };
    CHECK(desk.settles(decided));
    picture(desk.window(), "queue-decided");

    desk.sits("Dana Kerr");
    desk.opens("Caller 1");
    REQUIRE(desk.settles([&] { return desk.state().startsWith("Shared"); }));
    desk.in<QWidget>("scoreItem-tone").setFocus();
    CHECK(desk.settles(decided));
}

TEST_CASE("several reviewers score a call blind, and the wording that splits them is told")
{
    SharedDesk desk;
    desk.sits("Rosa Tennant");
    desk.opens("Caller 3");
    desk.in<QAbstractButton>("calibrationInvite").click();
    desk.in<QAbstractButton>("calibrationAsk").click();
    CHECK(desk.text("calibrationRefusal").startsWith("Choose at least two"));
    desk.in<QAbstractButton>("reviewer2").click(); // Omar
    desk.in<QAbstractButton>("reviewer3").click(); // Ivy
    desk.in<QAbstractButton>("calibrationAsk").click();
    REQUIRE(desk.settles([&] { return desk.text("calibrationStory").contains("Still to come"); }));

    for (const auto& [name, points] :
         {std::pair{"Omar Haddad", Qt::Key_5}, std::pair{"Ivy Chan", Qt::Key_1}}) {
        desk.sits(name);
        desk.goesToQueue();
        REQUIRE(desk.waits(1));
        CHECK(desk.row(0) == "Score it blind");
        REQUIRE(desk.settles([&] { return desk.shows("Caller 3"); }));
        desk.queue().setFocus();
        press(Qt::Key_Return);
        desk.judges(points);
        REQUIRE(desk.waits(0));
    }
    REQUIRE(
        desk.settles([&] { return desk.page().findChild<QWidget*>("agreement-tone") != nullptr; }));
    CHECK(desk.in<QWidget>("agreement-tone").accessibleName().contains("splits reviewers"));
    CHECK(desk.in<QWidget>("agreement-tone").accessibleName().contains("Omar 5, Ivy 1"));
    picture(desk.window(), "queue-calibrated");
    desk.sits("Rosa Tennant");
    desk.opens("Caller 3");
    CHECK(
        desk.settles([&] { return desk.page().findChild<QWidget*>("agreement-tone") != nullptr; }));
}

TEST_CASE("thanks are seen by the team on the floor, and lead to their call")
{
    SharedDesk desk;
    desk.sits("Rosa Tennant");
    desk.opens("Caller 2");
    desk.in<QAbstractButton>("coachingThank").click();
    QTest::keyClicks(QApplication::focusWidget(), "turned a complaint into a thank-you");
    press(Qt::Key_Return, Qt::ControlModifier);
    desk.opens("Caller 1");
    QTest::mouseClick(&desk.on<QAbstractButton>("rail_floor"), Qt::LeftButton);
    REQUIRE(desk.settles(
        [&] { return desk.window().findChild<QAbstractButton*>("thanks1") != nullptr; }));
    auto& thanks = desk.on<QAbstractButton>("thanks1");
    CHECK(thanks.accessibleName().startsWith(
        "Dana: turned a complaint into a thank-you, From Rosa, "));
    picture(desk.window(), "floor-thanks");
    thanks.setFocus();
    press(Qt::Key_Space);
    CHECK(desk.settles([&] { return desk.shows("Caller 2"); }));
}
