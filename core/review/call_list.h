#pragma once
#include "core/base/result.h"
#include "core/review/csv.h"
#include "core/review/loaded_call.h"

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace secondring {

/// What a column of a list of calls can tell. The names are those of `secondring import --map`.
enum class CallListColumn
{
    Began,
    Answered,
    Ended,
    Length, ///< from the answer to the end, or from the beginning when nothing tells of the answer
    Name,
    Number,
    Agent,
    Line,
    Direction,
    Outcome,
    Notes,
    Summary,
    Recording
};

template <>
inline constexpr auto kEnumText<CallListColumn> =
    std::to_array<EnumText<CallListColumn>>({{CallListColumn::Began, "began"},
                                             {CallListColumn::Answered, "answered"},
                                             {CallListColumn::Ended, "ended"},
                                             {CallListColumn::Length, "length"},
                                             {CallListColumn::Name, "name"},
                                             {CallListColumn::Number, "number"},
                                             {CallListColumn::Agent, "agent"},
                                             {CallListColumn::Line, "line"},
                                             {CallListColumn::Direction, "direction"},
                                             {CallListColumn::Outcome, "outcome"},
                                             {CallListColumn::Notes, "notes"},
                                             {CallListColumn::Summary, "summary"},
                                             {CallListColumn::Recording, "recording"}});

/// When a day's time of day was, where the list was written; none: there was no such time.
using WhenLocal = std::function<std::optional<Instant>(std::chrono::local_time<Duration>)>;

struct RejectedLine
{
    int line = 0;
    std::string reason;

    bool operator==(const RejectedLine&) const = default;
};

/// Reads calls from a list: a table with a line of names above it, or an Asterisk CDR Master.csv,
/// which has none. Columns that nobody knows are passed over.
///
/// Borrows: the text.
class CallListReader
{
public:
    using Columns = std::map<CallListColumn, std::size_t>;
    using Line = std::variant<LoadedCall, RejectedLine>;

    /// `named`: names of columns that are called otherwise than we would guess. Fails when the list
    /// does not tell when calls began.
    static Result<CallListReader>
    open(std::string_view text, const std::map<CallListColumn, std::string>& named, WhenLocal when);

    /// The next line; none: the end.
    std::optional<Line> next();

    bool isAsterisk() const { return asterisk_; }

    const Columns& columns() const { return columns_; }

private:
    CallListReader(std::string_view text, WhenLocal when);

    CsvReader csv_;
    WhenLocal when_;
    Columns columns_;
    bool asterisk_ = false;
};

} // namespace secondring
