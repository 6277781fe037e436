#include "tests/ui/review/listening_rig.h"

#include <QRegion>

namespace secondring::test {
namespace {

using namespace std::chrono_literals;

/// Nothing on the card reaches beyond it, and no two labels cover each other.
void checkRoom(ListeningRig& rig)
{
    const auto& view = rig.card->timeline();
    QRegion taken;
    for (const auto* mark : view.findChildren<TimelineMark*>()) {
        if (!mark->isVisible()) {
            continue;
        }
        CHECK(view.rect().contains(mark->geometry()));
        const auto here = mark->mask().translated(mark->pos());
        taken += here;
    }
    for (const auto* each : rig.card->findChildren<QWidget*>()) {
        if (each->isVisible()) {
            INFO(each->metaObject()->className() << " " << each->objectName().toStdString());
            const QRect place(each->mapTo(rig.card, QPoint{}), each->size());
            CHECK(rig.card->rect().contains(place));
        }
    }
}

} // namespace

TEST_CASE("the card holds everything at every width, in both schemes")
{
    for (const auto scheme : {look::SchemeChoice::Light, look::SchemeChoice::Dark}) {
        look::choose(scheme);
        const QString name = scheme == look::SchemeChoice::Light ? "light" : "dark";
        for (const int width : {1316, 724, 520, 400}) {
            ListeningRig rig;
            rig.field->hide();
            rig.present({width, 360});
            rig.hear(picturedCall());
            rig.tell(PlaybackMoved{158s});
            QApplication::processEvents();
            checkRoom(rig);
            picture(rig.window, QStringLiteral("player-%1-%2").arg(width).arg(name));
        }
        ListeningRig plain;
        plain.field->hide();
        plain.present({724, 360});
        plain.hear(picturedCall(false));
        QApplication::processEvents();
        checkRoom(plain);
        picture(plain.window, QStringLiteral("player-plain-%1").arg(name));
    }
    look::choose(look::SchemeChoice::Light);
}

TEST_CASE("the controls of a row stand on one line, however high each is")
{
    ListeningRig rig;
    rig.field->hide();
    rig.present({1316, 360});
    rig.hear(picturedCall());
    QApplication::processEvents();
    const int middle = rig.get<QWidget>("play").geometry().center().y();
    for (const auto* name : {"playClock", "playSpeed", "skipHolds", "skipSilence"}) {
        INFO(name);
        CHECK(std::abs(rig.get<QWidget>(name).geometry().center().y() - middle) <= 1);
    }
}

TEST_CASE("a hold says as much as finds room")
{
    offscreen();
    const HoldBlock hold{{172s, 270s}, 120s, true};
    CHECK(holdWords(hold, 300) == "Hold 1:38 of 2:00");
    CHECK(holdWords(hold, 80) == "Hold 1:38");
    CHECK(holdWords(hold, 40) == "1:38");
    CHECK(holdWords(hold, 10).isEmpty());
    CHECK(holdWords({{172s, 270s}, 0s, true}, 300) == "Hold 1:38");
    CHECK(holdWords({{172s, 270s}, 120s, false}, 300) == "Hold 1:38"); // nobody named a time
}

TEST_CASE("a call with very many events still draws, with the most important labels")
{
    ListeningRig rig;
    rig.field->hide();
    rig.present({520, 360});
    auto story = CallStory(CallId{8}, Instant{std::chrono::hours{500'000}});
    story.add(CallArrived{LegId{1}, {}, "Sales", Duration{3000}}, Duration{0});
    story.add(AnswerRequested{}, 1s);
    story.add(CallConnected{"opus", true}, 1s);
    for (int i = 0; i < 40; ++i) {
        story.add(SaidMarked{"confirm", false}, 2s);
    }
    story.add(CallEnded{EndedBy::Caller, EndReason::HungUp, {}}, 2s);
    rig.hear(story);
    QApplication::processEvents();
    CHECK(rig.card->timeline().findChildren<TimelineMark*>().size() == 42);
    CHECK(rig.mark("Caller hung up").width() > 60);
    checkRoom(rig);
    picture(rig.window, "player-many");
}

} // namespace secondring::test
