#pragma once
#include "core/adapters/simulated/demonstration.h"
#include "core/desk/desk.h"
#include "tests/adapters/simulated/manual_time.h"
#include "tests/support/memory_call_log.h"

#include <string>
#include <vector>

namespace secondring::test {

/// What happened, in order, one word each: "talking" is a phase, "> hold" a command to the line,
/// "~ ring" a sound for the agent.
using Journal = std::vector<std::string>;

/// Writes down what goes to the line behind it.
class WatchedLine : public Line
{
public:
    WatchedLine(Line& line, Journal& journal)
        : line_(line)
        , journal_(journal)
    {
    }

    void start(Sink sink) override { line_.start(std::move(sink)); }

    void perform(const LineCommand& command) override;

    void stop() override { line_.stop(); }

private:
    Line& line_;
    Journal& journal_;
};

/// A loudspeaker that only writes down.
class WatchedSounds : public Sounds
{
public:
    explicit WatchedSounds(Journal& journal)
        : journal_(journal)
    {
    }

    void perform(const SoundCommand& command) override;

private:
    Journal& journal_;
};

/// A whole desk with the demonstration on its line, as the program puts it together, but with a
/// clock moved by hand and a log in memory.
class DemonstratedDesk
{
public:
    DemonstratedDesk();

    ~DemonstratedDesk() { line_.stop(); }

    DemonstratedDesk(const DemonstratedDesk&) = delete;
    DemonstratedDesk& operator=(const DemonstratedDesk&) = delete;

    /// Somebody presses "Ring me"; the id of their call.
    CallId ring();
    /// Something happens to the call, and everything that follows at once.
    void post(CallId call, EventBody body);
    void pass(Duration length);
    /// What happened since it was asked last.
    Journal since();

    const State& state() const { return desk_.state(); }

    const Call& call(CallId id) const { return *find(desk_.state(), id); }

    const MemoryCallLog& log() const { return log_; }

private:
    ManualTime time_;
    Journal journal_;
    SimulatedLine real_{time_.later(), {}};
    Demonstration demonstration_{real_, time_.later()};
    WatchedLine line_{demonstration_.line(), journal_};
    WatchedSounds sounds_{journal_};
    MemoryCallLog log_;
    Desk desk_;
    Subscription phases_;
    Subscription demonstrated_;
};

} // namespace secondring::test
