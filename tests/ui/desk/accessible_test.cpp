#include "tests/support/catch.h"
#include "tests/ui/desk/typing.h"
#include "ui/look/text.h"

#include <QAccessible>
#include <QPlainTextEdit>

#include <functional>

using namespace secondring;
using namespace secondring::test;
using namespace std::chrono_literals;

namespace {

struct Moment
{
    const char* name;
    std::function<void(Rehearsal&)> reach;
};

void perform(Rehearsal& desk, std::initializer_list<DeskAction> actions)
{
    for (const auto action : actions) {
        desk.window.desk().perform(action);
    }
}

Colleague sam(const Rehearsal& desk)
{
    return desk.known.house.directory.front().colleague;
}

/// A call in every phase, with every prompt that can be open.
const std::vector<Moment>& moments()
{
    static const std::vector<Moment> all{
        {"idle", [](Rehearsal& desk) { desk.window.desk().setDemonstration(true); }},
        {"ringing", [](Rehearsal& desk) { desk.ring(kElena); }},
        {"talking", [](Rehearsal& desk) { desk.talk(kElena); }},
        {"asked to hold",
         [](Rehearsal& desk) {
             desk.talk(kElena);
             perform(desk, {DeskAction::Hold});
         }},
        {"held",
         [](Rehearsal& desk) {
             desk.talk(kElena);
             perform(desk, {DeskAction::Hold, DeskAction::Hold});
         }},
        {"back",
         [](Rehearsal& desk) {
             desk.talk(kElena);
             perform(desk, {DeskAction::Hold, DeskAction::Hold, DeskAction::Hold});
         }},
        {"directory",
         [](Rehearsal& desk) {
             desk.talk(kElena);
             perform(desk, {DeskAction::Transfer});
         }},
        {"asked to transfer",
         [](Rehearsal& desk) {
             desk.talk(kElena);
             desk.post(TransferAsked{sam(desk), TransferKind::SpeakFirst, {}, true});
         }},
        {"consulting",
         [](Rehearsal& desk) {
             desk.talk(kElena);
             desk.post(TransferAsked{sam(desk), TransferKind::SpeakFirst, {}, true});
             desk.post(AskGranted{});
             desk.post(ConsultConnected{});
         }},
        {"unavailable",
         [](Rehearsal& desk) {
             desk.talk(kElena);
             desk.post(ColleagueUnavailable{sam(desk)});
         }},
        {"message",
         [](Rehearsal& desk) {
             desk.talk(kElena);
             desk.post(ColleagueUnavailable{sam(desk)});
             desk.post(UnavailableAnswered{UnavailableAnswer::Message});
         }},
        {"keypad",
         [](Rehearsal& desk) {
             desk.talk(kElena);
             perform(desk, {DeskAction::Keypad});
         }},
        {"second call",
         [](Rehearsal& desk) {
             desk.talk(kElena);
             desk.ring(kTom);
         }},
        {"closing",
         [](Rehearsal& desk) {
             desk.talk(kElena);
             perform(desk, {DeskAction::End});
         }},
        {"wrap-up",
         [](Rehearsal& desk) {
             const auto id = desk.talk(kElena);
             desk.post(Event{id, CallEnded{EndedBy::Caller, EndReason::HungUp, {}}});
         }},
    };
    return all;
}

std::string pathOf(QAccessibleInterface* control)
{
    std::string path;
    for (; control != nullptr; control = control->parent()) {
        const auto* object = control->object();
        const auto name = object == nullptr ? QString{} : object->objectName();
        path =
            "/" + (name.isEmpty() ? control->text(QAccessible::Name) : name).toStdString() + path;
    }
    return path;
}

bool isShown(const QAccessibleInterface& control)
{
    const auto state = control.state();
    return control.isValid() && !state.invisible;
}

/// Everything below that is shown.
void walk(QAccessibleInterface* control, const std::function<void(QAccessibleInterface&)>& visit)
{
    for (int i = 0; i < control->childCount(); ++i) {
        auto* child = control->child(i);
        if (child != nullptr && isShown(*child)) {
            visit(*child);
            walk(child, visit);
        }
    }
}

} // namespace

TEST_CASE("in every phase each control has a name, a role, and no namesake beside it")
{
    for (const auto& moment : moments()) {
        INFO(moment.name);
        Rehearsal desk;
        moment.reach(desk);
        auto* window = QAccessible::queryAccessibleInterface(&desk.window);
        REQUIRE(window != nullptr);
        int controls = 0;
        QSet<QString> met;
        walk(window, [&](QAccessibleInterface& control) {
            if (!control.state().focusable || control.state().disabled) {
                return;
            }
            ++controls;
            const auto name = control.text(QAccessible::Name);
            INFO(pathOf(&control));
            CHECK_FALSE(name.trimmed().isEmpty());
            CHECK(control.role() != QAccessible::NoRole);
            CHECK(control.role() != QAccessible::Client);
            const auto beside = QStringLiteral("%1 %2 %3")
                                    .arg(quintptr(control.parent()))
                                    .arg(control.role())
                                    .arg(name);
            INFO(name.toStdString());
            CHECK_FALSE(met.contains(beside));
            met.insert(beside);
        });
        CHECK(controls >= 3);
    }
}

TEST_CASE("ring, ask, held, back and ended are announced")
{
    Rehearsal desk;
    const auto announced = [&] { return desk.window.desk().accessibleDescription(); };
    const auto id = desk.ring(kElena);
    CHECK(announced() == "Elena Marsh: Ringing");
    press(desk, Qt::Key_F12);
    CHECK(announced() == "Elena Marsh: Live");
    press(desk, Qt::Key_F6);
    CHECK(desk.find<QWidget>("sayCard")->accessibleDescription().startsWith(
        "Ask, then wait for the answer: May I place you"));
    press(desk, Qt::Key_F6);
    CHECK(announced() == "Elena Marsh: On hold");
    press(desk, Qt::Key_F6);
    CHECK(announced() == "Elena Marsh: Live");
    desk.post(Event{id, CallEnded{EndedBy::Caller, EndReason::HungUp, {}}});
    CHECK(announced() == "Elena Marsh: Wrap-up");
}
