#pragma once
#include "core/base/enum_text.h"
#include "core/base/instant.h"
#include "core/house/house.h"
#include "core/ports/call_search.h"

#include <span>
#include <string>
#include <variant>
#include <vector>

/// Lists to take away: what a file of them holds, whatever its format.
namespace secondring {

/// Of 1; people read it as per cent.
struct Share
{
    double value = 0;

    bool operator==(const Share&) const = default;
};

/// What stands in one place of a table; none: nothing is known.
using Cell =
    std::variant<std::monostate, std::string, std::int64_t, bool, Instant, Duration, double, Share>;

struct TableColumn
{
    std::string name;  ///< for programs, and for `secondring import` where it reads the same
    std::string title; ///< for people

    bool operator==(const TableColumn&) const = default;
};

enum class TableFormat
{
    Csv,
    Xlsx,
    Json
};

template <>
inline constexpr auto kEnumText<TableFormat> = std::to_array<EnumText<TableFormat>>(
    {{TableFormat::Csv, "csv"}, {TableFormat::Xlsx, "xlsx"}, {TableFormat::Json, "json"}});

/// The columns of a list of calls, in the order of `cellsOf`.
std::span<const TableColumn> callColumns();
/// A call of the list; its outcome in the words of the house.
std::vector<Cell> cellsOf(const FoundCall& call, const House& house);

} // namespace secondring
