#include "core/practice/story.h"
#include "tests/support/catch.h"

using namespace secondring;

namespace {

Story lateDesk()
{
    return {{
        {.name = "StoryTitle", .text = "The late desk"},
        {.name = "StoryData", .text = "{\n\t\"ifid\": \"D674C58C\",\n\t\"zoom\": 0.250\n}"},
        {.name = "Looks", .tags = {"stylesheet"}, .text = "b {}"},
        {.name = "Code", .tags = {"script"}, .text = "1;"},
        {.name = "Start", .tags = {"calm"}, .text = "Hello\nworld", .line = 12},
    }};
}

} // namespace

TEST_CASE("a story tells its title, its id and where it starts")
{
    auto story = lateDesk();
    CHECK(titleOf(story) == "The late desk");
    CHECK(ifidOf(story) == "D674C58C");
    CHECK(startOf(story) == "Start");
    setStoryMember(story, "start", "Ring \"1\"");
    CHECK(startOf(story) == "Ring \"1\"");
    CHECK(findPassage(story, "StoryData")->text ==
          "{\n\t\"ifid\": \"D674C58C\",\n\t\"zoom\": 0.250,\n\t\"start\": \"Ring \\\"1\\\"\"\n}");
}

TEST_CASE("a story without title and data gets them at its front")
{
    Story story{{{.name = "Start"}}};
    CHECK(titleOf(story).empty());
    CHECK(ifidOf(story).empty());
    setTitle(story, "New\r\n\r\n");
    setStoryMember(story, "ifid", "A-1");
    REQUIRE(story.passages.size() == 3);
    CHECK(story.passages[0].text == "New");
    CHECK(story.passages[1].name == "StoryData");
    CHECK(ifidOf(story) == "A-1");
}

TEST_CASE("only what can be told is playable")
{
    const auto story = lateDesk();
    std::vector<std::string> names;
    for (const auto& each : story.passages) {
        if (isPlayable(each)) {
            names.push_back(each.name);
        }
    }
    CHECK(names == std::vector<std::string>{"Start"});
}

TEST_CASE("moving a passage touches nothing else of its metadata")
{
    StoryPassage passage{.name = "A",
                         .metadata = R"({"colour": "red", "position":"1,2","size":"100,200"})"};
    CHECK(positionOf(passage) == StoryPlace{1, 2});
    CHECK(sizeOf(passage) == StoryPlace{100, 200});
    setPosition(passage, {612.5, -40});
    CHECK(passage.metadata == R"({"colour": "red", "position":"612.5,-40","size":"100,200"})");

    StoryPassage fresh{.name = "B"};
    CHECK_FALSE(positionOf(fresh));
    setPosition(fresh, {100, 0});
    CHECK(fresh.metadata == R"({"position":"100,0"})");
}

TEST_CASE("a position that is no pair of numbers is none")
{
    for (const char* text : {"", "1", "1,", ",2", "a,b", "1,2,3", "1e99,0", "nan,1"}) {
        INFO(text);
        CHECK_FALSE(
            positionOf({.name = "A", .metadata = "{\"position\":\"" + std::string{text} + "\"}"}));
    }
    CHECK_FALSE(positionOf({.name = "A", .metadata = R"({"position":[1,2]})"}));
}

TEST_CASE("a passage's text has one kind of line end and no blank lines at its end")
{
    CHECK(passageText("a\r\nb\rc\n \n\t\n") == "a\nb\nc");
    CHECK(passageText("\n  a  ") == "\n  a  ");
    CHECK(passageText(" \n ").empty());
}

TEST_CASE("lines of a text are counted from the file's first")
{
    const auto story = lateDesk();
    CHECK(findPassage(story, "Start")->lineOf(1) == 14);
    auto moved = story;
    moved.passages[4].line = 99;
    CHECK(moved == story);
}
