#include "core/adapters/twine/twine_order.h"

#include <algorithm>

namespace secondring::twine {

namespace {

bool isTitle(const StoryPassage& passage)
{
    return passage.name == kStoryTitle;
}

bool isStoryData(const StoryPassage& passage)
{
    return passage.name == kStoryData;
}

void replaceAll(std::string& text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

} // namespace

bool isScript(const StoryPassage& passage)
{
    return passage.hasTag(kScriptTag) && !isTitle(passage) && !isStoryData(passage);
}

bool isStyle(const StoryPassage& passage)
{
    return passage.hasTag(kStyleTag) && !passage.hasTag(kScriptTag) && !isTitle(passage) &&
           !isStoryData(passage);
}

Story inPageOrder(const Story& story)
{
    Story ordered;
    for (const auto kind : {isTitle, isStoryData, isStyle, isScript, isPlayable}) {
        std::ranges::copy_if(story.passages, std::back_inserter(ordered.passages), kind);
    }
    return ordered;
}

Story inPlaces(std::vector<PlacedPassage> passages)
{
    std::vector<StoryPassage*> slots(passages.size(), nullptr);
    const auto fits = [&](const PlacedPassage& each) {
        const auto at = static_cast<std::size_t>(each.place.value_or(0));
        return each.place && at < slots.size() && slots[at] == nullptr;
    };
    std::vector<StoryPassage*> others;
    for (auto& each : passages) {
        if (fits(each)) {
            slots[static_cast<std::size_t>(*each.place)] = &each.passage;
        } else {
            others.push_back(&each.passage);
        }
    }
    auto next = others.begin();
    Story story;
    for (auto* slot : slots) {
        story.passages.push_back(std::move(slot != nullptr ? *slot : **next++));
    }
    return story;
}

std::string codeText(std::string_view text)
{
    std::string out{text};
    replaceAll(out, "</", "<\\/");
    replaceAll(out, "<!--", "<\\!--");
    return out;
}

} // namespace secondring::twine
