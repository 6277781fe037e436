#include "core/adapters/sqlite/value_order.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <span>

namespace secondring::sqlite {

namespace {

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

/// The smallest key among 64 cells. Compares signed numbers: that is what processors without newer
/// instructions can do with many at once.
template <class Cell> Cell smallest(const Cell* cells, Cell mask)
{
    using Signed = std::make_signed_t<Cell>;
    constexpr auto kSign = static_cast<Cell>(Cell{1} << (8 * sizeof(Cell) - 1));
    const auto turned = static_cast<Cell>(mask ^ kSign);
    auto least = std::numeric_limits<Signed>::max();
    for (std::size_t at = 0; at < 64; ++at) {
        const auto key = static_cast<Signed>(static_cast<Cell>(cells[at] ^ turned));
        least = key < least ? key : least;
    }
    return static_cast<Cell>(static_cast<Cell>(least) ^ kSign);
}

std::uint32_t packed(std::size_t part, Place place)
{
    return static_cast<std::uint32_t>(part << 16u) | place;
}

} // namespace

ValueOrder::ValueOrder(Input input, Sorted& sorted)
    : input_(std::move(input))
    , mask_(!input_.descending ? 0u
            : input_.wide      ? 0xFFFF'FFFFu
                               : 0xFFFFu)
    , sorted_(sorted)
{
    if (input_.descending) {
        std::ranges::reverse(input_.parts);
    }
}

/// Calls `visit(key, packed call)` down the list's ties.
template <class Visit> void ValueOrder::each(Visit&& visit) const
{
    for (std::size_t part = 0; part < input_.parts.size(); ++part) {
        input_.interrupted();
        input_.wide ? eachIn<std::uint32_t>(part, visit) : eachIn<std::uint16_t>(part, visit);
    }
}

template <class Cell, class Visit> void ValueOrder::eachIn(std::size_t part, Visit&& visit) const
{
    const auto& in = input_.parts[part];
    const auto cells = in.column->cells<Cell>(in.block);
    for (std::size_t turn = 0; turn < CallBits::kWords; ++turn) {
        const auto index = input_.descending ? CallBits::kWords - 1 - turn : turn;
        in.calls->eachOf(index, input_.descending, [&](Place place) {
            visit(std::uint32_t{cells[place]} ^ mask_, packed(part, place));
        });
    }
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

void ValueOrder::sort()
{
    if (!sorted_.begins.empty()) {
        return;
    }
    Sorted sorted;
    const unsigned shift = input_.wide ? 16 : 0;
    sorted.begins.assign(kHalf + 1, 0);
    each([&](std::uint32_t key, std::uint32_t) { ++sorted.begins[(key >> shift) + 1]; });
    std::partial_sum(sorted.begins.begin(), sorted.begins.end(), sorted.begins.begin());
    sorted.calls.resize(sorted.begins.back());
    auto next = sorted.begins;
    each([&](std::uint32_t key, std::uint32_t call) { sorted.calls[next[key >> shift]++] = call; });
    sorted.exact.assign(kHalf, !input_.wide);
    sorted_ = std::move(sorted);
}

std::vector<std::int64_t> ValueOrder::from(std::int64_t first, std::size_t limit)
{
    sort();
    const auto& [calls, begins, exact] = sorted_;
    const auto begin = std::min(static_cast<std::size_t>(first), calls.size());
    const auto end = begin + std::min(limit, calls.size() - begin);
    const auto after = std::ranges::upper_bound(begins, begin);
    for (auto half = static_cast<std::size_t>(after - begins.begin()) - 1;
         half < kHalf && begins[half] < end;
         ++half) {
        makeExact(half);
    }
    std::vector<std::int64_t> ids;
    for (auto at = begin; at < end; ++at) {
        ids.push_back(
            callAt(input_.parts[calls[at] >> 16u].block, static_cast<Place>(calls[at] & 0xFFFFu)));
    }
    return ids;
}

/// Wide: the calls whose keys have this upper half, by the lower one.
void ValueOrder::makeExact(std::size_t half)
{
    if (sorted_.exact[half]) {
        return;
    }
    const std::span calls{sorted_.calls.begin() + sorted_.begins[half],
                          sorted_.calls.begin() + sorted_.begins[half + 1]};
    std::vector<std::pair<std::uint32_t, std::uint32_t>> keyed;
    keyed.reserve(calls.size());
    std::size_t part = input_.parts.size();
    std::span<const std::uint32_t> cells;
    for (const auto call : calls) {
        if (part != call >> 16u) {
            part = call >> 16u;
            cells = input_.parts[part].column->cells<std::uint32_t>(input_.parts[part].block);
        }
        keyed.emplace_back(cells[call & 0xFFFFu] ^ mask_, call);
    }
    std::ranges::stable_sort(keyed, {}, &std::pair<std::uint32_t, std::uint32_t>::first);
    for (std::size_t at = 0; at < keyed.size(); ++at) {
        calls[at] = keyed[at].second;
    }
    sorted_.exact[half] = true;
}

} // namespace secondring::sqlite
