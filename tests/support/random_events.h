#pragma once
#include "core/base/enum_text.h"
#include "core/call/event.h"

#include <array>
#include <concepts>
#include <limits>
#include <random>
#include <vector>

namespace secondring::test {

/// Makes event bodies with every member random, texts with all that people and networks put into
/// them. The values need not make sense together; for the log they need not.
template <class Body> class RandomBodies
{
public:
    explicit RandomBodies(std::uint32_t seed)
        : random_(seed)
    {
    }

    /// A body of the alternative with this index.
    Body body(std::size_t index)
    {
        return make(index, std::make_index_sequence<std::variant_size_v<Body>>{});
    }

    Body any() { return body(upTo(std::variant_size_v<Body> - 1)); }

private:
    template <class E> static Body makeOne(RandomBodies& self)
    {
        E body;
        self.fill(body);
        return body;
    }

    template <std::size_t... I> Body make(std::size_t index, std::index_sequence<I...>)
    {
        using Make = Body (*)(RandomBodies&);
        static constexpr std::array<Make, sizeof...(I)> kMakers{
            &makeOne<std::variant_alternative_t<I, Body>>...};
        return kMakers.at(index)(*this);
    }

    std::size_t upTo(std::size_t largest)
    {
        return std::uniform_int_distribution<std::size_t>{0, largest}(random_);
    }

    template <std::integral T> T number()
    {
        constexpr std::array<T, 5> kEdges{
            0, 1, 42, std::numeric_limits<T>::min(), std::numeric_limits<T>::max()};
        const auto pick = upTo(kEdges.size());
        return pick < kEdges.size() ? kEdges.at(pick) : std::uniform_int_distribution<T>{}(random_);
    }

    void fill(bool& to) { to = upTo(1) == 1; }

    void fill(int& to) { to = number<int>(); }

    void fill(std::int64_t& to) { to = number<std::int64_t>(); }

    void fill(Duration& to) { to = Duration{number<std::int64_t>()}; }

    void fill(Instant& to) { to = Instant{Duration{number<std::int64_t>()}}; }

    template <class Tag> void fill(Id<Tag>& to) { fill(to.value); }

    void fill(std::string& to)
    {
        static constexpr std::array<std::string_view, 10> kPieces{"a",
                                                                  "Grüße",
                                                                  "\"quoted\"",
                                                                  "back\\slash",
                                                                  "\n\t",
                                                                  "</script>",
                                                                  "😀",
                                                                  "+49 30 901820",
                                                                  "' OR 1=1 --",
                                                                  std::string_view{"\0", 1}};
        to.clear();
        for (auto pieces = upTo(6); pieces > 0; --pieces) {
            to += kPieces.at(upTo(kPieces.size() - 1));
        }
    }

    template <class E>
    requires std::is_enum_v<E>

    void fill(E& to) { to = kEnumText<E>[upTo(kEnumText<E>.size() - 1)].first; }

    template <class T> void fill(std::optional<T>& to)
    {
        to.reset();
        if (upTo(1) == 1) {
            fill(to.emplace());
        }
    }

    template <class T> void fill(std::vector<T>& to)
    {
        to.clear();
        for (auto things = upTo(3); things > 0; --things) {
            fill(to.emplace_back());
        }
    }

    template <class T>

    requires requires(T& value)
    {
        T::fields(value, [](const char*, auto&) {});
    }

    void fill(T& to)
    {
        T::fields(to, [this](const char*, auto& member) { fill(member); });
    }

    std::mt19937 random_;
};

using RandomEvents = RandomBodies<EventBody>;

} // namespace secondring::test
