#include "core/review/label_rows.h"

#include <algorithm>
#include <array>
#include <climits>
#include <functional>
#include <numeric>

namespace secondring {

namespace {

constexpr int kHidden = 1000; ///< dearer than any arrangement of all the others
constexpr int kLowerRow = 4;
constexpr int kAside = 1;
/// How many of the best arrangements are followed further.
constexpr std::size_t kKept = 48;

/// Places for the first of the wishes, in the order in which they are placed.
struct Arrangement
{
    std::vector<LabelPlace> places;
    int cost = 0;
};

using Wishes = std::vector<LabelWish>;

bool covers(const LabelPlace& place, const LabelWish& wish, int stem)
{
    return stem > place.left - kStemGap && stem < place.left + wish.width + kStemGap;
}

bool disturb(const LabelPlace& one,
             const LabelWish& oneWish,
             const LabelPlace& other,
             const LabelWish& otherWish)
{
    if (one.row < 0 || other.row < 0) {
        return false;
    }
    if (one.row == other.row) {
        return one.left < other.left + otherWish.width + kLabelGap &&
               other.left < one.left + oneWish.width + kLabelGap;
    }
    return one.row < other.row ? covers(one, oneWish, otherWish.at)
                               : covers(other, otherWish, oneWish.at);
}

/// Under its point, to the right of it, to the left of it, in each row; at last, not at all.
std::vector<std::pair<LabelPlace, int>> choicesFor(const LabelWish& wish, int width)
{
    std::vector<std::pair<LabelPlace, int>> choices;
    const int most = width - wish.width;
    const std::array<int, 3> lefts{wish.at - wish.width / 2, wish.at, wish.at - wish.width};
    for (int row = 0; row < kLabelRows && most >= 0; ++row) {
        for (std::size_t i = 0; i < lefts.size(); ++i) {
            const int left = std::clamp(lefts.at(i), 0, most);
            choices.emplace_back(LabelPlace{row, left}, row * kLowerRow + (i == 0 ? 0 : kAside));
        }
    }
    choices.emplace_back(LabelPlace{}, kHidden * (1 + wish.importance));
    return choices;
}

bool fits(const Arrangement& so, const LabelPlace& place, const Wishes& wishes)
{
    const auto& wish = wishes[so.places.size()];
    for (std::size_t i = 0; i < so.places.size(); ++i) {
        if (disturb(place, wish, so.places[i], wishes[i])) {
            return false;
        }
    }
    return true;
}

void extend(const Arrangement& so, const Wishes& wishes, int width, std::vector<Arrangement>& next)
{
    for (const auto& [place, cost] : choicesFor(wishes[so.places.size()], width)) {
        if (fits(so, place, wishes)) {
            next.push_back(so);
            next.back().places.push_back(place);
            next.back().cost += cost;
        }
    }
}

std::vector<LabelPlace> bestOf(const Wishes& wishes, int width)
{
    std::vector<Arrangement> best(1);
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        std::vector<Arrangement> next;
        for (const auto& so : best) {
            extend(so, wishes, width, next);
        }
        std::ranges::stable_sort(next, {}, &Arrangement::cost);
        next.resize(std::min(next.size(), kKept));
        best = std::move(next);
    }
    return best.front().places;
}

/// No label is hidden while a less important one is shown.
bool isFair(const Wishes& wishes, const std::vector<LabelPlace>& places)
{
    int mostHidden = INT_MIN;
    int leastShown = INT_MAX;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (places[i].row < 0) {
            mostHidden = std::max(mostHidden, wishes[i].importance);
        } else {
            leastShown = std::min(leastShown, wishes[i].importance);
        }
    }
    return mostHidden <= leastShown;
}

/// The important ones first; the others take what room is left.
std::vector<LabelPlace> byImportance(const Wishes& wishes, int width)
{
    std::vector<std::size_t> order(wishes.size());
    std::iota(order.begin(), order.end(), std::size_t{});
    std::ranges::stable_sort(order, std::greater{}, [&](auto i) { return wishes[i].importance; });
    Wishes ordered;
    for (const auto i : order) {
        ordered.push_back(wishes[i]);
    }
    const auto found = bestOf(ordered, width);
    std::vector<LabelPlace> places(wishes.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        places[order[i]] = found[i];
    }
    return places;
}

} // namespace

// In the order of their points neighbours make room for each other. Where very many crowd, that
// fills the line before the last ones are reached, however important they are.
std::vector<LabelPlace> placeLabels(std::span<const LabelWish> wishes, int width)
{
    const Wishes all(wishes.begin(), wishes.end());
    auto places = bestOf(all, width);
    return isFair(all, places) ? places : byImportance(all, width);
}

} // namespace secondring
