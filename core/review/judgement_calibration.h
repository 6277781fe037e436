#pragma once
#include "core/review/judgement.h"

namespace secondring {

/// How far reviewers who judged blind agree about one item.
struct ItemAgreement
{
    std::string item;
    std::string title;
    int reviewers = 0; ///< sheets that judge it, over all calls
    int pairs = 0;     ///< of reviewers of the same call
    int agreed = 0;    ///< pairs who gave the same
    int apart = 0;     ///< pairs two or more points apart, or one says that it does not apply
    int calls = 0;     ///< with reviewers to compare
    CallId furthest;   ///< the one of them whose reviewers agree least, the last of several

    bool operator==(const ItemAgreement&) const = default;

    /// agreed / pairs × 100; none: nobody to compare.
    std::optional<int> percent() const;
    /// A third of the pairs or more are apart: the item's wording is at fault, not its reviewers.
    bool splits() const;
};

/// Of the calibration sheets that were given, over one call or several; in the order of the card.
/// Items of the same id are one item.
std::vector<ItemAgreement> agreementOf(std::span<const ReviewCase> calibrated);

} // namespace secondring
