#include "core/adapters/media/concealer.h"

#include <algorithm>
#include <cmath>

namespace secondring {

namespace {

constexpr std::size_t kMatchMs = 20; ///< so much must be alike a cycle earlier
constexpr double kVoiced = 0.4;      ///< less likeness is no pitch
constexpr std::size_t kLoudMs = 10;  ///< at full strength for so long
constexpr std::size_t kGoneMs = 60;  ///< silent from here
constexpr std::size_t kMostBlendMs = 10;

std::int16_t toSample(double value)
{
    return static_cast<std::int16_t>(std::lround(std::clamp(value, -32768.0, 32767.0)));
}

} // namespace

Concealer::Concealer(std::size_t rate)
    : perMs_(std::min<std::size_t>(rate / 1000, 16))
{
}

void Concealer::hear(std::span<std::int16_t> sound)
{
    if (madeUp_ > 0) {
        const std::size_t wanted = std::min(4 * perMs_ + madeUp_ / 4, kMostBlendMs * perMs_);
        const std::size_t blended = std::min(wanted, sound.size());
        for (std::size_t i = 0; i < blended; ++i) {
            const double share = static_cast<double>(i + 1) / static_cast<double>(blended + 1);
            sound[i] = toSample(share * sound[i] + (1 - share) * next());
        }
        madeUp_ = 0;
    }
    remember(sound);
}

void Concealer::makeUp(std::span<std::int16_t> sound)
{
    if (madeUp_ == 0) {
        begin();
    }
    std::generate(sound.begin(), sound.end(), [this] { return next(); });
    remember(sound);
}

/// Takes the last cycle of the voice and bends its end so that it can follow itself without a seam.
void Concealer::begin()
{
    cycleSize_ = findCycle();
    const std::int16_t* end = history_.data() + history_.size();
    const std::int16_t* cycle = end - cycleSize_;
    std::copy(cycle, end, cycle_.begin());
    const std::size_t seam = cycleSize_ / 4;
    for (std::size_t i = 0; i < seam; ++i) {
        const double share = static_cast<double>(i + 1) / static_cast<double>(seam);
        double& bent = cycle_.at(cycleSize_ - seam + i);
        bent = (1 - share) * bent + share * *(cycle - seam + i);
    }
    step_ = *(end - 1) - *(cycle - 1);
}

std::size_t Concealer::findCycle() const
{
    const std::size_t shortest = 5 * perMs_ / 2; // 400 Hz
    const std::size_t longest = 15 * perMs_;     // 66 Hz
    std::size_t best = longest;
    double bestLikeness = kVoiced;
    for (std::size_t lag = shortest; lag <= longest; ++lag) {
        const double found = likeness(lag);
        if (found > bestLikeness) {
            bestLikeness = found;
            best = lag;
        }
    }
    return best;
}

/// How much the last 20 ms are like those `lag` samples earlier: −1 to 1.
double Concealer::likeness(std::size_t lag) const
{
    const std::size_t count = kMatchMs * perMs_;
    const std::int16_t* now = history_.data() + history_.size() - count;
    const std::int16_t* before = now - lag;
    double product = 0;
    double energyNow = 1;
    double energyBefore = 1;
    for (std::size_t i = 0; i < count; ++i) {
        product += static_cast<double>(now[i]) * before[i];
        energyNow += static_cast<double>(now[i]) * now[i];
        energyBefore += static_cast<double>(before[i]) * before[i];
    }
    return product / std::sqrt(energyNow * energyBefore);
}

std::int16_t Concealer::next()
{
    const std::size_t at = madeUp_++;
    if (at >= kGoneMs * perMs_) {
        return 0;
    }
    const auto loud = static_cast<double>(kLoudMs * perMs_);
    const auto gone = static_cast<double>(kGoneMs * perMs_);
    const double fade = std::min(1.0, (gone - static_cast<double>(at)) / (gone - loud));
    const double smoothing =
        std::max(0.0, 1 - static_cast<double>(at) / static_cast<double>(perMs_));
    return toSample(fade * cycle_.at(at % cycleSize_) + smoothing * step_);
}

void Concealer::remember(std::span<const std::int16_t> sound)
{
    const auto kept = sound.last(std::min(sound.size(), history_.size()));
    std::copy(history_.begin() + static_cast<std::ptrdiff_t>(kept.size()),
              history_.end(),
              history_.begin());
    std::copy(kept.begin(), kept.end(), history_.end() - static_cast<std::ptrdiff_t>(kept.size()));
}

} // namespace secondring
