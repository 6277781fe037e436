#include "core/adapters/table/table_file.h"

#include "core/adapters/table/csv_table.h"
#include "core/adapters/table/json_table.h"
#include "core/adapters/table/xlsx_table.h"

#include <algorithm>

namespace secondring {

namespace {

std::unique_ptr<TableFile> make(TableFormat format,
                                const std::filesystem::path& file,
                                std::span<const TableColumn> columns,
                                const std::string& title)
{
    switch (format) {
    case TableFormat::Csv:
        return std::make_unique<CsvTable>(file, columns);
    case TableFormat::Xlsx:
        return std::make_unique<XlsxTable>(file, columns, title);
    case TableFormat::Json:
        return std::make_unique<JsonTable>(file, columns);
    }
    return nullptr;
}

} // namespace

Result<std::unique_ptr<TableFile>> beginTable(TableFormat format,
                                              const std::filesystem::path& file,
                                              std::span<const TableColumn> columns,
                                              const std::string& title)
{
    try {
        return make(format, file, columns, title);
    } catch (const std::exception& error) {
        return fail(error.what());
    }
}

std::optional<TableFormat> formatOf(const std::filesystem::path& file)
{
    auto ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return ending.empty() ? std::nullopt : fromText<TableFormat>(ending.substr(1));
}

} // namespace secondring
