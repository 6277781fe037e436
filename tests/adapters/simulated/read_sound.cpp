#include "tests/adapters/simulated/read_sound.h"

#include "core/adapters/simulated/empty_recording.h"
#include "core/practice/caller.h"

#include <algorithm>
#include <utility>

namespace secondring::test {

ReadSound::ReadSound(Clock& clock, Later later)
    : clock_(clock)
    , later_(std::move(later))
{
}

Duration ReadSound::now()
{
    return clock_.now() - began_;
}

void ReadSound::begin(PracticeCall call, Sink sink)
{
    end();
    sink_ = std::move(sink);
    call_ = std::make_shared<bool>(true);
    began_ = clock_.now();
    held_ = false;
    muted_ = false;
    read_.clear();
    const auto made = call.recording.empty() ? Result<void>{} : makeEmptyRecording(call.recording);
    tell(PracticeSoundState{.voice = "lines are read here",
                            .ear = {},
                            .recording = made ? std::string{} : made.error().reason,
                            .leftOut = {}});
}

void ReadSound::end()
{
    if (!call_) {
        return;
    }
    if (current_) {
        finish(true);
    }
    if (speaking_) {
        finishUtterance(*speaking_, {});
    }
    waiting_.clear();
    // The last reports are on their way; after them nothing is told.
    later_(Duration{0}, [call = std::exchange(call_, nullptr)] { *call = false; });
}

void ReadSound::listenFor(std::vector<EarItem> items)
{
    items_ = std::move(items);
}

void ReadSound::prepare(CallerLine /*line*/) {}

LineNumber ReadSound::say(CallerLine line)
{
    if (call_) {
        waiting_.push_back({last_ + 1, practice::spokenLength(line.speech.text)});
        next();
    }
    return ++last_;
}

/// Begins the first line that waits, if nothing is in its way.
void ReadSound::next()
{
    if (current_ || held_ || waiting_.empty()) {
        return;
    }
    const auto line = waiting_.front();
    waiting_.pop_front();
    current_ = Span{line.number, now(), now() + line.length};
    tell(CallerBegan{line.number, now(), line.length});
    later_(line.length, [this, alive = std::weak_ptr{call_}, number = ++lines_] {
        const auto call = alive.lock();
        if (call && *call && current_ && number == lines_) {
            finish(false);
        }
    });
}

void ReadSound::finish(bool cutOff)
{
    auto line = *std::exchange(current_, std::nullopt);
    line.until = now();
    read_.push_back(line);
    tell(CallerEnded{line.line, line.from, line.until, cutOff, {}});
    if (!cutOff) {
        next();
    }
}

void ReadSound::cutOff()
{
    if (current_) {
        finish(true);
    }
    for (const auto& line : std::exchange(waiting_, {})) {
        tell(CallerEnded{line.number, now(), now(), true, {}});
    }
}

void ReadSound::hold(bool held)
{
    if (!call_) {
        return;
    }
    held_ = held;
    if (held) {
        cutOff();
    } else {
        next();
    }
}

void ReadSound::mute(bool muted)
{
    muted_ = muted;
}

void ReadSound::utter(const std::string& text, Duration length)
{
    if (!call_ || held_ || muted_ || speaking_) {
        return;
    }
    const auto from = now();
    speaking_ = from;
    tell(TraineeBegan{from, current_ ? std::optional{current_->line} : std::nullopt});
    later_(length, [this, alive = std::weak_ptr{call_}, from, text] {
        const auto call = alive.lock();
        if (call && *call && speaking_ == from) {
            finishUtterance(from, text);
        }
    });
}

void ReadSound::finishUtterance(Duration from, const std::string& text)
{
    speaking_.reset();
    const auto until = now();
    auto lines = read_;
    if (current_) {
        lines.push_back(*current_);
    }
    Duration overlap{};
    for (const auto& line : lines) {
        const auto both = std::min(until, line.until) - std::max(from, line.from);
        overlap += std::max(Duration{}, both);
    }
    tell(TraineeEnded{from, until, overlap, {}});
    if (!text.empty()) {
        tell(TraineeHeard{EarHypothesis{from, until, text, {}, true, 0}});
    }
}

/// Never from within a command.
void ReadSound::tell(const PracticeSoundReport& report)
{
    later_(Duration{0}, [alive = std::weak_ptr{call_}, sink = sink_, report] {
        const auto call = alive.lock();
        if (call && *call && sink) {
            sink(report);
        }
    });
}

} // namespace secondring::test
