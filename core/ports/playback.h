#pragma once
#include "core/review/play_plan.h"

#include <functional>
#include <variant>

namespace secondring {

/// It is being heard; the call's clock shows `at`.
struct PlaybackMoved
{
    Duration at{};
    bool operator==(const PlaybackMoved&) const = default;
};

/// The last of the plan has been heard. It is paused now.
struct PlaybackEnded
{
    bool operator==(const PlaybackEnded&) const = default;
};

/// The loudspeaker it was played on has gone. It is paused now, so that nobody hears a caller from
/// a loudspeaker they did not choose; `play` goes on with the next best one.
struct PlaybackDeviceLost
{
    std::string device; ///< its name
    bool operator==(const PlaybackDeviceLost&) const = default;
};

/// There is no loudspeaker at all. It is paused now.
struct PlaybackNoDevice
{
    bool operator==(const PlaybackNoDevice&) const = default;
};

/// A file of the plan gives no sound (any more). It is paused now.
struct PlaybackFileFailed
{
    std::string file;
    FileTrouble why = FileTrouble::Missing;
    bool operator==(const PlaybackFileFailed&) const = default;
};

using PlaybackReport = std::
    variant<PlaybackMoved, PlaybackEnded, PlaybackDeviceLost, PlaybackNoDevice, PlaybackFileFailed>;

/// How loud each side is played, 0 to 1.
struct TrackVolumes
{
    float agent = 1;
    float caller = 1;

    bool operator==(const TrackVolumes&) const = default;
};

/// Whatever plays a recorded call to somebody who reviews it.
///
/// Contract: every command returns at once; what comes of it is reported. All times are the call's;
/// one that lies where nothing is heard means the next instant that is. Reports come on the desk's
/// thread, PlaybackMoved some thirty times a second while there is sound, none after `close` or for
/// what was open before. Speed, volumes and skips may change while it plays, at once and without a
/// click, and stay for what is opened next. Nothing of it reaches a line, and no device is open
/// while it is paused. One thread uses it.
class Playback
{
public:
    using OnReport = std::function<void(const PlaybackReport&)>;

    virtual ~Playback() = default;

    /// Ready to play this from its beginning; ends what was open before.
    virtual void open(PlayPlan plan, OnReport onReport) = 0;
    /// Other skips for what is open; goes on from where it is.
    virtual void replan(PlayPlan plan) = 0;
    virtual void close() = 0;

    /// From where it stands. Plays nothing, and reports the end, when nothing is left.
    virtual void play() = 0;
    virtual void pause() = 0;
    /// Stand there; goes on playing if it plays.
    virtual void seek(Duration at) = 0;
    /// 0.8 to 2 times, at the same pitch.
    virtual void setSpeed(double speed) = 0;
    virtual void setVolumes(TrackVolumes volumes) = 0;
};

} // namespace secondring
