#include "core/practice/delivery.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace secondring;
using namespace secondring::practice;
using namespace std::chrono_literals;

namespace {

SpokenStretch spoke(Duration from, Duration until, SpeechLevel level = {})
{
    return {from, until, level};
}

bool near(std::optional<double> value, double expected)
{
    return value && std::abs(*value - expected) < 1e-6;
}

} // namespace

TEST_CASE("of a call in which nobody spoke nothing is made up")
{
    const auto delivery = deliveryOf({.length = 2s});
    CHECK_FALSE(delivery.wordsAMinute);
    CHECK_FALSE(delivery.syllablesAMinute);
    CHECK_FALSE(delivery.talkShare);
    CHECK_FALSE(delivery.loudness);
    CHECK_FALSE(delivery.clipping);
    CHECK(delivery.interruptions.empty());
    CHECK(delivery.deadAir.empty());
    CHECK(delivery.longestSilence == 2s);
    CHECK(deliveryOf({}) == Delivery{});
}

TEST_CASE(
    "pace counts words and syllables by active time, and the rest of the call does not matter")
{
    SpokenCall call{.agent = {spoke(1s, 5s), spoke(20s, 22s)},
                    .caller = {spoke(6s, 18s)},
                    .length = 30s,
                    .words = 16,
                    .syllables = 23};
    const auto delivery = deliveryOf(call);
    CHECK(delivery.agentSpoke == 6s);
    CHECK(delivery.callerSpoke == 12s);
    CHECK(near(delivery.wordsAMinute, 160));
    CHECK(near(delivery.syllablesAMinute, 230));
    CHECK(near(delivery.talkShare, 1.0 / 3));
}

TEST_CASE("under three seconds of speech there is no pace")
{
    const auto delivery =
        deliveryOf({.agent = {spoke(0s, 2900ms)}, .length = 3s, .words = 9, .syllables = 12});
    CHECK_FALSE(delivery.wordsAMinute);
    CHECK_FALSE(delivery.syllablesAMinute);
    CHECK(near(delivery.talkShare, 1));
}

TEST_CASE("who begins while the caller speaks and outlasts them has interrupted")
{
    const auto delivery =
        deliveryOf({.agent = {spoke(4s, 6s)}, .caller = {spoke(1s, 4500ms)}, .length = 10s});
    REQUIRE(delivery.interruptions.size() == 1);
    CHECK(delivery.interruptions[0] == SpokenInterruption{4s, 500ms});
}

TEST_CASE("a word of assent is no interruption")
{
    // 380 ms over the caller, who stops: too short.
    CHECK(deliveryOf({.agent = {spoke(4s, 6s)}, .caller = {spoke(1s, 4380ms)}, .length = 10s})
              .interruptions.empty());
    // 600 ms over a caller who goes on.
    CHECK(deliveryOf({.agent = {spoke(4s, 4600ms)}, .caller = {spoke(1s, 9s)}, .length = 10s})
              .interruptions.empty());
}

TEST_CASE("who talks on for a second over a caller who goes on has interrupted all the same")
{
    const auto delivery =
        deliveryOf({.agent = {spoke(4s, 5s)}, .caller = {spoke(1s, 9s)}, .length = 10s});
    REQUIRE(delivery.interruptions.size() == 1);
    CHECK(delivery.interruptions[0] == SpokenInterruption{4s, 1s});
}

TEST_CASE("a caller who breaks in does not make the agent an interrupter")
{
    CHECK(deliveryOf({.agent = {spoke(1s, 6s)}, .caller = {spoke(4s, 9s)}, .length = 10s})
              .interruptions.empty());
    CHECK(deliveryOf({.agent = {spoke(4s, 6s)}, .caller = {spoke(4s, 9s)}, .length = 10s})
              .interruptions.empty());
}

TEST_CASE("three seconds of nobody are dead air, less is a pause")
{
    const auto delivery = deliveryOf(
        {.agent = {spoke(0s, 2s), spoke(11s, 12s)}, .caller = {spoke(4900ms, 8s)}, .length = 14s});
    CHECK(delivery.deadAir == std::vector<TimeSpan>{{8s, 11s}});
    CHECK(delivery.longestSilence == 3s);
}

TEST_CASE("time on hold is nobody's silence")
{
    const auto delivery =
        deliveryOf({.agent = {spoke(0s, 2s), spoke(40s, 41s)}, .held = {{4s, 38s}}, .length = 42s});
    CHECK(delivery.deadAir.empty());
    CHECK(delivery.longestSilence == 2s);
}

TEST_CASE("speech within speech is one busy time, and what lies after the end counts for nothing")
{
    const auto delivery = deliveryOf(
        {.agent = {spoke(0s, 10s), spoke(30s, 31s)}, .caller = {spoke(2s, 3s)}, .length = 14s});
    CHECK(delivery.deadAir == std::vector<TimeSpan>{{10s, 14s}});
    CHECK(delivery.longestSilence == 4s);
}

TEST_CASE("loudness and clipping are those of the agent's active frames together")
{
    const auto delivery =
        deliveryOf({.agent = {spoke(0s, 1s, {0.01 * 16000, 16000, 160}), spoke(2s, 3s)},
                    .caller = {spoke(1s, 2s, {0.5 * 16000, 16000, 16000})},
                    .length = 3s});
    CHECK(near(delivery.loudness, -20));
    CHECK(near(delivery.clipping, 1));
}
