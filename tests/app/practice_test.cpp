#include "app/scenario_workshop.h"
#include "tests/app/practising_console.h"
#include "tests/support/temp_dir.h"
#include "ui/practice/editor/scenario_editor.h"

#include <QLabel>

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

TEST_CASE("a try from the editor is not kept, and leads back to the editor")
{
    PractisingConsole desk;
    desk.press(Qt::Key_E, Qt::ControlModifier);
    auto& editor = desk.on<ScenarioEditor>("scenarioEditor");
    REQUIRE(desk.settles([&] { return editor.isVisible(); }));
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("storyCanvas"));
    desk.press(Qt::Key_F5);
    REQUIRE(desk.settles([&] { return desk.isShown("answer"); }));
    desk.press(Qt::Key_R, Qt::ControlModifier); // once more, and still a try
    REQUIRE(desk.settles([&] { return desk.isShown("answer"); }));
    desk.press(Qt::Key_Period, Qt::ControlModifier);
    REQUIRE(desk.settles([&] { return editor.isVisible(); }));
    REQUIRE(desk.settles([&] { return !desk.widget("answer")->isVisibleTo(&desk.page()); }));
    desk.press(Qt::Key_F5);
    desk.takeWhatRings();
    desk.press(Qt::Key_1, Qt::AltModifier);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.settles([&] { return desk.isShown("score"); }));
    CHECK(desk.on<QLabel>("scoreSentence")
              .text()
              .startsWith(QStringLiteral("A try from the editor")));
    CHECK_FALSE(desk.isShown("handIn"));
    CHECK_FALSE(desk.isShown("attempt0"));
    desk.press(Qt::Key_E, Qt::ControlModifier);
    CHECK(desk.settles([&] { return editor.isVisible(); }));
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

TEST_CASE("a story that is brought in is a scenario of its own, and spoils none that is open")
{
    const TempDir folder;
    const auto textOf = [](const std::filesystem::path& file) {
        std::ifstream in(file);
        return std::string{std::istreambuf_iterator<char>{in}, {}};
    };
    const auto mine = folder / "thanks.twee";
    std::ofstream(mine) << kStory;
    auto other = std::string{kStory};
    other.replace(other.find("A word of thanks"), 16, "Two words")
        .replace(other.find("3B7C9C52"), 8, "4B7C9C52");
    std::ofstream(folder / "from-twine.twee") << other;
    ScenarioWorkshop workshop(folder.path().string());
    auto& editor = *workshop.page()->findChild<ScenarioEditor*>("scenarioEditor");
    workshop.open({{}, kStory, mine.string()});

    const auto fromTwine = QString::fromStdString((folder / "from-twine.twee").string());
    editor.replace(editor.text() + "\n:: More\nMore.\n", "More");
    workshop.bringIn(fromTwine);
    CHECK(editor.text().contains("A word of thanks")); // its changes are not kept yet

    emit editor.saved(editor.text(), {});
    workshop.bringIn(fromTwine);
    CHECK(editor.text().contains("Two words"));
    emit editor.saved(editor.text(), {});
    CHECK(textOf(mine).find("A word of thanks") != std::string::npos);
    CHECK(textOf(folder / "two-words.twee").find("Two words") != std::string::npos);

    std::ofstream(folder / "from-twine.twee", std::ios::app) << "\n:: Last\nBye.\n";
    workshop.bringIn(fromTwine); // a later version of what is open
    CHECK(editor.text().contains(":: Last"));
    emit editor.saved(editor.text(), {});
    CHECK(textOf(folder / "two-words.twee").find(":: Last") != std::string::npos);
}
