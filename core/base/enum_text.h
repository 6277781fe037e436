#pragma once
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace secondring {

/// The stored names of an enum's values. Specialise beside the enum:
///     template <> inline constexpr auto kEnumText<Colour> =
///     std::to_array<EnumText<Colour>>({{Colour::Red, "red"}});
/// The names are part of the log's format: never change one that has been released.
template <class E> using EnumText = std::pair<E, std::string_view>;

template <class E> inline constexpr auto kEnumText = std::array<EnumText<E>, 0>{};

template <class E> constexpr std::string_view toText(E value)
{
    for (const auto& [each, text] : kEnumText<E>) {
        if (each == value) {
            return text;
        }
    }
    return {};
}

template <class E> constexpr std::optional<E> fromText(std::string_view wanted)
{
    for (const auto& [each, text] : kEnumText<E>) {
        if (text == wanted) {
            return each;
        }
    }
    return std::nullopt;
}

} // namespace secondring
