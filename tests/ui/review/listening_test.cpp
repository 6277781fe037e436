#include "tests/ui/review/listening_rig.h"
#include "ui/look/card.h"
#include "ui/look/chip.h"
#include "ui/look/tick_label.h"

#include <QPushButton>
#include <QSlider>

namespace secondring::test {
namespace {

using namespace std::chrono_literals;

QString noteOf(ListeningRig& rig)
{
    auto& note = rig.get<look::Banner>("playerNote");
    return note.isVisible() ? note.sentence() : QString{};
}

QString clockOf(ListeningRig& rig)
{
    return rig.get<look::TickLabel>("playClock").text();
}

} // namespace

TEST_CASE("a recorded call is shown with its timeline and can be played")
{
    ListeningRig rig;
    rig.present();
    rig.hear(picturedCall());
    CHECK(rig.waveforms.files == std::vector<std::string>{kRecording});
    REQUIRE(rig.playback.opened.pieces.size() == 1);
    CHECK(rig.playback.opened.pieces[0].call.from == 5100ms);
    CHECK(clockOf(rig) == "0:00 / 6:31");
    CHECK(noteOf(rig).isEmpty());
    press(Qt::Key_Space);
    CHECK(rig.playback.playing);
    rig.tell(PlaybackMoved{152s});
    CHECK(clockOf(rig) == "2:32 / 6:31");
    press(Qt::Key_Space);
    CHECK_FALSE(rig.playback.playing);
}

TEST_CASE("the marks of a call carry the words of what happened")
{
    ListeningRig rig;
    rig.present();
    rig.hear(picturedCall());
    QStringList labels;
    for (const auto& mark : rig.card->timeline().content().marks) {
        labels << mark.label;
    }
    CHECK(labels == QStringList{"Ring 1",
                                "Greeting",
                                "Confirmed",
                                QString::fromUtf8("Asked · agreed"),
                                "Thanked for holding",
                                "Thanked",
                                "Caller hung up"});
    CHECK(rig.mark("Greeting").accessibleName() == "0:23 Greeting");
    CHECK(rig.mark("Ring 1").toolTip() == "0:05 Answered on ring 1");
}

TEST_CASE("a press on a mark plays from there")
{
    ListeningRig rig;
    rig.present();
    rig.hear(picturedCall());
    auto& mark = rig.mark("Confirmed");
    QTest::mouseClick(&mark, Qt::LeftButton);
    CHECK(rig.playback.playing);
    CHECK(rig.playback.sought.back() == 80s);
    CHECK(clockOf(rig) == "1:20 / 6:31");
}

TEST_CASE("marks are reached by keyboard, in the order of time")
{
    ListeningRig rig;
    rig.present();
    rig.hear(picturedCall());
    rig.field->setFocus();
    press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == &rig.mark("Ring 1"));
    press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == &rig.mark("Greeting"));
    press(Qt::Key_Space);
    CHECK(rig.playback.sought.back() == 23s);
    CHECK(rig.playback.playing);
    CHECK(QApplication::focusWidget() == &rig.mark("Greeting"));
}

TEST_CASE("a press on the waveform plays from there")
{
    ListeningRig rig;
    rig.present();
    rig.hear(picturedCall());
    auto& view = rig.card->timeline();
    QTest::mouseClick(&view, Qt::LeftButton, {}, {view.xOf(60s), 30});
    CHECK(rig.playback.playing);
    CHECK(std::chrono::abs(rig.playback.sought.back() - 60s) < 1s);
}

TEST_CASE("every key of the player works, and none while somebody types")
{
    ListeningRig rig;
    rig.present();
    rig.hear(picturedCall());
    rig.tell(PlaybackMoved{100s});
    press(Qt::Key_J);
    CHECK(rig.playback.sought.back() == 95s);
    press(Qt::Key_Left);
    CHECK(rig.playback.sought.back() == 90s);
    press(Qt::Key_L);
    press(Qt::Key_Right);
    CHECK(rig.playback.sought.back() == 100s);
    press(Qt::Key_Period);
    press(Qt::Key_Period);
    CHECK(rig.playback.speed == 1.5);
    CHECK(rig.get<look::Chip>("playSpeed").text() == QString::fromUtf8("1.5×"));
    press(Qt::Key_Comma);
    CHECK(rig.playback.speed == 1.25);
    press(Qt::Key_H);
    CHECK(rig.playback.opened.pieces.size() == 2);
    CHECK(rig.get<look::Chip>("skipHolds").isChecked());
    press(Qt::Key_1);
    CHECK(rig.playback.volumes == TrackVolumes{0, 1});
    press(Qt::Key_2);
    CHECK(rig.playback.volumes == TrackVolumes{0, 0});
    press(Qt::Key_1);
    press(Qt::Key_2);
    CHECK(rig.playback.volumes == TrackVolumes{1, 1});

    rig.field->setFocus();
    QTest::keyClicks(rig.field, "j l,.hs12");
    CHECK(rig.field->text() == "j l,.hs12");
    CHECK(rig.playback.speed == 1.25);
    CHECK_FALSE(rig.playback.playing);
}

TEST_CASE("keys with Ctrl or Alt, and those of a window in front, are not the player's")
{
    ListeningRig rig;
    rig.present();
    rig.hear(picturedCall());
    press(Qt::Key_S, Qt::ControlModifier);
    press(Qt::Key_L, Qt::AltModifier);
    CHECK_FALSE(rig.get<look::Chip>("skipSilence").isChecked());
    CHECK(rig.playback.sought.empty());
    rig.card->hide();
    press(Qt::Key_Space);
    CHECK_FALSE(rig.playback.playing);
}

TEST_CASE("every control works by mouse")
{
    ListeningRig rig;
    rig.present();
    rig.hear(picturedCall());
    const auto click = [&](const char* name) {
        QTest::mouseClick(&rig.get<QPushButton>(name), Qt::LeftButton);
    };
    click("play");
    CHECK(rig.playback.playing);
    CHECK(rig.get<QPushButton>("play").accessibleName() == "Pause");
    click("play");
    CHECK_FALSE(rig.playback.playing);
    CHECK(rig.get<QPushButton>("play").accessibleName() == "Play");
    for (const double speed : {1.25, 1.5, 1.75, 2.0, 0.8, 1.0}) {
        click("playSpeed");
        CHECK(rig.playback.speed == speed);
    }
    click("skipHolds");
    CHECK(rig.playback.opened.pieces.size() == 2);
    click("skipHolds");
    CHECK(rig.playback.opened.pieces.size() == 1);
    auto* slider = rig.get<QWidget>("callerVolume").findChild<QSlider*>();
    REQUIRE(slider != nullptr);
    slider->setValue(40);
    CHECK(rig.playback.volumes.agent == 1);
    CHECK(std::abs(rig.playback.volumes.caller - 0.4F) < 0.001F);
}

TEST_CASE("going back over a skipped hold goes back in what was heard")
{
    ListeningRig rig;
    rig.present();
    rig.hear(picturedCall());
    press(Qt::Key_H);
    rig.tell(PlaybackMoved{271s});
    press(Qt::Key_J);
    CHECK(rig.playback.sought.back() == 168s);
}

TEST_CASE("silence is skipped where the recording says so")
{
    ListeningRig rig;
    rig.present();
    const auto story = picturedCall();
    rig.listening.show(story.call(), story.events(), {});
    auto waveform = talk(385'900ms);
    waveform.silences = {{20s, 30s}};
    rig.waveforms.answer({FoundSound{waveform}});
    press(Qt::Key_S);
    REQUIRE(rig.playback.opened.pieces.size() == 2);
    CHECK(rig.playback.opened.pieces[0].call.until == 25'600ms);
    CHECK(rig.playback.opened.pieces[1].call.from == 34'600ms);
}

TEST_CASE("at the end it stands at the end, and playing begins again")
{
    ListeningRig rig;
    rig.present();
    rig.hear(picturedCall());
    press(Qt::Key_Space);
    rig.tell(PlaybackEnded{});
    CHECK(clockOf(rig) == "6:31 / 6:31");
    CHECK(rig.get<QPushButton>("play").accessibleName() == "Play");
    press(Qt::Key_Space);
    CHECK(rig.playback.sought.back() == 0s);
    CHECK(rig.playback.playing);
}

TEST_CASE("a call without a recording shows its marks and says why there is no sound")
{
    ListeningRig rig;
    rig.present();
    rig.hear(picturedCall(false));
    CHECK(noteOf(rig) == "This call was not recorded.");
    CHECK_FALSE(rig.get<PlayerBar>("playerBar").isVisible());
    CHECK(rig.mark("Greeting").isVisible());
    QTest::mouseClick(&rig.mark("Greeting"), Qt::LeftButton);
    CHECK(rig.listening.at() == 23s); // what is said of the call is said of that moment
    press(Qt::Key_Space);
    CHECK_FALSE(rig.playback.playing);
}

TEST_CASE("a recording that gives no sound is explained in a sentence")
{
    const auto story = picturedCall();
    for (const auto& [trouble, words] : std::vector<std::pair<FileTrouble, QString>>{
             {FileTrouble::Missing, "no longer in its place"},
             {FileTrouble::NoAccess, "may not read"},
             {FileTrouble::Empty, "no sound was written"},
             {FileTrouble::Damaged, "is damaged"}}) {
        ListeningRig rig;
        rig.present();
        rig.listening.show(story.call(), story.events(), {});
        rig.waveforms.answer({tl::unexpected(trouble)});
        CHECK(noteOf(rig).contains(words));
        CHECK(noteOf(rig).contains(QString::fromStdString(kRecording)));
        CHECK_FALSE(rig.get<PlayerBar>("playerBar").isVisible());
    }
}

TEST_CASE("trouble with the loudspeaker is said until it plays again")
{
    ListeningRig rig;
    rig.present();
    rig.hear(picturedCall());
    press(Qt::Key_Space);
    rig.tell(PlaybackDeviceLost{"Jabra Evolve"});
    CHECK(noteOf(rig).startsWith("Jabra Evolve has gone"));
    CHECK(rig.get<QPushButton>("play").accessibleName() == "Play");
    press(Qt::Key_Space);
    CHECK(rig.playback.playing);
    CHECK(noteOf(rig).isEmpty());
    rig.tell(PlaybackNoDevice{});
    CHECK(noteOf(rig).contains("no loudspeaker"));
    rig.tell(PlaybackFileFailed{kRecording, FileTrouble::Missing});
    CHECK(noteOf(rig).contains("no longer in its place"));
}

TEST_CASE("another call ends the one before, and keeps speed and skips")
{
    ListeningRig rig;
    rig.present();
    rig.hear(picturedCall());
    press(Qt::Key_Period);
    press(Qt::Key_H);
    press(Qt::Key_Space);
    const auto stale = rig.playback.report;
    auto other = picturedCall();
    other.add(NoteChanged{"one more event"});
    rig.hear(other);
    CHECK_FALSE(rig.playback.playing);
    CHECK(clockOf(rig) == "0:00 / 6:31");
    CHECK(rig.playback.speed == 1.25);
    CHECK(rig.playback.opened.pieces.size() == 2);
    rig.listening.leave();
    CHECK_FALSE(rig.playback.report);
}

TEST_CASE("the same call shown again changes nothing")
{
    ListeningRig rig;
    rig.present();
    const auto story = picturedCall();
    rig.hear(story);
    press(Qt::Key_Space);
    rig.hear(story);
    CHECK(rig.playback.playing);
    rig.listening.pause();
    CHECK_FALSE(rig.playback.playing);
}

TEST_CASE("a moving playhead repaints only where it was and is")
{
    ListeningRig rig;
    rig.present();
    rig.hear(picturedCall());
    rig.tell(PlaybackMoved{99s});
    QApplication::processEvents();

    struct Watch : QObject
    {
        bool eventFilter(QObject*, QEvent* event) override
        {
            if (event->type() == QEvent::Paint) {
                widest = std::max(
                    widest, static_cast<QPaintEvent*>(event)->region().boundingRect().width());
                ++paints;
            }
            return false;
        }

        int widest = 0;
        int paints = 0;
    } watch;

    rig.card->timeline().installEventFilter(&watch);
    for (Duration at = 100s; at < 110s; at += 33ms) {
        rig.tell(PlaybackMoved{at});
        QApplication::processEvents();
    }
    CHECK(watch.paints > 3);
    CHECK(watch.paints < 40); // once for each pixel it moves
    CHECK(watch.widest < 40);
}

} // namespace secondring::test
