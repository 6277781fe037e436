#pragma once
#include "ui/look/press_button.h"

#include <QWidget>

namespace secondring {

class VolumeSlider;

/// Whose track it is, in the colour of the waveform. Pressed, it is silenced and heard again.
class TrackButton : public look::PressButton
{
    Q_OBJECT

public:
    enum class Track
    {
        Agent,
        Caller
    };

    explicit TrackButton(Track track, QWidget* parent = nullptr);

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Track track_;
};

/// The volume of one track, with its name.
class TrackVolume : public QWidget
{
    Q_OBJECT

public:
    TrackVolume(TrackButton::Track track, const QString& key, QWidget* parent = nullptr);

    void setName(const QString& name);
    /// 0 to 1; `heard` is false while it is silenced.
    void render(float volume, bool heard);

    TrackButton& button() { return *button_; }

signals:
    void volumeWanted(float volume);
    void heardWanted(bool heard);

private:
    TrackButton* button_;
    VolumeSlider* slider_;
};

} // namespace secondring
