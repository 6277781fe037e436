#pragma once
#include "core/house/settings.h"
#include "core/ports/sound_setup.h"

#include <QWidget>

class QComboBox;
class QSlider;

namespace secondring {

namespace look {
class ActionButton;
class TickLabel;
} // namespace look

class FormRow;
class LevelMeter;

/// Which devices ring, speak and listen, and how to try them.
///
/// Invariants: the microphone is measured, and the devices are watched, only while this is visible.
class SoundFields : public QWidget
{
    Q_OBJECT

public:
    SoundFields(SoundSetup& setup, QWidget* parent = nullptr);
    ~SoundFields() override;
    SoundFields(const SoundFields&) = delete;
    SoundFields& operator=(const SoundFields&) = delete;

    const DeviceSettings& devices() const { return devices_; }

    void setDevices(const DeviceSettings& devices);

signals:
    void edited(const secondring::DeviceSettings& devices);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    look::ActionButton* toneButton(const QString& name, const QString& label, std::string& device);
    void listen();
    void stop();
    void measure();
    void showNames();
    void choose(QComboBox& combo, std::string& device);

    SoundSetup& setup_;
    SoundDeviceNames names_;
    DeviceSettings devices_;
    QComboBox* ring_;
    QComboBox* ear_;
    QComboBox* microphone_;
    FormRow* ringRow_ = nullptr;
    FormRow* earRow_ = nullptr;
    FormRow* microphoneRow_ = nullptr;
    QSlider* volume_;
    look::TickLabel* volumeFigure_;
    LevelMeter* meter_;
    bool listening_ = false;
};

} // namespace secondring
