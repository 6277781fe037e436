#include "tests/bench/figures.h"
#include "tests/bench/rtp_mirror.h"
#include "tests/bench/sip_caller.h"
#include "tests/e2e/phone_house.h"

#include <future>
#include <stdexcept>

namespace secondring::bench {

namespace {

using Clock = std::chrono::steady_clock;
using test::HouseOptions;
using test::LiveDesk;
using test::PhoneHouse;

constexpr int kCalls = 500;

double milliseconds(Clock::duration length)
{
    return std::chrono::duration<double, std::milli>(length).count();
}

/// Lets the caller, who waits on a thread of his own, and the desk get on together.
template <class Wait> auto whileDeskRuns(LiveDesk& desk, Wait wait)
{
    auto result = std::async(std::launch::async, wait);
    desk.waitFor(
        [&] { return result.wait_for(std::chrono::seconds(0)) == std::future_status::ready; });
    return result.get();
}

void must(bool done, const char* what)
{
    if (!done) {
        throw std::runtime_error(std::string("the bench's call was not ") + what);
    }
}

struct LineFigures
{
    Figure ringing{"INVITE to 180", "ms", {}, "median within 5 ms"};
    Figure answered{"answer command to 200 OK", "ms", {}, "median within 10 ms"};
    Figure calls{"sequential calls", "per minute", {}, ""};
};

/// One whole call: rings, is answered, the caller hangs up, the wrap-up is saved.
void call(LiveDesk& desk, SipCaller& caller, std::int64_t number, LineFigures& figures)
{
    const auto began = Clock::now();
    const auto ringing = whileDeskRuns(desk, [&] {
        caller.invite();
        return caller.untilRinging();
    });
    must(ringing.has_value(), "ringing");
    must(desk.waitForPhase<Ringing>(number), "shown");
    Clock::time_point pressed;
    auto waiting = std::async(std::launch::async, [&] { return caller.untilAnswered(); });
    pressed = Clock::now();
    desk.act(number, AnswerRequested{});
    must(desk.waitForPhase<Talking>(number), "connected");
    const auto answered = waiting.get();
    must(answered.has_value(), "answered");
    must(whileDeskRuns(desk, [&] { return caller.hangUp(); }), "hung up");
    must(desk.waitForPhase<Ended>(number), "ended");
    desk.act(number, WrapUpSaved{});
    figures.ringing.samples.add(milliseconds(*ringing));
    figures.answered.samples.add(milliseconds(*answered - pressed));
    figures.calls.samples.add(60'000 / milliseconds(Clock::now() - began));
}

} // namespace

std::vector<Figure> lineFigures()
{
    HouseOptions options;
    options.registersOver = std::nullopt;
    options.keepsLog = true;
    PhoneHouse house(options);
    const RtpMirror mirror;
    SipCaller caller(house.deskPort(), mirror.port());
    LineFigures figures;
    for (std::int64_t number = 1; number <= kCalls; ++number) {
        call(house.desk(), caller, number, figures);
    }
    return {figures.ringing, figures.answered, figures.calls};
}

} // namespace secondring::bench
