#pragma once
#include "core/base/enum_text.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/result.h"

#include <concepts>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Private to core/adapters/json: values to JSON and back, through each type's own `fields`.
/// Times and lengths are whole milliseconds, enums their stored texts, an empty optional null.
namespace secondring::json {

/// Keeps members in the order in which `fields` names them, so that a payload reads well.
using Json = nlohmann::ordered_json;

template <class T>
concept HasFields = requires(T& value)
{
    T::fields(value, [](const char*, auto&) {});
};

template <class T>
concept WholeNumber = std::integral<T> && !std::same_as<T, bool>;

template <class T>
concept Enum = std::is_enum_v<T>;

inline Json write(const std::string& value)
{
    return value;
}

inline Json write(const std::same_as<bool> auto& value)
{
    return value;
}

inline Json write(const WholeNumber auto& value)
{
    return static_cast<std::int64_t>(value);
}

inline Json write(const Enum auto& value)
{
    return std::string{toText(value)};
}

inline Json write(const Duration& value)
{
    return value.count();
}

inline Json write(const Instant& value)
{
    return value.time_since_epoch().count();
}

template <class Tag> Json write(const Id<Tag>& value)
{
    return value.value;
}

template <HasFields T> Json write(const T& value);

template <class T> Json write(const std::optional<T>& value)
{
    return value ? write(*value) : Json{};
}

template <class T> Json write(const std::vector<T>& value)
{
    auto list = Json::array();
    for (const auto& each : value) {
        list.push_back(write(each));
    }
    return list;
}

template <HasFields T> Json write(const T& value)
{
    auto object = Json::object();
    T::fields(value, [&](const char* name, const auto& member) { object[name] = write(member); });
    return object;
}

/// Each `read` says what is wrong with the JSON, or nothing when the value has been read.
using Wrong = std::string;

inline Wrong read(const Json& from, std::string& to)
{
    if (!from.is_string()) {
        return "is not a text";
    }
    to = from.get_ref<const std::string&>();
    return {};
}

inline Wrong read(const Json& from, std::same_as<bool> auto& to)
{
    if (!from.is_boolean()) {
        return "is neither true nor false";
    }
    to = from.get<bool>();
    return {};
}

template <WholeNumber T> Wrong read(const Json& from, T& to)
{
    if (!from.is_number_integer()) {
        return "is not a whole number";
    }
    const bool fits = from.is_number_unsigned() ? std::in_range<T>(from.get<std::uint64_t>())
                                                : std::in_range<T>(from.get<std::int64_t>());
    if (!fits) {
        return "is out of range";
    }
    to = from.get<T>();
    return {};
}

template <Enum E> Wrong read(const Json& from, E& to)
{
    const auto value =
        from.is_string() ? fromText<E>(from.get_ref<const std::string&>()) : std::nullopt;
    if (!value) {
        return "is not one of the known words";
    }
    to = *value;
    return {};
}

inline Wrong read(const Json& from, Duration& to)
{
    std::int64_t count = to.count();
    auto wrong = read(from, count);
    to = Duration{count};
    return wrong;
}

inline Wrong read(const Json& from, Instant& to)
{
    auto sinceEpoch = to.time_since_epoch();
    auto wrong = read(from, sinceEpoch);
    to = Instant{sinceEpoch};
    return wrong;
}

template <class Tag> Wrong read(const Json& from, Id<Tag>& to)
{
    return read(from, to.value);
}

template <HasFields T> Wrong read(const Json& from, T& to);

template <class T> Wrong read(const Json& from, std::optional<T>& to)
{
    to.reset();
    return from.is_null() ? Wrong{} : read(from, to.emplace());
}

template <class T> Wrong read(const Json& from, std::vector<T>& to)
{
    to.clear();
    if (!from.is_array()) {
        return "is not a list";
    }
    for (const auto& each : from) {
        if (auto wrong = read(each, to.emplace_back()); !wrong.empty()) {
            return "has one that " + wrong;
        }
    }
    return {};
}

template <HasFields T> Wrong read(const Json& from, T& to)
{
    if (!from.is_object()) {
        return "is not an object";
    }
    Wrong wrong;
    T::fields(to, [&](const char* name, auto& member) {
        const auto found = from.find(name);
        if (!wrong.empty() || found == from.end()) {
            return;
        }
        if (const auto why = read(*found, member); !why.empty()) {
            wrong = std::string{name} + " " + why;
        }
    });
    return wrong;
}

} // namespace secondring::json
