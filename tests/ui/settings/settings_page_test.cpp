#include "tests/ui/settings/rig.h"
#include "ui/settings/form.h"

#include <QComboBox>
#include <QLabel>
#include <QSlider>

namespace secondring::test {
namespace {

TEST_CASE("a changed name applies as soon as its field is left")
{
    SettingsRig rig;
    type(control<QWidget>(rig.page, "agentName"), "Dana K");
    CHECK(rig.changes == 0);
    press(Qt::Key_Tab);
    CHECK(rig.changes == 1);
    CHECK(rig.view.settings.agent == "Dana K");
}

TEST_CASE("no name is not a name, and the one before stays")
{
    SettingsRig rig;
    auto& name = control<QLineEdit>(rig.page, "agentName");
    name.setFocus();
    QTest::keyClick(&name, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&name, Qt::Key_Delete);
    press(Qt::Key_Return);
    CHECK(rig.changes == 0);
    CHECK(qobject_cast<FormRow*>(name.parentWidget())->complaint().contains("greeting"));
}

TEST_CASE("rendering again leaves a field alone in which something is typed")
{
    SettingsRig rig;
    auto& name = control<QLineEdit>(rig.page, "agentName");
    type(name, "Da");
    rig.view.settings.extension = "300";
    rig.page.render(rig.view);
    CHECK(name.text() == "Da");
    CHECK(control<QLineEdit>(rig.page, "extension").text() == "300");
}

TEST_CASE("the arrow keys walk through the sections")
{
    SettingsRig rig;
    control<QWidget>(rig.page, "youSectionTitle").setFocus();
    const std::vector<const char*> sections{"youSection",
                                            "houseSection",
                                            "lineSection",
                                            "soundSection",
                                            "keysSection",
                                            "lookSection",
                                            "promptsSection"};
    for (const auto* section : sections) {
        INFO(section);
        CHECK(control<QWidget>(rig.page, section).isVisible());
        press(Qt::Key_Down);
    }
}

TEST_CASE("the microphone is measured only while its section is shown")
{
    SettingsRig rig;
    CHECK_FALSE(rig.sounds.isMeasuring());
    rig.open("soundSection");
    REQUIRE(rig.sounds.isMeasuring());
    rig.sounds.onLevel(0.6F);
    CHECK(control<QWidget>(rig.page, "microphoneLevel").accessibleName().contains("Good"));
    rig.open("youSection");
    CHECK_FALSE(rig.sounds.isMeasuring());
    rig.open("soundSection");
    rig.page.hide();
    CHECK_FALSE(rig.sounds.isMeasuring());
    CHECK_FALSE(rig.sounds.isWatched());
}

TEST_CASE("another microphone is measured as soon as it is chosen")
{
    SettingsRig rig;
    rig.open("soundSection");
    control<QWidget>(rig.page, "microphoneDevice").setFocus();
    press(Qt::Key_End);
    CHECK(rig.view.settings.devices.microphone == "mic-headset");
    CHECK(rig.sounds.measured == "mic-headset");
    CHECK(rig.sounds.isMeasuring());
}

TEST_CASE("a device that went away stays chosen and is explained")
{
    SettingsRig rig;
    rig.open("soundSection");
    auto& ear = control<QComboBox>(rig.page, "earDevice");
    ear.setFocus();
    press(Qt::Key_End);
    auto names = rig.sounds.names;
    names.speakers.pop_back();
    rig.sounds.plug(names);
    CHECK(ear.currentData().toString() == "headset");
    CHECK(qobject_cast<FormRow*>(ear.parentWidget())->complaint().contains("not connected"));
    CHECK(rig.view.settings.devices.ear == "headset");
}

TEST_CASE("the ring volume follows the arrow keys")
{
    SettingsRig rig;
    rig.open("soundSection");
    auto& volume = control<QSlider>(rig.page, "ringVolume");
    volume.setFocus();
    press(Qt::Key_Right);
    CHECK(rig.view.settings.devices.ringVolume == volume.value());
    CHECK(volume.value() == 71);
}

TEST_CASE("the account changes only as a whole that can be used")
{
    SettingsRig rig;
    rig.open("lineSection");
    CHECK(control<QLabel>(rig.page, "lineState").text() == rig.view.lineSentence);
    type(control<QWidget>(rig.page, "server"), "not a server");
    press(Qt::Key_Return);
    CHECK(rig.changes == 0);
    rig.page.render(rig.view);
    CHECK(control<QLineEdit>(rig.page, "server").text() == "not a server");
    type(control<QWidget>(rig.page, "server"), "sip.example");
    press(Qt::Key_Return);
    CHECK(rig.changes == 1);
    CHECK(rig.view.settings.account.server == "sip.example");
    control<QWidget>(rig.page, "account1").setFocus();
    press(Qt::Key_Left);
    CHECK(rig.view.settings.account.server.empty());
    press(Qt::Key_Right);
    CHECK(rig.view.settings.account.server == "sip.example");
}

TEST_CASE("complaints about the house file are shown with their lines")
{
    SettingsRig rig;
    rig.open("houseSection");
    int wanted = 0;
    QObject::connect(&rig.page, &SettingsPage::houseFileWanted, &rig.page, [&] { ++wanted; });
    auto& write = control<QPushButton>(rig.page, "writeHouseFile");
    write.setFocus();
    press(Qt::Key_Space);
    CHECK(wanted == 1);
    rig.view.houseFile = "house.toml";
    rig.view.houseComplaints = {"Line 12: “ring-secnds” is not known. Did you mean “ring-seconds”?",
                                "Line 40: a hold lasts 1 to 60 minutes."};
    rig.page.render(rig.view);
    CHECK_FALSE(write.isVisible());
    CHECK(control<QLabel>(rig.page, "houseFile").text() == "house.toml");
    CHECK(control<QLabel>(rig.page, "complaint1").text().contains("Line 40"));
    rig.view.houseComplaints.clear();
    rig.page.render(rig.view);
    CHECK_FALSE(control<QWidget>(rig.page, "houseComplaints").isVisible());
}

TEST_CASE("the level of a prompt is told, and can be fixed and let go")
{
    SettingsRig rig;
    rig.open("promptsSection");
    auto& row = control<QWidget>(rig.page, "prompt-identify");
    CHECK(row.accessibleDescription() ==
          "Shown now: the keyword “Greet”. 13 calls to the next fading.");
    CHECK(rig.page.findChild<QWidget*>("prompt-own-it") == nullptr);
    control<QWidget>(rig.page, "prompt-identify0").setFocus();
    press(Qt::Key_Right);
    CHECK(rig.view.settings.prompting ==
          std::map<std::string, Prompting>{{"identify", Prompting::Line}});
    CHECK(row.accessibleDescription().startsWith("Shown now: the whole line."));
    press(Qt::Key_Left);
    CHECK(rig.view.settings.prompting.empty());
}

TEST_CASE("scheme and motion apply at once")
{
    SettingsRig rig;
    rig.open("lookSection");
    QTest::mouseClick(&control<QWidget>(rig.page, "scheme2"), Qt::LeftButton);
    CHECK(rig.view.settings.scheme == Scheme::Dark);
    QTest::mouseClick(&control<QWidget>(rig.page, "motion1"), Qt::LeftButton);
    CHECK_FALSE(rig.view.settings.motion);
}

TEST_CASE("every control has a name to be found and to be spoken")
{
    SettingsRig rig;
    for (auto* widget : rig.page.findChildren<QWidget*>()) {
        const bool operated =
            widget->focusPolicy() != Qt::NoFocus &&
            (widget->inherits("QAbstractButton") || widget->inherits("QLineEdit") ||
             widget->inherits("QComboBox") || widget->inherits("QSlider"));
        if (operated) {
            INFO(widget->objectName().toStdString() << " " << widget->metaObject()->className());
            CHECK_FALSE(widget->objectName().isEmpty());
            CHECK_FALSE(widget->accessibleName().isEmpty());
        }
    }
}

TEST_CASE("every section fits its window")
{
    const auto dark = GENERATE(false, true);
    const auto size = GENERATE(QSize(1024, 680), QSize(1440, 900));
    auto view = someSettings();
    view.houseFile = "house.toml";
    view.houseComplaints = {"Line 12: “ring-secnds” is not known. Did you mean “ring-seconds”?",
                            "Line 40: a hold lasts 1 to 60 minutes."};
    view.settings.keys = {{"mute", "Ctrl+M"}, {"hold", "F12"}};
    SettingsRig rig(view, size - QSize(76, 52));
    look::choose(dark ? look::SchemeChoice::Dark : look::SchemeChoice::Light);
    for (const auto* name : {"youSection",
                             "houseSection",
                             "lineSection",
                             "soundSection",
                             "keysSection",
                             "lookSection",
                             "promptsSection"}) {
        rig.open(name);
        if (rig.sounds.isMeasuring()) {
            rig.sounds.onLevel(0.7F);
        }
        QApplication::processEvents();
        picture(rig.page, QStringLiteral("%1-%2-%3").arg(name).arg(size.width()).arg(dark));
        auto& section = control<QWidget>(rig.page, name);
        INFO(name);
        CHECK(section.width() <= section.parentWidget()->width());
        CHECK(section.minimumSizeHint().width() <= section.width());
    }
    look::choose(look::SchemeChoice::Light);
}

} // namespace
} // namespace secondring::test
