#include "core/adapters/audio/ring_player.h"

namespace secondring {

namespace {

constexpr int kFadeInMs = 2500;
constexpr Duration kUsualCycle{3000};
constexpr Duration kShortestCycle{1000};
constexpr Duration kLongestCycle{10000};

} // namespace

RingPlayer::RingPlayer()
    : player_("ringing")
{
}

void RingPlayer::setDevice(std::string id)
{
    const std::lock_guard lock(mutex_);
    deviceId_ = std::move(id);
}

void RingPlayer::start(Duration ringLength)
{
    const std::lock_guard lock(mutex_);
    if (ringing_) {
        return;
    }
    ringing_ = true;
    const bool isUsable = ringLength >= kShortestCycle && ringLength <= kLongestCycle;
    player_.play({ringCycle(isUsable ? ringLength : kUsualCycle), deviceId_, true, kFadeInMs});
}

void RingPlayer::stop()
{
    const std::lock_guard lock(mutex_);
    ringing_ = false;
    player_.stop();
}

} // namespace secondring
