#include "core/adapters/json/text_list.h"

#include "core/adapters/json/json_fields.h"

namespace secondring {

using json::Json;

std::string encodeTexts(const std::vector<std::string>& texts)
{
    return json::write(texts).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<std::string> decodeTexts(const std::string& text)
{
    const auto list = Json::parse(text, nullptr, false);
    std::vector<std::string> texts;
    if (list.is_discarded() || !json::read(list, texts).empty()) {
        texts.clear();
    }
    return texts;
}

} // namespace secondring
