#pragma once
#include "core/adapters/sqlite/call_bits.h"

#include <functional>
#include <vector>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// The calls of a result in the order of a column, without sorting them all: the top by one pass
/// with a threshold, any other stretch by counting values once and gathering what stands there.
///
/// Invariants: calls with equal cells follow their ids, in the direction of the list.
class ValueOrder
{
public:
    /// One block of the result: the calls in it, the cells of the block, and of every 64 cells the
    /// one that is most to the top of the list (see `Column::extremes`).
    struct Part
    {
        std::int64_t block = 0;
        const CallBits* calls = nullptr;
        const char* cells = nullptr;
        const char* foremost = nullptr;
    };

    /// The parts, from first to last by block. Borrowed; `interrupted` throws when it is time to.
    struct Input
    {
        std::vector<Part> parts;
        std::size_t width = 2; ///< bytes of a cell: 1, 2 or 4
        std::uint32_t greatest = 0;
        bool descending = true;
        bool emptyLast = false; ///< a cell of 0 says nothing, and stands last in either direction
        std::function<void()> interrupted;
        std::size_t stretch = 8192; ///< so many calls are gathered at once, at most
    };

    /// What was found out about the order: good for the same calls with the same cells. A call is
    /// its part in the upper half and its place in the lower.
    struct Known
    {
        /// By key, of four bytes by its upper half: where it begins. One more at the end.
        std::vector<std::uint32_t> begins;
        std::vector<std::uint32_t> inner; ///< the same by the lower half, of those with one upper
        std::uint32_t innerOf = 0;        ///< that upper half
        std::size_t first = 0;            ///< where the stretch stands
        std::vector<std::uint32_t> stretch;
    };

    ValueOrder(Input input, Known& known);

    /// The ids of the first calls in order.
    std::vector<std::int64_t> top(std::size_t limit);
    /// Makes ready for any stretch, once.
    void prepare();
    /// The ids from a place on. Prepares first.
    std::vector<std::int64_t> from(std::int64_t first, std::size_t limit);

private:
    /// Both included.
    struct Keys
    {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };

    template <class Cell> std::uint32_t keyOfCell(Cell cell) const;
    template <class Cell> void topOf(std::vector<std::int64_t>& ids, std::size_t limit) const;
    template <class Visit> void eachWord(Keys keys, Visit&& visit) const;
    template <class Cell, class Visit>
    bool eachWordOf(const Part& part, Keys keys, Visit&& visit) const;
    template <class Visit> void each(Keys keys, Visit&& visit) const;
    std::uint32_t keyOf(std::uint32_t call) const;
    template <class Cell> std::vector<std::uint32_t> countAll() const;
    std::vector<std::uint32_t> countLower(std::uint32_t upper) const;
    bool isInStretch(std::size_t place) const;
    void gatherAround(std::size_t place);
    void gather(Keys keys, std::size_t first);
    void gatherEqual(std::uint32_t key, std::size_t begin, std::size_t place);

    Input input_;
    /// A cell less `base_`, by `mask_`, is its key: keys ascend down the list.
    std::uint32_t base_ = 0;
    std::uint32_t mask_ = 0;
    Known& known_;
};

} // namespace secondring::sqlite
