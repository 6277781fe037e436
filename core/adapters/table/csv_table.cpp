#include "core/adapters/table/csv_table.h"

#include <array>
#include <charconv>

namespace secondring {

namespace {

std::string quoted(const std::string& text)
{
    std::string field = "\"";
    for (const char c : text) {
        field += c == '"' ? "\"\"" : std::string(1, c);
    }
    return field + '"';
}

/// A spreadsheet computes what begins like this. A number with its country's code stays as it is.
bool looksLikeFormula(const std::string& text)
{
    const bool number = text.find_first_not_of("+0123456789 ()-") == std::string::npos;
    return !text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string::npos &&
           !number;
}

std::string fieldOf(const std::string& text)
{
    const auto plain = looksLikeFormula(text) ? '\'' + text : text;
    return plain.find_first_of(",\"\r\n;\t") == std::string::npos ? plain : quoted(plain);
}

struct Field
{
    std::string operator()(std::monostate /*nothing*/) const { return {}; }

    std::string operator()(const std::string& text) const { return fieldOf(text); }

    std::string operator()(std::int64_t number) const { return std::to_string(number); }

    std::string operator()(bool is) const { return is ? "yes" : "no"; }

    std::string operator()(Instant at) const { return toIso(at); }

    std::string operator()(Duration length) const
    {
        return std::to_string(std::chrono::floor<std::chrono::seconds>(length).count());
    }

    std::string operator()(double number) const
    {
        std::array<char, 32> text{};
        const auto end = std::to_chars(text.begin(), text.end(), number).ptr;
        return {text.begin(), end};
    }

    std::string operator()(Share share) const { return (*this)(share.value); }
};

} // namespace

CsvTable::CsvTable(const std::filesystem::path& file, std::span<const TableColumn> columns)
    : file_(file)
{
    std::string line;
    for (const auto& column : columns) {
        line += (line.empty() ? "" : ",") + column.name;
    }
    file_.write(line + "\r\n");
}

Result<void> CsvTable::row(std::span<const Cell> cells)
{
    std::string line;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        line += (at == 0 ? "" : ",") + std::visit(Field{}, cells[at]);
    }
    file_.write(line + "\r\n");
    return file_.check();
}

Result<void> CsvTable::finish()
{
    return file_.finish();
}

} // namespace secondring
