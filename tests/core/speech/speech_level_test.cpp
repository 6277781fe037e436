#include "core/ports/practice_sound.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace secondring;

TEST_CASE("nothing is as quiet as can be and never clipped")
{
    CHECK(SpeechLevel{}.dbfs() == -100);
    CHECK(SpeechLevel{}.clippingPercent() == 0);
    CHECK(SpeechLevel{0, 100, 0}.dbfs() == -100);
}

TEST_CASE("half of full scale is six decibels below it")
{
    const SpeechLevel half{0.25 * 1000, 1000, 20};
    CHECK(std::abs(half.dbfs() + 6.02) < 0.01);
    CHECK(half.clippingPercent() == 2);
}

TEST_CASE("two stretches together have the level of both, not the mean of their decibels")
{
    SpeechLevel both{1.0 * 1000, 1000, 10};
    both += SpeechLevel{0, 1000, 0};
    CHECK(std::abs(both.dbfs() + 3.01) < 0.01);
    CHECK(both.clippingPercent() == 0.5);
}

TEST_CASE("a phrase is heard only when its key is, and nearly heard is something else")
{
    CHECK(wasHeard({"hold", 0.75, 0.75}));
    CHECK_FALSE(wasNearlyHeard({"hold", 0.75, 0.75}));
    CHECK_FALSE(wasHeard({"hold", 0.9, 0.7}));
    CHECK(wasNearlyHeard({"hold", 0.9, 0.7}));
    CHECK_FALSE(wasNearlyHeard({"hold", 0.9, 0.5}));
    CHECK_FALSE(wasNearlyHeard({"hold", 0.59, 0.9}));
}
