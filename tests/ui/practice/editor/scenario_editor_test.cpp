#include "tests/ui/practice/editor/written.h"

#include <QTextBlock>

#include <cmath>

using namespace secondring;
using namespace secondring::test;

TEST_CASE("the cards are walked with the arrows, and the form follows")
{
    Written written;
    CHECK(written.name() == "Opening");
    CHECK(written.line().startsWith("I ordered a desk"));
    CHECK(written.row<QLineEdit>("passageMood", 0).text() == "Impatient");
    press(Qt::Key_Right);
    CHECK(written.name() == "Calmer");
    press(Qt::Key_Down);
    CHECK(written.name() == "Angry");
    press(Qt::Key_Left);
    CHECK(written.name() == "Opening");
    press(Qt::Key_Left);
    CHECK(written.name() == "Scenario");
    CHECK_FALSE(written.editor.isModified());
    CHECK(written.editor.text() == kLate);
}

TEST_CASE("a card that is dragged takes its passage along, and nothing else of it")
{
    Written written;
    auto* ground = written.canvas().viewport();
    const auto from = written.canvas().middleOf(3);
    REQUIRE_FALSE(from.isNull());
    QTest::mousePress(ground, Qt::LeftButton, {}, from);
    QTest::mouseMove(ground, from + QPoint(30, 40));
    QTest::mouseRelease(ground, Qt::LeftButton, {}, from + QPoint(30, 40));
    CHECK(written.name() == "Opening");
    CHECK_FALSE(written.hasText(R"({"position":"150,0","colour":"teal"})"));
    CHECK(written.hasText(R"(","colour":"teal"})"));
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(written.editor.text() == kLate);
    press(Qt::Key_Right, Qt::AltModifier);
    CHECK(written.hasText(R"({"position":"175,0","colour":"teal"})"));
}

TEST_CASE("a new passage is led to from the chosen one, and undone in one step")
{
    Written written;
    press(Qt::Key_N);
    CHECK(written.name() == "New passage");
    CHECK(written.hasText("<<met [[New passage]]>>"));
    press(Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Who is there?"));
    CHECK(written.hasText("Who is there?"));
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(written.line().isEmpty());
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(written.editor.text() == kLate);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(written.hasText("<<met [[New passage]]>>"));
}

TEST_CASE("a passage taken away is missed by the lint, and a press on the finding goes there")
{
    Written written;
    const int before = written.findings();
    press(Qt::Key_Right);
    press(Qt::Key_Delete);
    CHECK_FALSE(written.hasText(":: Calmer"));
    REQUIRE(written.findings() > before);
    auto& list = control<QListWidget>(written.editor, "findingList");
    int row = -1;
    for (int i = 0; i < list.count(); ++i) {
        row = list.item(i)->text().startsWith(QStringLiteral("Opening")) ? i : row;
    }
    REQUIRE(row >= 0);
    list.scrollToItem(list.item(row));
    QTest::mouseClick(
        list.viewport(), Qt::LeftButton, {}, list.visualItemRect(list.item(row)).center());
    CHECK(written.name() == "Opening");
    press(Qt::Key_T, Qt::ControlModifier);
    CHECK(written.twee().isVisible());
}

TEST_CASE("the form and the text are in step both ways")
{
    Written written;
    type(control<QPlainTextEdit>(written.editor, "passageLine"), "Where is my desk?");
    CHECK(written.hasText(
        "Where is my desk?\n<<mood Impatient>>\n<<expect apology within 20>>\n<<set "
        "$late to true>>"));
    type(control<QLineEdit>(written.editor, "passageMood"), "Cross");
    CHECK(written.hasText("<<mood Cross>>"));
    written.canvas().setFocus();
    press(Qt::Key_T, Qt::ControlModifier);
    REQUIRE(QApplication::focusWidget() == &written.twee());
    CHECK(written.twee().toPlainText() == written.editor.text());
    CHECK(written.twee().textCursor().block().text().startsWith(QStringLiteral(":: Opening")));
    press(Qt::Key_Down);
    press(Qt::Key_End);
    QTest::keyClicks(&written.twee(), QStringLiteral(" Tell me."));
    CHECK(written.line() == "Where is my desk? Tell me.");
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(written.line() == "Where is my desk? Tell");
    press(Qt::Key_T, Qt::ControlModifier);
    CHECK(written.canvas().isVisible());
}

TEST_CASE("a text that cannot be read leaves the cards as they were and says why")
{
    Written written;
    press(Qt::Key_T, Qt::ControlModifier);
    press(Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClicks(&written.twee(), QStringLiteral("oops "));
    CHECK(written.findings() == 1);
    CHECK(control<QListWidget>(written.editor, "findingList")
              .item(0)
              ->text()
              .startsWith(QStringLiteral("Line 1: this stands before the first passage")));
    CHECK_FALSE(written.canvas().isEnabled());
    press(Qt::Key_F5);
    CHECK(written.tried.isEmpty());
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(written.editor.text() == kLate);
    CHECK(written.canvas().isEnabled());
}

TEST_CASE("undo has no end")
{
    Written written;
    for (int i = 0; i < 300; ++i) {
        press(i % 2 == 0 ? Qt::Key_Right : Qt::Key_Down, Qt::AltModifier);
    }
    CHECK(written.hasText(R"("position":"3900,3750")"));
    for (int i = 0; i < 300; ++i) {
        press(Qt::Key_Z, Qt::ControlModifier);
    }
    CHECK(written.editor.text() == kLate);
    CHECK_FALSE(written.editor.isModified());
}

TEST_CASE("a passage with a new name is found by what led to it")
{
    Written written;
    press(Qt::Key_Right);
    type(control<QLineEdit>(written.editor, "passageName"), "Content");
    press(Qt::Key_Return);
    CHECK(written.hasText(":: Content {"));
    CHECK(written.hasText("[[Content]]"));
    CHECK(written.name() == "Content");
    type(control<QLineEdit>(written.editor, "passageName"), "Angry");
    press(Qt::Key_Return);
    CHECK(written.name() == "Content");
}

TEST_CASE("a call still begins in its first passage when that gets another name")
{
    Written written;
    REQUIRE(written.name() == "Opening");
    type(control<QLineEdit>(written.editor, "passageName"), "The beginning");
    press(Qt::Key_Return);
    CHECK(written.hasText(R"("start": "The beginning")"));
    CHECK(written.hasText("\nstart: The beginning\n"));
    CHECK(written.hasText(":: The beginning {"));
    CHECK_FALSE(written.hasText("Opening"));
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(written.editor.text() == kLate);
}

TEST_CASE("steps are taken back and again by two buttons that name their keys")
{
    Written written;
    auto& undo = control<QPushButton>(written.editor, "undo");
    auto& redo = control<QPushButton>(written.editor, "redo");
    CHECK_FALSE(undo.isEnabled());
    CHECK(undo.toolTip() == "Undo (Ctrl+Z)");
    CHECK(redo.toolTip() == "Redo (Ctrl+Shift+Z)");
    press(Qt::Key_Right, Qt::AltModifier);
    REQUIRE(undo.isEnabled());
    CHECK(undo.toolTip() == "Undo: Move a card (Ctrl+Z)");
    const auto moved = written.editor.text();
    written.click("undo");
    CHECK(written.editor.text() == kLate);
    CHECK_FALSE(undo.isEnabled());
    CHECK(redo.toolTip() == "Redo: Move a card (Ctrl+Shift+Z)");
    written.click("redo");
    CHECK(written.editor.text() == moved);
    CHECK_FALSE(redo.isEnabled());
}

TEST_CASE("expectations and branches are chosen in words")
{
    Written written;
    auto& kind = written.row<QComboBox>("expectKind", 0);
    CHECK(kind.currentText() == "an apology");
    kind.setFocus();
    press(Qt::Key_Home);
    CHECK(written.hasText("<<expect greeting within 20>>"));
    written.click("addExpectation");
    CHECK(written.hasText("<<expect greeting within 20>>\n<<expect apology>>"));
    type(written.row<QLineEdit>("branchSay", 1), "What did you say?");
    CHECK(written.hasText(R"(<<wrong "What did you say?" [[Angry]]>>)"));
    auto& target = written.row<QComboBox>("branchTarget", 1);
    target.setFocus();
    press(Qt::Key_Home);
    CHECK(written.hasText(R"(<<wrong "What did you say?">>)"));
    QTest::mouseClick(&written.row<QPushButton>("remove", 0), Qt::LeftButton);
    CHECK_FALSE(written.hasText("<<expect greeting"));
    CHECK(written.hasText("<<set $late to true>>"));
}

TEST_CASE("a version is kept with its note, and a passage is tried from where one is")
{
    Written written;
    press(Qt::Key_Right);
    press(Qt::Key_F5);
    press(Qt::Key_T, Qt::ControlModifier);
    written.twee().moveCursor(QTextCursor::End);
    press(Qt::Key_F5);
    CHECK(written.tried == QStringList{QStringLiteral("Calmer"), QStringLiteral("Angry")});
    press(Qt::Key_T, Qt::ControlModifier);
    press(Qt::Key_Right, Qt::AltModifier);
    CHECK(written.editor.isModified());
    press(Qt::Key_S, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Calmer at the end"));
    press(Qt::Key_Return);
    REQUIRE(written.versions.size() == 1);
    CHECK(written.versions[0].first == written.editor.text());
    CHECK(written.versions[0].second == "Calmer at the end");
    written.editor.markSaved();
    CHECK_FALSE(written.editor.isModified());
    CHECK(QApplication::focusWidget() == &written.canvas());
}

TEST_CASE("the canvas is zoomed by keys and wheel and shows all again")
{
    Written written;
    const double whole = written.canvas().transform().m11();
    press(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(written.canvas().transform().m11() > whole);
    press(Qt::Key_Minus, Qt::ControlModifier);
    press(Qt::Key_Minus, Qt::ControlModifier);
    CHECK(written.canvas().transform().m11() < whole);
    press(Qt::Key_F);
    CHECK(std::abs(written.canvas().transform().m11() - whole) < 0.001);
}

TEST_CASE("a new scenario begins with what it needs, but for what follows its opening")
{
    Written written;
    written.editor.open(ScenarioEditor::beginning(QStringLiteral("Mine"), QStringLiteral("A-1")));
    CHECK(written.findings() == 1); // a dead end so far
    CHECK(written.name() == "Opening");
}

TEST_CASE("the editor keeps its manner in light and dark")
{
    Written written;
    picture(written.editor, QStringLiteral("editor_light"));
    press(Qt::Key_T, Qt::ControlModifier);
    picture(written.editor, QStringLiteral("editor_text"));
    press(Qt::Key_T, Qt::ControlModifier);
    look::choose(look::SchemeChoice::Dark);
    press(Qt::Key_Delete);
    picture(written.editor, QStringLiteral("editor_dark"));
    written.editor.resize(1364, 848);
    press(Qt::Key_F);
    picture(written.editor, QStringLiteral("editor_wide"));
    look::choose(look::SchemeChoice::Light);
    press(Qt::Key_Left);
    picture(written.editor, QStringLiteral("editor_settings"));
    CHECK(written.canvas().isVisible());
}
