#include "core/practice/attempt_compare.h"

#include <algorithm>

namespace secondring::practice {

namespace {

/// That the caller stayed, or left in anger, is one thing under several titles; it alone has no
/// moment and stands in no standard.
bool isStay(const ScoreItem& item)
{
    return item.standard.empty() && item.at == Duration::max();
}

bool isSame(const ScoreItem& one, const ScoreItem& other)
{
    if (one.caller != other.caller || one.standard != other.standard) {
        return false;
    }
    return !one.standard.empty() || (isStay(one) && isStay(other)) || one.title == other.title;
}

} // namespace

std::vector<ComparedItem> compared(const AttemptScore& here, const AttemptScore& there)
{
    std::vector<const ScoreItem*> left;
    for (const auto& item : there.items) {
        left.push_back(&item);
    }
    std::vector<ComparedItem> rows;
    for (const auto& item : here.items) {
        const auto found = std::ranges::find_if(
            left, [&](const ScoreItem* other) { return isSame(item, *other); });
        const auto* other = found == left.end() ? nullptr : *found;
        const bool differs = other != nullptr && other->title != item.title;
        rows.push_back({differs ? item.subject : item.title, &item, other});
        if (found != left.end()) {
            left.erase(found);
        }
    }
    for (const auto* item : left) {
        rows.push_back({item->title, nullptr, item});
    }
    return rows;
}

std::optional<AttemptId> rivalOf(std::span<const AttemptRow> attempts, const AttemptRow& shown)
{
    const AttemptRow* best = nullptr;
    for (const auto& each : attempts) {
        const bool counts = each.id != shown.id && each.head.scenario == shown.head.scenario &&
                            each.head.agent == shown.head.agent && each.end && each.end->score;
        if (counts && (best == nullptr || std::pair{*each.end->score, each.head.began} >
                                              std::pair{*best->end->score, best->head.began})) {
            best = &each;
        }
    }
    return best == nullptr ? std::nullopt : std::optional{best->id};
}

} // namespace secondring::practice
