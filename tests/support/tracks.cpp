#include "tests/support/tracks.h"

#include <sndfile.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace secondring::test {

namespace {

float at(const Sound& sound, std::size_t index)
{
    return index < sound.samples.size() ? sound.samples[index] : 0.F;
}

} // namespace

void writeTracks(const std::filesystem::path& file, const Sound& agent, const Sound& caller)
{
    SF_INFO info{};
    info.samplerate = agent.rate;
    info.channels = 2;
    info.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    const std::unique_ptr<SNDFILE, int (*)(SNDFILE*)> out(sf_open(file.c_str(), SFM_WRITE, &info),
                                                          &sf_close);
    if (!out) {
        throw std::runtime_error("cannot write " + file.string());
    }
    const auto count = std::max(agent.samples.size(), caller.samples.size());
    std::vector<float> woven;
    woven.reserve(2 * count);
    for (std::size_t i = 0; i < count; ++i) {
        woven.push_back(at(agent, i));
        woven.push_back(at(caller, i));
    }
    sf_writef_float(out.get(), woven.data(), static_cast<sf_count_t>(count));
}

double hertzOf(const Sound& sound)
{
    double first = 0;
    double last = 0;
    int crossings = 0;
    for (std::size_t i = 1; i < sound.samples.size(); ++i) {
        const double before = static_cast<double>(sound.samples[i - 1]);
        const double now = static_cast<double>(sound.samples[i]);
        if (before < 0 && now >= 0) {
            last = static_cast<double>(i) - now / (now - before);
            first = crossings == 0 ? last : first;
            ++crossings;
        }
    }
    return crossings < 2 ? 0 : (crossings - 1) * sound.rate / (last - first);
}

} // namespace secondring::test
