#include "core/practice/twee.h"

#include "core/base/utf8.h"
#include "core/practice/json_text.h"
#include "core/practice/twee_header.h"

#include <algorithm>

namespace secondring {

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::string_view kHeader = "::";
constexpr std::string_view kBlank = " \t";

tl::unexpected<Error> failAt(int line, std::string_view sentence)
{
    return fail("Line " + std::to_string(line) + ": " + std::string{sentence} + ".");
}

int lineOfByte(std::string_view text, std::size_t byte)
{
    return 1 + static_cast<int>(std::ranges::count(text.substr(0, byte), '\n'));
}

std::string withPlainLineEnds(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            out += text[i];
        } else if (text.substr(i + 1, 1) != "\n") {
            out += '\n';
        }
    }
    return out;
}

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(kBlank) == std::string_view::npos;
}

/// Whether a line of a file, or of a text, is colons behind any number of backslashes.
bool looksLikeHeader(std::string_view line)
{
    return line.substr(std::min(line.find_first_not_of('\\'), line.size())).starts_with(kHeader);
}

Result<std::string> plainText(std::string_view bytes)
{
    bytes.remove_prefix(bytes.starts_with(kMark) ? kMark.size() : 0);
    auto text = withPlainLineEnds(bytes);
    const auto whole = textLength(text);
    if (whole == text.size()) {
        return text;
    }
    const bool utf8 = utf8Length(text) > whole && text[whole] != '\0';
    return failAt(lineOfByte(text, whole),
                  utf8 ? "there is a control character, which no text has; take it out"
                       : "the file is no text in UTF-8; save it as UTF-8 in the program that "
                         "wrote it");
}

/// Gathers passages line by line.
class TweeReader
{
public:
    Result<Story> read(std::string_view text);

private:
    Result<void> line(std::string_view text);
    Result<void> header(std::string_view text);
    Result<void> finishPassage();

    Story story_;
    std::string text_; ///< of the passage that is being read, with a line end after every line
    int line_ = 0;
};

Result<void> TweeReader::finishPassage()
{
    if (story_.passages.empty()) {
        return {};
    }
    auto& passage = story_.passages.back();
    passage.text = passageText(text_);
    text_.clear();
    if (passage.name == kStoryData && !passage.text.empty() && !isJsonObject(passage.text)) {
        return failAt(passage.line + 1,
                      "what StoryData holds is no JSON object; its names and texts stand in "
                      "double quotes, with commas between them");
    }
    return {};
}

Result<void> TweeReader::header(std::string_view text)
{
    if (auto finished = finishPassage(); !finished) {
        return finished;
    }
    auto passage = readTweeHeader(text);
    if (!passage) {
        return failAt(line_, passage.error().reason);
    }
    const bool once = passage->name == kStoryTitle || passage->name == kStoryData;
    if (const auto* first = findPassage(story_, passage->name); once && first != nullptr) {
        return failAt(line_,
                      passage->name + " stands in the file a second time; the first is in line " +
                          std::to_string(first->line));
    }
    passage->line = line_;
    story_.passages.push_back(std::move(*passage));
    return {};
}

Result<void> TweeReader::line(std::string_view text)
{
    ++line_;
    if (text.starts_with(kHeader)) {
        return header(text);
    }
    if (!story_.passages.empty()) {
        text.remove_prefix(looksLikeHeader(text) ? 1 : 0);
        text_.append(text).append("\n");
        return {};
    }
    if (isBlank(text)) {
        return {};
    }
    return failAt(line_,
                  "this stands before the first passage; a passage begins with a line like "
                  "\":: Name\"");
}

Result<Story> TweeReader::read(std::string_view text)
{
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        if (auto read = line(text.substr(0, end)); !read) {
            return tl::unexpected(read.error());
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (auto finished = finishPassage(); !finished) {
        return tl::unexpected(finished.error());
    }
    if (story_.passages.empty()) {
        return fail("The file has no passage; a passage begins with a line like \":: Name\".");
    }
    return std::move(story_);
}

bool hasControl(std::string_view text)
{
    return textLength(text) != text.size() ||
           text.find_first_of("\n\f\r") != std::string_view::npos;
}

/// Blanks are escaped where the reader would take them for the header's own.
std::string escaped(std::string_view name)
{
    constexpr std::string_view kSpecial = "\\[]{}";
    std::string out;
    const auto begin = name.find_first_not_of(kBlank);
    const auto end = name.find_last_not_of(kBlank);
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool blank = kBlank.find(name[i]) != std::string_view::npos;
        const bool outer = begin == std::string_view::npos || i < begin || i > end;
        if (kSpecial.find(name[i]) != std::string_view::npos || (blank && outer)) {
            out += '\\';
        }
        out += name[i];
    }
    return out;
}

} // namespace

Result<Story> readTwee(std::string_view text)
{
    return plainText(text).and_then(
        [](const std::string& plain) { return TweeReader{}.read(plain); });
}

std::string tweeHeader(const StoryPassage& passage)
{
    std::string header = ":: " + escaped(passage.name);
    if (!passage.tags.empty()) {
        std::string tags;
        for (const auto& tag : passage.tags) {
            tags += (tags.empty() ? "" : " ") + escaped(tag);
        }
        header += " [" + tags + "]";
    }
    return passage.metadata.empty() ? header : header + " " + passage.metadata;
}

std::string tweeText(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        out.append(looksLikeHeader(line) ? "\\" : "").append(line).append("\n");
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string writeTwee(const Story& story)
{
    std::string out;
    for (const auto& passage : story.passages) {
        out.append(out.empty() ? "" : "\n")
            .append(tweeHeader(passage))
            .append("\n")
            .append(tweeText(passage.text));
    }
    return out;
}

bool isPassageName(std::string_view name)
{
    return !name.empty() && !hasControl(name);
}

bool isPassageTag(std::string_view tag)
{
    return !tag.empty() && !hasControl(tag) && tag.find_first_of(kBlank) == std::string_view::npos;
}

} // namespace secondring
