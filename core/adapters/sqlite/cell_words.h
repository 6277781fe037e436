#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <type_traits>

/// Private to core/adapters/sqlite: 64 cells at once, as many as a word of a set has calls. Plain
/// loops in the shape that compilers turn into instructions for many values at a time.
namespace secondring::sqlite {

/// Both included. Goes on from 0 after the greatest cell there is, if `most` is less than `least`.
template <class Cell> struct CellRange
{
    Cell least = 0;
    Cell most = std::numeric_limits<Cell>::max();
};

/// One bit for each of 64 cells: it is within the range.
template <class Cell> std::uint64_t within(const Cell* cells, CellRange<Cell> range)
{
    // The bits of eight bytes that are 0 or 1 meet in the uppermost byte.
    constexpr std::uint64_t kGather = 0x0102'0408'1020'4080;
    constexpr unsigned kUppermost = 56;
    const auto span = static_cast<Cell>(range.most - range.least);
    alignas(16) std::uint8_t is[64];
    for (std::size_t at = 0; at < 64; ++at) {
        is[at] = static_cast<Cell>(cells[at] - range.least) <= span ? 1 : 0;
    }
    std::uint64_t bits = 0;
    for (unsigned byte = 0; byte < 8; ++byte) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, &is[8 * byte], sizeof eight);
        bits |= (eight * kGather >> kUppermost) << (8 * byte);
    }
    return bits;
}

/// The least and the greatest of 64 cells. Compares signed numbers: that is what processors without
/// newer instructions can do with many at once.
template <class Cell> CellRange<Cell> extremesOf(const Cell* cells)
{
    using Signed = std::make_signed_t<Cell>;
    constexpr auto kSign = static_cast<Cell>(Cell{1} << (8 * sizeof(Cell) - 1));
    auto least = std::numeric_limits<Signed>::max();
    auto most = std::numeric_limits<Signed>::min();
    for (std::size_t at = 0; at < 64; ++at) {
        const auto cell = static_cast<Signed>(static_cast<Cell>(cells[at] ^ kSign));
        least = cell < least ? cell : least;
        most = cell > most ? cell : most;
    }
    return {static_cast<Cell>(static_cast<Cell>(least) ^ kSign),
            static_cast<Cell>(static_cast<Cell>(most) ^ kSign)};
}

/// The least of 64 cells of which those below `base` count as greater than all others.
template <class Cell> Cell leastFrom(Cell base, const Cell* cells)
{
    Cell above[64];
    for (std::size_t at = 0; at < 64; ++at) {
        above[at] = static_cast<Cell>(cells[at] - base);
    }
    return static_cast<Cell>(extremesOf<Cell>(above).least + base);
}

} // namespace secondring::sqlite
