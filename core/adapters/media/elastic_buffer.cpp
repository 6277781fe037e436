#include "core/adapters/media/elastic_buffer.h"

#include "core/ports/sound_device.h"

#include <algorithm>
#include <cstdlib>

namespace secondring {

namespace {

constexpr int kSamplesPerMs = kSampleRate / 1000;
/// A delay longer than needed by this is cut in the next quiet moment; by that, at once.
constexpr int kCutWhenQuiet = 5 * kSamplesPerMs;
constexpr int kCutAtOnce = 200 * kSamplesPerMs;
/// Quiet is up to twice the least loud of late, but never above this.
constexpr int kMostQuiet = 1000;
constexpr int kAlwaysQuiet = 60;

int loudestOf(std::span<const std::int16_t> sound)
{
    int loudest = 0;
    for (const std::int16_t each : sound) {
        loudest = std::max(loudest, std::abs(int{each}));
    }
    return loudest;
}

} // namespace

void ElasticBuffer::push(std::span<const std::int16_t> sound)
{
    const std::size_t cut = samplesToCut(sound);
    keeper_.shift(-static_cast<int>(cut));
    shifter_.push(sound.subspan(cut));
}

std::size_t ElasticBuffer::samplesToCut(std::span<const std::int16_t> sound)
{
    const int loudest = loudestOf(sound);
    quiet_ = std::min(loudest, quiet_ + quiet_ / 50 + 1);
    const int excess = keeper_.excess();
    const bool isQuiet = loudest <= std::clamp(2 * quiet_, kAlwaysQuiet, kMostQuiet);
    if (excess > kCutAtOnce || (excess > kCutWhenQuiet && isQuiet)) {
        return std::min(sound.size(), static_cast<std::size_t>(excess));
    }
    return 0;
}

void ElasticBuffer::settle(std::size_t waitingElsewhere)
{
    keeper_.observe(static_cast<int>(level() + waitingElsewhere));
    shifter_.setPace(keeper_.pace());
}

void ElasticBuffer::reset()
{
    keeper_.reset();
    shifter_.clear();
}

} // namespace secondring
