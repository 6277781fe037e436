#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace secondring {

struct CsvRecord
{
    std::vector<std::string> fields;
    int line = 0;          ///< where it begins, from 1
    std::string complaint; ///< why it cannot be trusted; empty: nothing is wrong with it
};

/// A table as text: RFC 4180, and what spreadsheets make of it. A byte order mark is left out,
/// lines end with LF, CR LF or CR, empty ones are passed over, all of it is UTF-8, the separator is
/// the one of ',', ';' and tab that the first line has most of. A broken record costs one record,
/// not the rest.
///
/// Borrows: the text.
class CsvReader
{
public:
    explicit CsvReader(std::string_view text);

    /// The next record; none: the end.
    std::optional<CsvRecord> next();

private:
    bool atEnd() const { return at_ >= text_.size(); }

    bool isLineEnd() const { return !atEnd() && (text_[at_] == '\n' || text_[at_] == '\r'); }

    void endLine();
    void readRecord(CsvRecord& record);
    std::string readField(CsvRecord& record);
    std::string readQuoted(CsvRecord& record);

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
    char separator_ = ',';
};

} // namespace secondring
