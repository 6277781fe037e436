#include "tests/support/catch.h"
#include "tests/ui/desk/typing.h"
#include "ui/look/card.h"
#include "ui/look/label.h"
#include "ui/look/press_button.h"
#include "ui/look/step_list.h"

#include <QLabel>
#include <QLineEdit>

using namespace secondring;
using namespace secondring::test;
using namespace std::chrono_literals;

TEST_CASE("F12 answers the call that rings, and F2 marks the greeting said")
{
    Rehearsal desk;
    const auto id = desk.ring(kElena);
    CHECK(visible(desk, "answer"));
    press(desk, Qt::Key_F12);
    CHECK(is<Talking>(desk.call(id).phase));
    CHECK_FALSE(visible(desk, "answer"));
    press(desk, Qt::Key_F2);
    REQUIRE(desk.last<SaidMarked>() != nullptr);
    CHECK(desk.last<SaidMarked>()->line == "greeting");
}

TEST_CASE("the rail tells what a call does while another workspace is seen")
{
    Rehearsal desk;
    desk.window.addWorkspace("other", "Other", "gear", new QWidget);
    auto* rail = desk.find<look::PressButton>("rail_desk");
    CHECK(rail->accessibleName() == "Desk");
    desk.talk(kElena);
    desk.window.showWorkspace("other");
    CHECK(rail->accessibleName() == "Desk: Live");
    CHECK(rail->text() == "Desk");
    desk.ring(kTom);
    CHECK(rail->accessibleName() == "Desk: Ringing");
}

TEST_CASE("F6 asks and holds nothing; F6 again holds; F6 once more returns")
{
    Rehearsal desk;
    const auto id = desk.talk(kElena);
    press(desk, Qt::Key_F6);
    CHECK(waitingAsk(desk.call(id)) != nullptr);
    CHECK(is<Talking>(desk.call(id).phase));
    CHECK(visible(desk, "agreed"));
    press(desk, Qt::Key_F6);
    CHECK(is<OnHold>(desk.call(id).phase));
    CHECK(visible(desk, "holdCard"));
    press(desk, Qt::Key_F6);
    CHECK(is<Talking>(desk.call(id).phase));
    CHECK_FALSE(visible(desk, "holdCard"));
}

TEST_CASE("back from a hold, one key says that there is an answer, another asks for more time")
{
    Rehearsal desk;
    const auto id = desk.talk(kElena);
    press(desk, Qt::Key_F6);
    click(desk, "reason2");
    press(desk, Qt::Key_F6);
    press(desk, Qt::Key_F6);
    REQUIRE(is<Talking>(desk.call(id).phase));
    auto* line = desk.find<QWidget>("sayLine");
    CHECK(line->accessibleName().contains("I have an answer"));
    CHECK(visible(desk, "said"));
    CHECK(visible(desk, "moreTime"));
    SECTION("there is an answer")
    {
        press(desk, Qt::Key_F2);
        CHECK(desk.last<SaidMarked>()->line == "return");
        CHECK_FALSE(visible(desk, "moreTime"));
        press(desk, Qt::Key_F6);
        CHECK(line->accessibleName().startsWith("May I place you on a brief hold"));
    }
    SECTION("there is none yet")
    {
        press(desk, Qt::Key_F6);
        REQUIRE(waitingAsk(desk.call(id)) != nullptr);
        CHECK(line->accessibleName().contains("still looking into this"));
        CHECK(waitingAsk(desk.call(id))->reason == desk.known.house.holdReasons[2].text);
        press(desk, Qt::Key_F6);
        CHECK(is<OnHold>(desk.call(id).phase));
        CHECK(desk.call(id).holds.size() == 2);
    }
}

TEST_CASE("Shift+F6 takes the refusal and offers another way")
{
    Rehearsal desk;
    const auto id = desk.talk(kElena);
    press(desk, Qt::Key_F6);
    press(desk, Qt::Key_F6, Qt::ShiftModifier);
    CHECK(desk.call(id).asks.back().answer == AskAnswer::Declined);
    CHECK(is<Talking>(desk.call(id).phase));
    CHECK(visible(desk, "sayCard"));
}

TEST_CASE("Escape takes the question back")
{
    Rehearsal desk;
    const auto id = desk.talk(kElena);
    press(desk, Qt::Key_F6);
    press(desk, Qt::Key_Escape);
    CHECK(desk.call(id).asks.back().answer == AskAnswer::Withdrawn);
}

TEST_CASE("another reason asks again with its own time, and still holds nothing")
{
    Rehearsal desk;
    const auto id = desk.talk(kElena);
    press(desk, Qt::Key_F6);
    click(desk, "reason2");
    const auto& ask = *waitingAsk(desk.call(id));
    CHECK(ask.reason == desk.known.house.holdReasons[2].text);
    CHECK(ask.hold.promised == std::chrono::minutes{desk.known.house.holdReasons[2].minutes});
    CHECK(is<Talking>(desk.call(id).phase));
}

TEST_CASE("holding F6 for a second holds at once, and one reason can be picked afterwards")
{
    Rehearsal desk;
    const auto id = desk.talk(kElena);
    holdKey(desk, Qt::Key_F6, [&] { return visible(desk, "reasonPanel"); });
    CHECK(is<OnHold>(desk.call(id).phase));
    REQUIRE(visible(desk, "reasonPanel"));
    CHECK(desk.find<look::TextLabel>("holdTitle")->text() == "The caller was not asked");
    press(desk, Qt::Key_1, Qt::AltModifier);
    CHECK(is<OnHold>(desk.call(id).phase));
    CHECK_FALSE(visible(desk, "reasonPanel"));
    const auto& ask = desk.call(id).asks.back();
    CHECK(ask.answer == AskAnswer::Overridden);
    CHECK(ask.reason == desk.known.house.overrideReasons.front());
}

TEST_CASE("a held F6 that the window system tells as pressed again and again holds once")
{
    Rehearsal desk;
    const auto id = desk.talk(kElena);
    QTest::keyPress(focused(desk), Qt::Key_F6);
    REQUIRE(QTest::qWaitFor([&] { return is<OnHold>(desk.call(id).phase); }, 5000));
    for (int repeat = 0; repeat < 3; ++repeat) { // in pairs that are not marked as repeated
        QTest::keyRelease(focused(desk), Qt::Key_F6);
        QTest::keyPress(focused(desk), Qt::Key_F6);
        desk.settle();
        CHECK(is<OnHold>(desk.call(id).phase));
    }
    QTest::keyRelease(focused(desk), Qt::Key_F6);
    CHECK(QTest::qWaitFor([&] { return !desk.find<look::PressButton>("holdButton")->isDown(); },
                          5000));
    CHECK(is<OnHold>(desk.call(id).phase));
}

TEST_CASE("a hold that the line does not confirm is never shown as held")
{
    Rehearsal desk;
    const auto id = desk.talk(kElena);
    desk.lineConfirms = false;
    press(desk, Qt::Key_F6);
    press(desk, Qt::Key_F6);
    CHECK(desk.find<look::PressButton>("callState")->text() == "Holding…");
    desk.post(Event{id, HoldFailed{"488"}});
    CHECK(visible(desk, "failure"));
    CHECK(desk.find<look::PressButton>("callState")->text() == "Live");
    desk.lineConfirms = true;
    press(desk, Qt::Key_F6);
    CHECK(is<OnHold>(desk.call(id).phase));
}

TEST_CASE("F7, a few letters, Enter and F7 send the caller on with permission")
{
    Rehearsal desk;
    const auto id = desk.talk(kElena);
    press(desk, Qt::Key_F7);
    REQUIRE(visible(desk, "directory"));
    type(desk, "sam");
    press(desk, Qt::Key_Return);
    REQUIRE(waitingAsk(desk.call(id)) != nullptr);
    CHECK(waitingAsk(desk.call(id))->colleague->name == "Sam Lee");
    CHECK(waitingAsk(desk.call(id))->named);
    click(desk, "transferKind1");
    press(desk, Qt::Key_F7);
    CHECK(is<Transferring>(desk.call(id).phase));
    CHECK(desk.call(id).transfers.back().permitted);
}

TEST_CASE("back from a colleague who was not reached, the caller is told so")
{
    Rehearsal desk;
    const auto id = desk.talk(kElena);
    press(desk, Qt::Key_F7);
    type(desk, "sam");
    press(desk, Qt::Key_Return);
    press(desk, Qt::Key_F7);
    REQUIRE(is<Consulting>(desk.call(id).phase));
    desk.post(Event{id, ConsultEnded{EndedBy::Network, EndReason::Busy, {}}});
    auto* line = desk.find<QWidget>("sayLine");
    CHECK(line->accessibleName().contains("I could not reach Sam Lee"));
    press(desk, Qt::Key_F6);
    CHECK(line->accessibleName().contains("I could not reach Sam Lee"));
    press(desk, Qt::Key_F2);
    CHECK(desk.last<SaidMarked>()->line == "transfer-back");
    CHECK_FALSE(line->accessibleName().contains("I have an answer"));
}

TEST_CASE("a colleague who is unavailable leads to a message that is read back")
{
    Rehearsal desk;
    const auto id = desk.talk(kElena);
    press(desk, Qt::Key_F7);
    type(desk, "sam");
    press(desk, Qt::Key_Return);
    click(desk, "transferKind2");
    CHECK(visible(desk, "takeMessage"));
    press(desk, Qt::Key_F2);
    type(desk, "please call about order 48121");
    press(desk, Qt::Key_F2);
    REQUIRE(desk.call(id).messages.size() == 1);
    CHECK(desk.call(id).messages.front().what.text == "please call about order 48121");
    CHECK(desk.call(id).messages.front().what.readBack);
}

TEST_CASE("F10 closes; a short press does not hang up, a long one does")
{
    Rehearsal desk;
    const auto id = desk.talk(kElena);
    press(desk, Qt::Key_F10);
    CHECK(is<Closing>(desk.call(id).phase));
    press(desk, Qt::Key_F10);
    CHECK(is<Closing>(desk.call(id).phase));
    CHECK(visible(desk, "trouble"));
    holdKey(desk, Qt::Key_F10, [&] { return is<Ended>(desk.call(id).phase); });
    CHECK(is<Ended>(desk.call(id).phase));
    CHECK(desk.call(id).hangUpPressed >= 600ms);
}

TEST_CASE("after ten seconds of closing the desk says that it is fine to hang up")
{
    Rehearsal desk;
    const auto id = desk.talk(kElena);
    press(desk, Qt::Key_F10);
    desk.pass(11s);
    CHECK(desk.find<QLabel>("closingTitle")->text() == "It is fine to hang up now");
    press(desk, Qt::Key_F10);
    CHECK(is<Ended>(desk.call(id).phase));
}

TEST_CASE(
    "a second call is a sentence in place; F12 asks the first caller to hold and then takes it")
{
    Rehearsal desk;
    const auto first = desk.talk(kElena);
    const auto second = desk.ring(kTom);
    CHECK(desk.window.desk().shown() == first);
    CHECK(visible(desk, "secondCall"));
    press(desk, Qt::Key_F12);
    CHECK(is<Ringing>(desk.call(second).phase));
    REQUIRE(waitingAsk(desk.call(first)) != nullptr);
    press(desk, Qt::Key_F6);
    CHECK(is<OnHold>(desk.call(first).phase));
    CHECK(is<Talking>(desk.call(second).phase));
    CHECK(desk.window.desk().shown() == second);
}

TEST_CASE("Escape lets a second call ring on without its sentence")
{
    Rehearsal desk;
    desk.talk(kElena);
    const auto second = desk.ring(kTom);
    press(desk, Qt::Key_Escape);
    CHECK_FALSE(visible(desk, "secondCall"));
    CHECK(is<Ringing>(desk.call(second).phase));
}

TEST_CASE("F8 mutes and says so")
{
    Rehearsal desk;
    const auto id = desk.talk(kElena);
    press(desk, Qt::Key_F8);
    CHECK(desk.call(id).muted);
    CHECK(desk.find<look::PressButton>("callState")->text() == "Live, muted");
}

TEST_CASE("the keypad sends what is typed and gives the focus back")
{
    Rehearsal desk;
    desk.talk(kElena);
    desk.find<QWidget>("notes")->setFocus();
    press(desk, Qt::Key_F5);
    type(desk, "42#");
    CHECK(desk.count<DigitsRequested>() == 3);
    press(desk, Qt::Key_Escape);
    CHECK(QApplication::focusWidget() == desk.find<QWidget>("notes"));
}

TEST_CASE("what is wrong with the desk itself is told, with and without a call")
{
    Rehearsal desk;
    CHECK_FALSE(visible(desk, "deskTrouble"));
    desk.known.troubles = {"There is no microphone."};
    desk.window.setKnowledge(desk.known);
    desk.settle();
    CHECK(visible(desk, "deskTrouble"));
    CHECK(desk.find<look::Banner>("deskTrouble")->sentence() == "There is no microphone.");
    desk.talk(kElena);
    CHECK(visible(desk, "deskTrouble"));
}

TEST_CASE("the courtesy steps follow the call")
{
    Rehearsal desk;
    desk.talk(kElena);
    const auto steps = desk.find<look::StepList>("courtesySteps")->steps();
    REQUIRE(steps.size() >= 3);
    CHECK(steps[0].title == "Answered on ring 1");
    CHECK(steps[0].state == look::StepState::Done);
    CHECK(steps[1].state == look::StepState::Done);
}

TEST_CASE("a number that is dialled goes out as it was typed")
{
    Rehearsal desk;
    press(desk, Qt::Key_F3);
    type(desk, "020 7946 0150");
    press(desk, Qt::Key_Return);
    CHECK(desk.dialled == QStringList{"020 7946 0150"});
}
