#include "core/practice/scenario_settings_form.h"

#include "core/practice/passage_tokens.h"

#include <algorithm>
#include <vector>

namespace secondring::practice {

namespace {

struct Row
{
    std::size_t begin = 0;
    std::size_t end = 0; ///< behind its last letter
    std::string key;     ///< in small letters; empty: no setting
    std::string_view value;
};

Row rowOf(std::string_view text, std::size_t begin)
{
    Row row{.begin = begin, .end = std::min(text.find('\n', begin), text.size()), .key = {}};
    const auto line = trimmed(text.substr(begin, row.end - begin));
    const auto colon = line.find(':');
    const bool remark = line.starts_with("<<") || line.starts_with("/*");
    if (!remark && colon != std::string_view::npos) {
        row.key = trimmed(line.substr(0, colon));
        std::ranges::transform(row.key, row.key.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        row.value = trimmed(line.substr(colon + 1));
    }
    return row;
}

std::vector<Row> rowsOf(std::string_view text)
{
    std::vector<Row> rows;
    for (std::size_t at = 0; at < text.size();) {
        rows.push_back(rowOf(text, at));
        at = rows.back().end + 1;
    }
    return rows;
}

bool isOneText(std::string_view key)
{
    return key == "about";
}

void takeOut(std::string& text, const Row& row)
{
    text.erase(row.begin, std::min(row.end + 1, text.size()) - row.begin);
    if (!text.empty() && text.back() == '\n') {
        text.pop_back();
    }
}

} // namespace

std::string SettingsForm::value(std::string_view key) const
{
    std::string found;
    for (const auto& row : rowsOf(text_)) {
        if (row.key == key) {
            const bool more = isOneText(key) && !found.empty();
            found = (more ? found + " " : std::string{}) + std::string{row.value};
        }
    }
    return found;
}

void SettingsForm::set(std::string_view key, std::string_view value)
{
    std::string one{trimmed(value)};
    std::ranges::replace(one, '\n', ' ');
    if (one == this->value(key)) {
        return;
    }
    const auto line = std::string{key} + ": " + one;
    auto rows = rowsOf(text_);
    std::erase_if(rows, [](const auto& row) { return row.key.empty(); });
    auto same = rows;
    std::erase_if(same, [&](const auto& row) { return row.key != key; });
    if (same.empty()) { // behind the other settings
        const auto at = rows.empty() ? 0 : rows.back().end;
        const bool first = rows.empty();
        text_.insert(at, first ? line + (text_.empty() ? "" : "\n") : "\n" + line);
        return;
    }
    while (isOneText(key) && same.size() > 1) {
        takeOut(text_, same.back());
        same.pop_back();
    }
    const auto& last = same.back();
    if (one.empty()) {
        takeOut(text_, last);
    } else {
        text_.replace(last.begin, last.end - last.begin, line);
    }
}

std::string SettingsForm::keyAt(int line) const
{
    const auto rows = rowsOf(text_);
    const auto at = static_cast<std::size_t>(std::max(line, 0));
    return at < rows.size() ? rows[at].key : std::string{};
}

} // namespace secondring::practice
