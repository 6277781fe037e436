#pragma once
#include "core/ports/playback.h"
#include "core/ports/waveforms.h"
#include "ui/review/player_card.h"

#include <QObject>

namespace secondring {

/// Something to listen to that is not simply one call: several that were recorded together.
struct Listened
{
    CallId id; ///< of the first
    Duration length{};
    std::vector<RecordingPart> recording; ///< times since the first began, as all here
    std::vector<HoldBlock> holds;
    QVector<MarkLabel> marks;
    PlayerNote silence; ///< said when nothing was recorded
};

/// Keeps what is heard of a call and what is seen of it together: reads its recording, plays it,
/// and answers the controls. Speed, skips and volumes stay from call to call.
///
/// Threads: the desk's. The card and both ports outlive it.
class Listening : public QObject
{
    Q_OBJECT

public:
    Listening(PlayerCard& card, Playback& playback, Waveforms& waveforms);
    ~Listening() override;

    /// Shows this call, paused at its beginning; nothing changes when it is shown already and
    /// nothing was added to its record.
    void show(const Call& call, const std::vector<Recorded>& events, const QString& agent);
    void show(const Listened& what, const QString& agent);
    /// Plays from this moment of the call.
    void playFrom(Duration at);

    /// Stands at this moment of the call, paused.
    void goTo(Duration at);

    bool hasSound() const { return !parts_.empty(); }

    /// The moment of the call where it stands.
    Duration at() const { return state_.at; }

    /// As when a call comes in.
    void pause();
    /// Nobody looks at it any more.
    void leave();

private:
    void connectCard();
    void readSounds();
    void take(const std::vector<FoundSound>& found);
    PlayPlan plan() const;
    void onReport(const PlaybackReport& report);
    void on(const PlaybackMoved& report);
    void on(const PlaybackEnded& report);
    void on(const PlaybackDeviceLost& report);
    void on(const PlaybackNoDevice& report);
    void on(const PlaybackFileFailed& report);
    void setPlaying(bool playing);
    void seekBy(Duration by);
    void replan();
    void tellVolumes();
    void render();

    PlayerCard& card_;
    Playback& playback_;
    Waveforms& waveforms_;
    CallId shown_;           ///< none: nothing is shown
    std::size_t events_ = 0; ///< of it; a record only grows
    std::vector<RecordingPart> recording_;
    std::vector<SoundPart> parts_; ///< those that give sound
    WaveformContent content_;
    PlayPlan plan_;
    PlayerState state_;
    PlayerNote note_;
};

/// Why there is no sound, or not all of it, in a sentence.
QString sentenceOf(FileTrouble trouble, const std::string& file);

} // namespace secondring
