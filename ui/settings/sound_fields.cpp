#include "ui/settings/sound_fields.h"

#include "ui/look/action_button.h"
#include "ui/look/text.h"
#include "ui/look/tick_label.h"
#include "ui/settings/form.h"
#include "ui/settings/level_meter.h"
#include "ui/settings/volume_slider.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace secondring {

namespace {

using look::ActionButton;
using look::grid;

QString tr(const char* words)
{
    return QCoreApplication::translate("sound fields", words);
}

/// The names of the devices, the default first; the chosen one is kept even while it is away.
void fillWith(QComboBox& combo,
              const std::vector<SoundDeviceName>& devices,
              const std::string& chosen)
{
    if (combo.view()->isVisible()) {
        return; // somebody is choosing
    }
    const QSignalBlocker quiet(&combo);
    combo.clear();
    const auto first = std::ranges::find_if(devices, &SoundDeviceName::isDefault);
    combo.addItem(first == devices.end()
                      ? tr("The system's default")
                      : tr("The system's default (%1)").arg(look::toQt(first->name)),
                  QString{});
    for (const auto& device : devices) {
        combo.addItem(look::toQt(device.name), look::toQt(device.id));
    }
    if (combo.findData(look::toQt(chosen)) < 0) {
        combo.addItem(tr("A device that is not connected"), look::toQt(chosen));
    }
    combo.setCurrentIndex(combo.findData(look::toQt(chosen)));
}

bool isAway(const std::vector<SoundDeviceName>& devices, const std::string& chosen)
{
    return !chosen.empty() &&
           std::ranges::find(devices, chosen, &SoundDeviceName::id) == devices.end();
}

} // namespace

SoundFields::SoundFields(SoundSetup& setup, QWidget* parent)
    : QWidget(parent)
    , setup_(setup)
    , ring_(newCombo(QStringLiteral("ringDevice")))
    , ear_(newCombo(QStringLiteral("earDevice")))
    , microphone_(newCombo(QStringLiteral("microphoneDevice")))
    , volume_(new VolumeSlider)
    , volumeFigure_(new look::TickLabel(look::readFont(look::text::kBody)))
    , meter_(new LevelMeter)
{
    build();
    connect(ring_, &QComboBox::activated, this, [this] { choose(*ring_, devices_.ring); });
    connect(ear_, &QComboBox::activated, this, [this] { choose(*ear_, devices_.ear); });
    connect(microphone_, &QComboBox::activated, this, [this] {
        choose(*microphone_, devices_.microphone);
        measure();
    });
    connect(volume_, &QSlider::valueChanged, this, [this](int volume) {
        volumeFigure_->setText(QString::number(volume));
        if (devices_.ringVolume != volume) {
            devices_.ringVolume = volume;
            emit edited(devices_);
        }
    });
    showNames();
    volume_->setValue(devices_.ringVolume);
}

SoundFields::~SoundFields()
{
    stop();
}

ActionButton*
SoundFields::toneButton(const QString& name, const QString& label, std::string& device)
{
    auto* button =
        new ActionButton(tr("Test tone"), ActionButton::Kind::Ordinary, look::size::kButton);
    button->setObjectName(name);
    button->setSymbol(QStringLiteral("volume"));
    button->setAccessibleName(label);
    connect(button, &ActionButton::clicked, this, [this, &device] { setup_.playTestTone(device); });
    return button;
}

void SoundFields::build()
{
    volume_->setObjectName(QStringLiteral("ringVolume"));
    volume_->setRange(0, 100);
    volume_->setPageStep(10);
    meter_->setObjectName(QStringLiteral("microphoneLevel"));
    ringRow_ = new FormRow(tr("Ringing"), ring_, this);
    auto* volumeRow = new FormRow(tr("Ring volume"), volume_, this);
    volumeRow->addBeside(volumeFigure_);
    earRow_ = new FormRow(tr("Your ear"), ear_, this);
    microphoneRow_ = new FormRow(tr("Microphone"), microphone_, this);
    auto* meterRow = new FormRow(tr("Level"), meter_, this);
    meterRow->setHelp(tr("Speak as you would to a caller. It should say good most of the time."));
    ringRow_->addBeside(
        toneButton(QStringLiteral("ringTone"), tr("Test tone where it rings"), devices_.ring));
    earRow_->addBeside(
        toneButton(QStringLiteral("earTone"), tr("Test tone at your ear"), devices_.ear));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid(3));
    for (auto* row : {ringRow_, volumeRow, earRow_, microphoneRow_, meterRow}) {
        column->addWidget(row);
    }
}

void SoundFields::setDevices(const DeviceSettings& devices)
{
    if (devices == devices_) {
        return;
    }
    const bool other = devices.microphone != devices_.microphone;
    const auto volume = volume_->isSliderDown() ? devices_.ringVolume : devices.ringVolume;
    devices_ = devices;
    devices_.ringVolume = volume;
    const QSignalBlocker quiet(volume_);
    volume_->setValue(volume);
    volumeFigure_->setText(QString::number(volume));
    showNames();
    if (other) {
        measure();
    }
}

void SoundFields::choose(QComboBox& combo, std::string& device)
{
    const auto chosen = look::toStd(combo.currentData().toString());
    if (chosen != device) {
        device = chosen;
        showNames();
        emit edited(devices_);
    }
}

void SoundFields::showNames()
{
    fillWith(*ring_, names_.speakers, devices_.ring);
    fillWith(*ear_, names_.speakers, devices_.ear);
    fillWith(*microphone_, names_.microphones, devices_.microphone);
    const auto away = tr("It is not connected. Until it is back, the system's default is used.");
    const bool known = listening_ && names_ != SoundDeviceNames{};
    ringRow_->complain(known && isAway(names_.speakers, devices_.ring) ? away : QString{});
    earRow_->complain(known && isAway(names_.speakers, devices_.ear) ? away : QString{});
    microphoneRow_->complain(known && isAway(names_.microphones, devices_.microphone) ? away
                                                                                      : QString{});
}

void SoundFields::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    listen();
}

void SoundFields::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    stop();
}

void SoundFields::listen()
{
    if (listening_) {
        return;
    }
    listening_ = true;
    setup_.watchDevices([this](const SoundDeviceNames& names) {
        names_ = names;
        showNames();
    });
    measure();
}

void SoundFields::measure()
{
    meter_->clear();
    if (listening_) {
        setup_.meterMicrophone(devices_.microphone,
                               [this](float level) { meter_->setLevel(level); });
    }
}

void SoundFields::stop()
{
    if (listening_) {
        listening_ = false;
        setup_.meterMicrophone({}, {});
        setup_.watchDevices({});
        meter_->clear();
    }
}

} // namespace secondring
