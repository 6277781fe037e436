#pragma once
#include "core/adapters/sqlite/cell_store.h"

#include <functional>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// The calls of a result in the order of a column, without sorting them all: the top by one pass
/// with a threshold, any other stretch by counting values first.
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

    /// How many calls have which keys: counted when it is first needed, good for the same calls.
    struct Counts
    {
        std::vector<std::int64_t> high; ///< by the upper half of their keys; narrow: by the key
        std::vector<std::int64_t> low;  ///< of the upper half `lowOf`, by the lower half
        std::uint32_t lowOf = 0;
        std::int64_t lowFirst = 0; ///< the place of the first call of `low`
    };

    ValueOrder(Input input, Counts& counts);

    /// The ids of the first calls in order.
    std::vector<std::int64_t> top(std::size_t limit);
    /// The ids from a place on. Counts once.
    std::vector<std::int64_t> from(std::int64_t first, std::size_t limit);

private:
    /// A stretch of neighbouring keys, and where it stands in the list.
    struct Stretch
    {
        std::uint32_t least = 0;
        std::uint32_t most = 0;
        std::int64_t first = 0;
        std::int64_t calls = 0;
    };

    template <class Visit> void each(Visit&& visit) const;
    template <class Cell, class Visit> bool eachIn(const Part& part, Visit&& visit) const;
    template <class Cell> void topOf(std::vector<std::int64_t>& ids, std::size_t limit) const;

    void countHigh();
    void countLow(std::uint32_t high);
    Stretch stretchAt(std::int64_t place, std::size_t limit);
    std::vector<std::int64_t> idsOf(const Stretch& stretch, std::int64_t skip, std::size_t limit);

    Input input_;
    std::uint32_t mask_ = 0; ///< turns a cell into a key: keys ascend down the list
    Counts& counts_;
};

} // namespace secondring::sqlite
