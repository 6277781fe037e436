#pragma once
#include "core/adapters/sqlite/connection.h"
#include "core/base/enum_text.h"
#include "core/base/instant.h"

#include <optional>
#include <stdexcept>

/// Private to core/adapters/sqlite: columns of reviews to values and back. A word that is not known
/// throws.
namespace secondring::sqlite {

inline std::int64_t count(Instant at)
{
    return at.time_since_epoch().count();
}

inline Instant instant(const SQLite::Column& column)
{
    return Instant{Duration{column.getInt64()}};
}

inline std::optional<Instant> optionalInstant(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : std::optional{instant(column)};
}

inline std::optional<int> optionalNumber(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : std::optional{column.getInt()};
}

template <class E> E word(const SQLite::Column& column)
{
    const auto text = column.getString();
    const auto value = fromText<E>(text);
    if (!value) {
        throw std::runtime_error("\"" + text + "\" is no word for " + column.getName() + ".");
    }
    return *value;
}

template <class E> std::optional<E> optionalWord(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : std::optional{word<E>(column)};
}

} // namespace secondring::sqlite
