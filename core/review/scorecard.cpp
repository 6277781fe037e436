#include "core/review/scorecard.h"

#include <algorithm>

namespace secondring {

std::vector<const ScoreItem*> itemsOf(const Scorecard& card)
{
    std::vector<const ScoreItem*> items;
    for (const auto& section : card.sections) {
        for (const auto& item : section.items) {
            items.push_back(&item);
        }
    }
    return items;
}

const ScoreItem* findItem(const Scorecard& card, std::string_view id)
{
    for (const auto& section : card.sections) {
        const auto found = std::ranges::find(section.items, id, &ScoreItem::id);
        if (found != section.items.end()) {
            return &*found;
        }
    }
    return nullptr;
}

} // namespace secondring
