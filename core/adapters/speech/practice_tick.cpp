#include "core/adapters/speech/practice_tick.h"

#include "core/speech/speech_detector.h"

#include <algorithm>

namespace secondring {

namespace {

constexpr Duration kTick{20};
constexpr Duration kEcho{200};
constexpr double kQuietestShown = 60; ///< dB below full scale, see SoundLevels
constexpr double kSpeechAbove = -50;  ///< dBFS, as SpeechDetector's gate

float shown(const SpeechLevel& level)
{
    return static_cast<float>(std::clamp(1 + level.dbfs() / kQuietestShown, 0.0, 1.0));
}

void show(SoundLevels& levels, const SoundFrame& trainee, const SoundFrame& caller)
{
    levels.agent = shown(levelOf(trainee));
    levels.caller = shown(levelOf(caller));
}

} // namespace

PracticeTick::PracticeTick(const PracticeCall& call, Ends ends)
    : ends_(std::move(ends))
    , loudspeaker_(call.loudspeaker)
{
    if (!call.recording.empty()) {
        recorder_ = std::make_unique<TwoTrackRecorder>(
            call.recording, [tell = ends_.recordingTrouble](const RecordingReport& report) {
                if (!report.trouble.empty()) {
                    tell(report.trouble);
                }
            });
    }
}

PracticeTick::~PracticeTick()
{
    if (ends_.levels != nullptr) {
        ends_.levels->agent = 0;
        ends_.levels->caller = 0;
    }
}

void PracticeTick::cutOff(const std::vector<LineNumber>& unsent)
{
    if (speaking_) {
        finishLine(now_, true);
    }
    std::vector<LineNumber> dropped;
    for (const auto& line : waiting_) {
        dropped.push_back(line.number);
    }
    waiting_.clear();
    dropped.insert(dropped.end(), unsent.begin(), unsent.end());
    for (const auto number : dropped) {
        ends_.report(CallerEnded{number, now_, now_, true, {}});
    }
}

void PracticeTick::tick(const SoundFrame& microphone, SoundFrame& ear)
{
    ear.fill(0);
    if (!held_) {
        speak(ear);
    }
    const SoundFrame trainee = isHeard() ? microphone : SoundFrame{};
    now_ += kTick;
    ends_.ear.feed(trainee);
    if (recorder_) {
        // With a loudspeaker the microphone's echo of the caller is kept out as well.
        recorder_->write(trainee, ear);
    }
    if (ends_.levels != nullptr) {
        show(*ends_.levels, trainee, ear);
    }
}

bool PracticeTick::isHeard() const
{
    return !held_ && !muted_ && (!loudspeaker_ || (!speaking_ && now_ >= echoUntil_));
}

void PracticeTick::speak(SoundFrame& frame)
{
    if (!speaking_ && waiting_.empty()) {
        return;
    }
    const auto& line = waiting_.front();
    if (!speaking_) {
        speaking_ = true;
        lineBegan_ = now_;
        lineLevel_ = {};
        position_ = 0;
        ends_.report(CallerBegan{line.number, now_, line.length});
    }
    if (line.sound && position_ < line.sound->samples.size()) {
        const auto& samples = line.sound->samples;
        const auto count = std::min<std::size_t>(kFrameSamples, samples.size() - position_);
        std::copy_n(samples.begin() + static_cast<std::ptrdiff_t>(position_), count, frame.begin());
        const auto level = levelOf(frame);
        lineLevel_ += level.dbfs() > kSpeechAbove ? level : SpeechLevel{};
    }
    position_ += kFrameSamples;
    if (now_ + kTick - lineBegan_ >= line.length) {
        finishLine(now_ + kTick, false);
    }
}

void PracticeTick::finishLine(Duration until, bool cutOff)
{
    ends_.report(CallerEnded{waiting_.front().number, lineBegan_, until, cutOff, lineLevel_});
    waiting_.pop_front();
    speaking_ = false;
    echoUntil_ = until + kEcho;
}

} // namespace secondring
