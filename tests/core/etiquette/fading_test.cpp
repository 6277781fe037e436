#include "core/etiquette/fading.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace secondring;

namespace {

std::vector<Verdict> kept(std::size_t times)
{
    return std::vector<Verdict>(times, Verdict::Kept);
}

std::vector<Verdict> missedBefore(std::size_t times)
{
    auto verdicts = kept(times);
    verdicts.push_back(Verdict::Missed);
    verdicts.resize(times + 30, Verdict::Kept);
    return verdicts;
}

} // namespace

TEST_CASE("a prompt fades to its keyword after five calls kept, and to a dot after twenty")
{
    CHECK(fade({}) == Prompting::Line);
    CHECK(fade(kept(4)) == Prompting::Line);
    CHECK(fade(kept(5)) == Prompting::Keyword);
    CHECK(fade(kept(19)) == Prompting::Keyword);
    CHECK(fade(kept(20)) == Prompting::Dot);
    CHECK(fade(kept(500)) == Prompting::Dot);
}

TEST_CASE("a prompt comes back whole after a miss")
{
    CHECK(fade(missedBefore(0)) == Prompting::Line);
    CHECK(fade(missedBefore(4)) == Prompting::Line);
    CHECK(fade(missedBefore(5)) == Prompting::Keyword);
}

TEST_CASE("calls in which the standard was not decided do not count")
{
    auto verdicts = kept(5);
    verdicts.insert(verdicts.begin() + 2, Verdict::Excused);
    verdicts.insert(verdicts.begin(), Verdict::DoesNotApply);
    verdicts.insert(verdicts.begin(), Verdict::Open);
    CHECK(fade(verdicts) == Prompting::Keyword);
    CHECK(fade(std::vector<Verdict>(9, Verdict::Excused)) == Prompting::Line);
}

TEST_CASE("an agent can see how far the next fading is")
{
    CHECK(callsToNextFading({}) == 5);
    CHECK(callsToNextFading(kept(4)) == 1);
    CHECK(callsToNextFading(kept(5)) == 15);
    CHECK(callsToNextFading(kept(19)) == 1);
    CHECK(callsToNextFading(kept(20)) == 0);
    CHECK(callsToNextFading(missedBefore(1)) == 4);
}
