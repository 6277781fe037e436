#pragma once
#include "core/adapters/table/part_file.h"
#include "core/adapters/table/table_file.h"

namespace secondring {

class CsvTable final : public TableFile
{
public:
    CsvTable(const std::filesystem::path& file, std::span<const TableColumn> columns);

    Result<void> row(std::span<const Cell> cells) override;
    Result<void> finish() override;

private:
    PartFile file_;
};

} // namespace secondring
