#include "core/practice/twee_header.h"

#include "core/practice/json_text.h"
#include "core/practice/twee.h"

namespace secondring {

namespace {

constexpr std::string_view kBlank = " \t";
constexpr std::string_view kBrackets = "[]{}";

bool isOneOf(std::string_view set, char c)
{
    return set.find(c) != std::string_view::npos;
}

/// The parts of a header, from left to right.
class HeaderReader
{
public:
    explicit HeaderReader(std::string_view line)
        : text_(line)
    {
    }

    Result<StoryPassage> read();

private:
    bool atEnd() const { return at_ >= text_.size(); }

    char peek() const { return atEnd() ? '\0' : text_[at_]; }

    void skipBlank() { at_ = std::min(text_.find_first_not_of(kBlank, at_), text_.size()); }

    /// Takes one character, the one after a backslash if there is one.
    Result<char> character();
    Result<std::string> name();
    Result<std::vector<std::string>> tags();
    Result<std::string> tag();
    Result<std::string> metadata();

    std::string_view text_;
    std::size_t at_ = 0;
};

Result<char> HeaderReader::character()
{
    if (peek() == '\\' && ++at_ >= text_.size()) {
        return fail("a backslash at the end of the line stands for nothing; write it twice");
    }
    return text_[at_++];
}

Result<std::string> HeaderReader::name()
{
    std::string name;
    std::size_t kept = 0; // up to the last character that is not a blank of the header's own
    skipBlank();
    while (!atEnd() && peek() != '[' && peek() != '{') {
        if (isOneOf(kBrackets, peek())) {
            return fail(std::string{"there is a \""} + peek() +
                        "\" in the passage's name; write a backslash before it");
        }
        const bool blank = isOneOf(kBlank, peek());
        const auto next = character();
        if (!next) {
            return tl::unexpected(next.error());
        }
        name += *next;
        kept = blank ? kept : name.size();
    }
    name.resize(kept);
    if (!isPassageName(name)) {
        return name.empty() ? fail("the passage has no name; write one after the two colons")
                            : fail("there is a control character in the passage's name");
    }
    return name;
}

Result<std::string> HeaderReader::tag()
{
    std::string tag;
    while (!atEnd() && !isOneOf(kBlank, peek()) && peek() != ']') {
        if (isOneOf(kBrackets, peek())) {
            return fail(std::string{"there is a \""} + peek() +
                        "\" in a tag; write a backslash before it, or close the tags with \"]\"");
        }
        const auto next = character();
        if (!next) {
            return tl::unexpected(next.error());
        }
        tag += *next;
    }
    if (!isPassageTag(tag)) {
        return fail("a tag cannot have blanks or control characters");
    }
    return tag;
}

Result<std::vector<std::string>> HeaderReader::tags()
{
    std::vector<std::string> tags;
    if (peek() != '[') {
        return tags;
    }
    ++at_;
    for (skipBlank(); peek() != ']'; skipBlank()) {
        if (atEnd()) {
            return fail("the tags are never closed; write a \"]\" after the last of them");
        }
        auto next = tag();
        if (!next) {
            return tl::unexpected(next.error());
        }
        tags.push_back(std::move(*next));
    }
    ++at_;
    return tags;
}

Result<std::string> HeaderReader::metadata()
{
    skipBlank();
    if (atEnd()) {
        return std::string{};
    }
    const auto rest = text_.substr(at_);
    if (rest.front() != '{') {
        return fail("only tags in [ ] and metadata in { } can follow a passage's name");
    }
    const auto length = jsonLength(rest);
    if (!length) {
        return fail("the metadata in { } is no JSON; its names and texts stand in double quotes");
    }
    if (rest.find_first_not_of(kBlank, *length) != std::string_view::npos) {
        return fail("nothing can follow the metadata in { }");
    }
    return std::string{rest.substr(0, *length)};
}

Result<StoryPassage> HeaderReader::read()
{
    at_ = 2;
    StoryPassage passage;
    return name()
        .and_then([&](std::string read) {
            passage.name = std::move(read);
            return tags();
        })
        .and_then([&](std::vector<std::string> read) {
            passage.tags = std::move(read);
            return metadata();
        })
        .map([&](std::string read) {
            passage.metadata = std::move(read);
            return std::move(passage);
        });
}

} // namespace

Result<StoryPassage> readTweeHeader(std::string_view line)
{
    return HeaderReader{line}.read();
}

} // namespace secondring
