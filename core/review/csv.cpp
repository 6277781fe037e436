#include "core/review/csv.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace secondring {

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

char separatorOf(std::string_view text)
{
    const auto first = text.substr(0, text.find_first_of("\r\n"));
    char best = ',';
    std::ptrdiff_t most = 0;
    for (const char each : {',', ';', '\t'}) {
        if (const auto count = std::ranges::count(first, each); count > most) {
            most = count;
            best = each;
        }
    }
    return best;
}

} // namespace

CsvReader::CsvReader(std::string_view text)
    : text_(text.starts_with(kMark) ? text.substr(kMark.size()) : text)
    , separator_(separatorOf(text_))
{
}

std::optional<CsvRecord> CsvReader::next()
{
    while (isLineEnd()) {
        endLine();
    }
    if (atEnd()) {
        return std::nullopt;
    }
    CsvRecord record{.line = line_};
    readRecord(record);
    const bool utf8 = std::ranges::all_of(
        record.fields, [](const std::string& field) { return utf8Length(field) == field.size(); });
    if (!utf8 && record.complaint.empty()) {
        record.complaint = "it is not UTF-8: save the list as UTF-8 (CSV UTF-8 in spreadsheets)";
    }
    return record;
}

void CsvReader::endLine()
{
    const bool two = text_.substr(at_, 2) == "\r\n";
    at_ += two ? 2 : 1;
    ++line_;
}

void CsvReader::readRecord(CsvRecord& record)
{
    for (;;) {
        record.fields.push_back(readField(record));
        if (atEnd()) {
            return;
        }
        if (isLineEnd()) {
            endLine();
            return;
        }
        ++at_; // the separator
    }
}

std::string CsvReader::readField(CsvRecord& record)
{
    if (!atEnd() && text_[at_] == '"') {
        return readQuoted(record);
    }
    const auto begin = at_;
    while (!atEnd() && !isLineEnd() && text_[at_] != separator_) {
        ++at_;
    }
    return std::string{text_.substr(begin, at_ - begin)};
}

/// A quote without an end would take in the rest of the file: it ends with its line instead.
std::string CsvReader::readQuoted(CsvRecord& record)
{
    const auto begin = ++at_;
    const auto beginLine = line_;
    std::string field;
    while (!atEnd()) {
        if (text_[at_] == '"' && text_.substr(at_, 2) != "\"\"") {
            ++at_;
            if (!atEnd() && !isLineEnd() && text_[at_] != separator_) {
                record.complaint = "there is text after a closing quote";
                return field + readField(record);
            }
            return field;
        }
        line_ += text_[at_] == '\n' ? 1 : 0;
        at_ += text_[at_] == '"' ? 2U : 1U;
        field += text_[at_ - 1];
    }
    record.complaint = "a quote is never closed";
    line_ = beginLine;
    at_ = std::min(text_.find_first_of("\r\n", begin), text_.size());
    return std::string{text_.substr(begin, at_ - begin)};
}

} // namespace secondring
