#include "core/review/label_rows.h"

#include <algorithm>
#include <array>
#include <climits>
#include <cstdint>

namespace secondring {

namespace {

constexpr int kLowerRow = 4;
constexpr int kAside = 1;
/// A label that is not shown is dearer than any arrangement of all the others, and dearer by a
/// factor than any number of labels of the next lower importance.
constexpr std::int64_t kHidden = 4096;
constexpr std::int64_t kFactor = 64;
constexpr int kMostImportant = 6;
/// How many of the best arrangements are followed further.
constexpr std::size_t kKept = 512;

/// Places for the first of the wishes, in the order of their points.
struct Arrangement
{
    std::vector<LabelPlace> places;
    std::int64_t cost = 0;
    std::array<int, kLabelRows> ends{INT_MIN, INT_MIN}; ///< right edges of the last labels
    int stem = INT_MIN; ///< the last one that leads past the upper row
};

std::int64_t costOfHiding(const LabelWish& wish)
{
    std::int64_t cost = kHidden;
    for (int i = 0; i < std::clamp(wish.importance, 0, kMostImportant); ++i) {
        cost *= kFactor;
    }
    return cost;
}

/// Neither over a label nor across a stem.
bool fits(const Arrangement& so, const LabelWish& wish, const LabelPlace& place)
{
    const auto row = static_cast<std::size_t>(place.row);
    const int last = so.ends.at(row);
    if (last != INT_MIN && place.left < last + kLabelGap) {
        return false;
    }
    const bool upper = place.row == 0;
    const int crossed = upper ? so.stem : so.ends.front();
    const int from = upper ? place.left : wish.at;
    return crossed == INT_MIN || from >= crossed + kStemGap;
}

Arrangement with(const Arrangement& so, const LabelWish& wish, const LabelPlace& place, int cost)
{
    auto next = so;
    next.places.push_back(place);
    next.cost += cost;
    next.ends.at(static_cast<std::size_t>(place.row)) = place.left + wish.width;
    if (place.row > 0) {
        next.stem = wish.at;
    }
    return next;
}

/// Under its point, to the right of it, to the left of it, in each row; at last, not at all.
void extend(const Arrangement& so, const LabelWish& wish, int width, std::vector<Arrangement>& next)
{
    const int most = width - wish.width;
    const std::array<int, 3> lefts{wish.at - wish.width / 2, wish.at, wish.at - wish.width};
    for (int row = 0; row < kLabelRows && most >= 0; ++row) {
        for (std::size_t i = 0; i < lefts.size(); ++i) {
            const LabelPlace place{row, std::clamp(lefts.at(i), 0, most)};
            if (fits(so, wish, place)) {
                next.push_back(with(so, wish, place, row * kLowerRow + (i == 0 ? 0 : kAside)));
            }
        }
    }
    next.push_back(so);
    next.back().places.push_back({});
    next.back().cost += costOfHiding(wish);
}

/// What leaves the later labels no more room than another and is no cheaper, is dropped.
void keepBest(std::vector<Arrangement>& all)
{
    std::ranges::stable_sort(all, {}, &Arrangement::cost);
    std::vector<Arrangement> kept;
    for (auto& each : all) {
        const bool beaten = std::ranges::any_of(kept, [&](const auto& better) {
            return better.ends[0] <= each.ends[0] && better.ends[1] <= each.ends[1] &&
                   better.stem <= each.stem;
        });
        if (!beaten && kept.size() < kKept) {
            kept.push_back(std::move(each));
        }
    }
    all = std::move(kept);
}

} // namespace

// Labels stand in the order of their points, so a label can only disturb the last one of each row
// and the last stem: arrangements that end alike need not be told apart.
std::vector<LabelPlace> placeLabels(std::span<const LabelWish> wishes, int width)
{
    std::vector<Arrangement> best(1);
    for (const auto& wish : wishes) {
        std::vector<Arrangement> next;
        for (const auto& so : best) {
            extend(so, wish, width, next);
        }
        keepBest(next);
        best = std::move(next);
    }
    return best.front().places;
}

} // namespace secondring
