#include "core/adapters/table/xlsx_table.h"

#include <xlsxwriter.h>

#include <cerrno>
#include <ctime>
#include <stdexcept>
#include <system_error>

namespace secondring {

namespace {

constexpr std::uint32_t kMostRows = LXW_ROW_MAX; // as many as the format can hold
constexpr double kWidth = 16;                    // characters
constexpr double kSecondsOfDay = 86400;

lxw_datetime here(Instant at)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at);
    const auto time = std::chrono::system_clock::to_time_t(seconds);
    std::tm parts{};
    ::localtime_r(&time, &parts);
    return {.year = parts.tm_year + 1900,
            .month = parts.tm_mon + 1,
            .day = parts.tm_mday,
            .hour = parts.tm_hour,
            .min = parts.tm_min,
            .sec = static_cast<double>(parts.tm_sec)};
}

} // namespace

struct XlsxTable::Writer
{
    XlsxTable& table;
    lxw_col_t column;

    lxw_error operator()(std::monostate /*nothing*/) const { return LXW_NO_ERROR; }

    lxw_error operator()(const std::string& text) const
    {
        return worksheet_write_string(table.sheet_, table.next_, column, text.c_str(), nullptr);
    }

    lxw_error operator()(std::int64_t number) const
    {
        return worksheet_write_number(
            table.sheet_, table.next_, column, static_cast<double>(number), nullptr);
    }

    lxw_error operator()(bool is) const
    {
        return worksheet_write_boolean(table.sheet_, table.next_, column, is ? 1 : 0, nullptr);
    }

    lxw_error operator()(Instant at) const
    {
        auto moment = here(at);
        return worksheet_write_datetime(table.sheet_, table.next_, column, &moment, table.moment_);
    }

    lxw_error operator()(Duration length) const
    {
        const auto seconds = std::chrono::floor<std::chrono::seconds>(length).count();
        return worksheet_write_number(table.sheet_,
                                      table.next_,
                                      column,
                                      static_cast<double>(seconds) / kSecondsOfDay,
                                      table.length_);
    }

    lxw_error operator()(double number) const
    {
        return worksheet_write_number(table.sheet_, table.next_, column, number, table.decimal_);
    }

    lxw_error operator()(Share share) const
    {
        return worksheet_write_number(table.sheet_, table.next_, column, share.value, table.share_);
    }
};

XlsxTable::XlsxTable(const std::filesystem::path& file,
                     std::span<const TableColumn> columns,
                     const std::string& title)
    : file_(file)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    book_ = workbook_new_opt((file_.string() + ".part").c_str(), &options);
    if (book_ == nullptr) {
        throw std::runtime_error(file_.string() + " cannot be written.");
    }
    sheet_ = workbook_add_worksheet(book_, title.c_str());
    moment_ = workbook_add_format(book_);
    format_set_num_format(moment_, "yyyy-mm-dd hh:mm:ss");
    length_ = workbook_add_format(book_);
    format_set_num_format(length_, "[h]:mm:ss");
    decimal_ = workbook_add_format(book_);
    format_set_num_format(decimal_, "0.0");
    share_ = workbook_add_format(book_);
    format_set_num_format(share_, "0.0%");
    auto* head = workbook_add_format(book_);
    format_set_bold(head);
    const auto last = static_cast<lxw_col_t>(columns.size() - 1);
    worksheet_set_column(sheet_, 0, last, kWidth, nullptr);
    worksheet_freeze_panes(sheet_, 1, 0);
    for (std::size_t at = 0; at < columns.size(); ++at) {
        worksheet_write_string(
            sheet_, 0, static_cast<lxw_col_t>(at), columns[at].title.c_str(), head);
    }
}

XlsxTable::~XlsxTable()
{
    if (book_ != nullptr) {
        workbook_close(book_);
        std::error_code ignored;
        std::filesystem::remove(file_.string() + ".part", ignored);
    }
}

Result<void> XlsxTable::row(std::span<const Cell> cells)
{
    if (next_ >= kMostRows) {
        return fail(
            "A spreadsheet holds 1,048,575 calls at the most: narrow the list, or take CSV.");
    }
    for (std::size_t at = 0; at < cells.size(); ++at) {
        const Writer writer{*this, static_cast<lxw_col_t>(at)};
        if (const auto error = std::visit(writer, cells[at]); error != LXW_NO_ERROR) {
            return fail(file_.string() + " cannot be written: " + lxw_strerror(error) + ".");
        }
    }
    ++next_;
    return {};
}

Result<void> XlsxTable::finish()
{
    const auto error = workbook_close(book_);
    book_ = nullptr;
    const auto part = file_.string() + ".part";
    std::error_code trouble;
    if (error != LXW_NO_ERROR) {
        std::filesystem::remove(part, trouble);
        return fail(file_.string() + " cannot be written: " + lxw_strerror(error) + ".");
    }
    std::filesystem::permissions(part, std::filesystem::perms(0600), trouble);
    std::filesystem::rename(part, file_, trouble);
    if (trouble) {
        return fail(file_.string() + " cannot be written: " + trouble.message() + ".");
    }
    return {};
}

} // namespace secondring
