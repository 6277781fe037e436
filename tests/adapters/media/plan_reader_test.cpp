#include "core/adapters/media/plan_reader.h"
#include "tests/support/catch.h"
#include "tests/support/hearing.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tracks.h"
#include "tests/support/wait.h"

#include <cmath>

using namespace secondring;
using namespace secondring::test;

namespace {

using namespace std::chrono_literals;

struct Heard
{
    Sound agent;
    Sound caller;
    std::vector<FeedBlock> blocks;
};

Heard readAll(const FeedOrder& order)
{
    PlanReader reader(order);
    Heard heard;
    do {
        heard.blocks.push_back(reader.next());
        const auto& woven = heard.blocks.back().woven;
        for (std::size_t i = 0; i < woven.size(); i += 2) {
            heard.agent.samples.push_back(static_cast<float>(woven[i]) / 32768);
            heard.caller.samples.push_back(static_cast<float>(woven[i + 1]) / 32768);
        }
    } while (!heard.blocks.back().last);
    return heard;
}

float biggestStep(const Sound& sound)
{
    float biggest = 0;
    for (std::size_t i = 1; i < sound.samples.size(); ++i) {
        biggest = std::max(biggest, std::abs(sound.samples[i] - sound.samples[i - 1]));
    }
    return biggest;
}

PlayPlan planOf(const std::filesystem::path& file,
                Duration at,
                Duration length,
                std::vector<TimeSpan> skips = {})
{
    const std::vector<SoundPart> parts{{file, at, length}};
    return planFor(parts, std::move(skips));
}

} // namespace

TEST_CASE("a plan is read as it is in the file, each track for itself", "[plan]")
{
    const TempDir folder;
    for (const int rate : {8000, 16000, 48000}) {
        INFO(rate << " Hz");
        const auto agent = resampled(speak("Good morning, this is Dana speaking."), rate);
        const auto caller =
            joined({silence(1, rate), resampled(speak("I want to change my order."), rate)});
        writeTracks(folder / "a.wav", agent, caller);
        const auto length = Duration{static_cast<int>(caller.seconds() * 1000)};
        const auto heard = readAll({planOf(folder / "a.wav", 5s, length), 0s, 1, 7});
        CHECK(std::abs(heard.agent.seconds() - caller.seconds()) < 0.05);
        CHECK(correlation(agent, heard.agent) > 0.97);
        CHECK(correlation(caller, heard.caller) > 0.97);
        CHECK(heard.blocks.front().order == 7);
        CHECK(heard.blocks.front().at == 5s);
        CHECK(heard.blocks[50].at == 6s);
    }
}

TEST_CASE("what is skipped is not heard, and nothing clicks where it is left out", "[plan]")
{
    const TempDir folder;
    const auto agent = joined({tone(300, 2.003, 16000), tone(800, 3, 16000), tone(300, 2, 16000)});
    writeTracks(folder / "a.wav", agent, silence(1, 16000));
    const auto heard = readAll({planOf(folder / "a.wav", 1s, 7s, {{3003ms, 6003ms}}), 0s, 1, 1});
    CHECK(std::abs(heard.agent.seconds() - 4) < 0.03);
    CHECK(std::abs(hertzOf(heard.agent.part(0.1, 1.9)) - 300) < 1);
    CHECK(std::abs(hertzOf(heard.agent.part(2.1, 3.9)) - 300) < 1);
    CHECK(biggestStep(heard.agent) < 0.065F); // of a tone of 300 Hz at half scale: 0.059
    CHECK(heard.blocks[150].at == 7s);
}

TEST_CASE("reading begins anywhere, also in what is skipped", "[plan]")
{
    const TempDir folder;
    const auto agent = joined({tone(300, 2, 16000), tone(800, 2, 16000), tone(500, 2, 16000)});
    writeTracks(folder / "a.wav", agent, silence(1, 16000));
    const auto plan = planOf(folder / "a.wav", 1s, 6s, {{3s, 5s}});
    const auto late = readAll({plan, 5500ms, 1, 1});
    CHECK(late.blocks.front().at == 5500ms);
    CHECK(std::abs(late.agent.seconds() - 1.5) < 0.03);
    CHECK(std::abs(hertzOf(late.agent.part(0.1, 1.4)) - 500) < 1);
    CHECK(readAll({plan, 4s, 1, 1}).blocks.front().at == 5s);
    CHECK(readAll({plan, 99s, 1, 1}).blocks.size() == 1);
    CHECK(readAll({PlayPlan{}, 0s, 1, 1}).blocks.front().last);
}

TEST_CASE("at other speeds the pitch stays and the call's time runs with the sound", "[plan]")
{
    const TempDir folder;
    writeTracks(folder / "a.wav", tone(440, 8, 16000), tone(440, 8, 16000));
    for (const double speed : {0.8, 1.5, 2.0}) {
        INFO("speed " << speed);
        const auto plan = planOf(folder / "a.wav", 10s, 8s, {{12s, 14s}});
        const auto heard = readAll({plan, 0s, speed, 1});
        CHECK(std::abs(heard.agent.seconds() - 6 / speed) < 0.03);
        CHECK(std::abs(hertzOf(heard.agent.part(0.1, 1.9 / speed)) - 440) < 4.4);
        for (std::size_t i = 0; i + 1 < heard.blocks.size(); ++i) {
            const auto at = static_cast<double>(i) * 20 * speed;
            const auto expected = at < 2000 ? 10'000 + at : 12'000 + at;
            REQUIRE(std::abs(static_cast<double>(heard.blocks[i].at.count()) - expected) <= 2);
        }
    }
}

TEST_CASE("two files follow each other, the second at another rate", "[plan]")
{
    const TempDir folder;
    writeTracks(folder / "a.wav", tone(300, 1, 16000), silence(1, 16000));
    writeTracks(folder / "b.wav", tone(800, 1, 8000), silence(1, 8000));
    const std::vector<SoundPart> parts{{folder / "a.wav", 2s, 1s}, {folder / "b.wav", 9s, 1s}};
    const auto heard = readAll({planFor(parts, {}), 0s, 1, 1});
    CHECK(std::abs(heard.agent.seconds() - 2) < 0.03);
    CHECK(std::abs(hertzOf(heard.agent.part(0.1, 0.9)) - 300) < 1);
    CHECK(std::abs(hertzOf(heard.agent.part(1.1, 1.9)) - 800) < 2);
    CHECK(heard.blocks[50].at == 9s);
}

TEST_CASE("a file that has gone, or is shorter than it was, ends in order", "[plan]")
{
    const TempDir folder;
    writeTracks(folder / "a.wav", tone(300, 1, 16000), silence(1, 16000));
    const std::vector<SoundPart> parts{{folder / "a.wav", 0s, 5s}, {folder / "gone.wav", 9s, 1s}};
    const auto heard = readAll({planFor(parts, {}), 0s, 1, 1});
    CHECK(heard.agent.seconds() < 1.1);
    REQUIRE(heard.blocks.back().trouble);
    CHECK(*heard.blocks.back().trouble == FileTrouble::Missing);
    CHECK(heard.blocks.back().file == 1);
    const auto beyond = readAll({planOf(folder / "a.wav", 0s, 5s), 3s, 1, 1});
    CHECK(beyond.blocks.size() == 1);
    CHECK_FALSE(beyond.blocks.back().trouble);
}

TEST_CASE("the feed reads ahead, and a new order replaces the one before", "[plan]")
{
    const TempDir folder;
    writeTracks(folder / "a.wav", tone(300, 60, 16000), silence(1, 16000));
    const auto plan = planOf(folder / "a.wav", 0s, 60s);
    RecordingFeed feed;
    FeedBlock block;
    CHECK_FALSE(feed.pop(block));
    feed.start({plan, 0s, 1, 1});
    REQUIRE(waitUntil([&] { return feed.pop(block); }, kPatience));
    CHECK(block.at == 0s);
    feed.start({plan, 30s, 2, 2});
    REQUIRE(waitUntil([&] { return feed.pop(block) && block.order == 2; }, kPatience));
    CHECK(block.at == 30s);
    for (int i = 1; i < 100; ++i) {
        REQUIRE(waitUntil([&] { return feed.pop(block); }, kPatience));
        REQUIRE(block.order == 2);
        REQUIRE(std::abs((block.at - 30s).count() - i * 40) <= 2);
    }
    feed.rest();
    int left = 0;
    waitUntil(
        [&] {
            left += feed.pop(block) ? 1 : 0;
            return false;
        },
        500ms);
    CHECK(left <= 64); // what was read ahead, and nothing more
}
