#include "core/base/utf8.h"
#include "core/practice/twee.h"
#include "tests/support/catch.h"
#include "tests/support/random_story.h"

using namespace secondring;

namespace {

StoryPassage headerOf(const std::string& line)
{
    const auto story = readTwee(line + "\n");
    REQUIRE(story);
    return story->passages.at(0);
}

std::string reasonOf(std::string_view text)
{
    const auto story = readTwee(text);
    return story ? "it was read" : story.error().reason;
}

} // namespace

TEST_CASE("a header has a name, tags and metadata, and blanks between them as one likes")
{
    CHECK(headerOf("::Path").name == "Path");
    CHECK(headerOf("::  An overgrown path  ").name == "An overgrown path");
    const auto all = headerOf(R"(:: Path[forest   spooky]{"position":"600,400"} )");
    CHECK(all.name == "Path");
    CHECK(all.tags == std::vector<std::string>{"forest", "spooky"});
    CHECK(all.metadata == R"({"position":"600,400"})");
    CHECK(headerOf(R"(:: Path {"a":"[}"})").metadata == R"({"a":"[}"})");
    CHECK(headerOf(":: Path []").tags.empty());
}

TEST_CASE("brackets and backslashes in names and tags are escaped")
{
    CHECK(headerOf(R"(:: a \[b\] \{c\} \\ \q)").name == R"(a [b] {c} \ q)");
    CHECK(headerOf(R"(:: a [x\]y \{z])").tags == std::vector<std::string>{"x]y", "{z"});
    CHECK(headerOf(R"(:: \ a\  )").name == " a ");
    CHECK(tweeHeader({.name = " a[]{}\\", .tags = {"x]"}, .metadata = "{}"}) ==
          R"(:: \ a\[\]\{\}\\ [x\]] {})");
}

TEST_CASE("a text is what stands between the headers, without blank lines at its end")
{
    const auto story = readTwee("\n:: One\n\n  first\n\nlast  \n\n \t\n:: Two\n:: Three\nx");
    REQUIRE(story);
    REQUIRE(story->passages.size() == 3);
    CHECK(story->passages[0].text == "\n  first\n\nlast  ");
    CHECK(story->passages[1].text.empty());
    CHECK(story->passages[2].text == "x");
    CHECK(story->passages[0].line == 2);
    CHECK(story->passages[0].lineOf(1) == 4);
    CHECK(story->passages[2].line == 10);
}

TEST_CASE("a byte order mark and other line ends make no difference")
{
    const auto plain = readTwee(":: One\na\nb\n\n:: Two\nc\n");
    REQUIRE(plain);
    CHECK(readTwee("\xEF\xBB\xBF:: One\r\na\r\nb\r\n\r\n:: Two\r\nc\r\n") == plain);
    CHECK(readTwee(":: One\ra\rb\r\r:: Two\rc") == plain);
}

TEST_CASE("a line of a text that looks like a header is written with a backslash")
{
    const Story story{{{.name = "A", .text = ":: x\n\\:: y\n :: z"}}};
    CHECK(writeTwee(story) == ":: A\n\\:: x\n\\\\:: y\n :: z\n");
    CHECK(readTwee(writeTwee(story)) == story);
}

TEST_CASE("what is wrong is said with its line, and nothing is loaded")
{
    CHECK(reasonOf("") ==
          "The file has no passage; a passage begins with a line like \":: Name\".");
    CHECK(reasonOf("\nhello\n:: A").starts_with("Line 2: this stands before the first passage"));
    CHECK(reasonOf(":: A\n::\n").starts_with("Line 2: the passage has no name"));
    CHECK(reasonOf(":: A]\n").starts_with("Line 1: there is a \"]\" in the passage's name"));
    CHECK(reasonOf(":: A\n\n:: B [c\n").starts_with("Line 3: the tags are never closed"));
    CHECK(reasonOf(":: B [c {d]\n").starts_with("Line 1: there is a \"{\" in a tag"));
    CHECK(reasonOf(R"(:: B [c\ d])").starts_with("Line 1: a tag cannot have blanks"));
    CHECK(reasonOf(":: B [c] d\n").starts_with("Line 1: only tags in [ ] and metadata"));
    CHECK(reasonOf(":: B {position}\n").starts_with("Line 1: the metadata in { } is no JSON"));
    CHECK(reasonOf(":: B {} x\n").starts_with("Line 1: nothing can follow the metadata"));
    CHECK(reasonOf(":: B \\").starts_with("Line 1: a backslash at the end"));
    CHECK(reasonOf(":: A\n:: StoryData\n{]").starts_with("Line 3: what StoryData holds"));
    CHECK(reasonOf(":: StoryTitle\nA\n:: StoryTitle\nB")
              .starts_with("Line 3: StoryTitle stands in the file a second time; the first is in "
                           "line 1"));
    CHECK(reasonOf(":: A\n\xff\xfe").starts_with("Line 2: the file is no text in UTF-8"));
    CHECK(reasonOf(":: A\nx\x0fy").starts_with("Line 2: there is a control character"));
    CHECK(reasonOf(":: A\n\nx\xC2\x85y").starts_with("Line 3: there is a control character"));
    CHECK(reasonOf(std::string_view{":: A\0", 5}).starts_with("Line 1: the file is no text"));
}

TEST_CASE("only well-formed UTF-8 is text")
{
    for (const char* good : {"", "a", "ä", "€", "😀", "\xF4\x8F\xBF\xBF", "\xEF\xBF\xBF"}) {
        CHECK(utf8Length(good) == std::string_view{good}.size());
    }
    for (const char* bad : {"\x80",
                            "\xC0\x80",
                            "\xC1\xBF",
                            "\xC3",
                            "\xE0\x80\x80",
                            "\xED\xA0\x80",
                            "\xF0\x80\x80\x80",
                            "\xF4\x90\x80\x80",
                            "\xF8\x88\x80\x80\x80",
                            "\xE2\x82"}) {
        CHECK(utf8Length(bad) == 0);
        CHECK(utf8Length("ab" + std::string{bad}) == 2);
    }
}

TEST_CASE("a story comes back from its Twee text as it was, and the text byte for byte")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    test::RandomStories random{seed};
    for (int i = 0; i < 3000; ++i) {
        const auto story = random.story();
        const auto text = writeTwee(story);
        INFO(text);
        const auto read = readTwee(text);
        REQUIRE(read);
        REQUIRE(*read == story);
        REQUIRE(writeTwee(*read) == text);
    }
}

TEST_CASE("a text cut or spoilt anywhere is read whole or refused with a sentence")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    test::RandomStories random{seed};
    for (int i = 0; i < 3000; ++i) {
        auto text = writeTwee(random.story());
        const auto at = random.upTo(text.size() - 1);
        if (random.upTo(1) == 0) {
            text.resize(at);
        } else {
            text[at] = static_cast<char>(random.upTo(255));
        }
        INFO(text);
        if (const auto read = readTwee(text)) {
            REQUIRE(readTwee(writeTwee(*read)) == read);
        } else {
            REQUIRE(read.error().reason.ends_with("."));
        }
    }
}
