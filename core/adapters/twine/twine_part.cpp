#include "core/adapters/twine/twine_part.h"

#include "core/base/utf8.h"
#include "core/practice/json_text.h"
#include "core/practice/story.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace secondring::twine {

namespace {

constexpr std::string_view kBegin = "<tw-storydata";
constexpr std::string_view kEnd = "</tw-storydata";

/// Scripts may hold many "<x" that are no tags; a page of Twine's has three levels.
constexpr int kDeepest = 4000;

bool same(char a, char b)
{
    return std::tolower(static_cast<unsigned char>(a)) == b;
}

/// Elements that are opened and not closed. The tree is freed by recursion, so it must not be deep.
bool isTooDeep(std::string_view text)
{
    int open = 0;
    for (std::size_t at = text.find('<'); at != std::string_view::npos;
         at = text.find('<', at + 1)) {
        const auto next = at + 1 < text.size() ? text[at + 1] : ' ';
        if (next == '/') {
            open = std::max(open - 1, 0);
        } else if (std::isalpha(static_cast<unsigned char>(next)) != 0 && ++open > kDeepest) {
            return true;
        }
    }
    return false;
}

} // namespace

Result<StoryPart> storyPart(std::string_view html)
{
    if (utf8Length(html) != html.size() || html.find('\0') != std::string_view::npos) {
        return fail("The file is no text in UTF-8, as Twine writes it.");
    }
    const auto begin = std::search(html.begin(), html.end(), kBegin.begin(), kBegin.end(), same);
    if (begin == html.end()) {
        return fail("The file holds no Twine story. In Twine, publish the story to a file, or "
                    "export it as Twee, and open that.");
    }
    const auto from = static_cast<std::size_t>(begin - html.begin());
    const auto last = std::find_end(begin, html.end(), kEnd.begin(), kEnd.end(), same);
    const auto close = html.find('>', static_cast<std::size_t>(last - html.begin()));
    const auto end = close == std::string_view::npos ? html.size() : close + 1;
    const auto text = html.substr(from, end - from);
    if (isTooDeep(text)) {
        return fail("The file's elements stand in one another deeper than in any Twine story.");
    }
    const auto line = 1 + std::ranges::count(html.substr(0, from), '\n');
    return StoryPart{.text = text, .line = static_cast<int>(line)};
}

bool isStoryDataText(std::string_view text)
{
    return isJsonObject(text) && passageText(text) == text;
}

} // namespace secondring::twine
