#include "core/adapters/table/json_table.h"

#include <nlohmann/json.hpp>

namespace secondring {

namespace {

using nlohmann::ordered_json;

struct Value
{
    ordered_json operator()(std::monostate /*nothing*/) const { return nullptr; }

    ordered_json operator()(const std::string& text) const { return text; }

    ordered_json operator()(std::int64_t number) const { return number; }

    ordered_json operator()(bool is) const { return is; }

    ordered_json operator()(Instant at) const { return toIso(at); }

    ordered_json operator()(Duration length) const
    {
        return std::chrono::floor<std::chrono::seconds>(length).count();
    }

    ordered_json operator()(double number) const { return number; }

    ordered_json operator()(Share share) const { return share.value; }
};

} // namespace

JsonTable::JsonTable(const std::filesystem::path& file, std::span<const TableColumn> columns)
    : file_(file)
    , columns_(columns.begin(), columns.end())
{
    file_.write("[");
}

Result<void> JsonTable::row(std::span<const Cell> cells)
{
    ordered_json object = ordered_json::object();
    for (std::size_t at = 0; at < cells.size(); ++at) {
        object[columns_.at(at).name] = std::visit(Value{}, cells[at]);
    }
    // What a network sent as a name may be no UTF-8.
    const auto text = object.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
    file_.write((empty_ ? "\n" : ",\n") + text);
    empty_ = false;
    return file_.check();
}

Result<void> JsonTable::finish()
{
    file_.write("\n]\n");
    return file_.finish();
}

} // namespace secondring
