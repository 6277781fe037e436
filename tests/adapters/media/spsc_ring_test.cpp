#include "core/adapters/media/spsc_ring.h"
#include "tests/support/catch.h"

#include <memory>
#include <thread>

using namespace secondring;

TEST_CASE("a ring gives back what was put in, in order, and refuses what does not fit")
{
    SpscRing<int, 4> ring;
    int item = -1;
    CHECK_FALSE(ring.pop(item));
    CHECK(item == -1);
    for (int i = 0; i < 4; ++i) {
        CHECK(ring.push(i));
    }
    CHECK_FALSE(ring.push(4));
    CHECK(ring.size() == 4);
    CHECK(ring.pop(item));
    CHECK(item == 0);
    CHECK(ring.push(4));
    ring.clear();
    CHECK(ring.size() == 0);
}

TEST_CASE("nothing is lost, doubled or torn between two threads")
{
    struct Item
    {
        std::size_t a = 0;
        std::size_t b = 0;
    };

    constexpr std::size_t kItems = 200'000;
    const auto ring = std::make_unique<SpscRing<Item, 64>>();
    const std::jthread writer([&] {
        for (std::size_t i = 1; i <= kItems; ++i) {
            while (!ring->push({i, ~i})) {
                std::this_thread::yield();
            }
        }
    });
    std::size_t wrong = 0;
    for (std::size_t expected = 1; expected <= kItems;) {
        Item item;
        if (!ring->pop(item)) {
            std::this_thread::yield();
            continue;
        }
        wrong += item.a == expected && item.b == ~expected ? 0 : 1;
        ++expected;
    }
    CHECK(wrong == 0);
}
