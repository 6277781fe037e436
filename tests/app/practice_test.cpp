#include "tests/app/shown_console.h"
#include "ui/practice/conversation.h"
#include "ui/practice/practice_page.h"

#include <QPlainTextEdit>

#include <filesystem>

using namespace secondring;
using namespace secondring::test;

namespace {

constexpr auto kStory = R"(:: StoryTitle
A word of thanks

:: StoryData
{
  "ifid": "3B7C9C52-2D3E-4C6B-8C1F-5B0C7E0A4D11",
  "start": "Opening"
}

:: Scenario
practises: Say who you are
about: Somebody rings to say thanks.
level: 1
minutes: 1
caller: Elena Marsh
number: 020 7946 0813

:: Opening
Thank you for the chair. Goodbye.
<<goodbye>>
)";

/// The program, with one short scenario of the house before all others.
class PractisingConsole : public ShownConsole
{
public:
    PractisingConsole()
        : ShownConsole({.at = [](int id) { return QTime(9, id); }})
    {
        const std::filesystem::path folder = console().folders().config + "/scenarios";
        std::filesystem::create_directories(folder);
        std::ofstream(folder / "thanks.twee") << kStory;
        QTest::keyClick(&window(), Qt::Key_4, Qt::ControlModifier);
        REQUIRE(QTest::qWaitFor([&] { return page().isVisible(); }, kWait));
        REQUIRE(says("scenario0", "A word of thanks, Say who you are, not tried yet"));
    }

    PracticePage& page() { return on<PracticePage>("practicePage"); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&window(), key, modifiers);
    }

    QWidget* widget(const char* name)
    {
        return page().findChild<QWidget*>(QString::fromLatin1(name));
    }

    bool isShown(const char* name)
    {
        auto* found = widget(name);
        return found != nullptr && found->isVisible();
    }

    /// The words that are offered to be said.
    QString offered() { return on<QPlainTextEdit>("practiceField").placeholderText(); }

    /// Rings, is answered and greeted by keys, and the caller has gone.
    void takeTheCall()
    {
        press(Qt::Key_F1);
        REQUIRE(settles([&] { return isShown("answer"); }));
        press(Qt::Key_F12);
        REQUIRE(settles([&] { return isShown("practiceField"); }));
        press(Qt::Key_F2);
        REQUIRE(settles([&] { return page().findChildren<TurnBubble*>().size() >= 2; }));
        press(Qt::Key_F10);
        REQUIRE(settles([&] { return offered().startsWith("Thank you for calling Northwind"); }));
        press(Qt::Key_F2);
        REQUIRE(settles([&] { return isShown("wrapUp") && !isShown("practiceField"); }));
    }
};

} // namespace

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
