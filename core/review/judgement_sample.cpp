#include "core/review/judgement_sample.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

namespace secondring {

namespace {

constexpr int kWeeksBack = 4;
constexpr std::size_t kWeekLength = 8; ///< of "2026-W47"

/// SplitMix64 (Steele, Lea, Flood 2014): one well-mixed number from another, the same everywhere.
std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9E37'79B9'7F4A'7C15U;
    value = (value ^ (value >> 30U)) * 0xBF58'476D'1CE4'E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D0'49BB'1331'11EBU;
    return value ^ (value >> 31U);
}

std::uint64_t luckOf(const SampleCall& call, std::uint64_t seed)
{
    return mixed(mixed(seed) ^ static_cast<std::uint64_t>(call.call.value));
}

} // namespace

std::vector<SampleCall>
drawSample(std::span<const SampleCall> calls, int perWeek, std::uint64_t seed)
{
    std::map<std::pair<std::string, std::string>, std::vector<SampleCall>> pots;
    for (const auto& call : calls) {
        pots[{call.agent, call.week}].push_back(call);
    }
    std::vector<SampleCall> drawn;
    for (auto& [whose, pot] : pots) {
        std::ranges::sort(pot, {}, [&](const SampleCall& call) {
            return std::pair{luckOf(call, seed), call.call};
        });
        const auto wanted = std::min(pot.size(), static_cast<std::size_t>(std::max(perWeek, 0)));
        drawn.insert(drawn.end(), pot.begin(), pot.begin() + static_cast<std::ptrdiff_t>(wanted));
    }
    std::ranges::sort(drawn, {}, &SampleCall::call);
    return drawn;
}

std::string weekOf(std::chrono::sys_days day)
{
    using namespace std::chrono;
    // ISO 8601: the week belongs to the year of its Thursday.
    const auto thursday = day + days{3} - (weekday{day} - Monday);
    const auto year = year_month_day{thursday}.year();
    const auto week = (thursday - sys_days{year / January / 1}).count() / 7 + 1;
    std::array<char, 24> text{};
    std::snprintf(
        text.data(), text.size(), "%04d-W%02d", static_cast<int>(year), static_cast<int>(week));
    return text.data();
}

std::uint64_t seedOf(std::string_view week)
{
    std::uint64_t seed = 0;
    for (const char each : week) {
        if (each >= '0' && each <= '9') {
            seed = seed * 10 + static_cast<std::uint64_t>(each - '0');
        }
    }
    return seed;
}

std::string sampleNamed(const std::string& week)
{
    return week + ", seed " + std::to_string(seedOf(week));
}

std::string weekOfSample(std::string_view name)
{
    return std::string{name.substr(0, kWeekLength)};
}

std::vector<std::chrono::sys_days> weeksToDraw(const std::string& lastDrawn,
                                               std::chrono::sys_days today)
{
    using namespace std::chrono;
    const auto thisWeek = today - (weekday{today} - Monday);
    std::vector<sys_days> all;
    for (int back = lastDrawn.empty() ? 1 : kWeeksBack; back >= 1; --back) {
        const auto monday = thisWeek - weeks{back};
        if (weekOf(monday) >= lastDrawn) {
            all.push_back(monday);
        }
    }
    return all;
}

} // namespace secondring
