#include "tests/app/practising_console.h"

using namespace secondring;
using namespace secondring::test;

TEST_CASE("a scenario is practised with the keys of the desk, scored, kept and handed in")
{
    PractisingConsole desk;
    desk.takeTheCall();
    CHECK(desk.console().model().state().calls.empty()); // nothing of it is a real call
    desk.press(Qt::Key_1, Qt::AltModifier);              // how it ended
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.settles([&] { return desk.isShown("score"); }));
    REQUIRE(desk.settles([&] { return desk.isShown("handIn"); }));
    REQUIRE(desk.settles([&] { return desk.isShown("attempt0"); }));
    desk.press(Qt::Key_H, Qt::ControlModifier);
    CHECK(desk.settles([&] {
        return desk.widget("attempt0")->accessibleName().contains(QStringLiteral("Handed in"));
    }));
}

TEST_CASE("an attempt that is stopped leaves nothing behind")
{
    PractisingConsole desk;
    desk.press(Qt::Key_F1);
    REQUIRE(desk.settles([&] { return desk.isShown("answer"); }));
    desk.press(Qt::Key_Period, Qt::ControlModifier);
    CHECK(desk.settles([&] { return desk.isShown("beginPractice"); }));
    CHECK_FALSE(desk.isShown("attempt0"));
}

TEST_CASE("an attempt is started over from its wrap-up too")
{
    PractisingConsole desk;
    desk.takeTheCall();
    desk.press(Qt::Key_R, Qt::ControlModifier);
    CHECK(desk.settles([&] { return desk.isShown("answer"); }));
    CHECK_FALSE(desk.isShown("wrapUp"));
    desk.press(Qt::Key_F12);
    REQUIRE(desk.settles([&] { return desk.isShown("practiceField"); }));
    desk.press(Qt::Key_R, Qt::ControlModifier);
    CHECK(desk.settles([&] { return desk.isShown("answer"); }));
}

TEST_CASE("a real call that is answered sets practice aside")
{
    PractisingConsole desk;
    desk.press(Qt::Key_F1);
    REQUIRE(desk.settles([&] { return desk.isShown("answer"); }));
    desk.console().ringMe();
    REQUIRE(desk.settles([&] { return !desk.console().model().state().calls.empty(); }));
    desk.press(Qt::Key_F12); // the keys are the real desk's from the first ring on
    CHECK(desk.settles([&] { return liveCall(desk.console().model().state()) != nullptr; }));
    CHECK(desk.settles([&] { return !desk.isShown("stopPractice"); }));
}

TEST_CASE("a scenario that is written in the workshop is there to be practised")
{
    PractisingConsole desk;
    desk.press(Qt::Key_N, Qt::ControlModifier);
    auto& workshop = desk.on<QWidget>("workshop");
    REQUIRE(desk.settles([&] { return workshop.isVisible(); }));
    desk.press(Qt::Key_Left, Qt::AltModifier);
    CHECK(desk.settles([&] { return desk.page().isVisible(); }));
    QTest::mouseClick(&desk.on<QAbstractButton>("rail_settings"), Qt::LeftButton);
    CHECK(desk.settles([&] { return !desk.page().isVisible(); }));
    CHECK_FALSE(workshop.isVisible()); // the rail leads where it says
}
