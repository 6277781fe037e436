#include "tests/support/catch.h"
#include "tests/ui/desk/typing.h"

#include <QPlainTextEdit>
#include <QScrollArea>

using namespace secondring;
using namespace secondring::test;
using namespace std::chrono_literals;

TEST_CASE("notes keep the focus through rings, asks and prompts")
{
    Rehearsal desk;
    const auto id = desk.talk(kElena);
    auto* notes = desk.find<QPlainTextEdit>("notes");
    notes->setFocus();
    type(desk, "wants ");
    desk.ring(kTom);
    type(desk, "a ");
    press(desk, Qt::Key_F6);
    type(desk, "firm ");
    press(desk, Qt::Key_F6);
    type(desk, "date");
    CHECK(QApplication::focusWidget() == notes);
    CHECK(notes->toPlainText() == "wants a firm date");
    desk.window.desk().flush();
    CHECK(desk.call(id).notes == "wants a firm date");
}

TEST_CASE("a click on an action leaves the notes their focus")
{
    Rehearsal desk;
    desk.talk(kElena);
    auto* notes = desk.find<QPlainTextEdit>("notes");
    notes->setFocus();
    click(desk, "holdButton");
    CHECK(QApplication::focusWidget() == notes);
}

TEST_CASE("notes go to their own call when another is shown")
{
    Rehearsal desk;
    const auto first = desk.talk(kElena);
    desk.find<QPlainTextEdit>("notes")->setFocus();
    type(desk, "for Elena");
    desk.ring(kTom);
    press(desk, Qt::Key_F12);
    press(desk, Qt::Key_F6);
    CHECK(desk.call(first).notes == "for Elena");
    CHECK(desk.find<QPlainTextEdit>("notes")->toPlainText().isEmpty());
    press(desk, Qt::Key_F4);
    auto* notes = desk.find<QPlainTextEdit>("notes");
    CHECK(notes->toPlainText() == "for Elena");
    notes->setFocus();
    type(desk, ", later");
    CHECK(notes->toPlainText() == "for Elena, later");
}

TEST_CASE("notes are told at a pause in typing, not at every letter")
{
    Rehearsal desk;
    const auto id = desk.talk(kElena);
    desk.find<QPlainTextEdit>("notes")->setFocus();
    type(desk, "twelve letters");
    CHECK(desk.count<NoteChanged>() == 0);
    CHECK(QTest::qWaitFor([&] { return desk.call(id).notes == "twelve letters"; }, 5000));
    CHECK(desk.count<NoteChanged>() == 1);
}

TEST_CASE("closing the window tells what was typed last")
{
    Rehearsal desk;
    const auto id = desk.talk(kElena);
    desk.find<QPlainTextEdit>("notes")->setFocus();
    type(desk, "last words");
    desk.window.close();
    CHECK(desk.call(id).notes == "last words");
}

TEST_CASE("Tab goes round every control that can be used and comes back")
{
    Rehearsal desk;
    desk.talk(kElena);
    auto* notes = desk.find<QPlainTextEdit>("notes");
    notes->setFocus();
    QSet<QString> met;
    for (int i = 0; i < 60; ++i) {
        press(desk, Qt::Key_Tab);
        met.insert(QApplication::focusWidget()->objectName());
        if (QApplication::focusWidget() == notes) {
            break;
        }
    }
    CHECK(QApplication::focusWidget() == notes);
    for (const auto* name : {"holdButton",
                             "transferButton",
                             "muteButton",
                             "keypadButton",
                             "endButton",
                             "said",
                             "availability"}) {
        INFO(name);
        CHECK(met.contains(name));
    }
}

TEST_CASE("at 1024 by 680 nothing of the desk is wider than its room")
{
    Rehearsal desk;
    desk.window.resize(1024, 680);
    desk.talk(kElena);
    press(desk, Qt::Key_F6);
    for (auto* scroll : desk.window.findChildren<QScrollArea*>()) {
        CHECK(scroll->widget()->width() <= scroll->viewport()->width());
    }
    CHECK(desk.window.width() == 1024);
}
