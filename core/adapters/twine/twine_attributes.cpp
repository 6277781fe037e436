#include "core/adapters/twine/twine_attributes.h"

#include "core/base/utf8.h"
#include "core/practice/json_text.h"

#include <algorithm>
#include <array>

namespace secondring::twine {

namespace {

constexpr std::array<std::string_view, 3> kFirst{"ifid", "format", "format-version"};
constexpr std::string_view kColours = "tag-colors";

bool isOwn(std::span<const std::string_view> own, std::string_view name)
{
    return std::ranges::find(own, name) != own.end();
}

/// A name that comes back from a page as it was: attributes have no capitals.
bool isAttributeName(std::string_view name)
{
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return !name.empty() && std::ranges::all_of(name, fits) && name[0] >= 'a';
}

bool isAttributeValue(std::string_view value)
{
    return textLength(value) == value.size() &&
           value.find_first_of("\r\f") == std::string_view::npos;
}

/// The members of an object that are strings, by name; a repeated one counts as its last.
Attributes stringsOf(std::string_view object)
{
    Attributes found;
    for (const auto& member : jsonMembers(object).value_or(std::vector<JsonMember>{})) {
        std::erase_if(found, [&](const auto& each) { return each.name == member.name; });
        if (auto value = jsonString(member.text)) {
            found.push_back({member.name, std::move(*value)});
        }
    }
    return found;
}

/// Members one under the other, as the specification recommends for StoryData.
class ObjectWriter
{
public:
    void add(std::string_view name, std::string_view json)
    {
        text_ += (text_.empty() ? "{\n\t" : ",\n\t") + toJsonString(name) + ": ";
        text_ += json;
    }

    std::string finish() const { return text_.empty() ? text_ : text_ + "\n}"; }

private:
    std::string text_;
};

std::string colours(const Attributes& tags)
{
    std::string json;
    for (const auto& tag : tags) {
        json += (json.empty() ? "\n\t\t" : ",\n\t\t") + toJsonString(tag.name) + ": " +
                toJsonString(tag.value);
    }
    return "{" + json + "\n\t}";
}

bool isNumber(std::string_view text)
{
    return !text.empty() && (text[0] == '-' || (text[0] >= '0' && text[0] <= '9')) &&
           jsonLength(text) == text.size();
}

} // namespace

std::span<const std::string_view> storyOwn()
{
    static constexpr std::array<std::string_view, 5> kOwn{
        "name", "startnode", "hidden", kTitleCarrier, kDataCarrier};
    return kOwn;
}

std::span<const std::string_view> passageOwn()
{
    static constexpr std::array<std::string_view, 4> kOwn{"pid", "name", "tags", kCarrier};
    return kOwn;
}

std::span<const std::string_view> codeOwn()
{
    static constexpr std::array<std::string_view, 4> kOwn{"role", "id", "type", kCarrier};
    return kOwn;
}

std::string valueOf(const Attributes& attributes, std::string_view name)
{
    const auto found = std::ranges::find(attributes, name, &Attribute::name);
    return found == attributes.end() ? std::string{} : found->value;
}

bool hasAttribute(const Attributes& attributes, std::string_view name)
{
    return std::ranges::find(attributes, name, &Attribute::name) != attributes.end();
}

Attributes attributesOf(std::string_view object, std::span<const std::string_view> own)
{
    auto found = stringsOf(object);
    std::erase_if(found, [&](const auto& each) {
        return isOwn(own, each.name) || !isAttributeName(each.name) ||
               !isAttributeValue(each.value);
    });
    return found;
}

std::string metadataOf(const Attributes& attributes, std::span<const std::string_view> own)
{
    std::string json;
    for (const auto& [name, value] : attributes) {
        if (!isOwn(own, name)) {
            json += (json.empty() ? "" : ",") + toJsonString(name) + ":" + toJsonString(value);
        }
    }
    return json.empty() ? json : "{" + json + "}";
}

StoryWords wordsOf(const Story& story)
{
    StoryWords words;
    const auto* data = findPassage(story, kStoryData);
    if (data != nullptr) {
        words.attributes = attributesOf(data->text, storyOwn());
        std::erase_if(words.attributes, [](const auto& each) {
            return each.name == "start" || each.name == "zoom" || each.name == kColours;
        });
        if (const auto zoom = jsonMember(data->text, "zoom"); zoom && isNumber(*zoom)) {
            words.attributes.push_back({"zoom", std::string{*zoom}});
        }
        words.tagColours = stringsOf(jsonMember(data->text, kColours).value_or(""));
        std::erase_if(words.tagColours, [](const auto& each) {
            return !isAttributeValue(each.name) || !isAttributeValue(each.value);
        });
    }
    const auto start = startOf(story);
    const bool known = std::ranges::any_of(
        story.passages, [&](const auto& each) { return isPlayable(each) && each.name == start; });
    words.start = known ? std::optional{start} : std::nullopt;
    return words;
}

std::string storyDataOf(const StoryWords& words)
{
    ObjectWriter object;
    for (const auto name : kFirst) {
        if (hasAttribute(words.attributes, name)) {
            object.add(name, toJsonString(valueOf(words.attributes, name)));
        }
    }
    if (words.start) {
        object.add("start", toJsonString(*words.start));
    }
    if (!words.tagColours.empty()) {
        object.add(kColours, colours(words.tagColours));
    }
    for (const auto& [name, value] : words.attributes) {
        const bool said =
            isOwn(kFirst, name) || isOwn(storyOwn(), name) || name == "start" || name == kColours;
        const bool plain = name == "zoom" && isNumber(value);
        if (!said) {
            object.add(name, plain ? value : toJsonString(value));
        }
    }
    return object.finish();
}

std::string followed(std::string raw, std::string_view then, std::string_view now)
{
    if (then == now) {
        return raw;
    }
    for (const auto& member : jsonMembers(now).value_or(std::vector<JsonMember>{})) {
        if (jsonMember(then, member.name) != member.text) {
            raw = withJsonMember(raw, member.name, member.text);
        }
    }
    for (const auto& member : jsonMembers(then).value_or(std::vector<JsonMember>{})) {
        if (!jsonMember(now, member.name)) {
            raw = withoutJsonMember(raw, member.name);
        }
    }
    return raw;
}

} // namespace secondring::twine
