#pragma once
#include <span>
#include <vector>

/// Where the labels of a timeline go, so that none covers another.
namespace secondring {

/// A label that belongs to a point. Any unit of length.
struct LabelWish
{
    int at = 0;         ///< the point it belongs to
    int width = 0;      ///< of its words
    int importance = 0; ///< of two that cannot both be shown, the more important one is

    bool operator==(const LabelWish&) const = default;
};

struct LabelPlace
{
    int row = -1; ///< 0 is the upper one; -1: there is no room for it
    int left = 0;

    bool operator==(const LabelPlace&) const = default;
};

inline constexpr int kLabelRows = 2;
/// Between two labels of a row.
inline constexpr int kLabelGap = 8;
/// Between a label and the stem that leads past it to a lower row.
inline constexpr int kStemGap = 4;

/// Places for labels whose points stand in order, within 0 to `width`. Every label lies over or
/// beside its own point; no two overlap, and no stem crosses a label. One place for each wish.
std::vector<LabelPlace> placeLabels(std::span<const LabelWish> wishes, int width);

} // namespace secondring
