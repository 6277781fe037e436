#pragma once
#include "core/practice/json_text.h"
#include "core/practice/story.h"
#include "tests/support/random_story_words.h"

#include <array>
#include <cstdint>
#include <random>

namespace secondring::test {

/// Makes stories with everything in them that a file can hold, metadata nobody knows included.
class RandomStories
{
public:
    explicit RandomStories(std::uint32_t seed)
        : random_(seed)
    {
    }

    Story story()
    {
        Story story;
        const auto count = upTo(6);
        for (std::size_t i = 0; i <= count; ++i) {
            story.passages.push_back(passage());
        }
        if (upTo(3) > 0) {
            insert(story, {.name = "StoryTitle", .text = passageText(phrase(4))});
        }
        if (upTo(3) > 0) {
            insert(story, {.name = "StoryData", .text = object(true)});
        }
        return story;
    }

    StoryPassage passage()
    {
        StoryPassage made{.name = phrase(3), .text = passageText(text())};
        made.name = made.name.empty() || upTo(3) == 0 ? "Start" : made.name;
        const auto tags = upTo(3) == 0 ? upTo(3) : 0;
        for (std::size_t i = 0; i < tags; ++i) {
            made.tags.push_back(tag());
        }
        made.metadata = upTo(1) == 0 ? object(false) : "";
        return made;
    }

    std::size_t upTo(std::size_t largest)
    {
        return std::uniform_int_distribution<std::size_t>{0, largest}(random_);
    }

private:
    template <std::size_t N> std::string_view oneOf(const std::array<std::string_view, N>& list)
    {
        return list.at(upTo(N - 1));
    }

    /// Rarely not where it belongs.
    void insert(Story& story, StoryPassage special)
    {
        const auto at = upTo(4) > 0 ? 0 : upTo(story.passages.size());
        special.metadata = upTo(9) == 0 ? object(false) : "";
        story.passages.insert(story.passages.begin() + static_cast<std::ptrdiff_t>(at), special);
    }

    std::string phrase(std::size_t most)
    {
        std::string made;
        for (auto left = upTo(most); left > 0; --left) {
            made += oneOf(words::kParts);
        }
        return made;
    }

    std::string tag() { return std::string{oneOf(words::kTags)}; }

    std::string text()
    {
        std::string made;
        for (auto left = upTo(5); left > 0; --left) {
            made += std::string{oneOf(words::kLines)} + "\n";
        }
        return made;
    }

    std::string value() { return std::string{oneOf(words::kValues)}; }

    std::string object(bool ofStory)
    {
        const std::string_view gap = ofStory && upTo(1) == 0 ? "\n\t" : "";
        std::string made = "{";
        for (auto left = upTo(5); left > 0; --left) {
            const auto name = ofStory ? oneOf(words::kOfStory) : oneOf(words::kOfPassage);
            made +=
                std::string{made.size() > 1 ? "," : ""} + std::string{gap} + toJsonString(name) +
                ": " +
                (name == "tag-colors" && upTo(1) == 0 ? R"({"a": "red", "b":"blue"})" : value());
        }
        return made + (gap.empty() ? "}" : "\n}");
    }

    std::mt19937 random_;
};

} // namespace secondring::test
