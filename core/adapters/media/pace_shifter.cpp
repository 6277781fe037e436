#include "core/adapters/media/pace_shifter.h"

#include "core/adapters/media/delay_keeper.h"
#include "core/ports/sound_device.h"

#include <algorithm>

namespace secondring {

namespace {

constexpr std::size_t kMostWaiting = kSampleRate / 2;
constexpr std::uint32_t kUnit = DelayKeeper::kStepsPerUnit;

/// Samples taken for every `kUnit` given.
std::uint32_t takenPerUnit(int pace)
{
    return static_cast<std::uint32_t>(static_cast<int>(kUnit) + pace);
}

} // namespace

PaceShifter::PaceShifter()
    : resampler_(kSampleRate, kSampleRate)
{
    // The widest filter once, so that no later change of pace has to allocate.
    resampler_.setRatio(kUnit + DelayKeeper::kMostSteps, kUnit);
    resampler_.setRatio(kUnit, kUnit);
}

void PaceShifter::push(std::span<const std::int16_t> sound)
{
    if (end_ + sound.size() > samples_.size()) {
        std::copy(samples_.begin() + static_cast<std::ptrdiff_t>(begin_),
                  samples_.begin() + static_cast<std::ptrdiff_t>(end_),
                  samples_.begin());
        end_ -= begin_;
        begin_ = 0;
    }
    const std::size_t room = kMostWaiting - std::min(level(), kMostWaiting);
    const auto taken = sound.first(std::min(sound.size(), room));
    std::copy(taken.begin(), taken.end(), samples_.begin() + static_cast<std::ptrdiff_t>(end_));
    end_ += taken.size();
}

bool PaceShifter::has(std::size_t wanted) const
{
    return level() >= wanted * takenPerUnit(pace_) / kUnit + 2;
}

void PaceShifter::pull(std::span<std::int16_t> out)
{
    const auto step = resampler_.convert(std::span(samples_).subspan(begin_, level()), out);
    begin_ += step.taken;
    std::fill(out.begin() + static_cast<std::ptrdiff_t>(step.given), out.end(), std::int16_t{0});
}

void PaceShifter::setPace(int steps)
{
    if (steps != pace_) {
        pace_ = steps;
        resampler_.setRatio(takenPerUnit(steps), kUnit);
    }
}

void PaceShifter::clear()
{
    begin_ = end_ = 0;
    resampler_.reset();
    setPace(0);
}

} // namespace secondring
