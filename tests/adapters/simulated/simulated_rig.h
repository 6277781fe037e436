#pragma once
#include "core/adapters/simulated/simulated_line.h"
#include "core/adapters/simulated/switch_line.h"
#include "tests/adapters/simulated/timer_thread.h"
#include "tests/contract/line_rig.h"
#include "tests/support/temp_dir.h"

#include <limits>

namespace secondring::test {

/// A line on one thread, seen from another: the contract waits while the line works.
class AloneLine : public Line
{
public:
    AloneLine(TimerThread& thread, Line& line)
        : thread_(thread)
        , line_(line)
    {
    }

    void start(Sink sink) override
    {
        thread_.alone([&] { line_.start(sink); });
    }

    void perform(const LineCommand& command) override
    {
        thread_.alone([&] { line_.perform(command); });
    }

    void stop() override
    {
        thread_.alone([&] { line_.stop(); });
    }

private:
    TimerThread& thread_;
    Line& line_;
};

/// The number of a colleague who behaves so; see `colleagues`. Nobody has the number of NotThere.
inline std::string numberOf(Answers how)
{
    return std::to_string(200 + static_cast<int>(how));
}

inline std::vector<SimulatedPeer> colleagues()
{
    const Duration soon{5};
    return {
        {.number = numberOf(Answers::AtOnce), .answer = PeerAnswer::Answers, .ringsFor = soon},
        {.number = numberOf(Answers::Never),
         .answer = PeerAnswer::Answers,
         .ringsFor = std::nullopt},
        {.number = numberOf(Answers::Busy), .answer = PeerAnswer::IsBusy},
        {.number = numberOf(Answers::Refuses), .answer = PeerAnswer::Refuses, .ringsFor = soon}};
}

/// Which line the contract runs on, and where its callers ring.
enum class Setup
{
    Alone,
    RealBehindSwitch,
    SimulatedBehindSwitch
};

/// Simulated lines for the contract of a line, with everybody who may be at the other end. Behind
/// the switch the one stands in for the real line.
class SimulatedRig : public LineRig
{
public:
    explicit SimulatedRig(Setup setup)
        : setup_(setup)
    {
    }

    Line& line() override { return alone_; }

    int ring() override
    {
        thread_.alone([&] { legs_.push_back(ringing().ring(kCaller)); });
        return static_cast<int>(legs_.size()) - 1;
    }

    void hangUp(int caller) override
    {
        far(caller, [](auto& line, LegId leg) { line.hangUp(leg); });
    }

    void refuseHolds(int caller) override
    {
        far(caller,
            [](auto& line, LegId leg) { line.refuseHolds(leg, std::numeric_limits<int>::max()); });
    }

    void hold(int caller, bool on) override
    {
        far(caller, [on](auto& line, LegId leg) { line.holdUs(leg, on); });
    }

    void press(int caller, char digit) override
    {
        far(caller, [digit](auto& line, LegId leg) { line.press(leg, digit); });
    }

    std::string colleague(Answers how) override { return numberOf(how); }

    void colleagueHangsUp() override
    {
        thread_.alone([&] {
            real_.hangUp(LegId{-1});
            simulated_.hangUp(LegId{-1});
        });
    }

    std::string folder() override { return folder_.path().string(); }

private:
    inline static const SimulatedPeer kCaller{
        .name = "Elena Marsh", .number = "020 7946 0813", .confirmsAfter = Duration{5}};

    SimulatedLine& ringing() { return setup_ == Setup::RealBehindSwitch ? real_ : simulated_; }

    Line& tested()
    {
        if (setup_ == Setup::Alone) {
            return simulated_;
        }
        return switch_;
    }

    template <class Action> void far(int caller, Action action)
    {
        thread_.alone([&] { action(ringing(), legs_.at(static_cast<std::size_t>(caller))); });
    }

    Setup setup_;
    TempDir folder_;
    std::vector<LegId> legs_;
    TimerThread thread_;
    SimulatedLine real_{thread_.later(), colleagues()};
    SimulatedLine simulated_{thread_.later(), colleagues()};
    SwitchLine switch_{real_, simulated_};
    AloneLine alone_{thread_, tested()};
};

} // namespace secondring::test
