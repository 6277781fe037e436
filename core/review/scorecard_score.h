#pragma once
#include "core/review/scorecard.h"

#include <span>

namespace secondring {

/// What somebody says of one item. Neither points nor "does not apply": not judged yet.
struct Mark
{
    std::string item;
    std::optional<int> points; ///< 0 to the item's most
    bool doesNotApply = false;
    std::string comment;

    bool operator==(const Mark&) const = default;

    bool isOpen() const { return !points && !doesNotApply; }

    static void fields(auto& self, auto&& visit)
    {
        visit("item", self.item);
        visit("points", self.points);
        visit("doesNotApply", self.doesNotApply);
        visit("comment", self.comment);
    }
};

/// PRODUCT.md, scorecard: sum of weight × points / sum of weight × maximum over applicable items
/// × 100; a failed critical item makes 0. Items not judged yet are left out and counted as `open`.
struct Score
{
    int got = 0;                 ///< sum of weight × points
    int most = 0;                ///< sum of weight × maximum
    int open = 0;                ///< applicable items that nobody has judged
    bool failedCritical = false; ///< a critical item has 0 points

    bool operator==(const Score&) const = default;

    /// 0 to 100, rounded, but 100 only for all points and 0 only for none or a failed critical
    /// item. None: nothing that applies has been judged.
    std::optional<int> percent() const;
};

/// An item without a mark counts as not judged.
Score scoreOf(const Scorecard& card, std::span<const Mark> marks);
/// The score of one section alone, by the same formula.
Score scoreOf(const ScoreSection& section, std::span<const Mark> marks);

const Mark* findMark(std::span<const Mark> marks, std::string_view item);

} // namespace secondring
