#pragma once
#include "core/adapters/house/complaints.h"
#include "core/adapters/house/toml.h"

#include <functional>
#include <optional>

namespace secondring {

/// Reads the keys of one table of a house file. A key that is absent leaves its target alone, one
/// of a wrong kind leaves it alone and is complained about. Call `finish` last: it warns about the
/// keys that nobody asked for.
class TableReader
{
public:
    /// `name` as it stands in the file: "[house]", "[[standard]]".
    TableReader(const toml::table& table, std::string name, Complaints& complaints);

    bool has(std::string_view key);
    int line() const;
    /// The line of a key's value; the table's when it is absent.
    int lineOf(std::string_view key) const;

    void text(std::string_view key, std::string& into);
    void whole(std::string_view key, int low, int high, int& into);
    /// A number, also with a fraction; none when the key is absent.
    std::optional<double> number(std::string_view key);
    void yesNo(std::string_view key, bool& into);
    void seconds(std::string_view key, Duration& into);
    void texts(std::string_view key, std::vector<std::string>& into);
    /// A date, or a date and time; without an offset it is on this machine's clock.
    void date(std::string_view key, std::optional<Instant>& into);
    /// A small word of our own: letters, digits and "-".
    void id(std::string_view key, std::string& into);

    /// A table within: calls `read` when it is there.
    void table(std::string_view key, const std::function<void(const toml::table&)>& read);
    /// A list of tables, each in turn. False: the key is absent.
    bool tables(std::string_view key, const std::function<void(const toml::table&)>& read);

    /// Complains when a key that must say something does not, or is absent and `value` is empty.
    void require(std::string_view key, const std::string& value);
    void error(std::string_view key, const std::string& what);
    void warn(std::string_view key, const std::string& what);

    void finish();

private:
    const toml::node* find(std::string_view key);
    void wrong(std::string_view key, const toml::node& node, std::string_view mustBe);

    const toml::table& table_;
    std::string name_;
    Complaints& complaints_;
    std::vector<std::string_view> known_;
};

int lineOf(const toml::node& node);

} // namespace secondring
