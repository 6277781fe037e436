#include "core/review/judgement_calibration.h"

#include <algorithm>
#include <cstdlib>
#include <map>

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

/// What one call shows of an item.
ItemAgreement agreementIn(const ReviewCase& reviewed, std::span<const Mark* const> marks)
{
    ItemAgreement agreement;
    compare(marks, agreement);
    agreement.calls = agreement.pairs > 0 ? 1 : 0;
    agreement.furthest = agreement.pairs > 0 ? reviewed.call : CallId{};
    return agreement;
}

/// How many of a hundred pairs differ, those that are far apart before all others.
std::pair<int, int> distanceOf(const ItemAgreement& agreement)
{
    constexpr int kHundred = 100;
    const int pairs = std::max(agreement.pairs, 1);
    return {agreement.apart * kHundred / pairs,
            (agreement.pairs - agreement.agreed) * kHundred / pairs};
}

/// Adds up what calls show, item by item.
class Agreements
{
public:
    void add(const ScoreItem& item, const ItemAgreement& one)
    {
        auto& sum = sumOf(item);
        sum.reviewers += one.reviewers;
        sum.pairs += one.pairs;
        sum.agreed += one.agreed;
        sum.apart += one.apart;
        sum.calls += one.calls;
        auto& most = most_[item.id];
        if (one.calls > 0 && distanceOf(one) >= most) {
            sum.furthest = one.furthest;
            most = distanceOf(one);
        }
    }

    std::vector<ItemAgreement> all() && { return std::move(all_); }

private:
    ItemAgreement& sumOf(const ScoreItem& item)
    {
        const auto found = std::ranges::find(all_, item.id, &ItemAgreement::item);
        return found == all_.end() ? all_.emplace_back(ItemAgreement{item.id, item.title}) : *found;
    }

    std::vector<ItemAgreement> all_;
    std::map<std::string, std::pair<int, int>> most_; ///< the distance in `furthest`
};

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
    Agreements all;
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
            all.add(*itemsOf(*reviewed.card).at(at), agreementIn(reviewed, marks));
        }
    }
    return std::move(all).all();
}

} // namespace secondring
