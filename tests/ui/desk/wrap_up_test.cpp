#include "tests/support/catch.h"
#include "tests/ui/desk/typing.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace secondring;
using namespace secondring::test;
using namespace std::chrono_literals;

namespace {

CallId callerGone(Rehearsal& desk)
{
    const auto id = desk.talk(kElena);
    desk.pass(30s);
    desk.post(Event{id, CallEnded{EndedBy::Caller, EndReason::HungUp, {}}});
    return id;
}

} // namespace

TEST_CASE("one digit and Ctrl+Enter complete a call")
{
    Rehearsal desk;
    const auto id = callerGone(desk);
    REQUIRE(visible(desk, "wrapUp"));
    desk.find<QWidget>("wrapUp")->setFocus();
    press(desk, Qt::Key_1);
    CHECK(desk.call(id).wrapUp.outcome == "resolved");
    press(desk, Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.count<WrapUpSaved>() == 1);
    CHECK(desk.state.calls.empty());
    CHECK(visible(desk, "dialField"));
    CHECK(QApplication::focusWidget() == desk.find<QWidget>("dialField"));
}

TEST_CASE("digits typed into the summary are words, Alt and a digit chooses")
{
    Rehearsal desk;
    const auto id = callerGone(desk);
    desk.find<QPlainTextEdit>("summary")->setFocus();
    type(desk, "order 48121");
    CHECK(desk.find<QPlainTextEdit>("summary")->toPlainText() == "order 48121");
    CHECK(desk.call(id).wrapUp.outcome.empty());
    press(desk, Qt::Key_1, Qt::AltModifier);
    CHECK(desk.call(id).wrapUp.outcome == "resolved");
}

TEST_CASE("a promise is kept with its time")
{
    Rehearsal desk;
    const auto id = callerGone(desk);
    desk.find<QWidget>("wrapUp")->setFocus();
    press(desk, Qt::Key_2);
    CHECK(QApplication::focusWidget() == desk.find<QLineEdit>("promise"));
    type(desk, "Call Elena with a date");
    press(desk, Qt::Key_Tab);
    type(desk, "today 16:00");
    press(desk, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.last<WrapUpChanged>() != nullptr);
    const auto& wrapUp = desk.last<WrapUpChanged>()->wrapUp;
    CHECK(wrapUp.promise == "Call Elena with a date");
    REQUIRE(wrapUp.due);
    CHECK(*wrapUp.due > desk.now);
    CHECK(desk.count<WrapUpSaved>() == 1);
    CHECK(id.value > 0);
}

TEST_CASE("what is missing is said in place, and nothing is saved")
{
    Rehearsal desk;
    callerGone(desk);
    press(desk, Qt::Key_Return, Qt::ControlModifier);
    CHECK(visible(desk, "wrapUpTrouble"));
    CHECK(desk.count<WrapUpSaved>() == 0);
}

TEST_CASE("who was writing notes when the caller left goes on writing")
{
    Rehearsal desk;
    const auto id = desk.talk(kElena);
    desk.find<QPlainTextEdit>("notes")->setFocus();
    type(desk, "refund of ");
    desk.post(Event{id, CallEnded{EndedBy::Caller, EndReason::HungUp, {}}});
    type(desk, "delivery");
    CHECK(desk.find<QPlainTextEdit>("summary")->toPlainText() == "refund of delivery");
    CHECK(desk.call(id).notes == "refund of ");
}

TEST_CASE("save and take a break does both")
{
    Rehearsal desk;
    callerGone(desk);
    desk.find<QWidget>("wrapUp")->setFocus();
    press(desk, Qt::Key_1);
    click(desk, "saveBreak");
    CHECK(desk.state.availability == Availability::Break);
    CHECK(desk.state.calls.empty());
}

TEST_CASE("what was only excused is not called kept")
{
    Rehearsal desk;
    callerGone(desk); // before the request was confirmed and the caller was thanked
    const auto words = desk.find<QLabel>("courtesySentence")->text();
    CHECK(words.contains("Everything that counted was kept; 2 steps were excused."));
    CHECK_FALSE(words.contains("Every standard kept"));
}

TEST_CASE("a call in which all was kept is called so")
{
    Rehearsal desk;
    const auto id = desk.talk(kElena);
    desk.post(Event{id, SaidMarked{"confirm", false}});
    desk.post(Event{id, ClosingStarted{}});
    desk.post(Event{id, SaidMarked{"thanks", false}});
    desk.post(Event{id, CallEnded{EndedBy::Caller, EndReason::HungUp, {}}});
    CHECK(desk.find<QLabel>("courtesySentence")->text().contains("Every standard kept."));
}

TEST_CASE("who listened is shown once talk was measured, and not before")
{
    Rehearsal desk;
    desk.window.resize(1440, 900);
    const auto id = desk.talk(kElena);
    CHECK_FALSE(visible(desk, "listening"));
    desk.post(Event{id, TalkMeasured{}});
    CHECK_FALSE(visible(desk, "listening"));
    desk.post(Event{id, TalkMeasured{100s, 140s, 0, 3s}});
    CHECK(visible(desk, "listening"));
}
