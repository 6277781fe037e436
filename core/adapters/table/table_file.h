#pragma once
#include "core/base/result.h"
#include "core/review/table.h"

#include <filesystem>
#include <memory>

namespace secondring {

/// A table that is being written into a file, row by row.
///
/// Contract: the file appears with `finish` and not before, in the place of what was there; a table
/// that was not finished leaves nothing. A failure (a full disk) is told once by whichever call
/// meets it; nothing may be called after it.
/// Threads: one.
class TableFile
{
public:
    virtual ~TableFile() = default;

    virtual Result<void> row(std::span<const Cell> cells) = 0;
    virtual Result<void> finish() = 0;
};

/// Begins a table. CSV: RFC 4180 in UTF-8, times in UTC as ISO 8601, lengths in seconds; text that
/// a spreadsheet would take for a formula begins with an apostrophe. JSON: an array of objects,
/// what is not known is null. XLSX: times of this machine's zone, the first line stays in sight,
/// and the sheet has the title, of 31 characters at the most.
Result<std::unique_ptr<TableFile>> beginTable(TableFormat format,
                                              const std::filesystem::path& file,
                                              std::span<const TableColumn> columns,
                                              const std::string& title = "Calls");

/// The format that the name of a file ends with; none: another one.
std::optional<TableFormat> formatOf(const std::filesystem::path& file);

} // namespace secondring
