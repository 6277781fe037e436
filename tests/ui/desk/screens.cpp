#include "tests/ui/support/rehearsal.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"

#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextStream>

#include <cstdlib>
#include <functional>

/// Grabs every screen of the desk. Usage: screens FOLDER [WIDTH HEIGHT]; QT_SCALE_FACTOR scales.
namespace secondring::test {

namespace {

using namespace std::chrono_literals;

constexpr auto kNotes = "Desk ordered 3 Nov, promised for 20 Nov. Tracking stops at Leeds depot "
                        "since Wednesday. Wants a "
                        "firm date or a refund of delivery.";

struct Scene
{
    const char* name;
    std::function<void(Rehearsal&)> play;
};

CallId talk(Rehearsal& desk)
{
    const auto id = desk.talk(kElena);
    desk.find<QPlainTextEdit>("notes")->setPlainText(QString::fromLatin1(kNotes));
    desk.window.desk().flush();
    desk.pass(62s);
    desk.post(Event{id, SaidMarked{"confirm", false}});
    desk.pass(96s);
    return id;
}

void held(Rehearsal& desk)
{
    talk(desk);
    desk.window.desk().perform(DeskAction::Hold);
    desk.pass(4s);
    desk.window.desk().perform(DeskAction::Hold);
    desk.pass(75s);
}

void searching(Rehearsal& desk)
{
    talk(desk);
    desk.window.desk().perform(DeskAction::Transfer);
    desk.find<QLineEdit>("directorySearch")->setText("returns");
    desk.settle();
}

void wrapUp(Rehearsal& desk)
{
    held(desk);
    desk.window.desk().perform(DeskAction::Hold);
    desk.pass(60s);
    const auto id = desk.window.desk().shown();
    desk.post(Event{id, ClosingStarted{}});
    desk.post(Event{id, SaidMarked{"thanks", false}});
    desk.post(Event{id, TalkMeasured{100s, 140s, 0, 3s}});
    desk.pass(9s);
    desk.post(Event{id, CallEnded{EndedBy::Caller, EndReason::HungUp, {}}});
    desk.pass(18s);
}

const std::vector<Scene>& scenes()
{
    static const std::vector<Scene> all{
        {"idle", [](Rehearsal& desk) { desk.window.desk().setDemonstration(true); }},
        {"ringing",
         [](Rehearsal& desk) {
             desk.ring(kElena);
             desk.pass(2s);
         }},
        {"greeting",
         [](Rehearsal& desk) {
             const auto id = desk.ring(kElena);
             desk.pass(2s);
             desk.post(Event{id, AnswerRequested{}});
             desk.pass(2s);
         }},
        {"talking", [](Rehearsal& desk) { talk(desk); }},
        {"permission",
         [](Rehearsal& desk) {
             talk(desk);
             desk.window.desk().perform(DeskAction::Hold);
             desk.pass(3s);
         }},
        {"hold", held},
        {"hold-late",
         [](Rehearsal& desk) {
             held(desk);
             desk.pass(90s);
         }},
        {"holding",
         [](Rehearsal& desk) {
             talk(desk);
             desk.lineConfirms = false;
             desk.window.desk().perform(DeskAction::Hold);
             desk.window.desk().perform(DeskAction::Hold);
         }},
        {"hold-failed",
         [](Rehearsal& desk) {
             const auto id = talk(desk);
             desk.lineConfirms = false;
             desk.window.desk().perform(DeskAction::Hold);
             desk.window.desk().perform(DeskAction::Hold);
             desk.post(Event{id, HoldFailed{"488"}});
         }},
        {"hold-declined",
         [](Rehearsal& desk) {
             talk(desk);
             desk.window.desk().perform(DeskAction::Hold);
             desk.window.desk().perform(DeskAction::HoldRefused);
         }},
        {"directory", searching},
        {"transfer",
         [](Rehearsal& desk) {
             searching(desk);
             desk.post(TransferAsked{
                 desk.known.house.directory.front().colleague, TransferKind::SpeakFirst, {}, true});
         }},
        {"consult",
         [](Rehearsal& desk) {
             talk(desk);
             desk.post(TransferAsked{
                 desk.known.house.directory.front().colleague, TransferKind::SpeakFirst, {}, true});
             desk.post(AskGranted{});
             desk.pass(5s);
             desk.post(ConsultConnected{});
             desk.pass(20s);
         }},
        {"transfer-back",
         [](Rehearsal& desk) {
             talk(desk);
             desk.post(TransferAsked{desk.known.house.directory.front().colleague,
                                     TransferKind::StraightThrough,
                                     {},
                                     true});
             desk.post(AskGranted{});
             desk.pass(5s);
             desk.post(TransferFailed{EndReason::Busy, {}});
         }},
        {"unavailable",
         [](Rehearsal& desk) {
             talk(desk);
             desk.post(ColleagueUnavailable{desk.known.house.directory.front().colleague});
         }},
        {"message",
         [](Rehearsal& desk) {
             talk(desk);
             desk.post(ColleagueUnavailable{desk.known.house.directory.front().colleague});
             desk.post(UnavailableAnswered{UnavailableAnswer::Message});
             desk.find<QPlainTextEdit>("message")->setPlainText(
                 "Elena Marsh, 020 7946 0813: wants a firm delivery date for order 48121");
         }},
        {"second-call",
         [](Rehearsal& desk) {
             talk(desk);
             desk.ring(kTom);
             desk.pass(2s);
         }},
        {"two-calls",
         [](Rehearsal& desk) {
             talk(desk);
             desk.ring(kTom);
             desk.window.desk().perform(DeskAction::Answer);
             desk.window.desk().perform(DeskAction::Hold);
             desk.pass(8s);
         }},
        {"keypad",
         [](Rehearsal& desk) {
             talk(desk);
             desk.window.desk().perform(DeskAction::Keypad);
         }},
        {"closing",
         [](Rehearsal& desk) {
             talk(desk);
             desk.window.desk().perform(DeskAction::End);
             desk.pass(2s);
         }},
        {"closing-fine",
         [](Rehearsal& desk) {
             talk(desk);
             desk.window.desk().perform(DeskAction::End);
             desk.window.desk().perform(DeskAction::MarkSaid);
             desk.pass(12s);
         }},
        {"wrapup", wrapUp},
        {"wrapup-promised",
         [](Rehearsal& desk) {
             wrapUp(desk);
             QMetaObject::invokeMethod(desk.find<QWidget>("outcome2"), "click");
             desk.find<QLineEdit>("promise")->setText("Call Elena with a firm delivery date");
             desk.find<QLineEdit>("promiseDue")->setText("today 16:00");
         }},
        {"trouble",
         [](Rehearsal& desk) {
             talk(desk);
             desk.post(LogFailed{"no space left on the disk"});
             desk.post(LineStatusReport{LineStatus::Unreachable, "timeout"});
         }},
    };
    return all;
}

} // namespace

} // namespace secondring::test

int main(int argc, char** argv)
{
    using namespace secondring;
    if (argc < 2) {
        QTextStream(stderr) << "usage: screens FOLDER [WIDTH HEIGHT]\n";
        return 2;
    }
    test::application();
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    QDir().mkpath(folder.path());
    const QSize size = argc > 3 ? QSize(std::atoi(argv[2]), std::atoi(argv[3])) : QSize(1440, 900);
    const auto only = argc > 4 ? QString::fromLocal8Bit(argv[4]) : QString();
    for (const auto choice : {look::SchemeChoice::Light, look::SchemeChoice::Dark}) {
        look::choose(choice);
        for (const auto& scene : test::scenes()) {
            if (!only.isEmpty() && only != QLatin1String(scene.name)) {
                continue;
            }
            test::Rehearsal desk;
            desk.window.resize(size);
            scene.play(desk);
            desk.pass({});
            desk.pass({});
            const auto scheme = choice == look::SchemeChoice::Light ? "light" : "dark";
            desk.window.grab().save(
                folder.filePath(QStringLiteral("%1-%2.png").arg(scene.name, scheme)));
        }
    }
    return 0;
}
