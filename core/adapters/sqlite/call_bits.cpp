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
        CallBits other;
        std::memcpy(other.words_.data(), stored.data(), kBitBytes);
        *this |= other;
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

int CallBits::count() const
{
    int count = 0;
    for (const auto word : words_) {
        count += std::popcount(word);
    }
    return count;
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

std::string storedPlaces(const Places& places)
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
