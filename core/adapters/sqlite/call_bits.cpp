#include "core/adapters/sqlite/call_bits.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace secondring::sqlite {

namespace {

static_assert(std::endian::native == std::endian::little, "sets are stored little-endian");

constexpr std::size_t kBitBytes = kBlockCalls / 8;
constexpr std::size_t kMostPlaces = 4095; // one more is as long as the bits

} // namespace

void CallBits::addStored(std::string_view stored)
{
    if (stored.size() == kBitBytes) {
        for (std::size_t index = 0; index < kWords; ++index) {
            std::uint64_t word = 0;
            std::memcpy(&word, stored.data() + index * sizeof word, sizeof word);
            words_[index] |= word;
        }
        return;
    }
    if (stored.size() % sizeof(Place) != 0 || stored.size() > kBitBytes) {
        throw std::runtime_error("a set of calls is damaged.");
    }
    for (std::size_t at = 0; at < stored.size(); at += sizeof(Place)) {
        Place place = 0;
        std::memcpy(&place, stored.data() + at, sizeof place);
        add(place);
    }
}

CallBits& CallBits::operator&=(const CallBits& other)
{
    for (std::size_t index = 0; index < kWords; ++index) {
        words_[index] &= other.words_[index];
    }
    return *this;
}

CallBits& CallBits::operator|=(const CallBits& other)
{
    for (std::size_t index = 0; index < kWords; ++index) {
        words_[index] |= other.words_[index];
    }
    return *this;
}

CallBits& CallBits::operator-=(const CallBits& other)
{
    for (std::size_t index = 0; index < kWords; ++index) {
        words_[index] &= ~other.words_[index];
    }
    return *this;
}

bool CallBits::empty() const
{
    return std::ranges::all_of(words_, [](auto word) { return word == 0; });
}

/// Adds up the bits of ever longer parts of a word: what processors without an instruction for it
/// can do with many words at once.
int CallBits::count() const
{
    constexpr std::uint64_t kTwos = 0x5555'5555'5555'5555;
    constexpr std::uint64_t kFours = 0x3333'3333'3333'3333;
    constexpr std::uint64_t kBytes = 0x0F0F'0F0F'0F0F'0F0F;
    constexpr std::uint64_t kPairs = 0x00FF'00FF'00FF'00FF;
    constexpr std::size_t kAtOnce = 16; // sums of so many words fit into their bytes
    std::uint64_t count = 0;
    for (std::size_t first = 0; first < kWords; first += kAtOnce) {
        std::uint64_t bytes = 0;
        for (std::size_t index = first; index < first + kAtOnce; ++index) {
            auto word = words_[index];
            word -= (word >> 1u) & kTwos;
            word = (word & kFours) + ((word >> 2u) & kFours);
            bytes += (word + (word >> 4u)) & kBytes;
        }
        auto sum = (bytes & kPairs) + ((bytes >> 8u) & kPairs);
        sum += sum >> 16u;
        sum += sum >> 32u;
        count += sum & 0xFFFFu;
    }
    return static_cast<int>(count);
}

std::string CallBits::stored() const
{
    if (static_cast<std::size_t>(count()) > kMostPlaces) {
        return {reinterpret_cast<const char*>(words_.data()), kBitBytes};
    }
    Places places;
    up([&](Place place) {
        places.push_back(place);
        return true;
    });
    return {reinterpret_cast<const char*>(places.data()), places.size() * sizeof(Place)};
}

std::string storedPlaces(std::span<const Place> places)
{
    if (places.size() <= kMostPlaces) {
        return {reinterpret_cast<const char*>(places.data()), places.size() * sizeof(Place)};
    }
    CallBits bits;
    for (const auto place : places) {
        bits.add(place);
    }
    return bits.stored();
}

} // namespace secondring::sqlite
