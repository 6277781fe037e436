#include "core/adapters/twine/gumbo_page.h"
#include "core/adapters/twine/twine_carrier.h"
#include "core/adapters/twine/twine_html.h"
#include "core/adapters/twine/twine_order.h"
#include "core/adapters/twine/twine_part.h"
#include "core/base/utf8.h"
#include "core/practice/twee.h"

#include <algorithm>
#include <map>

namespace secondring {

namespace {

using namespace twine;

std::vector<std::string> tagsOf(std::string_view text)
{
    constexpr std::string_view kWhite = " \t\n\r\f";
    std::vector<std::string> tags;
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(kWhite), text.size()));
        if (text.empty()) {
            return tags;
        }
        const auto end = std::min(text.find_first_of(kWhite), text.size());
        tags.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

/// Puts a story together from the elements of `tw-storydata`.
class PageReader
{
public:
    explicit PageReader(int firstLine)
        : firstLine_(firstLine)
    {
    }

    Result<Story> read(const PageElement& storyData);

private:
    tl::unexpected<Error> failAt(const PageElement& element, std::string_view sentence) const;
    Result<void> child(const PageElement& element);
    Result<void> passage(const PageElement& element, std::string text);
    void code(const PageElement& element, const std::string& text);
    void specials(const Attributes& attributes);
    void title(const Attributes& attributes);
    void storyData(const Attributes& attributes, const Story& told);
    Result<Story> checked(Story story, const PageElement& storyData) const;

    int firstLine_;
    StoryWords words_;
    std::vector<PlacedPassage> specials_;
    std::vector<PlacedPassage> codes_;
    std::vector<PlacedPassage> told_;
    std::map<std::string, std::string> names_; ///< by pid
};

tl::unexpected<Error> PageReader::failAt(const PageElement& element,
                                         std::string_view sentence) const
{
    return fail("Line " + std::to_string(firstLine_ + element.line() - 1) + ": " +
                std::string{sentence} + ".");
}

Result<void> PageReader::passage(const PageElement& element, std::string text)
{
    const auto attributes = element.attributes();
    StoryPassage passage{.name = valueOf(attributes, "name"),
                         .tags = tagsOf(valueOf(attributes, "tags")),
                         .metadata = metadataOf(attributes, passageOwn()),
                         .text = std::move(text)};
    if (!isPassageName(passage.name)) {
        return failAt(element, "a passage needs a name of one line");
    }
    if (passage.name == kStoryTitle || passage.name == kStoryData) {
        return failAt(element,
                      "a passage is called " + passage.name +
                          ", which in Twee stands for the story itself; give it another name");
    }
    if (const auto carrier = carrierOf(valueOf(attributes, kCarrier)); carrier.metadata) {
        const auto then = metadataOf(attributesOf(*carrier.metadata, passageOwn()), passageOwn());
        passage.metadata = followed(*carrier.metadata, then, passage.metadata);
    }
    names_.emplace(valueOf(attributes, "pid"), passage.name);
    told_.push_back({.passage = std::move(passage)});
    return {};
}

/// An element with nothing in it and nothing carried is what Twine writes for none.
void PageReader::code(const PageElement& element, const std::string& text)
{
    const auto attributes = element.attributes();
    const bool script = element.name() == "script";
    if (text.empty() && !hasAttribute(attributes, kCarrier)) {
        return;
    }
    const auto carrier = carrierOf(valueOf(attributes, kCarrier));
    const auto tag = std::string{script ? kScriptTag : kStyleTag};
    const auto name = std::string{script ? kScriptName : kStyleName};
    StoryPassage passage{.name = carrier.name.value_or(name),
                         .tags = tagsOf(carrier.tags.value_or(tag)),
                         .metadata = carrier.metadata.value_or(""),
                         .text = text};
    const bool same = carrier.text && passageText(codeText(*carrier.text)) == text;
    passage.text = same ? *carrier.text : passage.text;
    if (!isPassageName(passage.name) || !passage.hasTag(tag)) {
        passage.name = name;
        passage.tags = {tag};
    }
    codes_.push_back({.passage = std::move(passage), .place = carrier.place});
}

Result<void> PageReader::child(const PageElement& element)
{
    const auto name = element.name();
    const auto text = element.text();
    if (name == "tw-tag") {
        const auto attributes = element.attributes();
        words_.tagColours.push_back({valueOf(attributes, "name"), valueOf(attributes, "color")});
        return {};
    }
    const bool known = name == "tw-passagedata" || name == "script" || name == "style";
    if (!known) {
        return failAt(element, "<" + name + "> is no part of a Twine story");
    }
    if (!text) {
        return failAt(element,
                      "there are elements inside a passage; Twine writes its text escaped");
    }
    if (!element.isClosed()) {
        return failAt(element, "a part of the story begins here and has no end; the file is cut");
    }
    if (name == "tw-passagedata") {
        return passage(element, passageText(*text));
    }
    code(element, passageText(*text));
    return {};
}

void PageReader::title(const Attributes& attributes)
{
    const auto text = passageText(valueOf(attributes, "name"));
    const auto carrier = carrierOf(valueOf(attributes, kTitleCarrier));
    if (text.empty() && !carrier.text) {
        return;
    }
    specials_.push_back({.passage = {.name = std::string{kStoryTitle},
                                     .tags = tagsOf(carrier.tags.value_or("")),
                                     .metadata = carrier.metadata.value_or(""),
                                     .text = text},
                         .place = carrier.place});
}

void PageReader::storyData(const Attributes& attributes, const Story& told)
{
    words_.attributes = attributes;
    const auto node = names_.find(valueOf(attributes, "startnode"));
    words_.start = node != names_.end() ? std::optional{node->second} : std::nullopt;
    const auto carrier = carrierOf(valueOf(attributes, kDataCarrier));
    StoryPassage passage{.name = std::string{kStoryData},
                         .tags = tagsOf(carrier.tags.value_or("")),
                         .metadata = carrier.metadata.value_or(""),
                         .text = storyDataOf(words_)};
    const bool carried = carrier.text && (carrier.text->empty() || isStoryDataText(*carrier.text));
    auto before = told;
    if (carried) {
        before.passages.push_back({.name = passage.name, .text = *carrier.text});
    }
    const auto then = storyDataOf(wordsOf(before));
    if (carrier.missing && then == passage.text) {
        return;
    }
    passage.text = carried ? followed(*carrier.text, then, passage.text) : passage.text;
    if (carried || !passage.text.empty()) {
        specials_.push_back({.passage = std::move(passage), .place = carrier.place});
    }
}

Result<Story> PageReader::read(const PageElement& element)
{
    for (const auto& each : element.children()) {
        if (auto read = child(each); !read) {
            return tl::unexpected(read.error());
        }
    }
    if (element.hasLooseText()) {
        return failAt(element, "there is text between the passages of the story");
    }
    if (!element.isClosed()) {
        return failAt(element, "the story begins here and has no end; the file is cut");
    }
    Story told;
    for (const auto& each : told_) {
        told.passages.push_back(each.passage);
    }
    const auto attributes = element.attributes();
    title(attributes);
    storyData(attributes, told);
    auto all = std::move(specials_);
    for (auto* part : {&codes_, &told_}) {
        std::ranges::move(*part, std::back_inserter(all));
    }
    return checked(inPlaces(std::move(all)), element);
}

Result<Story> PageReader::checked(Story story, const PageElement& element) const
{
    for (const auto& passage : story.passages) {
        const bool tags = std::ranges::all_of(passage.tags, isPassageTag);
        const bool text = textLength(passage.text) == passage.text.size() &&
                          textLength(passage.metadata) == passage.metadata.size();
        if (!tags || !text) {
            return failAt(element, "there are control characters in the story");
        }
    }
    if (story.passages.empty()) {
        return failAt(element, "the story has no passage");
    }
    return story;
}

} // namespace

Result<Story> readTwineHtml(std::string_view html)
{
    return storyPart(html).and_then([](const StoryPart& part) -> Result<Story> {
        const GumboPage page{part.text};
        const auto found = page.elements("tw-storydata");
        if (found.size() > 1) {
            return fail("The file holds " + std::to_string(found.size()) +
                        " stories; export the one you want from Twine.");
        }
        if (found.empty()) {
            return fail("The file holds no Twine story.");
        }
        return PageReader{part.line}.read(found.front());
    });
}

} // namespace secondring
