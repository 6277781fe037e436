#pragma once
#include "core/base/instant.h"
#include "core/ports/playback.h"

#include <QWidget>

class QKeyEvent;

namespace secondring {

namespace look {
class ActionButton;
class Chip;
class TickLabel;
} // namespace look

class TrackVolume;

/// How a call is being played.
struct PlayerState
{
    bool playing = false;
    Duration at{};
    Duration length{};
    double speed = kUsualSpeed;
    bool skipHolds = false;
    bool skipSilence = false;
    TrackVolumes volumes; ///< of the sliders
    bool agentHeard = true;
    bool callerHeard = true;
    QString agent; ///< their first name

    bool operator==(const PlayerState&) const = default;
};

/// What plays a call, under its waveform. Every control has its key; the keys answer to whoever
/// passes them on.
class PlayerBar : public QWidget
{
    Q_OBJECT

public:
    explicit PlayerBar(QWidget* parent = nullptr);

    void render(const PlayerState& state);
    /// Does what this key means; false: nothing.
    bool takeKey(const QKeyEvent& event);

signals:
    void playWanted(bool playing);
    void seekWanted(std::chrono::milliseconds by);
    void speedWanted(double speed);
    void skipHoldsWanted(bool skip);
    void skipSilenceWanted(bool skip);
    void volumesWanted(const secondring::TrackVolumes& volumes);
    void tracksHeardWanted(bool agent, bool caller);

private:
    void connectControls();
    void connectTracks();
    void nextSpeed();
    bool takeToggle(const QKeyEvent& event);

    PlayerState state_;
    look::ActionButton* play_;
    look::TickLabel* clock_;
    look::Chip* speed_;
    look::Chip* skipHolds_;
    look::Chip* skipSilence_;
    QWidget* tracks_;
    TrackVolume* agent_;
    TrackVolume* caller_;
};

/// "1.5×"
QString speedText(double speed);

} // namespace secondring
