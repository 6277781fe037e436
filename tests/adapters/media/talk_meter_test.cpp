#include "core/adapters/media/talk_meter.h"
#include "tests/adapters/media/wire.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace secondring;
using namespace secondring::test;

namespace {

/// A conversation drawn as two lines of text: a character is 100 ms, '#' is speech.
class Conversation
{
public:
    explicit Conversation(SoundLevels* levels = nullptr)
        : meter_(levels)
    {
        go(std::string(5, ' '), std::string(5, ' '));
    }

    TalkShare go(const std::string& agent, const std::string& caller)
    {
        for (std::size_t i = 0; i < agent.size(); ++i) {
            for (int frame = 0; frame < 5; ++frame) {
                meter_.feed(sound(agent.at(i)), sound(caller.at(i)));
            }
        }
        return meter_.share();
    }

    TalkMeter& meter() { return meter_; }

private:
    SoundFrame sound(char drawn)
    {
        SoundFrame frame;
        for (std::int16_t& each : frame) {
            const double noise = 20 * std::sin(phase_ * 7.1);
            each = static_cast<std::int16_t>(drawn == '#' ? 4000 * std::sin(phase_) : noise);
            phase_ += 0.2;
        }
        return frame;
    }

    TalkMeter meter_;
    double phase_ = 0;
};

bool about(Duration measured, int milliseconds)
{
    return std::abs(measured.count() - milliseconds) <= 250;
}

} // namespace

TEST_CASE("the talk of each side is measured")
{
    Conversation conversation;
    const auto share = conversation.go("##########          ##########     ",
                                       "               #####               ");
    CHECK(about(share.agent, 2000));
    CHECK(about(share.caller, 500));
    CHECK(share.interruptions == 0);
    CHECK(share.interrupted == 0);
    CHECK(about(share.longestSilence, 500));
}

TEST_CASE("speaking on over somebody who speaks is an interruption by the one who began later")
{
    Conversation conversation;
    const auto share = conversation.go("##########     ########     ", //
                                       "                  ########  ");
    CHECK(share.interrupted == 1);
    CHECK(share.interruptions == 0);
    Conversation other;
    CHECK(other.go("     ###########", "############    ").interruptions == 1);
}

TEST_CASE("a short word of assent is no interruption")
{
    Conversation conversation;
    CHECK(conversation.go("     ##           ##    ", "########################").interruptions ==
          0);
}

TEST_CASE("a caller who keeps on being interrupted is interrupted each time")
{
    Conversation conversation;
    CHECK(conversation.go("     ######       ######     ######    ", std::string(39, '#'))
              .interruptions == 3);
}

TEST_CASE("the longest silence lies between two utterances")
{
    Conversation conversation;
    const auto share =
        conversation.go("                    #####          #####                              ",
                        std::string(70, ' '));
    CHECK(about(share.longestSilence, 1000));
}

TEST_CASE("a hold is neither talk nor silence")
{
    Conversation conversation;
    conversation.go("#####", "     ");
    for (int i = 0; i < 500; ++i) {
        conversation.meter().skip();
    }
    CHECK(conversation.go("#####", "     ").longestSilence == Duration{});
    CHECK(about(conversation.meter().share().agent, 1000));
}

TEST_CASE("the noise of a room is not talk")
{
    Conversation conversation;
    const auto share = conversation.go(std::string(300, ' '), std::string(300, ' '));
    CHECK(share.agent == Duration{});
}

TEST_CASE("levels show the live sound, and nothing when the leg has gone")
{
    SoundLevels levels;
    {
        Conversation conversation(&levels);
        conversation.go("#####", "     ");
        CHECK(levels.agent > 0.5F);
        CHECK(levels.caller < 0.1F);
    }
    CHECK(levels.agent == 0.F);
}
