#pragma once
#include "tests/contract/line_reports.h"
#include "tests/contract/line_rig.h"

#include <functional>
#include <utility>

/// The contract of core/ports/line.h, to be run on every implementation:
///
///     TEST_CASE("the practice line keeps the contract of a line")
///     {
///         keepsTheContractOfALine([] { return std::make_unique<PracticeRig>(); });
///     }
namespace secondring::test {

using MakeRig = std::function<std::unique_ptr<LineRig>()>;

/// A rig with its line started, stopped at the end of the section, with the laws checked.
class StartedLine
{
public:
    explicit StartedLine(const MakeRig& make)
        : rig(make())
    {
        rig->line().start(reports.sink());
    }

    ~StartedLine()
    {
        stop();
        reports.checkLaws();
    }

    StartedLine(const StartedLine&) = delete;
    StartedLine& operator=(const StartedLine&) = delete;

    void stop()
    {
        if (std::exchange(running_, false)) {
            const auto before = std::chrono::steady_clock::now();
            rig->line().stop();
            reports.stopped();
            CHECK(std::chrono::steady_clock::now() - before < std::chrono::milliseconds(3000));
        }
    }

    void perform(const LineCommand& command) { reports.perform(rig->line(), command); }

    /// A caller rings and is answered.
    LegId talking(std::size_t nth = 0)
    {
        rig->ring();
        const auto leg = reports.arrived(nth);
        REQUIRE(bool(leg));
        perform(AnswerLine{leg});
        REQUIRE(reports.await<LegConnected>(leg));
        return leg;
    }

    /// A colleague is dialled and answers.
    LegId dialled(std::int64_t number = -1)
    {
        const LegId leg{number};
        perform(DialLine{leg, rig->colleague(Answers::AtOnce)});
        REQUIRE(reports.await<LegConnected>(leg));
        return leg;
    }

    void hold(LegId leg, std::size_t nth = 0)
    {
        perform(HoldLine{leg});
        REQUIRE(reports.await<LegHeld>(leg, nth));
    }

    std::unique_ptr<LineRig> rig;
    LineReports reports;

private:
    bool running_ = true;
};

inline void checkEnd(StartedLine& on, LegId leg, EndedBy by, EndReason why)
{
    const auto end = on.reports.await<LegEnded>(leg);
    REQUIRE(end);
    CHECK(end->by == by);
    CHECK(end->why == why);
}

inline void answersAndRefuses(const MakeRig& make)
{
    SECTION("a call is answered, and the caller hangs up")
    {
        StartedLine on(make);
        const auto leg = on.talking();
        CHECK(leg.value == 1);
        on.rig->hangUp(0);
        checkEnd(on, leg, EndedBy::Caller, EndReason::HungUp);
        CHECK(on.reports.count<LegTalk>(leg) == 1);
    }
    SECTION("a call is answered, and we hang up")
    {
        StartedLine on(make);
        const auto leg = on.talking();
        on.perform(HangUpLine{leg});
        checkEnd(on, leg, EndedBy::Agent, EndReason::HungUp);
    }
    SECTION("a caller who leaves before the answer has abandoned")
    {
        StartedLine on(make);
        on.rig->ring();
        const auto leg = on.reports.arrived();
        REQUIRE(bool(leg));
        on.rig->hangUp(0);
        checkEnd(on, leg, EndedBy::Caller, EndReason::Abandoned);
    }
    SECTION("a ringing call is refused")
    {
        StartedLine on(make);
        on.rig->ring();
        const auto leg = on.reports.arrived();
        REQUIRE(bool(leg));
        on.perform(RejectLine{leg, RejectAs::Decline});
        checkEnd(on, leg, EndedBy::Agent, EndReason::Declined);
    }
    SECTION("a ringing call is sent elsewhere without an answer")
    {
        StartedLine on(make);
        on.rig->ring();
        const auto leg = on.reports.arrived();
        REQUIRE(bool(leg));
        on.perform(DivertLine{leg, on.rig->colleague(Answers::AtOnce)});
        checkEnd(on, leg, EndedBy::Agent, EndReason::Diverted);
    }
    SECTION("two calls ring at once, and each has its own end")
    {
        StartedLine on(make);
        const auto first = on.talking(0);
        on.rig->ring();
        const auto second = on.reports.arrived(1);
        REQUIRE(bool(second));
        CHECK(second.value > first.value);
        on.rig->hangUp(1);
        checkEnd(on, second, EndedBy::Caller, EndReason::Abandoned);
        CHECK(on.reports.count<LegEnded>(first) == 0);
        on.perform(HangUpLine{first});
        checkEnd(on, first, EndedBy::Agent, EndReason::HungUp);
    }
}

inline void dials(const MakeRig& make)
{
    SECTION("what we dial rings, answers, and hangs up")
    {
        StartedLine on(make);
        const auto leg = on.dialled();
        on.rig->colleagueHangsUp();
        checkEnd(on, leg, EndedBy::Caller, EndReason::HungUp);
    }
    SECTION("what we dial is busy")
    {
        StartedLine on(make);
        on.perform(DialLine{LegId{-1}, on.rig->colleague(Answers::Busy)});
        checkEnd(on, LegId{-1}, EndedBy::Network, EndReason::Busy);
    }
    SECTION("what we dial refuses")
    {
        StartedLine on(make);
        on.perform(DialLine{LegId{-1}, on.rig->colleague(Answers::Refuses)});
        checkEnd(on, LegId{-1}, EndedBy::Network, EndReason::Refused);
    }
    SECTION("what we dial is not there")
    {
        StartedLine on(make);
        on.perform(DialLine{LegId{-1}, on.rig->colleague(Answers::NotThere)});
        checkEnd(on, LegId{-1}, EndedBy::Network, EndReason::Unreachable);
    }
    SECTION("what cannot be dialled is unreachable")
    {
        StartedLine on(make);
        on.perform(DialLine{LegId{-1}, "this is no number"});
        checkEnd(on, LegId{-1}, EndedBy::Network, EndReason::Unreachable);
    }
    SECTION("we give up on what only rings")
    {
        StartedLine on(make);
        on.perform(DialLine{LegId{-1}, on.rig->colleague(Answers::Never)});
        REQUIRE(on.reports.await<LegRinging>(LegId{-1}));
        on.perform(HangUpLine{LegId{-1}});
        checkEnd(on, LegId{-1}, EndedBy::Agent, EndReason::NoAnswer);
    }
}

inline void holds(const MakeRig& make)
{
    SECTION("a hold is confirmed, and so is the return")
    {
        StartedLine on(make);
        const auto leg = on.talking();
        on.hold(leg);
        on.perform(ResumeLine{leg});
        REQUIRE(on.reports.await<LegResumed>(leg));
        on.hold(leg, 1);
    }
    SECTION("holding what is held says held again, and likewise the return")
    {
        StartedLine on(make);
        const auto leg = on.talking();
        on.hold(leg);
        on.hold(leg, 1);
        on.perform(ResumeLine{leg});
        on.perform(ResumeLine{leg});
        REQUIRE(on.reports.await<LegResumed>(leg, 1));
    }
    SECTION("a refused hold is told, and the call goes on")
    {
        StartedLine on(make);
        const auto leg = on.talking();
        on.rig->refuseHolds(0);
        on.perform(HoldLine{leg});
        REQUIRE(on.reports.await<LegHoldFailed>(leg));
        CHECK(on.reports.count<LegHeld>(leg) == 0);
        on.perform(HangUpLine{leg});
        checkEnd(on, leg, EndedBy::Agent, EndReason::HungUp);
    }
    SECTION("a refused return is told, and the call stays held")
    {
        StartedLine on(make);
        const auto leg = on.talking();
        on.hold(leg);
        on.rig->refuseHolds(0);
        on.perform(ResumeLine{leg});
        REQUIRE(on.reports.await<LegResumeFailed>(leg));
        CHECK(on.reports.count<LegResumed>(leg) == 0);
        on.perform(HoldLine{leg});
        REQUIRE(on.reports.await<LegHeld>(leg, 1));
    }
    SECTION("a held caller who leaves has hung up")
    {
        StartedLine on(make);
        const auto leg = on.talking();
        on.hold(leg);
        on.rig->hangUp(0);
        checkEnd(on, leg, EndedBy::Caller, EndReason::HungUp);
    }
    SECTION("the far side's hold is told")
    {
        StartedLine on(make);
        const auto leg = on.talking();
        on.rig->hold(0, true);
        const auto held = on.reports.await<LegRemoteHold>(leg);
        REQUIRE(held);
        CHECK(held->on);
        on.rig->hold(0, false);
        const auto back = on.reports.await<LegRemoteHold>(leg, 1);
        REQUIRE(back);
        CHECK_FALSE(back->on);
    }
}

inline void transfers(const MakeRig& make)
{
    SECTION("a transfer straight through reaches the colleague, and the leg is over")
    {
        StartedLine on(make);
        const auto leg = on.talking();
        on.perform(TransferLine{leg, on.rig->colleague(Answers::AtOnce), "about the invoice"});
        REQUIRE(on.reports.await<LegTransferred>(leg));
        checkEnd(on, leg, EndedBy::Agent, EndReason::Transferred);
        CHECK(on.reports.count<LegTransferFailed>(leg) == 0);
    }
    SECTION("a transfer to a busy colleague fails, and the caller is still there")
    {
        StartedLine on(make);
        const auto leg = on.talking();
        on.hold(leg);
        on.perform(TransferLine{leg, on.rig->colleague(Answers::Busy), {}});
        const auto failed = on.reports.await<LegTransferFailed>(leg);
        REQUIRE(failed);
        CHECK(failed->why == EndReason::Busy);
        on.perform(ResumeLine{leg});
        REQUIRE(on.reports.await<LegResumed>(leg));
        on.perform(HangUpLine{leg});
        checkEnd(on, leg, EndedBy::Agent, EndReason::HungUp);
    }
    SECTION("a transfer to nobody cannot be reached")
    {
        StartedLine on(make);
        const auto leg = on.talking();
        on.perform(TransferLine{leg, on.rig->colleague(Answers::NotThere), {}});
        const auto failed = on.reports.await<LegTransferFailed>(leg);
        REQUIRE(failed);
        CHECK(failed->why == EndReason::Unreachable);
    }
    SECTION("after speaking to the colleague the caller is joined to them, and both legs end")
    {
        StartedLine on(make);
        const auto leg = on.talking();
        on.hold(leg);
        const auto consult = on.dialled();
        on.perform(JoinLines{leg, consult});
        REQUIRE(on.reports.await<LegTransferred>(leg));
        checkEnd(on, leg, EndedBy::Agent, EndReason::Transferred);
        checkEnd(on, consult, EndedBy::Agent, EndReason::Transferred);
    }
}

inline void carriesTheRest(const MakeRig& make)
{
    SECTION("the caller's keys are told, in order")
    {
        StartedLine on(make);
        const auto leg = on.talking();
        on.rig->press(0, '4');
        REQUIRE(on.reports.await<LegDigit>(leg));
        on.rig->press(0, '#');
        REQUIRE(on.reports.await<LegDigit>(leg, 1));
        CHECK(on.reports.await<LegDigit>(leg, 0)->digit == '4');
        CHECK(on.reports.await<LegDigit>(leg, 1)->digit == '#');
    }
    SECTION("a recording says when it begins and when it is over")
    {
        StartedLine on(make);
        const auto leg = on.talking();
        const auto file = on.rig->folder() + "/call.wav";
        on.perform(RecordLine{leg, file});
        const auto begun = on.reports.await<LegRecording>(leg);
        REQUIRE(begun);
        CHECK(begun->on);
        CHECK(begun->file == file);
        on.perform(StopRecording{leg});
        const auto over = on.reports.await<LegRecording>(leg, 1);
        REQUIRE(over);
        CHECK_FALSE(over->on);
        CHECK(over->trouble.empty());
    }
    SECTION("a recording that cannot be says why, and the call goes on")
    {
        StartedLine on(make);
        const auto leg = on.talking();
        on.perform(RecordLine{leg, on.rig->folder() + "/no/such/folder/call.wav"});
        const auto told = on.reports.await<LegRecording>(leg);
        REQUIRE(told);
        CHECK_FALSE(told->on);
        CHECK_FALSE(told->trouble.empty());
        CHECK(on.reports.count<LegEnded>(leg) == 0);
    }
    SECTION("commands for legs that are not, or no longer, are dropped")
    {
        StartedLine on(make);
        const auto leg = on.talking();
        on.perform(HoldLine{LegId{4711}});
        on.perform(AnswerLine{leg});
        on.perform(RejectLine{leg, RejectAs::Busy});
        on.perform(HangUpLine{leg});
        REQUIRE(on.reports.await<LegEnded>(leg));
        on.perform(HoldLine{leg});
        on.perform(HangUpLine{leg});
        on.perform(TransferLine{leg, on.rig->colleague(Answers::AtOnce), {}});
        const auto next = on.talking(1);
        CHECK(next != leg);
    }
    SECTION("stopping ends every leg and tells it")
    {
        StartedLine on(make);
        const auto leg = on.talking();
        on.dialled();
        on.rig->ring();
        REQUIRE(bool(on.reports.arrived(1)));
        on.stop();
        CHECK(on.reports.count<LegEnded>(leg) == 1);
    }
    SECTION("stopping a line that does nothing is possible, and so is stopping it twice")
    {
        StartedLine on(make);
        on.stop();
        on.rig->line().stop();
    }
}

inline void keepsTheContractOfALine(const MakeRig& make)
{
    answersAndRefuses(make);
    dials(make);
    holds(make);
    transfers(make);
    carriesTheRest(make);
}

} // namespace secondring::test
