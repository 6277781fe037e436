#include "core/adapters/house/nearest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace secondring {

namespace {

/// How many letters have to be put in, taken out or changed (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const auto changed = diagonal + (a[i] == b[j] ? 0u : 1u);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, changed});
        }
    }
    return row.back();
}

} // namespace

std::string didYouMean(std::string_view typed, std::span<const std::string_view> known)
{
    if (known.empty() || typed.size() > 60) {
        return {};
    }
    const auto nearest =
        std::ranges::min_element(known, {}, [&](std::string_view k) { return distance(typed, k); });
    const bool near = distance(typed, *nearest) <= std::max<std::size_t>(2, nearest->size() / 3);
    return near ? " Did you mean '" + std::string{*nearest} + "'?" : std::string{};
}

} // namespace secondring
