#include "core/base/instant.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace secondring {

std::string toIso(Instant at)
{
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{at - day};
    std::array<char, 48> text{};
    std::snprintf(text.data(),
                  text.size(),
                  "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                  static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()),
                  static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()),
                  static_cast<int>(time.subseconds().count()));
    return text.data();
}

std::string toClock(Duration length)
{
    const auto total = std::max<long long>(0, length.count() / 1000);
    std::array<char, 48> text{};
    if (total >= 3600) {
        std::snprintf(text.data(),
                      text.size(),
                      "%lld:%02lld:%02lld",
                      total / 3600,
                      total / 60 % 60,
                      total % 60);
    } else {
        std::snprintf(text.data(), text.size(), "%lld:%02lld", total / 60, total % 60);
    }
    return text.data();
}

} // namespace secondring
