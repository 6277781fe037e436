#include "core/adapters/simulated/simulated_line.h"
#include "core/adapters/simulated/switch_line.h"
#include "tests/adapters/simulated/heard.h"
#include "tests/adapters/simulated/manual_time.h"
#include "tests/support/catch.h"

#include <map>
#include <random>

using namespace secondring;
using namespace secondring::test;
using namespace std::chrono_literals;

namespace {

/// Somebody who presses anything at any time, on both lines at once.
class RandomUse
{
public:
    explicit RandomUse(std::uint32_t seed)
        : random_(seed)
    {
        line_.start(heard_.sink());
        time_.pass();
    }

    void step()
    {
        switch (below(4)) {
        case 0:
            farSide();
            break;
        case 1:
            time_.pass(Duration{below(3) * 150});
            break;
        default:
            command();
        }
    }

    void stop()
    {
        line_.stop();
        time_.pass(24h);
    }

    void checkLaws() const
    {
        std::map<LegId, bool> ended;
        for (const auto& report : heard_.all) {
            INFO("leg " << report.leg.value << ", report kind " << report.body.index());
            REQUIRE_FALSE(ended[report.leg]);
            ended[report.leg] = std::holds_alternative<LegEnded>(report.body);
        }
        ended.erase(LegId{});
        for (const auto& [leg, isEnded] : ended) {
            INFO("leg " << leg.value);
            CHECK(isEnded);
            const auto asked = holds_.find(leg);
            const auto holds = asked == holds_.end() ? 0 : asked->second;
            CHECK(heard_.count<LegHeld>(leg) + heard_.count<LegHoldFailed>(leg) <= holds);
            CHECK(heard_.count<LegTransferred>(leg) <= 1);
            CHECK(heard_.count<LegTalk>(leg) == heard_.count<LegConnected>(leg));
        }
    }

private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

    /// A leg that is, was, or never will be.
    LegId anyLeg() { return LegId{below(2) == 0 ? -1 - below(dialled_ + 1) : 1 + below(10)}; }

    std::string target() { return std::to_string(200 + below(5)); }

    void farSide()
    {
        auto& line = below(2) == 0 ? real_ : simulated_;
        switch (below(4)) {
        case 0:
            line.ring({.patience = below(2) == 0 ? std::optional<Duration>{1s} : std::nullopt,
                       .confirmsAfter = Duration{below(3) * 100},
                       .refusals = below(2)});
            break;
        case 1:
            line.hangUp(anyLeg());
            break;
        case 2:
            line.holdUs(anyLeg(), below(2) == 0);
            break;
        default:
            line.press(anyLeg(), '5');
        }
    }

    void command()
    {
        const auto before = heard_.all.size();
        const auto leg = anyLeg();
        switch (below(8)) {
        case 0:
            line_.perform(DialLine{LegId{-++dialled_}, target()});
            break;
        case 1:
            line_.perform(RejectLine{leg});
            break;
        case 2:
            line_.perform(HangUpLine{leg});
            break;
        case 3:
            ++holds_[leg];
            line_.perform(HoldLine{leg});
            break;
        case 4:
            line_.perform(ResumeLine{leg});
            break;
        case 5:
            line_.perform(TransferLine{leg, target(), {}});
            break;
        case 6:
            line_.perform(JoinLines{leg, anyLeg()});
            break;
        default:
            line_.perform(AnswerLine{leg});
        }
        REQUIRE(heard_.all.size() == before);
    }

    static std::vector<SimulatedPeer> everybody()
    {
        return {{.number = "200", .ringsFor = 100ms},
                {.number = "201", .answer = PeerAnswer::IsBusy},
                {.number = "202", .answer = PeerAnswer::DoesNotAnswer, .ringsFor = 1s},
                {.number = "203", .ringsFor = std::nullopt}};
    }

    std::mt19937 random_;
    ManualTime time_;
    Heard heard_;
    int dialled_ = 0; ///< a number is dialled on once only
    std::map<LegId, std::size_t> holds_;
    SimulatedLine real_{time_.later(), everybody()};
    SimulatedLine simulated_{time_.later(), everybody()};
    SwitchLine line_{real_, simulated_};
};

} // namespace

TEST_CASE("whatever is done with the line, every leg has its one end, and nothing after it")
{
    const auto seed = std::random_device{}();
    for (std::uint32_t i = 0; i < 300; ++i) {
        INFO("seed " << seed + i);
        RandomUse use(seed + i);
        for (int n = 0; n < 100; ++n) {
            use.step();
        }
        use.stop();
        use.checkLaws();
    }
}
