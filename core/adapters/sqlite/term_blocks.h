#pragma once
#include <cstdint>

/// Private to core/adapters/sqlite.
namespace secondring::sqlite {

/// The bit of `call_term.blocks` that stands for a block, and for others.
inline std::int64_t bitOf(std::int64_t block)
{
    constexpr std::int64_t kBits = 63;
    return std::int64_t{1} << ((block % kBits + kBits) % kBits);
}

/// In which blocks a term has calls: in none outside these.
struct TermBlocks
{
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::int64_t bits = 0;

    bool mayHave(std::int64_t block) const
    {
        return first <= block && block <= last && (bits & bitOf(block)) != 0;
    }
};

} // namespace secondring::sqlite
