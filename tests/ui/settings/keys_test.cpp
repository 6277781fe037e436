#include "tests/ui/settings/rig.h"
#include "ui/settings/form.h"
#include "ui/settings/key_field.h"
#include "ui/settings/key_rules.h"

namespace secondring::test {
namespace {

QString complaintAt(QWidget& field)
{
    return qobject_cast<FormRow*>(field.parentWidget())->complaint();
}

TEST_CASE("an action gets the key that is pressed for it, and its first one back")
{
    SettingsRig rig;
    rig.open("keysSection");
    auto& field = control<KeyField>(rig.page, "key-mute");
    field.setFocus();
    press(Qt::Key_Space);
    CHECK(field.isListening());
    press(Qt::Key_M, Qt::ControlModifier);
    CHECK_FALSE(field.isListening());
    CHECK(rig.view.settings.keys == std::map<std::string, std::string>{{"mute", "Ctrl+M"}});
    CHECK(field.text() == "Ctrl M");
    auto& reset = control<QPushButton>(rig.page, "reset-mute");
    CHECK(reset.isVisible());
    reset.click();
    CHECK(rig.view.settings.keys.empty());
    CHECK_FALSE(reset.isVisible());
}

TEST_CASE("a key that another action has is refused, with the name of that action")
{
    SettingsRig rig;
    rig.open("keysSection");
    auto& field = control<KeyField>(rig.page, "key-mute");
    field.click();
    press(Qt::Key_F6);
    CHECK(rig.changes == 0);
    CHECK(complaintAt(field).contains(nameOf(DeskAction::Hold)));
    field.click();
    CHECK(complaintAt(field).isEmpty());
    press(Qt::Key_Escape);
    CHECK_FALSE(field.isListening());
    CHECK(rig.changes == 0);
}

TEST_CASE("no action takes a key that fields need for writing")
{
    const auto& keys = defaultKeys();
    for (const auto& text : {"A", "7", "Space", "Return", "Ctrl+C", "Ctrl+V", "Alt+3", "Left"}) {
        INFO(text);
        CHECK_FALSE(wrongWithKey(DeskAction::Mute, QKeySequence(text), keys).isEmpty());
    }
    for (const auto& text : {"F13", "Shift+F8", "Ctrl+M", "Alt+M"}) {
        INFO(text);
        CHECK(wrongWithKey(DeskAction::Mute, QKeySequence(text), keys).isEmpty());
    }
    for (auto each = keys.cbegin(); each != keys.cend(); ++each) {
        CHECK(wrongWithKey(each.key(), each.value(), keys).isEmpty());
    }
}

TEST_CASE("two actions that a file gave the same key are both told so")
{
    auto view = someSettings();
    view.settings.keys = {{"mute", "F6"}};
    SettingsRig rig(view);
    CHECK_FALSE(complaintAt(control<QWidget>(rig.page, "key-mute")).isEmpty());
    CHECK_FALSE(complaintAt(control<QWidget>(rig.page, "key-hold")).isEmpty());
    rig.open("keysSection");
    control<QPushButton>(rig.page, "resetKeys").click();
    CHECK(rig.view.settings.keys.empty());
    CHECK(complaintAt(control<QWidget>(rig.page, "key-hold")).isEmpty());
}

TEST_CASE("a conflict goes away with whichever of the two keys is changed")
{
    auto view = someSettings();
    view.settings.keys = {{"mute", "F6"}};
    SettingsRig rig(view);
    rig.open("keysSection");
    auto& hold = control<KeyField>(rig.page, "key-hold");
    hold.click();
    press(Qt::Key_F13);
    CHECK(rig.view.settings.keys.at("hold") == "F13");
    CHECK(complaintAt(control<QWidget>(rig.page, "key-mute")).isEmpty());
}

TEST_CASE("stored keys stand over the first ones, and nonsense does not")
{
    const auto keys = keysFrom({{"mute", "Ctrl+M"}, {"hold", ""}, {"unknown", "F13"}});
    CHECK(keys.value(DeskAction::Mute) == QKeySequence("Ctrl+M"));
    CHECK(keys.value(DeskAction::Hold) == defaultKeys().value(DeskAction::Hold));
    CHECK(keys.size() == defaultKeys().size());
}

} // namespace
} // namespace secondring::test
