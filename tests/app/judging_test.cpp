#include "tests/app/shared_desk.h"
#include "ui/floor/floor_page.h"
#include "ui/practice/editor/scenario_editor.h"
#include "ui/review/call_list.h"

using namespace secondring;
using namespace secondring::test;

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

    desk.seats("Ivy Chan"); // nobody sees, not even for a moment, what the last person was shown
    CHECK(desk.queue().model()->rowCount() == 0);
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

TEST_CASE("the floor tells where reviewers agree, and leads to the call that splits them")
{
    SharedDesk desk;
    desk.sits("Rosa Tennant");
    desk.opens("Caller 3");
    desk.in<QAbstractButton>("calibrationInvite").click();
    desk.in<QAbstractButton>("reviewer2").click();
    desk.in<QAbstractButton>("reviewer3").click();
    desk.in<QAbstractButton>("calibrationAsk").click();
    REQUIRE(desk.settles([&] { return desk.text("calibrationStory").contains("Still to come"); }));
    for (const auto& [name, points] :
         {std::pair{"Omar Haddad", Qt::Key_5}, std::pair{"Ivy Chan", Qt::Key_1}}) {
        desk.sits(name);
        desk.goesToQueue();
        REQUIRE(desk.waits(1));
        REQUIRE(desk.settles([&] { return desk.shows("Caller 3"); }));
        desk.queue().setFocus();
        press(Qt::Key_Return);
        desk.judges(points);
        REQUIRE(desk.waits(0));
    }
    desk.sits("Rosa Tennant");
    desk.opens("Caller 1");
    QTest::mouseClick(&desk.on<QAbstractButton>("rail_floor"), Qt::LeftButton);
    REQUIRE(desk.settles(
        [&] { return desk.window().findChild<QAbstractButton*>("agreement1") != nullptr; }));
    auto& first = desk.on<QAbstractButton>("agreement1");
    CHECK(first.accessibleName().contains("0% agree"));
    CHECK(first.accessibleName().contains("splits reviewers"));
    picture(desk.window(), "floor-agreement");
    first.setFocus();
    press(Qt::Key_Space);
    CHECK(desk.settles([&] { return desk.shows("Caller 3"); }));

    desk.sits("Dana Kerr"); // judges nobody
    QTest::mouseClick(&desk.on<QAbstractButton>("rail_floor"), Qt::LeftButton);
    CHECK(desk.settles([&] { return !desk.on<QWidget>("agreement").isVisible(); }));
}

TEST_CASE("one press on a call of the list begins to judge it, and nothing is judged before")
{
    SharedDesk desk;
    desk.sits("Rosa Tennant");
    desk.opens("Caller 1");
    REQUIRE(desk.settles([&] { return desk.in<QWidget>("scoreItem-tone").isVisible(); }));
    desk.in<QWidget>("scoreItem-tone").setFocus();
    press(Qt::Key_4);
    CHECK(desk.text("scorecardRefusal").contains("Ctrl+Enter"));
    press(Qt::Key_C);
    CHECK_FALSE(desk.in<QWidget>("scorecardComment").isVisible());
    auto& list = desk.on<CallList>("callList");
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.settles([&] { return desk.state() == "Not shared yet"; }));
    const auto seen = [&](QWidget& widget) {
        return widget.visibleRegion().boundingRect() == widget.rect();
    };
    CHECK(desk.settles([&] { return seen(desk.in<QWidget>("scorecardGive")); }));
}

TEST_CASE("a call is judged from its page, and drafted as a scenario, to which no other is lost")
{
    SharedDesk desk;
    desk.sits("Rosa Tennant");
    desk.opens("Caller 1");
    REQUIRE(desk.settles([&] { return desk.in<QWidget>("scorecardPractise").isVisible(); }));
    QTest::keyClick(&desk.page(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.settles([&] { return desk.state() == "Not shared yet"; }));
    QTest::keyClick(&desk.page(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto& editor = desk.on<ScenarioEditor>("scenarioEditor");
    REQUIRE(desk.settles([&] { return editor.isVisible(); }));
    const auto draft = editor.text();
    CHECK(draft.contains("From a call of"));
    CHECK(draft.contains("Made from a real call."));
    CHECK_FALSE(draft.contains("Caller 1"));
    picture(desk.window(), "call-drafted");

    editor.replace(draft + "\n\n:: More\nOne more thing.\n", "More");
    desk.sits("Rosa Tennant");
    desk.opens("Caller 3");
    QTest::keyClick(&desk.page(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.settles([&] { return editor.isVisible(); }));
    CHECK(editor.text().contains("One more thing."));
    CHECK(desk.on<QWidget>("editorNotice").isVisible());
}
