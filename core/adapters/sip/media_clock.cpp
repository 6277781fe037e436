#include "core/adapters/sip/media_clock.h"

#include "core/adapters/sip/libre.h"

#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>

namespace secondring::sip {
namespace {

constexpr long kTickNanoseconds = 20'000'000;

/// After a pause of the machine so many ticks are made up for, no more.
constexpr std::uint64_t kMostAtOnce = 5;

int openTimer()
{
    const int timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    const itimerspec every{{0, kTickNanoseconds}, {0, kTickNanoseconds}};
    timerfd_settime(timer, 0, &every, nullptr);
    return timer;
}

} // namespace

MediaClock::MediaClock(SoundDevice* device, std::function<void()> onTick)
    : device_(device)
    , onTick_(std::move(onTick))
{
}

MediaClock::~MediaClock()
{
    stop();
}

void MediaClock::start()
{
    if (std::exchange(running_, true)) {
        return;
    }
    event_ = device_ != nullptr ? eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC) : openTimer();
    fd_listen(event_, FD_READ, &MediaClock::onReadable, this);
    if (device_ != nullptr) {
        device_->start([event = event_] { eventfd_write(event, 1); });
    }
}

void MediaClock::stop()
{
    if (!std::exchange(running_, false)) {
        return;
    }
    if (device_ != nullptr) {
        device_->stop();
    }
    fd_close(event_);
    close(std::exchange(event_, -1));
}

void MediaClock::onReadable(int /*flags*/, void* self)
{
    auto& clock = *static_cast<MediaClock*>(self);
    std::uint64_t ticks = 0;
    if (read(clock.event_, &ticks, sizeof(ticks)) != sizeof(ticks)) {
        return;
    }
    for (ticks = std::min(ticks, kMostAtOnce); ticks > 0 && clock.running_; --ticks) {
        clock.onTick_();
    }
}

} // namespace secondring::sip
