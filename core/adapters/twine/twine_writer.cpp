#include "core/adapters/twine/twine_attributes.h"
#include "core/adapters/twine/twine_carrier.h"
#include "core/adapters/twine/twine_html.h"
#include "core/adapters/twine/twine_order.h"

namespace secondring {

namespace {

using namespace twine;

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string attribute(std::string_view name, std::string_view value)
{
    return " " + std::string{name} + "=\"" + escaped(value) + "\"";
}

std::string carried(std::string_view name, const Carrier& carrier)
{
    return carrier == Carrier{} ? std::string{} : attribute(name, toText(carrier));
}

std::string joined(const std::vector<std::string>& tags)
{
    std::string text;
    for (const auto& tag : tags) {
        text += (text.empty() ? "" : " ") + tag;
    }
    return text;
}

std::string codeElement(bool script, bool first, std::string_view carrier, std::string_view text)
{
    const std::string element = script ? "script" : "style";
    const auto id = script ? "twine-user-script" : "twine-user-stylesheet";
    return "<" + element + attribute("role", script ? kScriptTag : kStyleTag) +
           (first ? attribute("id", id) : "") +
           attribute("type", script ? "text/twine-javascript" : "text/twine-css")
               .append(carrier)
               .append(">")
               .append(text)
               .append("</" + element + ">");
}

class PageWriter
{
public:
    explicit PageWriter(const Story& story)
        : story_(story)
        , reordered_(inPageOrder(story) != story)
    {
    }

    std::string write();

private:
    std::optional<int> placeOf(const StoryPassage& passage) const;
    Carrier title() const;
    Carrier storyData(const StoryWords& words) const;
    std::string head(const StoryWords& words) const;
    std::string codes(bool scripts) const;
    std::string code(const StoryPassage& passage, bool first) const;
    std::string passages() const;
    std::string startNode(const StoryWords& words) const;

    const Story& story_;
    bool reordered_;
};

std::optional<int> PageWriter::placeOf(const StoryPassage& passage) const
{
    return reordered_ ? std::optional{static_cast<int>(&passage - story_.passages.data())}
                      : std::nullopt;
}

/// What the attribute `name` does not say of StoryTitle.
Carrier PageWriter::title() const
{
    const auto* passage = findPassage(story_, kStoryTitle);
    if (passage == nullptr) {
        return {};
    }
    Carrier carrier{.place = placeOf(*passage)};
    if (!passage->tags.empty()) {
        carrier.tags = joined(passage->tags);
    }
    if (!passage->metadata.empty()) {
        carrier.metadata = passage->metadata;
    }
    if (passage->text.empty()) {
        carrier.text = "";
    }
    return carrier;
}

Carrier PageWriter::storyData(const StoryWords& words) const
{
    const auto* passage = findPassage(story_, kStoryData);
    const auto made = storyDataOf(words);
    if (passage == nullptr) {
        return {.missing = !made.empty()};
    }
    Carrier carrier{.place = placeOf(*passage)};
    if (!passage->tags.empty()) {
        carrier.tags = joined(passage->tags);
    }
    if (!passage->metadata.empty()) {
        carrier.metadata = passage->metadata;
    }
    if (passage->text != made || made.empty()) {
        carrier.text = passage->text;
    }
    return carrier;
}

std::string PageWriter::startNode(const StoryWords& words) const
{
    int pid = 0;
    for (const auto& passage : story_.passages) {
        pid += isPlayable(passage) ? 1 : 0;
        if (words.start && isPlayable(passage) && passage.name == *words.start) {
            return attribute("startnode", std::to_string(pid));
        }
    }
    return {};
}

std::string PageWriter::head(const StoryWords& words) const
{
    auto out = "<tw-storydata" + attribute("name", titleOf(story_)) + startNode(words);
    for (const auto& [name, value] : words.attributes) {
        out += attribute(name, value);
    }
    return out + carried(kTitleCarrier, title()) + carried(kDataCarrier, storyData(words)) +
           " hidden>";
}

std::string PageWriter::code(const StoryPassage& passage, bool first) const
{
    const bool script = isScript(passage);
    const auto usualName = script ? kScriptName : kStyleName;
    const auto text = codeText(passage.text);
    Carrier carrier{.place = placeOf(passage)};
    if (passage.name != usualName || passage.text.empty()) {
        carrier.name = passage.name;
    }
    if (passage.tags.size() != 1) {
        carrier.tags = joined(passage.tags);
    }
    if (!passage.metadata.empty()) {
        carrier.metadata = passage.metadata;
    }
    if (text != passage.text) {
        carrier.text = passage.text;
    }
    return codeElement(script, first, carried(kCarrier, carrier), text);
}

/// Twine writes both elements even when there is nothing in them.
std::string PageWriter::codes(bool scripts) const
{
    std::string out;
    for (const auto& passage : story_.passages) {
        if (scripts ? isScript(passage) : isStyle(passage)) {
            out += code(passage, out.empty());
        }
    }
    return out.empty() ? codeElement(scripts, true, "", "") : out;
}

std::string PageWriter::passages() const
{
    std::string out;
    int pid = 0;
    for (const auto& passage : story_.passages) {
        if (!isPlayable(passage)) {
            continue;
        }
        const auto attributes = attributesOf(passage.metadata, passageOwn());
        out += "<tw-passagedata" + attribute("pid", std::to_string(++pid)) +
               attribute("name", passage.name) + attribute("tags", joined(passage.tags));
        for (const auto& [name, value] : attributes) {
            out += attribute(name, value);
        }
        if (metadataOf(attributes, passageOwn()) != passage.metadata) {
            out += carried(kCarrier, {.metadata = passage.metadata});
        }
        out += ">" + escaped(passage.text) + "</tw-passagedata>\n";
    }
    return out;
}

std::string PageWriter::write()
{
    const auto words = wordsOf(story_);
    auto out = "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>" +
               escaped(titleOf(story_)) + "</title>\n</head>\n<body>\n" + head(words) + "\n" +
               codes(false) + "\n" + codes(true) + "\n";
    for (const auto& [name, colour] : words.tagColours) {
        out += "<tw-tag" + attribute("name", name) + attribute("color", colour) + "></tw-tag>\n";
    }
    return out + passages() + "</tw-storydata>\n</body>\n</html>\n";
}

} // namespace

std::string writeTwineHtml(const Story& story)
{
    return PageWriter{story}.write();
}

} // namespace secondring
