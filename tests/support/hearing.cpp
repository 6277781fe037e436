#include "tests/support/hearing.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace secondring::test {

namespace {

constexpr int kRate = 8000;
constexpr std::ptrdiff_t kSegment = kRate / 2;
constexpr std::ptrdiff_t kSlack = kRate * 60 / 1000;

using Spectrum = std::vector<std::complex<float>>;
using Samples = std::vector<float>;

/// In-place transform of a power of two of values; `sign` 1 turns it back, unscaled.
void transform(Spectrum& values, float sign)
{
    const std::size_t size = values.size();
    for (std::size_t i = 1, j = 0; i < size; ++i) {
        std::size_t bit = size >> 1;
        for (; (j & bit) != 0; bit >>= 1) {
            j ^= bit;
        }
        j ^= bit;
        if (i < j) {
            std::swap(values[i], values[j]);
        }
    }
    for (std::size_t width = 2; width <= size; width <<= 1) {
        const std::size_t half = width / 2;
        Spectrum turn(half);
        for (std::size_t k = 0; k < half; ++k) {
            const double angle =
                2 * std::numbers::pi * static_cast<double>(k) / static_cast<double>(width);
            turn[k] = std::complex<float>(std::polar(1.0, static_cast<double>(sign) * angle));
        }
        for (std::size_t i = 0; i < size; ++i) {
            if ((i & half) == 0) {
                const auto odd = values[i + half] * turn[i & (half - 1)];
                values[i + half] = values[i] - odd;
                values[i] += odd;
            }
        }
    }
}

Spectrum spectrum(const Samples& samples, std::size_t size)
{
    Spectrum values(size);
    std::copy(samples.begin(), samples.end(), values.begin());
    transform(values, -1);
    return values;
}

double energy(const Samples& samples, std::ptrdiff_t from, std::ptrdiff_t to)
{
    double sum = 0;
    const auto end = std::min(to, static_cast<std::ptrdiff_t>(samples.size()));
    for (auto i = std::max<std::ptrdiff_t>(0, from); i < end; ++i) {
        const double sample = static_cast<double>(samples[static_cast<std::size_t>(i)]);
        sum += sample * sample;
    }
    return sum;
}

/// energyUpTo[i]: the energy of the first i samples.
std::vector<double> runningEnergy(const Samples& samples)
{
    std::vector<double> sums{0};
    for (const float sample : samples) {
        sums.push_back(sums.back() + static_cast<double>(sample) * static_cast<double>(sample));
    }
    return sums;
}

/// The lag at which the whole reference fits best.
std::ptrdiff_t bestLag(const Samples& reference, const Samples& heard)
{
    std::size_t size = 1;
    while (size < reference.size() + heard.size()) {
        size *= 2;
    }
    auto product = spectrum(heard, size);
    const auto other = spectrum(reference, size);
    std::transform(
        product.begin(), product.end(), other.begin(), product.begin(), [](auto h, auto r) {
            return h * std::conj(r);
        });
    transform(product, 1);
    const auto sums = runningEnergy(heard);
    const auto length = static_cast<std::ptrdiff_t>(reference.size());
    const auto heardSize = static_cast<std::ptrdiff_t>(heard.size());
    const double floor = 0.01 * sums.back() + 1e-9; // an edge of near silence is no place to fit
    std::ptrdiff_t best = 0;
    double bestValue = 0;
    for (auto lag = -length / 2; lag < heardSize; ++lag) {
        const auto from = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(lag, 0, heardSize));
        const auto to =
            static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(lag + length, 0, heardSize));
        const auto place =
            static_cast<std::size_t>(lag < 0 ? lag + static_cast<std::ptrdiff_t>(size) : lag);
        const double value =
            static_cast<double>(product[place].real()) / std::sqrt(sums[to] - sums[from] + floor);
        if (value > bestValue) {
            bestValue = value;
            best = lag;
        }
    }
    return best;
}

double product(const Samples& a, std::ptrdiff_t from, const Samples& b, std::ptrdiff_t lag)
{
    double sum = 0;
    const auto size = static_cast<std::ptrdiff_t>(b.size());
    const auto end = std::min(from + kSegment, static_cast<std::ptrdiff_t>(a.size()));
    const auto first = std::max(from, -lag);
    for (auto i = first; i < std::min(end, size - lag); ++i) {
        sum += static_cast<double>(a[static_cast<std::size_t>(i)]) *
               static_cast<double>(b[static_cast<std::size_t>(i + lag)]);
    }
    return sum;
}

/// The best correlation of one segment of the reference near `lag`.
double segmentCorrelation(const Samples& reference,
                          std::ptrdiff_t from,
                          const Samples& heard,
                          std::ptrdiff_t lag)
{
    const double own = energy(reference, from, from + kSegment);
    double best = 0;
    for (auto near = lag - kSlack; near <= lag + kSlack; ++near) {
        const double other = energy(heard, from + near, from + near + kSegment);
        if (other > 0) {
            best = std::max(best, product(reference, from, heard, near) / std::sqrt(own * other));
        }
    }
    return best;
}

/// RMS of each 20 ms.
std::vector<double> levelsOf(const Sound& sound)
{
    std::vector<double> levels;
    const std::ptrdiff_t step = sound.rate / 50;
    const auto size = static_cast<std::ptrdiff_t>(sound.samples.size());
    for (std::ptrdiff_t from = 0; from < size; from += step) {
        const auto part = energy(sound.samples, from, from + step);
        levels.push_back(std::sqrt(part / static_cast<double>(step)));
    }
    return levels;
}

} // namespace

double rms(const Sound& sound)
{
    const auto size = static_cast<std::ptrdiff_t>(sound.samples.size());
    return size == 0 ? 0 : std::sqrt(energy(sound.samples, 0, size) / static_cast<double>(size));
}

Match findIn(const Sound& reference, const Sound& heard)
{
    const auto wanted = resampled(reference, kRate).samples;
    const auto given = resampled(heard, kRate).samples;
    if (wanted.empty() || given.empty()) {
        return {};
    }
    const auto lag = bestLag(wanted, given);
    double sum = 0;
    double weight = 0;
    for (std::ptrdiff_t from = 0; from < static_cast<std::ptrdiff_t>(wanted.size());
         from += kSegment) {
        const double own = energy(wanted, from, from + kSegment);
        if (own > 0) {
            sum += own * segmentCorrelation(wanted, from, given, lag);
            weight += own;
        }
    }
    return {weight > 0 ? sum / weight : 0, static_cast<double>(lag) / kRate};
}

double correlation(const Sound& reference, const Sound& heard)
{
    return findIn(reference, heard).correlation;
}

double loudest(const Sound& sound)
{
    const auto levels = levelsOf(sound);
    return levels.empty() ? 0 : *std::max_element(levels.begin(), levels.end());
}

Sound soundingPart(const Sound& sound, double threshold)
{
    const auto levels = levelsOf(sound);
    const auto sounds = [threshold](double level) { return level > threshold; };
    const auto first = std::find_if(levels.begin(), levels.end(), sounds) - levels.begin();
    const auto rest = std::find_if(levels.rbegin(), levels.rend(), sounds) - levels.rbegin();
    const auto end = static_cast<std::ptrdiff_t>(levels.size()) - rest;
    return sound.part(static_cast<double>(first) / 50, static_cast<double>(end) / 50);
}

double longestSilence(const Sound& sound, double threshold)
{
    int longest = 0;
    int now = 0;
    for (const double level : levelsOf(sound)) {
        now = level <= threshold ? now + 1 : 0;
        longest = std::max(longest, now);
    }
    return longest / 50.0;
}

bool silentBetween(const Sound& sound, double from, double to, double threshold)
{
    const auto part = sound.part(from, to);
    return !part.samples.empty() && loudest(part) <= threshold;
}

} // namespace secondring::test
