#pragma once
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Private to core/adapters/sqlite: sets of calls, a block at a time.
///
/// A block is 65,536 consecutive ids of calls; a call's place in it is its id's lowest 16 bits.
/// Stored, a set is its places in ascending order, two bytes each, or, from 4096 places on, one bit
/// for every place of the block; both little-endian. 8192 bytes are always the bits.
namespace secondring::sqlite {

using Place = std::uint16_t;
using Places = std::vector<Place>;

inline constexpr std::int64_t kBlockCalls = 65'536;

inline std::int64_t blockOf(std::int64_t call)
{
    return call >> 16;
}

inline Place placeOf(std::int64_t call)
{
    return static_cast<Place>(call & 0xFFFF);
}

inline std::int64_t callAt(std::int64_t block, Place place)
{
    return block * kBlockCalls + place;
}

/// A set of places in one block.
class CallBits
{
public:
    static constexpr std::size_t kWords = kBlockCalls / 64;

    void add(Place place) { words_[place >> 6u] |= std::uint64_t{1} << (place & 63u); }

    void addAll() { words_.fill(~std::uint64_t{0}); }

    void remove(Place place) { words_[place >> 6u] &= ~(std::uint64_t{1} << (place & 63u)); }

    bool has(Place place) const { return ((words_[place >> 6u] >> (place & 63u)) & 1u) != 0; }

    /// Adds a set as it is stored.
    void addStored(std::string_view stored);

    CallBits& operator&=(const CallBits& other);
    CallBits& operator|=(const CallBits& other);
    /// Takes away what `other` has.
    CallBits& operator-=(const CallBits& other);
    bool operator==(const CallBits&) const = default;

    bool empty() const;
    int count() const;
    std::string stored() const;

    std::uint64_t word(std::size_t index) const { return words_[index]; }

    void setWord(std::size_t index, std::uint64_t bits) { words_[index] = bits; }

    /// Calls `visit(place)` upwards until it returns false; false if it did.
    template <class Visit> bool up(Visit&& visit) const
    {
        for (std::size_t index = 0; index < kWords; ++index) {
            for (auto bits = words_[index]; bits != 0; bits &= bits - 1) {
                if (!visit(placeIn(index, std::countr_zero(bits)))) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The same downwards.
    template <class Visit> bool down(Visit&& visit) const
    {
        for (std::size_t index = kWords; index-- > 0;) {
            for (auto bits = words_[index]; bits != 0;) {
                const int top = 63 - std::countl_zero(bits);
                bits &= ~(std::uint64_t{1} << static_cast<unsigned>(top));
                if (!visit(placeIn(index, top))) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Calls `visit(place)` for the places of one word.
    template <class Visit> void eachOf(std::size_t index, bool downwards, Visit&& visit) const
    {
        eachIn(words_[index], index, downwards, visit);
    }

    /// The same of bits that belong to the word with this index.
    template <class Visit>
    static void eachIn(std::uint64_t bits, std::size_t index, bool downwards, Visit&& visit)
    {
        while (bits != 0) {
            const int at = downwards ? 63 - std::countl_zero(bits) : std::countr_zero(bits);
            bits &= ~(std::uint64_t{1} << static_cast<unsigned>(at));
            visit(placeIn(index, at));
        }
    }

private:
    static Place placeIn(std::size_t index, int bit)
    {
        return static_cast<Place>(index * 64 + static_cast<std::size_t>(bit));
    }

    std::array<std::uint64_t, kWords> words_{};
};

/// A set of these places, ascending and each once, as it is stored.
std::string storedPlaces(std::span<const Place> places);

} // namespace secondring::sqlite
