#include "core/review/scorecard_score.h"

#include <algorithm>

namespace secondring {

namespace {

void add(Score& score, const ScoreItem& item, const Mark* mark)
{
    if (mark == nullptr || mark->isOpen()) {
        ++score.open;
        return;
    }
    if (mark->doesNotApply) {
        return;
    }
    score.got += item.weight * *mark->points;
    score.most += item.weight * item.most();
    score.failedCritical = score.failedCritical || (item.critical && *mark->points == 0);
}

} // namespace

std::optional<int> Score::percent() const
{
    if (most == 0) {
        return std::nullopt;
    }
    if (failedCritical) {
        return 0;
    }
    const int rounded = (got * 100 + most / 2) / most;
    return got == 0 || got == most ? rounded : std::clamp(rounded, 1, 99);
}

Score scoreOf(const ScoreSection& section, std::span<const Mark> marks)
{
    Score score;
    for (const auto& item : section.items) {
        add(score, item, findMark(marks, item.id));
    }
    return score;
}

Score scoreOf(const Scorecard& card, std::span<const Mark> marks)
{
    Score score;
    for (const auto* item : itemsOf(card)) {
        add(score, *item, findMark(marks, item->id));
    }
    return score;
}

const Mark* findMark(std::span<const Mark> marks, std::string_view item)
{
    const auto found = std::ranges::find(marks, item, &Mark::item);
    return found == marks.end() ? nullptr : &*found;
}

} // namespace secondring
