#include "tests/ui/offscreen.h"
#include "ui/practice/practice_page.h"
#include "ui/practice/your_turn.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace secondring;
using namespace secondring::test;

namespace {

const Instant kNow{std::chrono::sys_days{std::chrono::November / 22 / 2026} +
                   std::chrono::hours{10}};

/// A call that talks, greeted: what the desk of practice shows under the conversation.
State talking()
{
    State state;
    Call call{.id = CallId{1}, .leg = LegId{1}, .party = {.name = "Elena Marsh"}};
    call.began = kNow;
    call.answered = kNow;
    call.phase = Talking{kNow};
    call.said.push_back({"greeting", kNow, true});
    state.calls.push_back(call);
    state.settings.recordingsFolder = "recordings";
    return state;
}

PracticeView lateDesk()
{
    PracticeView view;
    view.scenarios = {{"late",
                       QStringLiteral("The late desk"),
                       QStringLiteral("Hold and touch base"),
                       92,
                       true,
                       {}},
                      {"wrong",
                       QStringLiteral("Wrong department"),
                       QStringLiteral("Transfer with permission"),
                       100,
                       true,
                       {}},
                      {"she",
                       QStringLiteral("She is unavailable"),
                       QStringLiteral("Take a message"),
                       88,
                       false,
                       {}},
                      {"angry",
                       QStringLiteral("Angry about a refund"),
                       QStringLiteral("Complaint is a gift"),
                       {},
                       true,
                       QStringLiteral("Due Friday")}};
    view.chosen = "late";
    view.briefing = {QStringLiteral("The late desk"),
                     QStringLiteral("Hold and touch base"),
                     QStringLiteral("Elena Marsh waits for a desk that was promised for the "
                                    "twentieth. Find out where it is without losing her."),
                     QStringLiteral("Elena Marsh rings. About 3 min, gentle."),
                     {{7, QStringLiteral("Today 9:40"), 92, true, false},
                      {6, QStringLiteral("Yesterday 16:02"), 74, false, true}}};
    return view;
}

PracticeView running()
{
    auto view = lateDesk();
    view.running = true;
    view.attempt = QStringLiteral("The late desk · step 4 of 7 · attempt 2");
    view.turns = {{Speaker::Caller,
                   QStringLiteral("I ordered a desk three weeks ago and it still is not here. You "
                                  "promised the twentieth."),
                   QStringLiteral("Impatient"),
                   look::Tone::Neutral},
                  {Speaker::Trainee,
                   QStringLiteral("I am sorry about the wait, Ms Marsh. You were promised the "
                                  "twentieth, so let me find out where it is."),
                   QStringLiteral("Heard 2 of 2: named the delay, took ownership"),
                   look::Tone::Neutral},
                  {Speaker::Caller,
                   QStringLiteral("Fine. But please don’t leave me hanging."),
                   QStringLiteral("Calmer"),
                   look::Tone::Neutral}};
    view.turn = {.heading = QStringLiteral("Your turn. Ask before you hold"),
                 .hint = QStringLiteral("May I place you on a brief hold while I…"),
                 .aside = QStringLiteral("Listening"),
                 .choices = {},
                 .heard = {},
                 .voice = true,
                 .canSay = true};
    view.patience = {0.6, 0.58, 0.55, 0.2, 0.25, 0.5, 0.6};
    view.patienceWord = QStringLiteral("Calmer");
    view.steps = {{QStringLiteral("Answered on ring 2"), {}, {}, look::StepState::Done},
                  {QStringLiteral("Greeting, word for word"),
                   {},
                   QStringLiteral("96 %"),
                   look::StepState::Done},
                  {QStringLiteral("Named the delay"), {}, {}, look::StepState::Done},
                  {QStringLiteral("Permission before hold"), {}, {}, look::StepState::Current},
                  {QStringLiteral("Touch base in time"), {}, {}, look::StepState::Open},
                  {QStringLiteral("Promise with a date"), {}, {}, look::StepState::Open},
                  {QStringLiteral("Let the caller hang up first"), {}, {}, look::StepState::Open}};
    view.delivery = {148, 41, 80, QStringLiteral("Good")};
    return view;
}

struct Page
{
    Page() { show(page); }

    void run(PracticeView view)
    {
        page.desk().render(talking());
        page.render(view);
        for (int i = 0; i < 70; ++i) {
            page.addLevel(static_cast<float>((i * 37) % 100) / 100.0F);
        }
        QApplication::processEvents();
    }

    QApplication& app = offscreen();
    PracticePage page{[] { return kNow; }};
};

} // namespace

TEST_CASE("a scenario is chosen by a click or by the arrow keys")
{
    Page on;
    on.page.render(lateDesk());
    QSignalSpy chosen{&on.page, &PracticePage::scenarioChosen};
    QTest::mouseClick(&control<QAbstractButton>(on.page, "scenario1"), Qt::LeftButton);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].value<std::string>() == "wrong");
    on.page.setFocus();
    QTest::keyClick(&on.page, Qt::Key_Down);
    REQUIRE(chosen.size() == 2);
    CHECK(chosen[1][0].value<std::string>() == "wrong");
    picture(on.page, QStringLiteral("practice-briefing"));
}

TEST_CASE("what is typed is said with Enter, and the field is free again")
{
    Page on;
    on.run(running());
    QSignalSpy typed{&on.page, &PracticePage::typed};
    auto& field = control<QPlainTextEdit>(on.page, "practiceField");
    field.setFocus();
    QTest::keyClicks(&field, QStringLiteral("I am sorry about that"));
    QTest::keyClick(&field, Qt::Key_Return);
    REQUIRE(typed.size() == 1);
    CHECK(typed[0][0].toString() == "I am sorry about that");
    CHECK(field.toPlainText().isEmpty());
    picture(on.page, QStringLiteral("practice-talk"));
}

TEST_CASE("nothing is said while the caller is not there, and nothing typed is lost")
{
    Page on;
    auto view = running();
    on.run(view);
    auto& field = control<QPlainTextEdit>(on.page, "practiceField");
    field.setFocus();
    QTest::keyClicks(&field, QStringLiteral("One moment"));
    QSignalSpy typed{&on.page, &PracticePage::typed};
    view.turn.canSay = false;
    on.page.render(view);
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(typed.isEmpty());
    CHECK(field.toPlainText() == "One moment");
}

TEST_CASE("a line that was begun from a hint and not said is gone with the next hint")
{
    Page on;
    auto view = running();
    view.turn.hint = QStringLiteral("It usually takes…");
    on.run(view);
    auto& field = control<QPlainTextEdit>(on.page, "practiceField");
    control<QAbstractButton>(on.page, "sayHint").click();
    REQUIRE(field.toPlainText() == "It usually takes ");
    view.turn.hint = QStringLiteral("May I place you on a brief hold while I…");
    on.page.render(view);
    CHECK(field.toPlainText().isEmpty());
    control<QAbstractButton>(on.page, "sayHint").click();
    QTest::keyClicks(&field, QStringLiteral("look"));
    view.turn.hint = QStringLiteral("Thank you for holding.");
    on.page.render(view);
    CHECK(field.toPlainText() == "May I place you on a brief hold while I look");
}

TEST_CASE("an offered line is said by its key")
{
    Page on;
    auto view = running();
    view.turn.voice = false;
    view.turn.choices = {QStringLiteral("I will look into it."),
                         QStringLiteral("Not my department.")};
    on.run(view);
    QSignalSpy chosen{&on.page, &PracticePage::chosen};
    control<QPlainTextEdit>(on.page, "practiceField").setFocus();
    press(Qt::Key_2, Qt::AltModifier);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].toInt() == 1);
    picture(on.page, QStringLiteral("practice-choices"));
}

TEST_CASE("the newest words stand in sight however long the conversation is")
{
    Page on;
    auto view = running();
    for (int i = 0; i < 12; ++i) {
        view.turns += running().turns;
    }
    on.run(view);
    on.page.resize(1024, 680);
    QApplication::processEvents();
    auto& talk = control<QScrollArea>(on.page, "conversation");
    CHECK(talk.verticalScrollBar()->value() == talk.verticalScrollBar()->maximum());
    picture(on.page, QStringLiteral("practice-small"));
}

TEST_CASE("the result tells each thing that counted, and can be handed in by key")
{
    Page on;
    auto view = lateDesk();
    ResultView result{.attempt = 7, .score = 92, .passMark = 80};
    result.sentence = QStringLiteral("Next time: come back before the two minutes are over.");
    result.items = {{QStringLiteral("Answered on ring 2"),
                     {},
                     QStringLiteral("0:05"),
                     look::StepState::Done,
                     {}},
                    {QStringLiteral("Came back late"),
                     QStringLiteral("You named 2 minutes and came back after 2:40."),
                     QStringLiteral("3:12"),
                     look::StepState::Missed,
                     {}}};
    view.result = result;
    on.page.render(view);
    CHECK(control<QLabel>(on.page, "score").text() == "92 of 100");
    QSignalSpy handedIn{&on.page, &PracticePage::handedIn};
    on.page.setFocus();
    QTest::keyClick(&on.page, Qt::Key_H, Qt::ControlModifier);
    REQUIRE(handedIn.size() == 1);
    CHECK(handedIn[0][0].toLongLong() == 7);
    picture(on.page, QStringLiteral("practice-result"));

    view.result->attempt = 8;
    view.result->score = 79; // below the pass mark: it cannot be taken back, so it is asked first
    on.page.render(view);
    QTest::keyClick(&on.page, Qt::Key_H, Qt::ControlModifier);
    CHECK(handedIn.size() == 1);
    CHECK(control<QPushButton>(on.page, "handIn").text().contains("Below the pass mark"));
    on.page.render(view); // patience goes on being drawn
    QTest::keyClick(&on.page, Qt::Key_H, Qt::ControlModifier);
    CHECK(handedIn.size() == 2);
    view.result->attempt = 9;
    on.page.render(view);
    CHECK(control<QPushButton>(on.page, "handIn").text().startsWith("Hand it in"));

    view.result->items += QVector<ScoreItemView>(30, view.result->items.constLast());
    on.page.render(view);
    on.page.resize(1024, 680);
    QApplication::processEvents();
    const auto top = [&] { return control<QLabel>(on.page, "score").mapToGlobal(QPoint()).y(); };
    const int before = top();
    QTest::keyClick(&on.page, Qt::Key_PageDown);
    CHECK(top() < before - 200);
    QTest::keyClick(&on.page, Qt::Key_PageUp);
    CHECK(top() == before);
}

TEST_CASE("in the dark the colours of the conversation change too")
{
    Page on;
    look::choose(look::SchemeChoice::Dark);
    on.run(running());
    picture(on.page, QStringLiteral("practice-dark"));
    CHECK(control<QWidget>(on.page, "conversation").isVisible());
    look::choose(look::SchemeChoice::Light);
}
