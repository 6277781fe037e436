#pragma once
#include "core/adapters/table/part_file.h"
#include "core/adapters/table/table_file.h"

namespace secondring {

class JsonTable final : public TableFile
{
public:
    JsonTable(const std::filesystem::path& file, std::span<const TableColumn> columns);

    Result<void> row(std::span<const Cell> cells) override;
    Result<void> finish() override;

private:
    PartFile file_;
    std::vector<TableColumn> columns_;
    bool empty_ = true;
};

} // namespace secondring
