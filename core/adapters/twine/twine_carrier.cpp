#include "core/adapters/twine/twine_carrier.h"

#include "core/practice/json_text.h"

#include <charconv>

namespace secondring::twine {

namespace {

std::optional<std::string> textOf(std::string_view object, std::string_view name)
{
    const auto member = jsonMember(object, name);
    return member ? jsonString(*member) : std::nullopt;
}

std::optional<int> numberOf(std::string_view object, std::string_view name)
{
    const auto member = jsonMember(object, name).value_or("");
    int number = 0;
    const auto [end, error] = std::from_chars(member.data(), member.data() + member.size(), number);
    const bool whole = error == std::errc{} && end == member.data() + member.size();
    return whole && number >= 0 ? std::optional{number} : std::nullopt;
}

} // namespace

std::string toText(const Carrier& carrier)
{
    std::string object;
    const auto add = [&](std::string_view name, const std::optional<std::string>& value) {
        object = value ? withJsonMember(object, name, toJsonString(*value)) : object;
    };
    if (carrier.place) {
        object = withJsonMember(object, "place", std::to_string(*carrier.place));
    }
    add("name", carrier.name);
    add("tags", carrier.tags);
    add("metadata", carrier.metadata);
    add("text", carrier.text);
    return carrier.missing ? withJsonMember(object, "missing", "true") : object;
}

Carrier carrierOf(std::string_view text)
{
    Carrier carrier{.place = numberOf(text, "place"),
                    .name = textOf(text, "name"),
                    .tags = textOf(text, "tags"),
                    .metadata = textOf(text, "metadata"),
                    .text = textOf(text, "text"),
                    .missing = jsonMember(text, "missing") == "true"};
    const auto& metadata = carrier.metadata;
    const bool usable =
        metadata && (metadata->empty() ||
                     (isJsonObject(*metadata) && metadata->find('\n') == std::string::npos &&
                      metadata->find('\r') == std::string::npos));
    if (!usable) {
        carrier.metadata.reset();
    }
    return carrier;
}

} // namespace secondring::twine
