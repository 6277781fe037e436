#pragma once
#include "core/ports/clock.h"
#include "core/ports/line.h"
#include "core/ports/sounds.h"

#include <chrono>
#include <utility>
#include <vector>

/// The plainest world that a desk can live in.
namespace secondring::test {

/// A line on which everything succeeds at once.
class WillingLine final : public Line
{
public:
    void start(Sink) override {}

    void stop() override {}

    void perform(const LineCommand& command) override { std::visit(Answer{*this}, command); }

    std::vector<LineReport> reports;

private:
    struct Answer
    {
        WillingLine& line;

        void operator()(const AnswerLine& c) const { line.say(c.leg, LegConnected{"opus", true}); }

        void operator()(const HoldLine& c) const { line.say(c.leg, LegHeld{}); }

        void operator()(const ResumeLine& c) const { line.say(c.leg, LegResumed{}); }

        template <class Other> void operator()(const Other&) const {}
    };

    void say(LegId leg, LineReportBody body) { reports.push_back({leg, std::move(body)}); }
};

class SilentSounds final : public Sounds
{
public:
    void perform(const SoundCommand&) override {}
};

class WallClock final : public Clock
{
public:
    Instant now() override
    {
        return std::chrono::floor<Duration>(std::chrono::system_clock::now());
    }
};

} // namespace secondring::test
