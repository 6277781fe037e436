#include "core/adapters/audio/qt_playback.h"

#include "core/adapters/audio/recording_engine.h"

namespace secondring {

QtPlayback::QtPlayback(Executor desk)
    : desk_(std::move(desk))
    , thread_("playback")
{
}

QtPlayback::~QtPlayback()
{
    close();
    thread_.postIfBegun([this] { engine_.reset(); });
}

/// The engine is made and used on its thread.
void QtPlayback::tell(Command what)
{
    thread_.post([this, what = std::move(what)] {
        if (!engine_) {
            engine_ = std::make_unique<RecordingEngine>(
                [this](const PlaybackReport& each) { report(each); });
        }
        what(*engine_);
    });
}

/// A command that makes the positions reported before it outdated.
void QtPlayback::move(Command what)
{
    const int move = listener_ ? ++listener_->moves : 0;
    tell([this, move, what = std::move(what)](RecordingEngine& engine) {
        moved_ = move;
        what(engine);
    });
}

void QtPlayback::report(const PlaybackReport& report)
{
    desk_([report, to = reporting_, moved = moved_] {
        const auto listener = to.lock();
        const bool outdated =
            listener && std::holds_alternative<PlaybackMoved>(report) && moved != listener->moves;
        if (listener && !outdated) {
            listener->onReport(report);
        }
    });
}

void QtPlayback::choose(std::string deviceId)
{
    deviceId_ = std::move(deviceId);
    thread_.postIfBegun([this, chosen = deviceId_] {
        if (engine_) {
            engine_->choose(chosen);
        }
    });
}

void QtPlayback::open(PlayPlan plan, OnReport onReport)
{
    listener_ = std::make_shared<Listener>(Listener{std::move(onReport), 0});
    tell([chosen = deviceId_](RecordingEngine& engine) { engine.choose(chosen); });
    move([this, plan = std::move(plan), to = std::weak_ptr(listener_)](RecordingEngine& engine) {
        engine.open(plan);
        reporting_ = to;
    });
}

void QtPlayback::replan(PlayPlan plan)
{
    tell([plan = std::move(plan)](RecordingEngine& engine) { engine.replan(plan); });
}

void QtPlayback::close()
{
    listener_.reset();
    thread_.postIfBegun([this] {
        if (engine_) {
            engine_->open({});
        }
    });
}

void QtPlayback::play()
{
    tell([](RecordingEngine& engine) { engine.play(); });
}

void QtPlayback::pause()
{
    move([](RecordingEngine& engine) { engine.pause(); });
}

void QtPlayback::seek(Duration at)
{
    move([at](RecordingEngine& engine) { engine.seek(at); });
}

void QtPlayback::setSpeed(double speed)
{
    tell([speed](RecordingEngine& engine) { engine.setSpeed(speed); });
}

void QtPlayback::setVolumes(TrackVolumes volumes)
{
    tell([volumes](RecordingEngine& engine) { engine.setVolumes(volumes); });
}

} // namespace secondring
