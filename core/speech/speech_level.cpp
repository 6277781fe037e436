#include "core/speech/speech_level.h"

#include <algorithm>
#include <cmath>

namespace secondring {

double SpeechLevel::dbfs() const
{
    constexpr double kQuietest = -100;
    if (samples == 0 || energy <= 0) {
        return kQuietest;
    }
    return std::max(kQuietest, 10 * std::log10(energy / static_cast<double>(samples)));
}

double SpeechLevel::clippingPercent() const
{
    return samples == 0 ? 0 : 100 * static_cast<double>(clipped) / static_cast<double>(samples);
}

SpeechLevel& SpeechLevel::operator+=(const SpeechLevel& other)
{
    energy += other.energy;
    samples += other.samples;
    clipped += other.clipped;
    return *this;
}

} // namespace secondring
