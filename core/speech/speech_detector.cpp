#include "core/speech/speech_detector.h"

#include <algorithm>
#include <cmath>

namespace secondring {

namespace {

constexpr Duration kFrame{20};
constexpr Duration kHangOver{300};
constexpr double kQuietestRoom = -65;
constexpr double kGate = -50;
constexpr double kAboveRoom = 9;
constexpr int kOnsetFrames = 3;
constexpr std::size_t kRoomFrames = 250; ///< five seconds
/// A room is taken to be quiet for its first second: somebody may speak at once.
constexpr int kQuietAtFirst = 5;

int binOf(double db)
{
    return static_cast<int>(std::lround(std::clamp(db, kQuietestRoom, 0.0) - kQuietestRoom));
}

} // namespace

SpeechLevel levelOf(const SoundFrame& frame)
{
    constexpr double kFullScale = 32768;
    SpeechLevel level{0, kFrameSamples, 0};
    for (const auto sample : frame) {
        const double value = sample / kFullScale;
        level.energy += value * value;
        level.clipped += sample >= 32767 || sample <= -32767 ? 1 : 0;
    }
    return level;
}

SpeechDetector::Change SpeechDetector::feed(const SoundFrame& frame)
{
    const auto level = levelOf(frame);
    const double db = level.dbfs();
    remember(db);
    const bool loud = db > std::max(kGate, floorDb() + kAboveRoom);
    now_ += kFrame;
    return loud ? loudFrame(level) : quietFrame();
}

void SpeechDetector::remember(double db)
{
    if (recent_.empty()) {
        recent_.assign(kQuietAtFirst, 0);
        histogram_[0] = kQuietAtFirst;
    }
    recent_.push_back(binOf(db));
    ++histogram_.at(static_cast<std::size_t>(recent_.back()));
    if (recent_.size() > kRoomFrames) {
        --histogram_.at(static_cast<std::size_t>(recent_.front()));
        recent_.pop_front();
    }
}

double SpeechDetector::floorDb() const
{
    const auto tenth = static_cast<int>(recent_.size() / 10);
    int below = 0;
    int bin = 0;
    for (; bin < kBins - 1; ++bin) {
        below += histogram_.at(static_cast<std::size_t>(bin));
        if (below > tenth) {
            break;
        }
    }
    return kQuietestRoom + bin;
}

SpeechDetector::Change SpeechDetector::loudFrame(const SpeechLevel& frame)
{
    ++loudInARow_;
    if (speaking_) {
        until_ = now_;
        level_ += frame;
        return Change::None;
    }
    onset_ += frame;
    if (loudInARow_ < kOnsetFrames) {
        return Change::None;
    }
    speaking_ = true;
    from_ = now_ - kOnsetFrames * kFrame;
    until_ = now_;
    level_ = onset_;
    return Change::Began;
}

SpeechDetector::Change SpeechDetector::quietFrame()
{
    loudInARow_ = 0;
    onset_ = {};
    if (!speaking_ || now_ - until_ < kHangOver) {
        return Change::None;
    }
    speaking_ = false;
    return Change::Ended;
}

} // namespace secondring
