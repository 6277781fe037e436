#pragma once
#include "core/ports/sound_setup.h"
#include "tests/ui/offscreen.h"
#include "ui/settings/settings_page.h"

#include <QPushButton>

#include <string>
#include <vector>

namespace secondring::test {

/// Devices that exist because the test says so.
class ManualSoundSetup : public SoundSetup
{
public:
    void watchDevices(std::function<void(const SoundDeviceNames&)> onDevices) override
    {
        onDevices_ = std::move(onDevices);
        if (onDevices_) {
            onDevices_(names);
        }
    }

    void meterMicrophone(const std::string& id, std::function<void(float)> wanted) override
    {
        measured = id;
        onLevel = std::move(wanted);
    }

    void playTestTone(const std::string& speakerId) override { tones.push_back(speakerId); }

    void plug(const SoundDeviceNames& now)
    {
        names = now;
        if (onDevices_) {
            onDevices_(names);
        }
    }

    bool isWatched() const { return onDevices_ != nullptr; }

    bool isMeasuring() const { return onLevel != nullptr; }

    SoundDeviceNames names{
        .microphones = {{"mic-desk", "Desk microphone", true},
                        {"mic-headset", "Headset microphone", false}},
        .speakers = {{"speaker", "Loudspeaker", true}, {"headset", "Headset", false}}};
    std::string measured;
    std::function<void(float)> onLevel;
    std::vector<std::string> tones;

private:
    std::function<void(const SoundDeviceNames&)> onDevices_;
};

inline SettingsView someSettings()
{
    SettingsView view;
    view.settings.introduced = true;
    view.settings.agent = "Dana Kerr";
    view.settings.extension = "212";
    view.settings.account = {.user = "212", .password = "secret", .server = "pbx.example"};
    view.house.name = "Northwind";
    view.house.standards = {
        {.id = "identify", .title = "Greet and say who you are", .step = "Say who you are"},
        {.id = "ask-hold", .title = "Ask before a hold", .step = "Permission before hold"},
        {.id = "own-it", .title = "Solve it yourself", .step = ""}};
    view.house.lines = {
        {.id = "greeting",
         .standard = "identify",
         .keyword = "Greet",
         .wordings = {{.text = "Good {daytime}"}, {.text = "Guten Tag", .language = "de"}}},
        {.id = "ask-hold", .standard = "ask-hold", .keyword = "May I", .wordings = {}}};
    view.verdicts = {{"identify", std::vector<Verdict>(7, Verdict::Kept)}};
    view.lineSentence = QStringLiteral("Line ready · extension 212");
    return view;
}

/// A page of settings as the application runs it: what it tells is what it shows next.
struct SettingsRig
{
    explicit SettingsRig(SettingsView start = someSettings(), QSize size = {1440, 900})
        : view(std::move(start))
        , app(offscreen())
        , page(sounds)
    {
        QObject::connect(&page, &SettingsPage::changed, &page, [this](const Settings& settings) {
            ++changes;
            view.settings = settings;
            page.render(view);
        });
        page.render(view);
        show(page, size);
    }

    /// Opens a section with the mouse.
    void open(const char* section)
    {
        auto& title = control<QPushButton>(page, (std::string(section) + "Title").c_str());
        QTest::mouseClick(&title, Qt::LeftButton);
    }

    SettingsView view;
    QApplication& app;
    ManualSoundSetup sounds;
    SettingsPage page;
    int changes = 0;
};

} // namespace secondring::test
