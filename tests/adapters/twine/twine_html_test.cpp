#include "core/adapters/twine/twine_html.h"
#include "core/practice/json_text.h"
#include "core/practice/twee.h"
#include "tests/support/catch.h"
#include "tests/support/random_story.h"

#include <fstream>
#include <sstream>

using namespace secondring;

namespace {

std::string sample()
{
    std::ostringstream text;
    text << std::ifstream{TWINE_SAMPLE}.rdbuf();
    return text.str();
}

Story readSample()
{
    const auto story = readTwineHtml(sample());
    INFO((story ? "" : story.error().reason));
    REQUIRE(story);
    return *story;
}

std::string reasonOf(std::string_view html)
{
    const auto story = readTwineHtml(html);
    return story ? "it was read" : story.error().reason;
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string withBody(std::string_view body)
{
    return "<tw-storydata name='x'>" + std::string{body} + "</tw-storydata>";
}

} // namespace

TEST_CASE("a story published by Twine is read with all that it says")
{
    const auto story = readSample();
    CHECK(titleOf(story) == "The late desk & \"Co\"");
    CHECK(ifidOf(story) == "3F2504E0-4F89-41D3-9A0C-0305E82C3301");
    CHECK(startOf(story) == "Ring");
    CHECK(storyMember(story, "creator-version") == "2.6.2");
    CHECK(storyMember(story, "tags") == "training");
    const auto& data = findPassage(story, "StoryData")->text;
    CHECK(jsonMember(data, "zoom") == "0.6");
    CHECK(jsonMember(*jsonMember(data, "tag-colors"), "calm") == "\"green\"");

    REQUIRE(story.passages.size() == 7);
    CHECK(story.passages[2].hasTag("stylesheet"));
    CHECK(story.passages[2].text == "tw-story { color: #222; }");
    CHECK(story.passages[3].text == "if (1 < 2 && true) { setup.late = \"</b>\"; }");
    const auto& hold = story.passages[4];
    CHECK(hold.name == "Hold <asked>");
    CHECK(hold.tags == std::vector<std::string>{"angry", "second"});
    CHECK(hold.text == "<<if $patience > 3>>That's fine, I’ll wait.<</if>>\n\n[[Back->Ring]]");
    CHECK(positionOf(hold) == StoryPlace{400, 225.5});
    CHECK(sizeOf(hold) == StoryPlace{100, 200});
    CHECK(story.passages[5].metadata ==
          R"({"position":"225,100","size":"100,100","colour":"teal"})");
}

TEST_CASE("a published story goes to Twee and to a page and comes back the same")
{
    const auto story = readSample();
    const auto twee = readTwee(writeTwee(story));
    REQUIRE(twee);
    CHECK(*twee == story);
    const auto page = writeTwineHtml(*twee);
    CHECK(readTwineHtml(page) == story);
    CHECK(page.find("data-twee") == page.rfind("data-twee")); // the script's "</b>" only
    CHECK(page.find("startnode=\"2\"") != std::string::npos);
    CHECK(writeTwineHtml(*readTwineHtml(page)) == page);
}

TEST_CASE("any story comes back from a page as it was")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    test::RandomStories random{seed};
    for (int i = 0; i < 2000; ++i) {
        const auto story = random.story();
        const auto page = writeTwineHtml(story);
        INFO(writeTwee(story));
        INFO(page);
        const auto read = readTwineHtml(page);
        INFO((read ? writeTwee(*read) : read.error().reason));
        REQUIRE(read);
        REQUIRE(*read == story);
    }
}

TEST_CASE("what Twine changed counts, and what it cannot know stays")
{
    const Story story{{
        {.name = "StoryTitle", .text = "Old"},
        {.name = "StoryData", .text = R"({"ours":{"level":2}, "ifid":"A", "start":"One"})"},
        {.name = "One", .metadata = R"({"deep":[1], "position":"1,2"})"},
        {.name = "Two"},
    }};
    auto page = writeTwineHtml(story);
    page = replaced(page, "name=\"Old\"", "name=\"New\"");
    page = replaced(page, "startnode=\"1\"", "startnode=\"2\"");
    page = replaced(page, "position=\"1,2\"", "position=\"30,40\" size=\"100,100\"");
    const auto read = readTwineHtml(page);
    REQUIRE(read);
    CHECK(titleOf(*read) == "New");
    CHECK(findPassage(*read, "StoryData")->text ==
          R"({"ours":{"level":2}, "ifid":"A", "start":"Two"})");
    CHECK(findPassage(*read, "One")->metadata ==
          R"({"deep":[1], "position":"30,40", "size":"100,100"})");
}

TEST_CASE("what is no whole story is refused with a sentence")
{
    CHECK(reasonOf("").starts_with("The file holds no Twine story."));
    CHECK(reasonOf("<p>tw-storydata</p>").starts_with("The file holds no Twine story."));
    CHECK(reasonOf(withBody("")).find("the story has no passage") == std::string::npos);
    CHECK(reasonOf("<tw-storydata></tw-storydata>") == "Line 1: the story has no passage.");
    CHECK(reasonOf(withBody("<tw-passagedata name='a'>x")).starts_with("Line 1: "));
    CHECK(reasonOf("\n<tw-storydata name='x'>\n<tw-passagedata name='a'>x</tw-passagedata>") ==
          "Line 2: the story begins here and has no end; the file is cut.");
    CHECK(reasonOf(withBody("<tw-passagedata name='a'>x<b>y</b></tw-passagedata>")) ==
          "Line 1: there are elements inside a passage; Twine writes its text escaped.");
    CHECK(reasonOf(withBody("\n<tw-passagedata>x</tw-passagedata>")) ==
          "Line 2: a passage needs a name of one line.");
    CHECK(reasonOf(withBody("<tw-passagedata name='StoryData'></tw-passagedata>"))
              .starts_with("Line 1: a passage is called StoryData"));
    CHECK(reasonOf(withBody("<p></p>")) == "Line 1: <p> is no part of a Twine story.");
    CHECK(reasonOf(withBody("") + withBody("")).starts_with("The file holds 2 stories"));
    CHECK(reasonOf("\xff<tw-storydata></tw-storydata>").starts_with("The file is no text"));
    CHECK(reasonOf("<tw-storydata>" +
                   [] {
                       std::string deep;
                       for (int i = 0; i < 100000; ++i) {
                           deep += "<b>";
                       }
                       return deep;
                   }())
              .starts_with("The file's elements stand in one another"));
}

TEST_CASE("a page cut or spoilt anywhere is read whole or refused with a sentence")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    test::RandomStories random{seed};
    for (int i = 0; i < 2000; ++i) {
        auto page = writeTwineHtml(random.story());
        const auto at = random.upTo(page.size() - 1);
        if (random.upTo(1) == 0) {
            page.resize(at);
        } else {
            page[at] = static_cast<char>(random.upTo(255));
        }
        INFO(page);
        if (const auto read = readTwineHtml(page)) {
            REQUIRE(readTwee(writeTwee(*read)) == read);
        } else {
            REQUIRE(read.error().reason.ends_with("."));
        }
    }
}
