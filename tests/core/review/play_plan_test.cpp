#include "core/review/play_plan.h"
#include "tests/support/call_story.h"
#include "tests/support/catch.h"

#include <random>

namespace secondring::test {
namespace {

using std::chrono::milliseconds;
using namespace std::chrono_literals;

const std::vector<SoundPart> kOne{{"a.wav", 5s, 60s}};
const std::vector<SoundPart> kTwo{{"a.wav", 5s, 20s}, {"b.wav", 40s, 20s}};

} // namespace

TEST_CASE("without skips the whole file is played, at its place in the call")
{
    const auto plan = planFor(kOne, {});
    CHECK(plan.files == std::vector<std::string>{"a.wav"});
    CHECK(plan.pieces == std::vector<PlayPiece>{{{5s, 65s}, 0, 0s}});
    CHECK(playedLength(plan) == 60s);
}

TEST_CASE("a skipped hold is left out, and the file's time goes on behind it")
{
    const auto plan = planFor(kOne, {{20s, 50s}});
    CHECK(plan.pieces == std::vector<PlayPiece>{{{5s, 20s}, 0, 0s}, {{50s, 65s}, 0, 45s}});
    CHECK(playedLength(plan) == 30s);
}

TEST_CASE("skips that touch, overlap or reach beyond the recording are as good as any")
{
    CHECK(planFor(kOne, {{30s, 50s}, {0s, 8s}, {20s, 30s}, {25s, 28s}, {60s, 500s}}).pieces ==
          std::vector<PlayPiece>{{{8s, 20s}, 0, 3s}, {{50s, 60s}, 0, 45s}});
    CHECK(planFor(kOne, {{0s, 100s}}).pieces.empty());
    CHECK(planFor(kOne, {{70s, 60s}}).pieces.size() == 1);
}

TEST_CASE("what is left between two skips has to be long enough to be heard")
{
    CHECK(planFor(kOne, {{5s, 20s}, {20'030ms, 50s}}).pieces ==
          std::vector<PlayPiece>{{{50s, 65s}, 0, 45s}});
}

TEST_CASE("two files follow each other; where they overlap the later one wins")
{
    CHECK(planFor(kTwo, {}).pieces ==
          std::vector<PlayPiece>{{{5s, 25s}, 0, 0s}, {{40s, 60s}, 1, 0s}});
    const std::vector<SoundPart> close{{"a.wav", 5s, 20s}, {"b.wav", 24'990ms, 20s}};
    CHECK(planFor(close, {}).pieces ==
          std::vector<PlayPiece>{{{5s, 24'990ms}, 0, 0s}, {{24'990ms, 44'990ms}, 1, 0s}});
}

TEST_CASE("the time heard leaves out what is skipped and what was not recorded")
{
    const auto plan = planFor(kTwo, {{10s, 15s}});
    CHECK(playedLength(plan) == 35s);
    CHECK(playedAt(plan, 0s) == 0s);
    CHECK(playedAt(plan, 8s) == 3s);
    CHECK(playedAt(plan, 12s) == 5s);
    CHECK(playedAt(plan, 16s) == 6s);
    CHECK(playedAt(plan, 30s) == 15s);
    CHECK(playedAt(plan, 45s) == 20s);
    CHECK(playedAt(plan, 99s) == 35s);
    CHECK(callAt(plan, 0s) == 5s);
    CHECK(callAt(plan, 5s) == 15s);
    CHECK(callAt(plan, 20s) == 45s);
    CHECK(callAt(plan, 35s) == 60s);
    CHECK(callAt(plan, 99s) == 60s);
}

TEST_CASE("a moment without sound leads to the next one that has some")
{
    const auto plan = planFor(kTwo, {{10s, 15s}});
    CHECK(soundFrom(plan, 0s) == 5s);
    CHECK(soundFrom(plan, 8s) == 8s);
    CHECK(soundFrom(plan, 10s) == 15s);
    CHECK(soundFrom(plan, 30s) == 40s);
    CHECK_FALSE(soundFrom(plan, 60s));
    CHECK_FALSE(soundFrom(PlayPlan{}, 0s));
}

TEST_CASE("whatever is skipped, call and played time lead back to each other")
{
    std::mt19937 random(20261122);
    const auto upTo = [&](unsigned most) { return Duration{static_cast<int>(random() % most)}; };
    for (int round = 0; round < 2000; ++round) {
        std::vector<SoundPart> parts;
        Duration at = upTo(5000);
        for (auto count = random() % 4; count > 0; --count) {
            parts.push_back({"f", at, upTo(20'000)});
            at += upTo(20'000);
        }
        std::vector<TimeSpan> skips;
        for (auto count = random() % 6; count > 0; --count) {
            const auto from = upTo(60'000);
            skips.push_back({from, from + upTo(10'000)});
        }
        const auto plan = planFor(parts, skips);
        Duration before{-1};
        Duration heard{};
        for (const auto& piece : plan.pieces) {
            REQUIRE(piece.call.from >= before);
            REQUIRE(piece.call.until > piece.call.from);
            REQUIRE(piece.inFile == piece.call.from - parts[piece.file].at);
            REQUIRE(playedAt(plan, piece.call.from) == heard);
            REQUIRE(callAt(plan, heard) == piece.call.from);
            for (const auto& skip : skips) {
                REQUIRE((piece.call.until <= skip.from || piece.call.from >= skip.until ||
                         skip.from == skip.until));
            }
            heard += piece.call.until - piece.call.from;
            before = piece.call.until;
        }
        REQUIRE(playedLength(plan) == heard);
    }
}

TEST_CASE("a long silence is shortened to half a second at both ends, a short one stays")
{
    const std::vector<TimeSpan> silences{{1s, 3s}, {10s, 14s}};
    CHECK(skippableSilences(silences) == std::vector<TimeSpan>{{10'500ms, 13'500ms}});
}

TEST_CASE("the holds of the timeline carry the time that was named")
{
    CallStory story(CallId{7}, Instant{Duration{1'000'000}});
    for (const auto& body : wholeCall({.name = "Elena", .number = {}, .uri = {}})) {
        story.add(body);
    }
    const auto length = timelineLength(story.call(), story.now());
    CHECK(length == 12s); // the wrap-up is no part of it
    CHECK(holdBlocks(story.call(), length) ==
          std::vector<HoldBlock>{{{7s, 9s}, std::chrono::minutes{2}, true}});
}

TEST_CASE("a hold that nobody ended lasts as long as the timeline")
{
    Call call{.id = CallId{7}};
    call.began = Instant{5s};
    call.holds = {{Instant{8s}, std::nullopt, 60s, false}};
    CHECK(holdBlocks(call, 20s) == std::vector<HoldBlock>{{{3s, 20s}, 60s, false}});
    CHECK(timelineLength(call, Instant{25s}) == 20s);
}

TEST_CASE("speeds go step by step and end at 0.8 and 2")
{
    CHECK(faster(1.0) == 1.25);
    CHECK(faster(2.0) == 2.0);
    CHECK(slower(1.0) == 0.8);
    CHECK(slower(0.8) == 0.8);
    CHECK(slower(1.1) == 1.0);
    CHECK(faster(1.1) == 1.25);
}

} // namespace secondring::test
