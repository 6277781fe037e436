#include "core/adapters/json/verdict_list.h"

#include "core/adapters/json/json_fields.h"

#include <algorithm>

namespace secondring {

using json::Json;

namespace {

bool isPlain(const std::string& text)
{
    return std::ranges::all_of(text, [](char letter) {
        return letter >= ' ' && letter <= '~' && letter != '"' && letter != '\\';
    });
}

/// Standards mostly have plain ids; many calls are written at once.
void addText(std::string& json, const std::string& text)
{
    if (isPlain(text)) {
        json += '"';
        json += text;
        json += '"';
    } else {
        json += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
    }
}

} // namespace

std::string encodeVerdicts(const Verdicts& verdicts)
{
    constexpr std::size_t kOne = 32; // bytes, about
    std::string json;
    json.reserve(kOne * (verdicts.size() + 1));
    for (const auto& [standard, verdict] : verdicts) {
        json += json.empty() ? '{' : ',';
        addText(json, standard);
        json += ":\"";
        json += toText(verdict);
        json += '"';
    }
    return json.empty() ? "{}" : json + '}';
}

std::optional<Verdicts> decodeVerdicts(const std::string& text)
{
    const auto object = Json::parse(text, nullptr, false);
    if (!object.is_object()) {
        return std::nullopt;
    }
    Verdicts verdicts;
    for (const auto& [standard, value] : object.items()) {
        const auto* word = value.get_ptr<const std::string*>();
        const auto verdict = word != nullptr ? fromText<Verdict>(*word) : std::nullopt;
        if (!verdict) {
            return std::nullopt;
        }
        verdicts.emplace_back(standard, *verdict);
    }
    return verdicts;
}

} // namespace secondring
