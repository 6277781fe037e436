#include "core/practice/story.h"

#include "core/practice/json_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace secondring {

namespace {

constexpr std::string_view kPosition = "position";
constexpr std::string_view kSize = "size";

std::optional<double> numberOf(std::string_view text)
{
    const auto begin = text.find_first_not_of(' ');
    const auto end = text.find_last_not_of(' ');
    if (begin == std::string_view::npos) {
        return std::nullopt;
    }
    text = text.substr(begin, end - begin + 1);
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && stop == text.data() + text.size();
    return whole && value > -1e9 && value < 1e9 ? std::optional{value} : std::nullopt;
}

std::string textOf(double number)
{
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc{} ? std::string{digits.data(), end} : "0";
}

std::optional<StoryPlace> pairOf(std::string_view metadata, std::string_view name)
{
    const auto member = jsonMember(metadata, name);
    const auto text = member ? jsonString(*member) : std::nullopt;
    const auto comma = text ? text->find(',') : std::string::npos;
    if (comma == std::string::npos) {
        return std::nullopt;
    }
    const auto x = numberOf(std::string_view{*text}.substr(0, comma));
    const auto y = numberOf(std::string_view{*text}.substr(comma + 1));
    return x && y ? std::optional{StoryPlace{*x, *y}} : std::nullopt;
}

StoryPassage& passageNamed(Story& story, std::string_view name)
{
    if (auto* found = findPassage(story, name)) {
        return *found;
    }
    const bool afterTitle =
        name == kStoryData && !story.passages.empty() && story.passages.front().name == kStoryTitle;
    return *story.passages.insert(story.passages.begin() + (afterTitle ? 1 : 0),
                                  StoryPassage{.name = std::string{name}});
}

} // namespace

bool StoryPassage::hasTag(std::string_view tag) const
{
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool StoryPassage::operator==(const StoryPassage& other) const
{
    return name == other.name && tags == other.tags && metadata == other.metadata &&
           text == other.text;
}

bool isPlayable(const StoryPassage& passage)
{
    return passage.name != kStoryTitle && passage.name != kStoryData &&
           !passage.hasTag(kScriptTag) && !passage.hasTag(kStyleTag);
}

const StoryPassage* findPassage(const Story& story, std::string_view name)
{
    const auto found = std::find_if(story.passages.begin(),
                                    story.passages.end(),
                                    [&](const auto& each) { return each.name == name; });
    return found == story.passages.end() ? nullptr : &*found;
}

StoryPassage* findPassage(Story& story, std::string_view name)
{
    return const_cast<StoryPassage*>(findPassage(std::as_const(story), name));
}

std::string titleOf(const Story& story)
{
    const auto* passage = findPassage(story, kStoryTitle);
    return passage != nullptr ? passage->text : std::string{};
}

std::string ifidOf(const Story& story)
{
    return storyMember(story, "ifid").value_or("");
}

std::string startOf(const Story& story)
{
    return storyMember(story, "start").value_or("Start");
}

std::optional<std::string> storyMember(const Story& story, std::string_view name)
{
    const auto* passage = findPassage(story, kStoryData);
    const auto member = passage != nullptr ? jsonMember(passage->text, name) : std::nullopt;
    return member ? jsonString(*member) : std::nullopt;
}

void setTitle(Story& story, std::string_view title)
{
    passageNamed(story, kStoryTitle).text = passageText(title);
}

void setStoryMember(Story& story, std::string_view name, std::string_view value)
{
    auto& passage = passageNamed(story, kStoryData);
    if (passage.text.empty()) {
        passage.text = "{\n\t" + toJsonString(name) + ": " + toJsonString(value) + "\n}";
        return;
    }
    passage.text = withJsonMember(passage.text, name, toJsonString(value));
}

std::optional<StoryPlace> positionOf(const StoryPassage& passage)
{
    return pairOf(passage.metadata, kPosition);
}

void setPosition(StoryPassage& passage, StoryPlace place)
{
    const auto text = textOf(place.x) + "," + textOf(place.y);
    passage.metadata = withJsonMember(passage.metadata, kPosition, toJsonString(text));
}

std::optional<StoryPlace> sizeOf(const StoryPassage& passage)
{
    return pairOf(passage.metadata, kSize);
}

std::string passageText(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool pair = text.substr(i, 2) == "\r\n";
        out += text[i] == '\r' ? '\n' : text[i];
        i += pair ? 1 : 0;
    }
    const auto last = out.find_last_not_of(" \t\n");
    const auto end = last == std::string::npos ? 0 : std::min(out.find('\n', last), out.size());
    out.resize(end);
    return out;
}

} // namespace secondring
