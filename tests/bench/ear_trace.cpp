#include "tests/bench/ear_trace.h"

#include <cmath>

namespace secondring::bench {

namespace {

constexpr int kRate = 48000;
constexpr double kPeriod = 0.7; ///< longer than any delay that would be bearable
constexpr float kLoud = 0.05F;

test::Sound click()
{
    return test::joined({test::tone(1000, 0.01, kRate), test::silence(kPeriod - 0.01, kRate)});
}

/// Where each click begins: the first loud sample after half a period without one.
std::vector<std::size_t> onsets(const test::Sound& sound)
{
    std::vector<std::size_t> found;
    const auto gap = static_cast<std::size_t>(kPeriod / 2 * sound.rate);
    std::size_t lastLoud = 0;
    for (std::size_t i = 0; i < sound.samples.size(); ++i) {
        if (std::abs(sound.samples[i]) < kLoud) {
            continue;
        }
        if (found.empty() || i - lastLoud > gap) {
            found.push_back(i);
        }
        lastLoud = i;
    }
    return found;
}

std::string channel(const std::string& side)
{
    return " channels=1 channel_map=mono remix=no master_channel_map=front-" + side;
}

} // namespace

EarTrace::EarTrace(test::PulseServer& server)
    : server_(server)
{
    server_.load("module-null-sink",
                 "sink_name=room rate=48000 channels=2 channel_map=front-left,front-right "
                 "norewinds=1");
    server_.load("module-remap-sink", "sink_name=say master=room" + channel("left"));
    server_.load("module-remap-sink", "sink_name=listen master=room" + channel("right"));
    server_.load("module-remap-source", "source_name=mouth master=room.monitor" + channel("left"));
}

std::vector<double> EarTrace::measure(int clicks, const std::function<void(test::Limit)>& meanwhile)
{
    const auto recording = server_.record("room", 2);
    const auto player = server_.play(test::repeated(click(), clicks * kPeriod), "say");
    meanwhile(test::Limit(static_cast<int>((clicks + 1) * kPeriod * 1000)));
    const auto said = onsets(recording->stop(0));
    const auto heard = onsets(recording->stop(1));
    std::vector<double> delays;
    std::size_t next = 0;
    for (const auto at : said) {
        while (next < heard.size() && heard[next] < at) {
            ++next;
        }
        const auto limit = at + static_cast<std::size_t>(kPeriod * kRate);
        if (next < heard.size() && heard[next] < limit) {
            delays.push_back(1000.0 * static_cast<double>(heard[next] - at) / kRate);
        }
    }
    return delays;
}

} // namespace secondring::bench
