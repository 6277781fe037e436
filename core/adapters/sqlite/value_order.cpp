#include "core/adapters/sqlite/value_order.h"

#include <algorithm>
#include <numeric>

namespace secondring::sqlite {

namespace {

/// So many calls are rather sorted than counted once more.
constexpr std::int64_t kFewCalls = 4096;
constexpr std::size_t kHalf = 65'536;

/// The first so many of all that are offered, by key; of equal keys those offered first.
class Top
{
public:
    explicit Top(std::size_t limit)
        : limit_(limit)
    {
    }

    bool isFull() const { return best_.size() == limit_; }

    /// Once full, only smaller keys get in.
    std::uint32_t threshold() const { return best_.front().key; }

    void offer(std::uint32_t key, std::int64_t id)
    {
        if (isFull()) {
            if (key >= threshold()) {
                return;
            }
            std::ranges::pop_heap(best_, comesBefore);
            best_.pop_back();
        }
        best_.push_back({key, offered_++, id});
        std::ranges::push_heap(best_, comesBefore);
    }

    std::vector<std::int64_t> ids()
    {
        std::ranges::sort_heap(best_, comesBefore);
        std::vector<std::int64_t> ids;
        for (const auto& each : best_) {
            ids.push_back(each.id);
        }
        return ids;
    }

private:
    struct Candidate
    {
        std::uint32_t key = 0;
        std::int64_t turn = 0;
        std::int64_t id = 0;
    };

    static bool comesBefore(const Candidate& a, const Candidate& b)
    {
        return a.key != b.key ? a.key < b.key : a.turn < b.turn;
    }

    std::size_t limit_;
    std::int64_t offered_ = 0;
    std::vector<Candidate> best_;
};

/// The smallest key among 64 cells; written so that the compiler can take many at once.
template <class Cell> Cell smallest(const Cell* cells, Cell mask)
{
    Cell least = static_cast<Cell>(cells[0] ^ mask);
    for (std::size_t at = 1; at < 64; ++at) {
        const auto key = static_cast<Cell>(cells[at] ^ mask);
        least = key < least ? key : least;
    }
    return least;
}

struct Found
{
    std::size_t least = 0;
    std::size_t most = 0;
    std::int64_t first = 0;
    std::int64_t calls = 0;
};

/// The value that `place` falls into, and those after it while they are few and wanted.
Found find(const std::vector<std::int64_t>& counts,
           std::int64_t first,
           std::int64_t place,
           std::int64_t wanted)
{
    std::size_t at = 0;
    while (at < counts.size() && first + counts[at] <= place) {
        first += counts[at++];
    }
    if (at == counts.size()) {
        return {};
    }
    Found found{at, at, first, counts[at]};
    for (++at; at < counts.size() && first + found.calls < place + wanted; ++at) {
        if (found.calls + counts[at] > kFewCalls) {
            break;
        }
        found.calls += counts[at];
        found.most = at;
    }
    return found;
}

} // namespace

ValueOrder::ValueOrder(Input input, Counts& counts)
    : input_(std::move(input))
    , mask_(!input_.descending ? 0u
            : input_.wide      ? 0xFFFF'FFFFu
                               : 0xFFFFu)
    , counts_(counts)
{
    if (input_.descending) {
        std::ranges::reverse(input_.parts);
    }
}

/// Calls `visit(key, id)` down the list's ties until it returns false.
template <class Visit> void ValueOrder::each(Visit&& visit) const
{
    for (const auto& part : input_.parts) {
        input_.interrupted();
        const bool all =
            input_.wide ? eachIn<std::uint32_t>(part, visit) : eachIn<std::uint16_t>(part, visit);
        if (!all) {
            return;
        }
    }
}

template <class Cell, class Visit> bool ValueOrder::eachIn(const Part& part, Visit&& visit) const
{
    const auto cells = part.column->cells<Cell>(part.block);
    const auto take = [&](Place place) {
        return visit(std::uint32_t{cells[place]} ^ mask_, callAt(part.block, place));
    };
    return input_.descending ? part.calls->down(take) : part.calls->up(take);
}

std::vector<std::int64_t> ValueOrder::top(std::size_t limit)
{
    std::vector<std::int64_t> ids;
    if (limit > 0) {
        input_.wide ? topOf<std::uint32_t>(ids, limit) : topOf<std::uint16_t>(ids, limit);
    }
    return ids;
}

/// A word of the result is 64 calls: once the top is full, most words are passed over by the
/// smallest of their keys.
template <class Cell>
void ValueOrder::topOf(std::vector<std::int64_t>& ids, std::size_t limit) const
{
    constexpr int kSparse = 8;
    const auto least = input_.descending ? input_.greatest ^ mask_ : 0u;
    Top top(limit);
    for (const auto& part : input_.parts) {
        input_.interrupted();
        const auto cells = part.column->cells<Cell>(part.block);
        const auto word = [&](std::size_t index) {
            const auto bits = part.calls->word(index);
            if (bits == 0 ||
                (top.isFull() && std::popcount(bits) > kSparse &&
                 smallest<Cell>(&cells[index * 64], static_cast<Cell>(mask_)) >= top.threshold())) {
                return;
            }
            part.calls->eachOf(index, input_.descending, [&](Place place) {
                top.offer(std::uint32_t{cells[place]} ^ mask_, callAt(part.block, place));
            });
        };
        for (std::size_t index = 0; index < CallBits::kWords; ++index) {
            word(input_.descending ? CallBits::kWords - 1 - index : index);
        }
        if (top.isFull() && top.threshold() <= least) {
            break; // nothing can stand higher
        }
    }
    ids = top.ids();
}

std::vector<std::int64_t> ValueOrder::from(std::int64_t first, std::size_t limit)
{
    std::vector<std::int64_t> ids;
    while (ids.size() < limit) {
        const auto place = first + static_cast<std::int64_t>(ids.size());
        const auto wanted = limit - ids.size();
        const auto stretch = stretchAt(place, wanted);
        const auto more = idsOf(stretch, place - stretch.first, wanted);
        if (more.empty()) {
            break;
        }
        ids.insert(ids.end(), more.begin(), more.end());
    }
    return ids;
}

void ValueOrder::countHigh()
{
    counts_.high.assign(kHalf, 0);
    const unsigned shift = input_.wide ? 16 : 0;
    each([&](std::uint32_t key, std::int64_t) {
        ++counts_.high[key >> shift];
        return true;
    });
}

void ValueOrder::countLow(std::uint32_t high)
{
    counts_.low.assign(kHalf, 0);
    counts_.lowOf = high;
    counts_.lowFirst =
        std::accumulate(counts_.high.begin(), counts_.high.begin() + high, std::int64_t{0});
    each([&](std::uint32_t key, std::int64_t) {
        counts_.low[key & 0xFFFFu] += key >> 16u == high ? 1 : 0;
        return true;
    });
}

ValueOrder::Stretch ValueOrder::stretchAt(std::int64_t place, std::size_t limit)
{
    if (counts_.high.empty()) {
        countHigh();
    }
    const auto wanted = static_cast<std::int64_t>(limit);
    const auto found = find(counts_.high, 0, place, wanted);
    const auto least = static_cast<std::uint32_t>(found.least);
    const auto most = static_cast<std::uint32_t>(found.most);
    if (!input_.wide) {
        return {least, most, found.first, found.calls};
    }
    if (found.calls <= kFewCalls) {
        return {least << 16u, most << 16u | 0xFFFFu, found.first, found.calls};
    }
    if (counts_.low.empty() || counts_.lowOf != least) {
        countLow(least);
    }
    const auto exact = find(counts_.low, counts_.lowFirst, place, wanted);
    return {least << 16u | static_cast<std::uint32_t>(exact.least),
            least << 16u | static_cast<std::uint32_t>(exact.most),
            exact.first,
            exact.calls};
}

std::vector<std::int64_t>
ValueOrder::idsOf(const Stretch& stretch, std::int64_t skip, std::size_t limit)
{
    const bool one = stretch.least == stretch.most;
    std::vector<std::pair<std::uint32_t, std::int64_t>> gathered;
    auto left = stretch.calls == 0 ? 0
                : one              ? skip + static_cast<std::int64_t>(limit)
                                   : stretch.calls;
    each([&](std::uint32_t key, std::int64_t id) {
        if (left > 0 && key >= stretch.least && key <= stretch.most) {
            --left;
            if (!one || skip-- <= 0) {
                gathered.emplace_back(key, id);
            }
        }
        return left > 0;
    });
    if (!one) {
        std::ranges::stable_sort(gathered, {}, &std::pair<std::uint32_t, std::int64_t>::first);
        gathered.erase(gathered.begin(),
                       gathered.begin() + std::min<std::ptrdiff_t>(skip, std::ssize(gathered)));
    }
    gathered.resize(std::min(gathered.size(), limit));
    std::vector<std::int64_t> ids;
    for (const auto& [key, id] : gathered) {
        ids.push_back(id);
    }
    return ids;
}

} // namespace secondring::sqlite
