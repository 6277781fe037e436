#include "core/adapters/sqlite/value_order.h"

#include "core/adapters/sqlite/cell_words.h"

#include <algorithm>
#include <numeric>

namespace secondring::sqlite {

namespace {

constexpr std::size_t kHalf = 65'536;
constexpr std::uint32_t kLower = 0xFFFF;

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

std::uint32_t packed(std::size_t part, Place place)
{
    return static_cast<std::uint32_t>(part << 16u) | place;
}

template <class Cell> const Cell* cellsOf(const ValueOrder::Part& part)
{
    return reinterpret_cast<const Cell*>(part.cells);
}

/// The value among whose calls the place is.
std::uint32_t valueAt(const std::vector<std::uint32_t>& begins, std::size_t place)
{
    const auto after = std::ranges::upper_bound(begins, place);
    return static_cast<std::uint32_t>(after - begins.begin() - 1);
}

/// Values around one, as many as have no more than so many calls together.
std::pair<std::uint32_t, std::uint32_t>
around(const std::vector<std::uint32_t>& begins, std::uint32_t value, std::size_t most)
{
    auto first = value;
    auto last = value;
    const auto calls = [&](std::uint32_t from, std::uint32_t to) {
        return begins[to] - begins[from];
    };
    while (last + 2 < begins.size() && calls(value, last + 2) <= most / 2) {
        ++last;
    }
    while (first > 0 && calls(first - 1, last + 1) <= most) {
        --first;
    }
    return {first, last};
}

} // namespace

ValueOrder::ValueOrder(Input input, Known& known)
    : input_(std::move(input))
    , base_(input_.emptyLast && !input_.descending ? 1 : 0)
    , mask_(!input_.descending  ? 0u
            : input_.width == 4 ? 0xFFFF'FFFFu
            : input_.width == 2 ? kLower
                                : 0xFFu)
    , known_(known)
{
    if (input_.descending) {
        std::ranges::reverse(input_.parts);
    }
}

std::vector<std::int64_t> ValueOrder::top(std::size_t limit)
{
    std::vector<std::int64_t> ids;
    if (limit > 0) {
        input_.width == 4   ? topOf<std::uint32_t>(ids, limit)
        : input_.width == 2 ? topOf<std::uint16_t>(ids, limit)
                            : topOf<std::uint8_t>(ids, limit);
    }
    return ids;
}

/// Less than 0 is the greatest there is, so a cell that says nothing comes last.
template <class Cell> std::uint32_t ValueOrder::keyOfCell(Cell cell) const
{
    return static_cast<Cell>(cell - base_) ^ mask_;
}

/// A word of the result is 64 calls: once the top is full, most words are passed over by the
/// foremost of their keys.
template <class Cell>
void ValueOrder::topOf(std::vector<std::int64_t>& ids, std::size_t limit) const
{
    const auto least = input_.descending ? input_.greatest ^ mask_ : 0u;
    Top top(limit);
    for (const auto& part : input_.parts) {
        input_.interrupted();
        const auto* const cells = cellsOf<Cell>(part);
        const auto* const foremost = reinterpret_cast<const Cell*>(part.foremost);
        for (std::size_t turn = 0; turn < CallBits::kWords; ++turn) {
            const auto index = input_.descending ? CallBits::kWords - 1 - turn : turn;
            if (part.calls->word(index) == 0 ||
                (top.isFull() && keyOfCell(foremost[index]) >= top.threshold())) {
                continue;
            }
            part.calls->eachOf(index, input_.descending, [&](Place place) {
                top.offer(keyOfCell(cells[place]), callAt(part.block, place));
            });
        }
        if (top.isFull() && top.threshold() <= least) {
            break; // nothing can stand higher
        }
    }
    ids = top.ids();
}

/// Calls `visit(part, index, bits)` with the calls of a word whose keys are these, down the list's
/// ties, until it returns false.
template <class Visit> void ValueOrder::eachWord(Keys keys, Visit&& visit) const
{
    for (std::size_t at = 0; at < input_.parts.size(); ++at) {
        input_.interrupted();
        const auto& part = input_.parts[at];
        const auto word = [&](std::size_t index, std::uint64_t bits) {
            return visit(at, index, bits);
        };
        const bool goesOn = input_.width == 4   ? eachWordOf<std::uint32_t>(part, keys, word)
                            : input_.width == 2 ? eachWordOf<std::uint16_t>(part, keys, word)
                                                : eachWordOf<std::uint8_t>(part, keys, word);
        if (!goesOn) {
            return;
        }
    }
}

template <class Cell, class Visit>
bool ValueOrder::eachWordOf(const Part& part, Keys keys, Visit&& visit) const
{
    const auto [least, most] = std::minmax({keys.first ^ mask_, keys.last ^ mask_});
    const CellRange<Cell> range{static_cast<Cell>(least + base_), static_cast<Cell>(most + base_)};
    const auto* const cells = cellsOf<Cell>(part);
    for (std::size_t turn = 0; turn < CallBits::kWords; ++turn) {
        const auto index = input_.descending ? CallBits::kWords - 1 - turn : turn;
        auto bits = part.calls->word(index);
        if (bits != 0) {
            bits &= within<Cell>(&cells[index * 64], range);
        }
        if (bits != 0 && !visit(index, bits)) {
            return false;
        }
    }
    return true;
}

/// Calls `visit(call)` for the calls with these keys, down the list's ties.
template <class Visit> void ValueOrder::each(Keys keys, Visit&& visit) const
{
    eachWord(keys, [&](std::size_t part, std::size_t index, std::uint64_t bits) {
        CallBits::eachIn(
            bits, index, input_.descending, [&](Place place) { visit(packed(part, place)); });
        return true;
    });
}

std::uint32_t ValueOrder::keyOf(std::uint32_t call) const
{
    const auto& part = input_.parts[call >> 16u];
    const auto place = call & kLower;
    return input_.width == 4   ? keyOfCell(cellsOf<std::uint32_t>(part)[place])
           : input_.width == 2 ? keyOfCell(cellsOf<std::uint16_t>(part)[place])
                               : keyOfCell(cellsOf<std::uint8_t>(part)[place]);
}

/// By key, of four bytes by its upper half: how many calls stand before those that have it.
template <class Cell> std::vector<std::uint32_t> ValueOrder::countAll() const
{
    constexpr unsigned kShift = sizeof(Cell) == 4 ? 16 : 0;
    constexpr std::uint64_t kFull = ~std::uint64_t{0};
    std::vector<std::uint32_t> begins((sizeof(Cell) == 1 ? 256 : kHalf) + 1, 0);
    const auto add = [&](Cell cell) { ++begins[(keyOfCell(cell) >> kShift) + 1]; };
    for (const auto& part : input_.parts) {
        input_.interrupted();
        const auto* const cells = cellsOf<Cell>(part);
        for (std::size_t index = 0; index < CallBits::kWords; ++index) {
            if (part.calls->word(index) == kFull) {
                std::for_each_n(&cells[index * 64], 64, add);
            } else {
                part.calls->eachOf(index, false, [&](Place place) { add(cells[place]); });
            }
        }
    }
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    return begins;
}

/// The same by the lower half of the key, of those with one upper half.
std::vector<std::uint32_t> ValueOrder::countLower(std::uint32_t upper) const
{
    std::vector<std::uint32_t> begins(kHalf + 1, 0);
    each({upper << 16u, (upper << 16u) | kLower},
         [&](std::uint32_t call) { ++begins[(keyOf(call) & kLower) + 1]; });
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    return begins;
}

void ValueOrder::prepare()
{
    if (known_.begins.empty()) {
        known_.begins = input_.width == 4   ? countAll<std::uint32_t>()
                        : input_.width == 2 ? countAll<std::uint16_t>()
                                            : countAll<std::uint8_t>();
    }
}

std::vector<std::int64_t> ValueOrder::from(std::int64_t first, std::size_t limit)
{
    prepare();
    const std::size_t all = known_.begins.back();
    const auto begin = std::min(static_cast<std::size_t>(first), all);
    const auto end = begin + std::min(limit, all - begin);
    std::vector<std::int64_t> ids;
    for (auto place = begin; place < end; ++place) {
        if (!isInStretch(place)) {
            gatherAround(place);
        }
        if (!isInStretch(place)) {
            break; // cells have changed since they were counted
        }
        const auto call = known_.stretch[place - known_.first];
        ids.push_back(callAt(input_.parts[call >> 16u].block, static_cast<Place>(call & kLower)));
    }
    return ids;
}

bool ValueOrder::isInStretch(std::size_t place) const
{
    return place >= known_.first && place - known_.first < known_.stretch.size();
}

void ValueOrder::gatherAround(std::size_t place)
{
    const auto& begins = known_.begins;
    const auto value = valueAt(begins, place);
    const bool wide = input_.width == 4;
    const auto share = begins[value + 1] - begins[value];
    if (share <= input_.stretch) {
        const auto [first, last] = around(begins, value, input_.stretch);
        gather(wide ? Keys{first << 16u, (last << 16u) | kLower} : Keys{first, last},
               begins[first]);
        return;
    }
    if (!wide) {
        gatherEqual(value, begins[value], place);
        return;
    }
    if (known_.inner.empty() || known_.innerOf != value) {
        known_.inner = countLower(value);
        known_.innerOf = value;
    }
    const auto upper = value << 16u;
    const auto lower = valueAt(known_.inner, place - begins[value]);
    if (known_.inner[lower + 1] - known_.inner[lower] <= input_.stretch) {
        const auto [first, last] = around(known_.inner, lower, input_.stretch);
        gather({upper | first, upper | last}, begins[value] + known_.inner[first]);
    } else {
        gatherEqual(upper | lower, begins[value] + known_.inner[lower], place);
    }
}

void ValueOrder::gather(Keys keys, std::size_t first)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> keyed;
    each(keys, [&](std::uint32_t call) { keyed.emplace_back(keyOf(call), call); });
    std::ranges::stable_sort(keyed, {}, &std::pair<std::uint32_t, std::uint32_t>::first);
    known_.first = first;
    known_.stretch.clear();
    for (const auto& [key, call] : keyed) {
        known_.stretch.push_back(call);
    }
}

/// Some of many calls with the same key, those around a place: they stand in the order of their
/// ids.
void ValueOrder::gatherEqual(std::uint32_t key, std::size_t begin, std::size_t place)
{
    const auto before = std::min(place - begin, input_.stretch / 2);
    auto skip = place - before - begin;
    std::vector<std::uint32_t> stretch;
    eachWord({key, key}, [&](std::size_t part, std::size_t index, std::uint64_t bits) {
        const auto calls = static_cast<std::size_t>(std::popcount(bits));
        if (skip >= calls) {
            skip -= calls;
            return true;
        }
        CallBits::eachIn(bits, index, input_.descending, [&](Place at) {
            if (skip > 0) {
                --skip;
            } else {
                stretch.push_back(packed(part, at));
            }
        });
        return stretch.size() < input_.stretch;
    });
    known_.first = place - before;
    known_.stretch = std::move(stretch);
}

} // namespace secondring::sqlite
