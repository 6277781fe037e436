#pragma once
#include "core/adapters/simulated/simulated_line.h"
#include "core/adapters/simulated/switch_line.h"
#include "core/desk/state.h"

#include <map>
#include <vector>

namespace secondring {

/// Friendly callers on demand, so that a call can be tried before there is a telephone: "Ring me".
///
/// `line` stands in front of the real line, which works on as before. The callers stay until the
/// agent closes, and then hang up first. The third one's telephone refuses the first hold, so that
/// this too can be seen. Colleagues: 204 answers, 207 is busy, 219 does not answer, 6150 answers.
/// All numbers are from the ranges that Ofcom keeps free for drama.
/// Threads: those of SwitchLine; everything here on the desk's.
/// Owns: not the real line, which outlives it. Stop `line` before it goes.
class Demonstration
{
public:
    Demonstration(Line& real, Later later);

    /// What the desk is to be given in place of the real line.
    Line& line() { return switch_; }

    /// Rings the desk, each caller in turn, also while another is on. Rings only between
    /// `line().start` and `line().stop`.
    void ring();
    /// To be called after every change of the desk's state: a caller leaves some seconds after
    /// their call began to close.
    void follow(const State& now);

    static constexpr Duration kLeavesAfterThanks{5'000};

private:
    void leaveSoon(LegId leg, Instant closingSince);

    Later later_;
    SimulatedLine simulated_;
    SwitchLine switch_;
    std::size_t next_ = 0;
    std::map<LegId, Instant> closing_; ///< since when each simulated caller has been thanked
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

/// Who calls, in the order of ringing, and who can be asked for.
std::vector<SimulatedPeer> demonstrationCallers();
std::vector<SimulatedPeer> demonstrationColleagues();

} // namespace secondring
