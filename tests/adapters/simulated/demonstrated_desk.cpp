#include "tests/adapters/simulated/demonstrated_desk.h"

#include "tests/support/call_story.h"

#include <array>

namespace secondring::test {

namespace {

/// In the order of the alternatives.
constexpr std::array<const char*, std::variant_size_v<LineCommand>> kCommands{"answer",
                                                                              "reject",
                                                                              "divert",
                                                                              "dial",
                                                                              "hang up",
                                                                              "hold",
                                                                              "resume",
                                                                              "transfer",
                                                                              "join",
                                                                              "mute",
                                                                              "digits",
                                                                              "record",
                                                                              "stop recording",
                                                                              "play",
                                                                              "stop playing"};
constexpr std::array<const char*, std::variant_size_v<SoundCommand>> kSounds{
    "ring", "stop ringing", "beep", "cue"};
constexpr std::array<const char*, std::variant_size_v<Phase>> kPhases{"dialling",
                                                                      "ringing",
                                                                      "answering",
                                                                      "talking",
                                                                      "holding",
                                                                      "on hold",
                                                                      "resuming",
                                                                      "consulting",
                                                                      "transferring",
                                                                      "closing",
                                                                      "ended"};

} // namespace

void WatchedLine::perform(const LineCommand& command)
{
    journal_.push_back(std::string{"> "} + kCommands.at(command.index()));
    line_.perform(command);
}

void WatchedSounds::perform(const SoundCommand& command)
{
    journal_.push_back(std::string{"~ "} + kSounds.at(command.index()));
}

DemonstratedDesk::DemonstratedDesk()
    : log_([later = time_.later()](std::function<void()> task) { later({}, std::move(task)); })
    , desk_({line_, log_, sounds_, time_}, State{}, plainSummary)
{
    phases_ = desk_.watch([this](const State& before, const State& now) {
        for (const auto& call : now.calls) {
            const auto* was = find(before, call.id);
            if (was == nullptr || was->phase.index() != call.phase.index()) {
                journal_.push_back(kPhases.at(call.phase.index()));
            }
        }
    });
    demonstrated_ =
        desk_.watch([this](const State&, const State& now) { demonstration_.follow(now); });
    line_.start([this](const LineReport& report) { desk_.report(report); });
    pass({});
}

CallId DemonstratedDesk::ring()
{
    const auto id = state().nextCall;
    demonstration_.ring();
    pass({});
    return id;
}

void DemonstratedDesk::post(CallId call, EventBody body)
{
    desk_.post(Event{call, std::move(body)});
    pass({});
}

void DemonstratedDesk::pass(Duration length)
{
    time_.pass(length);
    desk_.wake();
    time_.pass();
}

Journal DemonstratedDesk::since()
{
    return std::exchange(journal_, {});
}

} // namespace secondring::test
