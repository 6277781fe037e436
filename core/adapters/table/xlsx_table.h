#pragma once
#include "core/adapters/table/table_file.h"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace secondring {

/// A workbook with one sheet, by libxlsxwriter, which keeps one row in memory.
class XlsxTable final : public TableFile
{
public:
    XlsxTable(const std::filesystem::path& file,
              std::span<const TableColumn> columns,
              const std::string& title);
    ~XlsxTable() override;
    XlsxTable(const XlsxTable&) = delete;
    XlsxTable& operator=(const XlsxTable&) = delete;

    Result<void> row(std::span<const Cell> cells) override;
    Result<void> finish() override;

private:
    struct Writer;

    std::filesystem::path file_;
    lxw_workbook* book_ = nullptr; ///< none: closed
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* moment_ = nullptr;
    lxw_format* length_ = nullptr;
    lxw_format* decimal_ = nullptr;
    lxw_format* share_ = nullptr;
    std::uint32_t next_ = 1;
};

} // namespace secondring
