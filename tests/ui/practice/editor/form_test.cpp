#include "tests/ui/practice/editor/written.h"

#include <QWheelEvent>

using namespace secondring;
using namespace secondring::test;

TEST_CASE("a field keeps what is typed into it, whatever it is")
{
    Written written;
    const auto words = QStringLiteral("What? Be \"quick\" | a -> b <- [[c]] << über >>  ");
    written.click("addBranch");
    auto& when = written.row<QComboBox>("branchWhen", 2);
    auto& say = written.row<QLineEdit>("branchSay", 2);
    for (int i = 0; i < when.count(); ++i) {
        INFO(when.itemText(i).toStdString());
        when.setFocus();
        when.setCurrentIndex(i);
        emit when.activated(i);
        typeSlowly(say, words);
        CHECK(say.text() == words);
        CHECK(written.hasText(i == 0
                                  ? "[[What? Be \"quick\" | a -> b <- [[c] ] << über >>->Opening]]"
                                  : "\"What? Be “quick” | a -> b <- [[c]] << über >>\""));
        CHECK(when.currentIndex() == i);
        written.canvas().setFocus();
        CHECK(say.text().startsWith(QStringLiteral("What? Be")));
        CHECK(written.row<QLineEdit>("branchSay", 0).text() == "Fine.");
    }
    typeSlowly(written.row<QLineEdit>("passageMood", 0), QStringLiteral("Very \"cross\" >> "));
    CHECK(written.hasText("<<mood \"Very “cross” >>\">>"));
}

TEST_CASE("the caller's line and the settings keep what is typed, line ends too")
{
    Written written;
    auto& line = control<QPlainTextEdit>(written.editor, "passageLine");
    const auto words = QStringLiteral("Well  <<hangup angry>> [[x ");
    type(line, "W");
    QTest::keyClicks(&line, words.mid(1));
    CHECK(line.toPlainText() == words);
    CHECK(written.hasText("Well  «hangup angry» [ [x\n<<mood Impatient>>"));
    CHECK(written.findings() == 0);
    written.canvas().setFocus();
    CHECK(written.line() == "Well  «hangup angry» [ [x");
}

TEST_CASE("a sentence to choose leads back to its passage until it leads on")
{
    Written written;
    written.click("addBranch");
    auto& when = written.row<QComboBox>("branchWhen", 2);
    when.setFocus();
    press(Qt::Key_Home);
    auto& say = written.row<QLineEdit>("branchSay", 2);
    typeSlowly(say, QStringLiteral("What? Be quick."));
    CHECK(written.hasText("[[What? Be quick.->Opening]]"));
    CHECK(written.findings() == 0);
    CHECK(written.row<QComboBox>("branchTarget", 2).currentText() == "Hear this passage again");
}

TEST_CASE("a branch gets a new passage to lead to, as one step")
{
    Written written;
    const auto before = written.editor.text();
    auto& make = written.row<QPushButton>("branchNew", 1);
    make.setFocus();
    press(Qt::Key_Space);
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("passageName"));
    CHECK(written.hasText(R"([[New passage]]>>)"));
    CHECK(written.hasText(":: New passage"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("What else"));
    press(Qt::Key_Return);
    CHECK(written.hasText(R"([[What else]]>>)"));
    written.canvas().setFocus();
    QTest::keyClick(&written.canvas(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(&written.canvas(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(written.editor.text() == before);
}

TEST_CASE("words to listen for are named in the form, with commas between")
{
    Written written;
    auto& kind = written.row<QComboBox>("expectKind", 0);
    kind.setFocus();
    kind.setCurrentIndex(kind.findData(QStringLiteral("say")));
    emit kind.activated(kind.currentIndex());
    REQUIRE(written.findings() == 1);
    auto& list = control<QListWidget>(written.editor, "findingList");
    CHECK(list.item(0)->text() ==
          QStringLiteral("Opening: The caller waits for words, and none are named: write the words "
                         "to listen for"));
    QTest::mouseClick(
        list.viewport(), Qt::LeftButton, {}, list.visualItemRect(list.item(0)).center());
    auto& words = written.row<QLineEdit>("expectWords", 0);
    CHECK(QApplication::focusWidget() == &words);
    typeSlowly(words, QStringLiteral("by Friday, this \"week\" , über, "));
    CHECK(written.hasText("<<expect say within 20 any \"by Friday\" \"this “week”\" \"über\">>"));
    CHECK(written.findings() == 0);
    kind.setFocus();
    CHECK(words.text() == QStringLiteral("by Friday, this “week”, über"));
}

TEST_CASE("the scenario's name is typed at its head, and makes no passages")
{
    Written written;
    auto& title = control<QLineEdit>(written.editor, "scenarioTitle");
    CHECK(title.text() == "The late desk");
    QTest::mouseClick(&title, Qt::LeftButton);
    CHECK(QApplication::focusWidget() == &title);
    written.canvas().setFocus();
    press(Qt::Key_E, Qt::ControlModifier);
    REQUIRE(QApplication::focusWidget() == &title);
    typeSlowly(title, QStringLiteral("No news, Nina "));
    CHECK(written.hasText(":: StoryTitle\nNo news, Nina\n\n"));
    CHECK_FALSE(written.hasText("New passage"));
    press(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == &written.canvas());
    CHECK(title.text() == "No news, Nina");
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(written.editor.text() == kLate);
}

TEST_CASE("the facts of a scenario are a form")
{
    Written written;
    press(Qt::Key_Left);
    REQUIRE(written.name() == "Scenario");
    CHECK_FALSE(control<QLineEdit>(written.editor, "passageName").isVisible());
    typeSlowly(control<QLineEdit>(written.editor, "settingTitle"), QStringLiteral("Mine, all "));
    CHECK(written.hasText(":: StoryTitle\nMine, all\n"));
    typeSlowly(control<QLineEdit>(written.editor, "settingPractises"),
               QStringLiteral("To wait: or not "));
    typeSlowly(control<QLineEdit>(written.editor, "settingCaller"), QStringLiteral("Ines \"R\" "));
    typeSlowly(control<QLineEdit>(written.editor, "settingNumber"), QStringLiteral("01632 960123"));
    auto& level = control<QComboBox>(written.editor, "settingLevel");
    level.setFocus();
    press(Qt::Key_Down);
    auto& voice = control<QComboBox>(written.editor, "settingVoice");
    voice.setFocus();
    press(Qt::Key_End);
    auto& patience = control<QSpinBox>(written.editor, "settingPatience");
    CHECK(patience.value() == 60);
    patience.setFocus();
    patience.selectAll();
    QTest::keyClicks(&patience, QStringLiteral("35"));
    control<QSpinBox>(written.editor, "settingSpeed").setFocus();
    press(Qt::Key_Up);
    auto& standards = control<QListWidget>(written.editor, "settingStandards");
    standards.setFocus();
    standards.setCurrentRow(1);
    press(Qt::Key_Space);
    standards.setCurrentRow(4);
    press(Qt::Key_Space);
    CHECK(written.hasText("practises: To wait: or not\ncaller: Ines \"R\"\nnumber: 01632 960123\n"
                          "start: Opening\nlevel: 2\nvoice: awb\npatience: 35\nspeed: 101\n"
                          "standards: identify, ask-hold\n"));
    CHECK(written.findings() == 0);
    auto& all = control<QPlainTextEdit>(written.editor, "passageLine");
    all.setFocus();
    all.moveCursor(QTextCursor::End);
    press(Qt::Key_Return);
    QTest::keyClicks(&all, QStringLiteral("minutes: 7"));
    CHECK(control<QSpinBox>(written.editor, "settingMinutes").value() == 7);
}

TEST_CASE("what stops a scenario comes first, in the form's words, and a press leads to its field")
{
    Written written;
    press(Qt::Key_N);
    press(Qt::Key_Left);
    written.click("addBranch");
    auto& list = control<QListWidget>(written.editor, "findingList");
    REQUIRE(list.count() >= 2);
    CHECK(
        list.item(0)->text() ==
        QStringLiteral("Opening: “All of it came” does nothing yet: write what the caller says to "
                       "it, or choose where it leads"));
    QTest::mouseClick(
        list.viewport(), Qt::LeftButton, {}, list.visualItemRect(list.item(0)).center());
    CHECK(QApplication::focusWidget()->objectName() == "branchSay");
    press(Qt::Key_T, Qt::ControlModifier);
    CHECK(list.item(0)->text().contains(QStringLiteral(", line ")));
    CHECK(list.item(0)->text().contains(QStringLiteral("<<met>>")));
}

TEST_CASE("a dead end leads to where the form ends the call")
{
    Written written;
    press(Qt::Key_Right);
    auto& ending = written.row<QComboBox>("passageEnding", 0);
    CHECK(ending.currentText() == "The caller is content and says goodbye");
    ending.setFocus();
    press(Qt::Key_Home);
    CHECK_FALSE(written.hasText("<<goodbye>>"));
    written.canvas().setFocus();
    auto& list = control<QListWidget>(written.editor, "findingList");
    REQUIRE(list.count() == 1);
    QTest::mouseClick(
        list.viewport(), Qt::LeftButton, {}, list.visualItemRect(list.item(0)).center());
    CHECK(QApplication::focusWidget() == &ending);
    press(Qt::Key_End);
    CHECK(written.hasText("<<mood Calmer>>\n<<hangup angry>>"));
    CHECK(written.findings() == 0);
}

TEST_CASE("the focus stays in the form when a branch or an expectation goes")
{
    Written written;
    auto& expectation = written.row<QPushButton>("remove", 0);
    expectation.setFocus();
    press(Qt::Key_Space);
    CHECK(QApplication::focusWidget()->objectName() == "addExpectation");
    auto& branch = written.row<QPushButton>("remove", 1);
    branch.setFocus();
    press(Qt::Key_Space);
    CHECK(QApplication::focusWidget()->objectName() == "addBranch");
}

TEST_CASE("the wheel scrolls the form, and changes no list on its way")
{
    Written written;
    auto& when = written.row<QComboBox>("branchWhen", 0);
    const int before = when.currentIndex();
    const QPointF at = when.rect().center();
    const auto turn = [&] {
        QWheelEvent event(at,
                          when.mapToGlobal(at),
                          {},
                          {0, -120},
                          Qt::NoButton,
                          Qt::NoModifier,
                          Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(&when, &event);
    };
    written.canvas().setFocus();
    turn();
    CHECK(when.currentIndex() == before);
    when.setFocus();
    turn();
    CHECK(when.currentIndex() == before + 1);
}

TEST_CASE("a new passage is named at once, and a new row is brought into sight")
{
    Written written;
    written.click("newPassage");
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("passageName"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("What else"));
    press(Qt::Key_Return);
    CHECK(written.hasText(":: What else"));
    for (int i = 0; i < 6; ++i) {
        written.click("addBranch");
        QApplication::processEvents();
    }
    auto& last = written.row<QComboBox>("branchWhen", 5);
    CHECK_FALSE(last.visibleRegion().isEmpty());
}
