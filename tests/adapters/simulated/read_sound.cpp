#include "tests/adapters/simulated/read_sound.h"

#include "core/adapters/simulated/empty_recording.h"
#include "core/practice/caller.h"

#include <utility>

namespace secondring::test {

ReadSound::ReadSound(Later later)
    : later_(std::move(later))
{
}

void ReadSound::begin(PracticeCall call, Sink sink)
{
    end();
    sink_ = std::move(sink);
    call_ = std::make_shared<bool>(true);
    now_ = {};
    const auto made = call.recording.empty() ? Result<void>{} : makeEmptyRecording(call.recording);
    tell(PracticeSoundState{.voice = "lines are read here",
                            .ear = "nothing is heard here",
                            .recording = made ? std::string{} : made.error().reason,
                            .leftOut = {}});
}

void ReadSound::end()
{
    call_.reset();
    current_.reset();
    waiting_.clear();
    reading_ = false;
    sink_ = nullptr;
}

void ReadSound::listenFor(std::vector<EarItem> /*items*/) {}

void ReadSound::prepare(CallerLine /*line*/) {}

LineNumber ReadSound::say(CallerLine line)
{
    const auto length = practice::spokenLength(line.speech.text);
    waiting_.push_back({++last_, length});
    if (!reading_) {
        next();
    }
    return last_;
}

/// Begins the first line that waits.
void ReadSound::next()
{
    reading_ = !waiting_.empty();
    if (!reading_) {
        return;
    }
    const auto line = waiting_.front();
    tell(CallerBegan{line.number, now_, line.length});
    current_ = std::make_shared<bool>(true);
    later_(line.length, [this, alive = std::weak_ptr{current_}, line] {
        if (!alive.expired()) {
            now_ += line.length;
            finish(false);
        }
    });
}

void ReadSound::finish(bool cutOff)
{
    const auto line = waiting_.front();
    waiting_.pop_front();
    current_.reset();
    tell(CallerEnded{line.number, now_ - line.length, now_, cutOff, {}});
    next();
}

void ReadSound::cutOff()
{
    for (const auto& line : std::exchange(waiting_, {})) {
        tell(CallerEnded{line.number, now_, now_, true, {}});
    }
    current_.reset();
    reading_ = false;
}

void ReadSound::hold(bool held)
{
    if (held) {
        cutOff();
    }
}

void ReadSound::mute(bool /*muted*/) {}

/// Never from within a command.
void ReadSound::tell(const PracticeSoundReport& report)
{
    later_(Duration{0}, [this, alive = std::weak_ptr{call_}, report] {
        if (!alive.expired() && sink_) {
            sink_(report);
        }
    });
}

} // namespace secondring::test
