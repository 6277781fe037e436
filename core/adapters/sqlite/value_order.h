#pragma once
#include "core/adapters/sqlite/cell_store.h"

#include <functional>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// The calls of a result in the order of a column, without sorting them all: the top by one pass
/// with a threshold, any other stretch by counting values once.
///
/// Invariants: calls with equal cells follow their ids, in the direction of the list.
class ValueOrder
{
public:
    /// One block of the result: the calls in it, and their cells.
    struct Part
    {
        std::int64_t block = 0;
        const CallBits* calls = nullptr;
        const Column* column = nullptr;
    };

    /// The parts, from first to last by block. Borrowed; `interrupted` throws when it is time to.
    struct Input
    {
        std::vector<Part> parts;
        bool wide = false; ///< cells of four bytes
        std::uint32_t greatest = 0;
        bool descending = true;
        std::function<void()> interrupted;
    };

    /// All calls in order, once that was made: good for the same calls. Four bytes each.
    struct Sorted
    {
        std::vector<std::uint32_t> calls;  ///< the part in the upper half, the place in the lower
        std::vector<std::uint32_t> begins; ///< by key, wide: by its upper half; one more at the end
        std::vector<bool> exact;           ///< wide: the calls of this half are in order, too
    };

    ValueOrder(Input input, Sorted& sorted);

    /// The ids of the first calls in order.
    std::vector<std::int64_t> top(std::size_t limit);
    /// Puts all calls in order, once.
    void sort();
    /// The ids from a place on. Sorts first.
    std::vector<std::int64_t> from(std::int64_t first, std::size_t limit);

private:
    template <class Visit> void each(Visit&& visit) const;
    template <class Cell, class Visit> void eachIn(std::size_t part, Visit&& visit) const;
    template <class Cell> void topOf(std::vector<std::int64_t>& ids, std::size_t limit) const;
    void makeExact(std::size_t half);

    Input input_;
    std::uint32_t mask_ = 0; ///< turns a cell into a key: keys ascend down the list
    Sorted& sorted_;
};

} // namespace secondring::sqlite
