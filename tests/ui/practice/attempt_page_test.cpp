#include "tests/ui/offscreen.h"
#include "tests/ui/review/listening_fakes.h"
#include "ui/look/theme.h"
#include "ui/practice/attempt/attempt_page.h"
#include "ui/practice/attempt/moment_row.h"
#include "ui/practice/attempt/patience_chart.h"
#include "ui/practice/attempt/score_chart.h"
#include "ui/review/listening.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace secondring;
using namespace secondring::test;
using namespace std::chrono_literals;

namespace {

using look::StepState;

QString words(const char* text)
{
    return QString::fromUtf8(text);
}

QVector<LookedTurnView> turns()
{
    return {{3s,
             Speaker::Trainee,
             words("Dana · by key"),
             words("Good morning, Northwind Furniture, this is Dana speaking. How may I help you?"),
             {},
             true},
            {9s,
             Speaker::Caller,
             words("Elena Marsh"),
             words("I ordered a desk three weeks ago and it still is not here. You promised the "
                   "twentieth."),
             words("Impatient"),
             false},
            {24s,
             Speaker::Trainee,
             words("Dana · by voice"),
             words("I am sorry about the wait, Ms Marsh. You were promised the twentieth, so let "
                   "me find out where it is."),
             words("Heard 2 of 2: named the delay, took ownership"),
             true},
            {38s,
             Speaker::Caller,
             words("Elena Marsh"),
             words("Fine. But please don’t leave me hanging."),
             words("Calmer"),
             true}};
}

AttemptLook lateDesk()
{
    AttemptLook look{.id = 7,
                     .title = words("The late desk"),
                     .when = words("today 9:40"),
                     .score = 82,
                     .passed = true,
                     .sentence = words("Next time: Touch base while the caller is held."),
                     .length = 190s};
    look.turns = turns();
    look.patience = {{{{0s, 0.62}, {24s, 0.7}, {60s, 0.55}, {120s, 0.8}, {190s, 0.8}}, false}};
    look.items = {
        {words("Answered on ring 2"), words("4 s"), 4s, StepState::Done, {}},
        {words("Greeting, word for word"), {}, 3s, StepState::Done, {}},
        {words("Apologised for the wait"), words("I am sorry"), 24s, StepState::Done, {}},
        {words("Did not touch base in time"), words("140 s of 120 s"), 120s, StepState::Missed, {}},
        {words("The caller stayed to the end"), words("patience 80"), {}, StepState::Done, {}}};
    look.delivery = {{words("Pace"), words("148 wpm"), {}},
                     {words("Talk share"), words("41 %"), {}},
                     {words("Interruptions"), words("1"), {}},
                     {words("Longest silence"), words("4.2 s"), {}},
                     {words("Loudness"), words("-24 dB"), {}},
                     {words("Clipping"), words("0.0 %"), {}}};
    look.comments = {
        {words("Rosa Lindt"), words("today 11:02"), 24s, words("Well said, and early enough.")}};
    look.mayComment = true;
    look.rivals = {{5, words("Fri 16:02 · 91 of 100")}, {6, words("yesterday 9:12 · 58 of 100")}};
    look.course = {{{5, words("Fri 16:02"), 91, false},
                    {6, words("yesterday 9:12"), 58, false},
                    {7, words("today 9:40"), 82, true}},
                   80};
    return look;
}

struct Looked
{
    explicit Looked(QSize size = {1364, 900})
    {
        page.render(lateDesk());
        show(page, size);
        page.setFocus();
    }

    const MomentRow::Content& row(const char* name)
    {
        return control<MomentRow>(page, name).content();
    }

    QApplication& app = offscreen();
    AttemptPage page;
};

} // namespace

TEST_CASE("a turn is chosen with the arrow keys and played from with Return")
{
    Looked on;
    QSignalSpy played{&on.page, &AttemptPage::playWanted};
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    CHECK(on.row("turn2").chosen);
    press(Qt::Key_Return);
    REQUIRE(played.size() == 1);
    CHECK(played[0][0].value<std::chrono::milliseconds>() == 24s);
    press(Qt::Key_Up);
    CHECK(on.row("turn1").chosen);
}

TEST_CASE("a click on a turn, on what counts, or on a comment plays from its second")
{
    Looked on;
    QSignalSpy played{&on.page, &AttemptPage::playWanted};
    for (const char* name : {"turn3", "counted3", "comment0"}) {
        QTest::mouseClick(&control<QWidget>(on.page, name), Qt::LeftButton);
    }
    REQUIRE(played.size() == 3);
    CHECK(played[0][0].value<std::chrono::milliseconds>() == 38s);
    CHECK(played[1][0].value<std::chrono::milliseconds>() == 120s);
    CHECK(played[2][0].value<std::chrono::milliseconds>() == 24s);
    QTest::mouseClick(&control<QWidget>(on.page, "counted4"), Qt::LeftButton);
    CHECK(played.size() == 3); // what has no moment cannot be gone to
}

TEST_CASE("a press on the patience plays from that second")
{
    Looked on;
    QSignalSpy played{&on.page, &AttemptPage::playWanted};
    auto& chart = control<PatienceChart>(on.page, "patienceChart");
    QTest::mouseClick(&chart, Qt::LeftButton, {}, {chart.width() / 2, chart.height() / 2});
    REQUIRE(played.size() == 1);
    const auto at = played[0][0].value<std::chrono::milliseconds>();
    CHECK(at > 90s);
    CHECK(at < 100s);
}

TEST_CASE("it is tried again from the chosen turn, where that can be done")
{
    Looked on;
    QSignalSpy wanted{&on.page, &AttemptPage::retakeWanted};
    press(Qt::Key_Down);
    CHECK_FALSE(control<QWidget>(on.page, "retake").isVisible());
    press(Qt::Key_R, Qt::ControlModifier);
    CHECK(wanted.empty());
    press(Qt::Key_Down);
    press(Qt::Key_R, Qt::ControlModifier);
    REQUIRE(wanted.size() == 1);
    CHECK(wanted[0][0].toInt() == 2);
    QTest::mouseClick(&control<QWidget>(on.page, "retake"), Qt::LeftButton);
    CHECK(wanted.size() == 2);
}

TEST_CASE("it is handed in by a key, below the pass mark only when that is asked for twice")
{
    Looked on;
    QSignalSpy handed{&on.page, &AttemptPage::handedIn};
    press(Qt::Key_H, Qt::ControlModifier);
    CHECK(handed.isEmpty()); // it has been, or is somebody else's
    auto own = lateDesk();
    own.mayHandIn = true;
    SECTION("a good one at once")
    {
        on.page.render(own);
        press(Qt::Key_H, Qt::ControlModifier);
        REQUIRE(handed.size() == 1);
        CHECK(handed[0][0].toLongLong() == 7);
    }
    SECTION("one below the mark")
    {
        own.belowMark = true;
        on.page.render(own);
        press(Qt::Key_H, Qt::ControlModifier);
        CHECK(handed.isEmpty());
        press(Qt::Key_H, Qt::ControlModifier);
        CHECK(handed.size() == 1);
    }
}

TEST_CASE("a comment is said of the moment that was gone to last")
{
    Looked on;
    QSignalSpy said{&on.page, &AttemptPage::commented};
    QTest::mouseClick(&control<QWidget>(on.page, "counted3"), Qt::LeftButton);
    press(Qt::Key_M, Qt::ControlModifier);
    auto& field = control<QLineEdit>(on.page, "commentField");
    REQUIRE(field.hasFocus());
    QTest::keyClicks(&field, "Too long");
    press(Qt::Key_Return);
    REQUIRE(said.size() == 1);
    CHECK(said[0][0].value<std::chrono::milliseconds>() == 120s);
    CHECK(said[0][1].toString() == QStringLiteral("Too long"));
    QSignalSpy left{&on.page, &AttemptPage::left};
    press(Qt::Key_Escape); // the field first, then the page
    CHECK(left.empty());
    press(Qt::Key_Escape);
    CHECK(left.size() == 1);
}

TEST_CASE("who may not comment is told why")
{
    Looked on;
    auto look = lateDesk();
    look.mayComment = false;
    look.commentNote = words("An attempt can be commented on once it was handed in.");
    on.page.render(look);
    CHECK_FALSE(control<QLineEdit>(on.page, "commentField").isVisible());
    CHECK(control<QLabel>(on.page, "commentNote").text() == look.commentNote);
}

TEST_CASE("another attempt is put beside this one by a key or from the list, and taken away")
{
    Looked on;
    QSignalSpy chosen{&on.page, &AttemptPage::rivalChosen};
    press(Qt::Key_K, Qt::ControlModifier);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].toLongLong() == 5); // the best of the others
    auto look = lateDesk();
    look.rival = 5;
    look.items[3].there = StepState::Done;
    look.delivery[0].there = words("132 wpm");
    look.patience.append({{{0s, 0.62}, {40s, 0.9}, {160s, 0.95}}, true});
    on.page.render(look);
    CHECK(on.row("counted3").beside);
    CHECK(on.row("counted3").there == StepState::Done);
    picture(on.page, QStringLiteral("attempt-compared"));
    press(Qt::Key_K, Qt::ControlModifier);
    REQUIRE(chosen.size() == 2);
    CHECK(chosen[1][0].toLongLong() == 0);
    auto& list = control<QComboBox>(on.page, "compareWith");
    list.setFocus();
    press(Qt::Key_Down);
    REQUIRE(chosen.size() == 3);
    CHECK(chosen[2][0].toLongLong() == 6);
}

TEST_CASE("a point of the scores asks for that attempt, by mouse and by keys")
{
    Looked on;
    QSignalSpy chosen{&on.page, &AttemptPage::attemptChosen};
    auto& chart = control<ScoreChart>(on.page, "scoreChart");
    QTest::mouseClick(&chart, Qt::LeftButton, {}, {4, chart.height() / 2});
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].toLongLong() == 5);
    chart.setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    REQUIRE(chosen.size() == 2);
    CHECK(chosen[1][0].toLongLong() == 6);
}

TEST_CASE("the player of an attempt answers to the keys of Review")
{
    Looked on;
    SilentPlayback playback;
    WaitingWaveforms waveforms;
    Listening listening(on.page.player(), playback, waveforms);
    QObject::connect(&on.page, &AttemptPage::playWanted, &listening, &Listening::playFrom);
    listening.show(Listened{.id = CallId{7},
                            .length = 190s,
                            .recording = {{"practice.wav", 4s, {}}},
                            .holds = {},
                            .marks = {},
                            .silence = {}},
                   QStringLiteral("Dana Kerr"));
    REQUIRE(waveforms.answer);
    waveforms.answer({FoundSound{talk(180s)}});
    on.page.setFocus();
    press(Qt::Key_Space);
    CHECK(playback.playing);
    press(Qt::Key_Space);
    CHECK_FALSE(playback.playing);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(playback.playing);
    CHECK(playback.sought.back() == 9s);
    picture(on.page, QStringLiteral("attempt"));
    look::choose(look::SchemeChoice::Dark);
    picture(on.page, QStringLiteral("attempt-dark"));
    look::choose(look::SchemeChoice::Light);
    on.page.resize(948, 680);
    picture(on.page, QStringLiteral("attempt-narrow"));
}

TEST_CASE("an attempt without sound says so in a sentence")
{
    Looked on;
    SilentPlayback playback;
    WaitingWaveforms waveforms;
    Listening listening(on.page.player(), playback, waveforms);
    listening.show(
        Listened{.id = CallId{7},
                 .length = 190s,
                 .recording = {},
                 .holds = {},
                 .marks = {},
                 .silence = {QStringLiteral("info"), look::Tone::Neutral, words("No sound.")}},
        QStringLiteral("Dana Kerr"));
    CHECK(control<QWidget>(on.page, "playerNote").isVisible());
    CHECK_FALSE(control<QWidget>(on.page, "playerBar").isVisible());
}
