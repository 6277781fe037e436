#include "core/adapters/house/table_reader.h"

#include "core/adapters/house/nearest.h"

#include <algorithm>
#include <ctime>

namespace secondring {

namespace {

std::string inQuotes(std::string_view text)
{
    constexpr std::size_t kMost = 40;
    const bool isLong = text.size() > kMost;
    return '"' + std::string{text.substr(0, kMost)} + (isLong ? "…\"" : "\"");
}

/// What a value is, to follow "it is".
std::string told(const toml::node& node)
{
    if (const auto* text = node.as_string()) {
        return inQuotes(text->get());
    }
    if (const auto* number = node.as_integer()) {
        return std::to_string(number->get());
    }
    if (const auto* yes = node.as_boolean()) {
        return yes->get() ? "true" : "false";
    }
    if (node.is_array()) {
        return "a list";
    }
    if (node.is_table()) {
        return "a table";
    }
    return node.is_floating_point() ? "a number with a fraction" : "a date or a time";
}

bool isSmallWord(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

Instant withoutZone(const toml::date& date, const toml::time& time)
{
    using namespace std::chrono;
    const sys_days day{year{date.year} / month{date.month} / std::chrono::day{date.day}};
    return day + hours{time.hour} + minutes{time.minute} + seconds{time.second};
}

/// What this machine's clock will show, as an instant.
Instant onThisClock(const toml::date& date, const toml::time& time)
{
    std::tm local{};
    local.tm_year = date.year - 1900;
    local.tm_mon = date.month - 1;
    local.tm_mday = date.day;
    local.tm_hour = time.hour;
    local.tm_min = time.minute;
    local.tm_sec = time.second;
    local.tm_isdst = -1;
    return std::chrono::time_point_cast<Duration>(
        std::chrono::system_clock::from_time_t(std::mktime(&local)));
}

std::optional<Instant> instantOf(const toml::node& node)
{
    if (const auto* date = node.as_date()) {
        return onThisClock(date->get(), {});
    }
    const auto* both = node.as_date_time();
    if (both == nullptr) {
        return std::nullopt;
    }
    const auto& value = both->get();
    if (value.offset) {
        return withoutZone(value.date, value.time) - std::chrono::minutes{value.offset->minutes};
    }
    return onThisClock(value.date, value.time);
}

} // namespace

int lineOf(const toml::node& node)
{
    return static_cast<int>(node.source().begin.line);
}

TableReader::TableReader(const toml::table& table, std::string name, Complaints& complaints)
    : table_{table}
    , name_{std::move(name)}
    , complaints_{complaints}
{
}

const toml::node* TableReader::find(std::string_view key)
{
    known_.push_back(key);
    return table_.get(key);
}

bool TableReader::has(std::string_view key)
{
    return find(key) != nullptr;
}

int TableReader::line() const
{
    return secondring::lineOf(table_);
}

int TableReader::lineOf(std::string_view key) const
{
    const auto* node = table_.get(key);
    return node == nullptr ? line() : secondring::lineOf(*node);
}

void TableReader::error(std::string_view key, const std::string& what)
{
    complaints_.error(lineOf(key), what);
}

void TableReader::warn(std::string_view key, const std::string& what)
{
    complaints_.warn(lineOf(key), what);
}

void TableReader::wrong(std::string_view key, const toml::node& node, std::string_view mustBe)
{
    complaints_.error(secondring::lineOf(node),
                      "'" + std::string{key} + "' must be " + std::string{mustBe} + "; it is " +
                          told(node) + ".");
}

void TableReader::text(std::string_view key, std::string& into)
{
    const auto* node = find(key);
    if (node == nullptr) {
        return;
    }
    if (const auto* value = node->as_string()) {
        into = value->get();
    } else {
        wrong(key, *node, "a text in quotes");
    }
}

void TableReader::whole(std::string_view key, int low, int high, int& into)
{
    const auto* node = find(key);
    if (node == nullptr) {
        return;
    }
    const auto* value = node->as_integer();
    if (value != nullptr && value->get() >= low && value->get() <= high) {
        into = static_cast<int>(value->get());
    } else {
        wrong(key,
              *node,
              "a whole number from " + std::to_string(low) + " to " + std::to_string(high));
    }
}

std::optional<double> TableReader::number(std::string_view key)
{
    const auto* node = find(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    if (node->is_number()) {
        return node->value<double>();
    }
    wrong(key, *node, "a number");
    return std::nullopt;
}

void TableReader::yesNo(std::string_view key, bool& into)
{
    const auto* node = find(key);
    if (node == nullptr) {
        return;
    }
    if (const auto* value = node->as_boolean()) {
        into = value->get();
    } else {
        wrong(key, *node, "true or false");
    }
}

void TableReader::seconds(std::string_view key, Duration& into)
{
    constexpr double kLeast = 1;
    constexpr double kMost = 30;
    const auto* node = find(key);
    if (node == nullptr) {
        return;
    }
    const auto value = node->is_number() ? node->value<double>() : std::nullopt;
    if (value && *value >= kLeast && *value <= kMost) {
        into = Duration{static_cast<Duration::rep>(*value * 1000 + 0.5)};
    } else {
        wrong(key, *node, "a number of seconds from 1 to 30");
    }
}

void TableReader::texts(std::string_view key, std::vector<std::string>& into)
{
    const auto* node = find(key);
    if (node == nullptr) {
        return;
    }
    const auto* list = node->as_array();
    if (list == nullptr) {
        wrong(key, *node, "a list of texts in quotes");
        return;
    }
    std::vector<std::string> read;
    for (const auto& each : *list) {
        const auto* value = each.as_string();
        if (value != nullptr && !value->get().empty()) {
            read.push_back(value->get());
        } else {
            complaints_.error(secondring::lineOf(each),
                              "everything in '" + std::string{key} +
                                  "' must be a text in quotes; this is " + told(each) + ".");
        }
    }
    into = std::move(read);
}

void TableReader::date(std::string_view key, std::optional<Instant>& into)
{
    const auto* node = find(key);
    if (node == nullptr) {
        return;
    }
    if (const auto instant = instantOf(*node)) {
        into = instant;
    } else {
        wrong(key, *node, "a date such as 2026-11-24 or 2026-11-24T11:00:00, without quotes");
    }
}

void TableReader::id(std::string_view key, std::string& into)
{
    text(key, into);
    const auto* node = find(key);
    if (node == nullptr) {
        error(key, "every " + name_ + " needs '" + std::string{key} + "'.");
    } else if (node->is_string() && !isSmallWord(into)) {
        wrong(key, *node, "small letters, digits and \"-\"");
    }
}

void TableReader::table(std::string_view key, const std::function<void(const toml::table&)>& read)
{
    const auto* node = find(key);
    if (node == nullptr) {
        return;
    }
    if (const auto* within = node->as_table()) {
        read(*within);
    } else {
        wrong(key, *node, "a table, written [" + std::string{key} + "]");
    }
}

bool TableReader::tables(std::string_view key, const std::function<void(const toml::table&)>& read)
{
    const auto* node = find(key);
    if (node == nullptr) {
        return false;
    }
    const auto* list = node->as_array();
    if (list == nullptr) {
        wrong(key, *node, "written [[" + std::string{key} + "]], in double brackets");
        return true;
    }
    for (const auto& each : *list) {
        if (const auto* within = each.as_table()) {
            read(*within);
        } else {
            wrong(key, each, "a list of tables, each written [[" + std::string{key} + "]]");
        }
    }
    return true;
}

void TableReader::require(std::string_view key, const std::string& value)
{
    const auto* node = find(key);
    if (!value.empty() || (node != nullptr && !node->is_string())) {
        return; // said something, or was complained about already
    }
    error(key,
          node == nullptr ? "this " + name_ + " needs '" + std::string{key} + "'."
                          : "'" + std::string{key} + "' must not be empty.");
}

void TableReader::finish()
{
    for (const auto& [key, node] : table_) {
        if (std::ranges::find(known_, key.str()) == known_.end()) {
            complaints_.warn(static_cast<int>(key.source().begin.line),
                             "nothing is known of '" + std::string{key.str()} + "'" +
                                 (name_.empty() ? "" : " in " + name_) + "; it is left out." +
                                 didYouMean(key.str(), known_));
        }
    }
}

} // namespace secondring
