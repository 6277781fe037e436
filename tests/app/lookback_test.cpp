#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_practice_log.h"
#include "core/practice/compile.h"
#include "core/practice/twee.h"
#include "tests/app/practising_console.h"
#include "ui/practice/attempt/attempt_page.h"
#include "ui/practice/attempt/moment_row.h"

#include <QLabel>
#include <QLineEdit>

using namespace secondring;
using namespace secondring::test;

namespace {

/// The page of one attempt in the program.
class LookingConsole : public PractisingConsole
{
public:
    using PractisingConsole::PractisingConsole;

    AttemptPage& attempt() { return on<AttemptPage>("attemptPage"); }

    bool isSeen(const char* name)
    {
        auto* found = attempt().findChild<QWidget*>(QString::fromLatin1(name));
        return found != nullptr && found->isVisible();
    }

    const MomentRow::Content& row(const char* name)
    {
        return control<MomentRow>(attempt(), name).content();
    }

    void makeAnAttempt()
    {
        takeTheCall();
        wrapUp();
    }

    void lookAgain()
    {
        press(Qt::Key_L, Qt::ControlModifier);
        REQUIRE(settles([&] { return attempt().isVisible() && attempt().hasFocus(); }));
    }
};

/// An attempt that was answered and greeted, and then the program was gone.
void leaveUnfinished(const std::string& folder, const std::string& agent)
{
    const auto atOnce = [](const std::function<void()>& task) { task(); };
    const auto store = SqliteStore::open(folder + "/practice.db");
    REQUIRE(store);
    SqliteCallLog calls(**store, {.agent = agent}, atOnce);
    SqlitePracticeLog log(**store, calls, atOnce);
    const auto compiled = practice::compile(*readTwee(kStory));
    practice::ScenarioText text{.source = kStory};
    text.version.scenario = compiled.scenario->id;
    log.keepVersion(text, [](const auto&) {});
    const auto began = look::toInstant(QDateTime::currentDateTime().addSecs(-3600));
    const auto done = [](const Result<void>& kept) { CHECK(kept); };
    const practice::AttemptHead head{compiled.scenario->id, 1, agent, began, 7};
    const auto id = log.begin(head, done);
    CallStory story(CallId{1}, began);
    const auto tell = [&](const EventBody& body) {
        calls.append(story.add(body), story.summary(), [](const auto&) {});
        return story.now();
    };
    const auto at =
        tell(CallArrived{LegId{1}, {.name = "Elena Marsh"}, "Practice", Duration{3000}});
    log.append(id, practice::CallOfAttempt{at, CallId{1}}, done);
    log.append(id, practice::AttemptEvent{at, 0, practice::Rang{}}, done);
    tell(AnswerRequested{});
    const auto answered = tell(CallConnected{"opus", true});
    log.append(id, practice::AttemptEvent{answered, 0, practice::Answered{}}, done);
    const auto greeted = tell(SaidMarked{"greeting", false});
    log.append(id, practice::AttemptEvent{greeted, 0, practice::LineMarked{"greeting"}}, done);
    log.append(id, practice::SaidByKey{greeted, "Good morning, this is Dana."}, done);
}

} // namespace

TEST_CASE("an attempt is looked at again with its seconds, and commented once it is handed in")
{
    LookingConsole desk;
    desk.makeAnAttempt();
    desk.lookAgain();
    CHECK(desk.row("turn0").words.startsWith("Good "));
    CHECK(desk.row("turn0").heading.endsWith("by key"));
    CHECK_FALSE(desk.row("turn0").time.isEmpty());
    CHECK(desk.row("turn1").words == "Thank you for the chair. Goodbye.");
    REQUIRE(desk.isSeen("counted0"));
    CHECK(desk.row("counted0").here);
    CHECK_FALSE(desk.isSeen("commentField")); // private so far
    REQUIRE(desk.isSeen("handIn"));           // also long after it was made
    desk.press(Qt::Key_H, Qt::ControlModifier);
    REQUIRE(desk.settles([&] { return desk.isSeen("commentField"); }));
    CHECK_FALSE(desk.isSeen("handIn"));
    test::press(Qt::Key_Down);
    desk.press(Qt::Key_M, Qt::ControlModifier);
    auto& field = desk.on<QLineEdit>("commentField");
    REQUIRE(field.hasFocus());
    QTest::keyClicks(&field, "Here I was too quick.");
    QTest::keyClick(&field, Qt::Key_Return);
    REQUIRE(desk.settles([&] { return desk.isSeen("comment0"); }));
    CHECK(desk.row("comment0").words == "Here I was too quick.");
    CHECK(desk.row("comment0").time == desk.row("turn1").time);
    CHECK(field.text().isEmpty());
}

TEST_CASE("an attempt is tried again from a step, which is neither kept nor handed in")
{
    LookingConsole desk;
    desk.makeAnAttempt();
    desk.lookAgain();
    test::press(Qt::Key_Down);
    test::press(Qt::Key_Down); // the thanks, after the caller's only line
    REQUIRE(desk.isSeen("retake"));
    desk.press(Qt::Key_R, Qt::ControlModifier);
    REQUIRE(desk.settles([&] { return desk.page().isVisible() && desk.isShown("practiceField"); }));
    CHECK(desk.page().findChildren<TurnBubble*>().size() >= 2); // what was said before is there
    desk.press(Qt::Key_F10);
    REQUIRE(
        desk.settles([&] { return desk.offered().startsWith("Thank you for calling Northwind"); }));
    desk.press(Qt::Key_F2);
    REQUIRE(desk.settles([&] { return desk.isShown("wrapUp") && !desk.isShown("practiceField"); }));
    desk.press(Qt::Key_1, Qt::AltModifier);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.settles([&] { return desk.isShown("score"); }));
    CHECK_FALSE(desk.isShown("handIn"));
    CHECK(desk.on<QLabel>("scoreSentence").text().startsWith("Tried again from"));
    CHECK(desk.isShown("attempt0"));
    CHECK_FALSE(desk.isShown("attempt1"));
}

TEST_CASE("two attempts are put beside each other by a key")
{
    LookingConsole desk;
    desk.makeAnAttempt();
    desk.makeAnAttempt();
    REQUIRE(desk.settles([&] { return desk.isShown("attempt1"); }));
    CHECK(desk.isShown("scoreChart"));
    desk.lookAgain();
    REQUIRE(desk.settles([&] { return desk.isSeen("compareWith"); }));
    CHECK_FALSE(desk.row("counted0").there);
    desk.press(Qt::Key_K, Qt::ControlModifier);
    REQUIRE(desk.settles([&] { return desk.row("counted0").there.has_value(); }));
    desk.press(Qt::Key_K, Qt::ControlModifier);
    CHECK(desk.settles([&] { return !desk.row("counted0").there.has_value(); }));
}

TEST_CASE("an attempt that a killed program left counts as far as it went, or is dropped")
{
    const bool counted = GENERATE(true, false);
    LookingConsole desk({}, leaveUnfinished);
    REQUIRE(desk.settles([&] { return desk.isShown("unfinished"); }));
    CHECK_FALSE(desk.isShown("attempt0"));
    desk.press(Qt::Key_U, counted ? Qt::ControlModifier : Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.settles([&] { return !desk.isShown("unfinished"); }));
    if (!counted) {
        CHECK_FALSE(desk.isShown("attempt0"));
        return;
    }
    REQUIRE(desk.settles([&] { return desk.isShown("attempt0"); }));
    desk.lookAgain();
    CHECK(desk.row("turn0").words == "Good morning, this is Dana.");
    CHECK(desk.isSeen("playerNote")); // there is nothing to hear, and the page says so
}
