#include "core/review/judgement_calibration.h"

#include <algorithm>
#include <cstdlib>

namespace secondring {

namespace {

std::vector<const Sheet*> givenIn(const ReviewCase& reviewed)
{
    std::vector<const Sheet*> given;
    for (const auto& sheet : reviewed.sheets) {
        if (sheet.purpose == Purpose::Calibration && sheet.givenAt) {
            given.push_back(&sheet);
        }
    }
    return given;
}

bool areApart(const Mark& a, const Mark& b)
{
    if (a.doesNotApply != b.doesNotApply) {
        return true;
    }
    return a.points && b.points && std::abs(*a.points - *b.points) >= 2;
}

void compare(std::span<const Mark* const> marks, ItemAgreement& agreement)
{
    agreement.reviewers += static_cast<int>(marks.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        for (std::size_t j = i + 1; j < marks.size(); ++j) {
            const auto& a = *marks[i];
            const auto& b = *marks[j];
            ++agreement.pairs;
            agreement.agreed += a.points == b.points && a.doesNotApply == b.doesNotApply ? 1 : 0;
            agreement.apart += areApart(a, b) ? 1 : 0;
        }
    }
}

ItemAgreement& agreementFor(std::vector<ItemAgreement>& all, const ScoreItem& item)
{
    const auto found = std::ranges::find(all, item.id, &ItemAgreement::item);
    return found == all.end() ? all.emplace_back(ItemAgreement{item.id, item.title}) : *found;
}

} // namespace

std::optional<int> ItemAgreement::percent() const
{
    return pairs == 0 ? std::nullopt : std::optional{(agreed * 100 + pairs / 2) / pairs};
}

bool ItemAgreement::splits() const
{
    return pairs > 0 && apart * 3 >= pairs;
}

std::vector<ItemAgreement> agreementOf(std::span<const ReviewCase> calibrated)
{
    std::vector<ItemAgreement> all;
    for (const auto& reviewed : calibrated) {
        const auto sheets = givenIn(reviewed);
        for (std::size_t at = 0; at < reviewed.draft.size() && !sheets.empty(); ++at) {
            if (!reviewed.draft[at].applies) {
                continue; // nobody was asked
            }
            std::vector<const Mark*> marks;
            for (const auto* sheet : sheets) {
                marks.push_back(&sheet->marks.at(at));
            }
            compare(marks, agreementFor(all, *itemsOf(*reviewed.card).at(at)));
        }
    }
    return all;
}

} // namespace secondring
