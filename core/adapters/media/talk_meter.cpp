#include "core/adapters/media/talk_meter.h"

#include <algorithm>
#include <cmath>

namespace secondring {

namespace {

constexpr Duration kFrame{20};
constexpr float kQuietestDb = -60;
/// Speech is this much above the room, and above the absolute least.
constexpr float kAboveFloorDb = 9;
constexpr float kLeastSpeechDb = -48;
constexpr float kHighestFloorDb = -35;
constexpr float kFloorRiseDb = 0.03F; ///< a frame: 1.5 dB a second
constexpr int kOnsetFrames = 2;
constexpr int kHangoverFrames = 10;
constexpr Duration kTalkedOver{300};

float loudnessDb(const SoundFrame& sound)
{
    double sum = 0;
    for (const std::int16_t each : sound) {
        sum += static_cast<double>(each) * each;
    }
    const double rms = std::sqrt(sum / kFrameSamples) / 32768;
    return rms > 0 ? static_cast<float>(20 * std::log10(rms)) : -100.F;
}

void show(std::atomic<float>& meter, float level)
{
    meter.store(level, std::memory_order_relaxed);
}

} // namespace

bool VoiceActivity::feed(const SoundFrame& sound)
{
    const float db = loudnessDb(sound);
    level_ = std::clamp((db - kQuietestDb) / -kQuietestDb, 0.F, 1.F);
    const bool loud = db > std::max(floorDb_ + kAboveFloorDb, kLeastSpeechDb);
    floorDb_ = db < floorDb_ ? std::max(db, kQuietestDb)
                             : std::min(floorDb_ + kFloorRiseDb, kHighestFloorDb);
    onset_ = loud ? onset_ + 1 : 0;
    if (onset_ >= kOnsetFrames) {
        hangover_ = kHangoverFrames;
    } else if (hangover_ > 0 && !loud) {
        --hangover_;
    }
    return hangover_ > 0;
}

TalkMeter::TalkMeter(SoundLevels* levels)
    : levels_(levels)
{
}

TalkMeter::~TalkMeter()
{
    if (levels_ != nullptr) {
        show(levels_->agent, 0);
        show(levels_->caller, 0);
    }
}

void TalkMeter::feed(const SoundFrame& agent, const SoundFrame& caller)
{
    agent_.feed(agent, caller_);
    caller_.feed(caller, agent_);
    share_.agent = agent_.talked;
    share_.caller = caller_.talked;
    share_.interruptions = agent_.interruptions;
    share_.interrupted = caller_.interruptions;
    if (agent_.speaking || caller_.speaking) {
        share_.longestSilence =
            std::max(share_.longestSilence, anyoneSpoke_ ? silence_ : Duration{});
        silence_ = Duration{};
        anyoneSpoke_ = true;
    } else {
        silence_ += kFrame;
    }
    if (levels_ != nullptr) {
        show(levels_->agent, agent_.voice.level());
        show(levels_->caller, caller_.voice.level());
    }
}

void TalkMeter::Side::feed(const SoundFrame& sound, const Side& other)
{
    const bool before = speaking;
    speaking = voice.feed(sound);
    if (!speaking) {
        over = pause = Duration{};
        startedOver = false;
        return;
    }
    if (!before) {
        startedOver = other.speaking;
    }
    pause += kFrame;
    if (voice.loud()) {
        talked += pause;
        pause = Duration{};
    }
    startedOver = startedOver && other.speaking;
    if (startedOver && voice.loud()) {
        over += kFrame;
        interruptions += over == kTalkedOver + kFrame ? 1 : 0;
    }
}

void TalkMeter::skip()
{
    silence_ = Duration{};
    anyoneSpoke_ = false;
    agent_.speaking = caller_.speaking = false;
    if (levels_ != nullptr) {
        show(levels_->agent, 0);
        show(levels_->caller, 0);
    }
}

} // namespace secondring
