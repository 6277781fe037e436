#include "core/adapters/sqlite/cell_words.h"
#include "core/adapters/sqlite/value_order.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <deque>
#include <random>

using namespace secondring;
using namespace secondring::sqlite;

namespace {

enum class Way
{
    Up,
    UpEmptyLast,
    Down
};

/// Blocks of random calls with random cells, of which some values are many calls'.
template <class Cell> class Blocks
{
public:
    Blocks()
    {
        for (const std::int64_t block : {-1, 0, 4}) {
            addBlock(block);
        }
    }

    ValueOrder::Input input(Way way, std::size_t stretch) const
    {
        ValueOrder::Input input{.width = sizeof(Cell),
                                .greatest = std::numeric_limits<Cell>::max(),
                                .descending = way == Way::Down,
                                .emptyLast = way == Way::UpEmptyLast,
                                .interrupted = [] {},
                                .stretch = stretch};
        for (const auto& each : blocks_) {
            const auto& foremost = way == Way::Down ? each.greatest
                                   : way == Way::Up ? each.least
                                                    : each.leastOfSome;
            input.parts.push_back({each.number,
                                   &each.calls,
                                   reinterpret_cast<const char*>(each.cells.data()),
                                   reinterpret_cast<const char*>(foremost.data())});
        }
        return input;
    }

    /// The ids as sorting finds them.
    std::vector<std::int64_t> sorted(Way way) const
    {
        auto all = keyed_;
        std::ranges::sort(all);
        if (way == Way::Down) {
            std::ranges::reverse(all);
        } else if (way == Way::UpEmptyLast) {
            std::ranges::stable_partition(all, [](const auto& each) { return each.first != 0; });
        }
        std::vector<std::int64_t> ids;
        for (const auto& [cell, id] : all) {
            ids.push_back(id);
        }
        return ids;
    }

private:
    struct Block
    {
        std::int64_t number = 0;
        CallBits calls;
        std::vector<Cell> cells;
        std::vector<Cell> least;       ///< of every 64
        std::vector<Cell> leastOfSome; ///< the same, of those that are not 0
        std::vector<Cell> greatest;
    };

    void addBlock(std::int64_t number)
    {
        auto& block = blocks_.emplace_back();
        block.number = number;
        for (std::int64_t place = 0; place < kBlockCalls; ++place) {
            block.cells.push_back(cell());
            if (number == 0 ? place % 7 == 0 : place / 100 % 200 == 3) {
                block.calls.add(static_cast<Place>(place));
                keyed_.emplace_back(block.cells.back(), callAt(number, static_cast<Place>(place)));
            }
        }
        for (std::size_t word = 0; word < CallBits::kWords; ++word) {
            const auto range = extremesOf<Cell>(&block.cells[word * 64]);
            block.least.push_back(range.least);
            block.leastOfSome.push_back(leastFrom<Cell>(1, &block.cells[word * 64]));
            block.greatest.push_back(range.most);
        }
    }

    Cell cell()
    {
        constexpr std::uint32_t kShared = 0x01FF'FF42; // the upper half is that of others, too
        const auto value = static_cast<std::uint32_t>(random_());
        switch (value % 5) {
        case 0:
            return static_cast<Cell>(kShared);
        case 1:
            return 0;
        case 2:
            return static_cast<Cell>((kShared & 0xFFFF'0000u) | (random_() & 0xFFFFu));
        default:
            return static_cast<Cell>(random_());
        }
    }

    std::mt19937 random_{7};
    std::deque<Block> blocks_;
    std::vector<std::pair<Cell, std::int64_t>> keyed_;
};

template <class Cell> void checkOrder(Way way, std::size_t stretch)
{
    const Blocks<Cell> blocks;
    const auto sorted = blocks.sorted(way);
    ValueOrder::Known known;
    ValueOrder order(blocks.input(way, stretch), known);
    CHECK(order.top(250) == std::vector(sorted.begin(), sorted.begin() + 250));
    std::mt19937 random{8};
    for (int turn = 0; turn < 60; ++turn) {
        const auto first = static_cast<std::ptrdiff_t>(random() % (sorted.size() + 20));
        const auto begin = sorted.begin() + std::min(first, std::ssize(sorted));
        const auto end = begin + std::min<std::ptrdiff_t>(25, sorted.end() - begin);
        INFO("from " << first << " of " << sorted.size());
        REQUIRE(order.from(first, 25) == std::vector(begin, end));
    }
}

} // namespace

TEST_CASE("calls stand in the order of their cells, from any place on, with few gathered at once")
{
    const auto way = GENERATE(Way::Up, Way::UpEmptyLast, Way::Down);
    const std::size_t stretch = GENERATE(as<std::size_t>{}, 40, 1000, 1'000'000);
    SECTION("cells of one byte")
    {
        checkOrder<std::uint8_t>(way, stretch);
    }
    SECTION("cells of two bytes")
    {
        checkOrder<std::uint16_t>(way, stretch);
    }
    SECTION("cells of four bytes")
    {
        checkOrder<std::uint32_t>(way, stretch);
    }
}

TEST_CASE("a list of no calls has no first ones and no others")
{
    ValueOrder::Known known;
    ValueOrder order({.interrupted = [] {}}, known);
    CHECK(order.top(10).empty());
    CHECK(order.from(3, 10).empty());
}

TEST_CASE("of 64 cells it is told which are within a range, and which are the least and greatest")
{
    std::mt19937 random{9};
    for (int turn = 0; turn < 200; ++turn) {
        std::vector<std::uint16_t> cells(64);
        std::ranges::generate(cells, [&] { return static_cast<std::uint16_t>(random()); });
        const auto least = static_cast<std::uint16_t>(random());
        const auto most = static_cast<std::uint16_t>(random());
        std::uint64_t expected = 0;
        for (unsigned at = 0; at < 64; ++at) {
            const bool above = cells[at] >= least;
            const bool below = cells[at] <= most;
            const bool is = least <= most ? above && below : above || below;
            expected |= std::uint64_t{is ? 1u : 0u} << at;
        }
        REQUIRE(within<std::uint16_t>(cells.data(), {least, most}) == expected);
        const auto extremes = extremesOf<std::uint16_t>(cells.data());
        REQUIRE(extremes.least == *std::ranges::min_element(cells));
        REQUIRE(extremes.most == *std::ranges::max_element(cells));
    }
}
