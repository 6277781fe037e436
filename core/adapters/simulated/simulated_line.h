#pragma once
#include "core/adapters/simulated/later.h"
#include "core/adapters/simulated/simulated_peer.h"
#include "core/base/result.h"
#include "core/ports/line.h"

#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace secondring {

/// A line without a network: the demonstration, the practice line, and the double of the real line
/// in tests.
///
/// Nothing sounds on it: a recording is a valid file without a sample unless somebody else makes
/// it, a played greeting takes `kGreeting`, talk times are zero. Everything else is as on a real
/// line.
///
/// Invariants: what happens depends only on the peers, the commands and the calls of the public
/// functions; a leg is in `legs_` from its first report until just before its last.
/// Threads: one; `later` calls back on it, and so every report comes on it.
class SimulatedLine : public Line
{
public:
    /// `reachable` is everybody who can be dialled; nobody else is there. `name` is what the line
    /// is called on screen.
    SimulatedLine(Later later,
                  std::vector<SimulatedPeer> reachable,
                  std::string name = "Simulated");

    SimulatedLine(const SimulatedLine&) = delete;
    SimulatedLine& operator=(const SimulatedLine&) = delete;

    /// Who makes the file of a recording, and which one it became; empty: the call is in the file
    /// of another. None: an empty file is made.
    using Recorder = std::function<Result<std::string>(const std::string& file)>;

    void setRecorder(Recorder recorder);
    /// Who can be dialled from now on.
    void setReachable(std::vector<SimulatedPeer> reachable);

    void start(Sink sink) override;
    void perform(const LineCommand& command) override;
    void stop() override;

    /// `caller` rings. None when the line is not started.
    LegId ring(const SimulatedPeer& caller);

    // What the far side of a leg does, soon. A leg that is not there, or no longer, does nothing.
    void hangUp(LegId leg);
    void refuseHolds(LegId leg, int times);
    void holdUs(LegId leg, bool on);
    void press(LegId leg, char digit);

    static constexpr Duration kGreeting{4'000};
    static constexpr Duration kHoldLimit{6'000};
    static constexpr Duration kTransferLimit{30'000}; ///< for a transfer to somebody who only rings

private:
    enum class Stage
    {
        Ringing,
        Answering,
        Dialling,
        Connected,
        Leaving ///< its end is on the way; nothing else comes of it
    };

    struct Leg
    {
        SimulatedPeer peer;
        Stage stage = Stage::Ringing;
        bool held = false;
        bool spoken = false;
        bool working = false;            ///< the first of `waiting` has been begun
        std::deque<LineCommand> waiting; ///< what needs the far side's word, one at a time
        int playing = 0;                 ///< number of the greeting being played; 0: none
        std::string recording;
        LegEnded how; ///< how it will end, when leaving
    };

    /// What comes of ringing a target: after how long, and why not if not answered.
    struct Reply
    {
        std::optional<Duration> after;
        std::optional<EndReason> failure;
        SimulatedPeer peer;
    };

    struct Performer;

    Leg* find(LegId id);
    Leg* connected(LegId id);
    Reply replyOf(const std::string& target) const;
    void after(Duration delay, std::function<void()> then);
    void tell(LegId id, LineReportBody body);
    void leave(LegId id, LegEnded how);
    void end(LegId id, const LegEnded& how);
    void answered(LegId id);
    void begin(LegId id);
    void done(LegId id, LineReportBody body);
    void beginHold(LegId id);
    void beginResume(LegId id);
    void confirm(LegId id, bool held);
    void beginTransfer(LegId id, const TransferLine& command);
    void beginJoin(LegId id, const JoinLines& command);
    void transferred(LegId id);

    Later later_;
    std::vector<SimulatedPeer> reachable_;
    std::string name_;
    Recorder recorder_;
    Sink sink_;
    std::map<LegId, Leg> legs_;
    LegId last_;
    int greetings_ = 0;
    std::shared_ptr<bool> running_; ///< goes with `stop` or the line, so that nothing comes later
};

} // namespace secondring
