#include "core/adapters/simulated/simulated_line.h"

#include <algorithm>
#include <utility>

namespace secondring {

namespace {

/// "204" of "204", of "sip:204@pbx.test:5070" and of "<sips:204@pbx.test;user=phone>".
std::string userOf(const std::string& target)
{
    const auto scheme = target.rfind(':', target.find('@'));
    const auto from = scheme == std::string::npos ? 0 : scheme + 1;
    return target.substr(from, target.find_first_of("@;>", from) - from);
}

} // namespace

SimulatedLine::Reply SimulatedLine::replyOf(const std::string& target) const
{
    const auto user = userOf(target);
    const auto found = std::ranges::find(reachable_, user, &SimulatedPeer::number);
    if (found == reachable_.end()) {
        return {Duration{0}, EndReason::Unreachable, {}};
    }
    switch (found->answer) {
    case PeerAnswer::Answers:
        return {found->ringsFor, std::nullopt, *found};
    case PeerAnswer::DoesNotAnswer:
        return {found->ringsFor, EndReason::NoAnswer, *found};
    case PeerAnswer::IsBusy:
        return {Duration{0}, EndReason::Busy, *found};
    case PeerAnswer::Refuses:
        return {found->ringsFor, EndReason::Refused, *found};
    }
    return {};
}

/// What is done at once for each command. Reports come later, always.
struct SimulatedLine::Performer
{
    SimulatedLine& line;

    void operator()(const AnswerLine& c) const
    {
        if (auto* leg = ringing(c.leg)) {
            leg->stage = Stage::Answering;
            line.after(Duration{0}, [&l = line, id = c.leg] { l.answered(id); });
        }
    }

    void operator()(const RejectLine& c) const { refuse(c.leg, EndReason::Declined); }

    void operator()(const DivertLine& c) const { refuse(c.leg, EndReason::Diverted); }

    void operator()(const DialLine& c) const
    {
        if (c.leg.value >= 0 || line.find(c.leg) != nullptr) {
            return;
        }
        const auto reply = line.replyOf(c.target);
        line.legs_.emplace(c.leg, Leg{.peer = reply.peer, .stage = Stage::Dialling});
        if (reply.after != Duration{0} || !reply.failure) {
            line.after(Duration{0}, [&l = line, id = c.leg] { l.tell(id, LegRinging{}); });
        }
        if (reply.after) {
            line.after(*reply.after, [&l = line, id = c.leg, failure = reply.failure] {
                if (const auto* leg = l.find(id); leg == nullptr || leg->stage != Stage::Dialling) {
                    return;
                }
                failure ? l.end(id, LegEnded{EndedBy::Network, *failure, {}}) : l.answered(id);
            });
        }
    }

    void operator()(const HangUpLine& c) const
    {
        const auto* leg = line.find(c.leg);
        if (leg != nullptr && leg->stage != Stage::Ringing && leg->stage != Stage::Leaving) {
            const auto why =
                leg->stage == Stage::Dialling ? EndReason::NoAnswer : EndReason::HungUp;
            line.leave(c.leg, LegEnded{EndedBy::Agent, why, {}});
        }
    }

    void operator()(const HoldLine& c) const { queue(c.leg, c); }

    void operator()(const ResumeLine& c) const { queue(c.leg, c); }

    void operator()(const TransferLine& c) const { queue(c.leg, c); }

    void operator()(const JoinLines& c) const { queue(c.leg, c); }

    void operator()(const MuteLine&) const {}

    void operator()(const SendDigits&) const {}

    void operator()(const RecordLine& c) const
    {
        auto* leg = line.connected(c.leg);
        if (leg == nullptr || !leg->recording.empty()) {
            return;
        }
        const auto made = line.recorder_(c.file);
        leg->recording = made ? c.file : std::string{};
        const auto told =
            made ? LegRecording{true, *made, {}} : LegRecording{false, c.file, made.error().reason};
        line.after(Duration{0}, [&l = line, leg = c.leg, told] { l.tell(leg, told); });
    }

    void operator()(const StopRecording& c) const
    {
        auto* leg = line.connected(c.leg);
        if (leg == nullptr || leg->recording.empty()) {
            return;
        }
        line.after(Duration{0}, [&l = line, c, file = std::exchange(leg->recording, {})] {
            l.tell(c.leg, LegRecording{false, file, {}});
        });
    }

    void operator()(const PlayToCaller& c) const
    {
        auto* leg = line.connected(c.leg);
        if (leg == nullptr || leg->playing != 0) {
            return;
        }
        leg->playing = ++line.greetings_;
        line.after(kGreeting, [&l = line, c, number = leg->playing] {
            if (auto* now = l.connected(c.leg); now != nullptr && now->playing == number) {
                now->playing = 0;
                l.tell(c.leg, LegPlayed{});
            }
        });
    }

    void operator()(const StopPlaying& c) const
    {
        if (auto* leg = line.connected(c.leg)) {
            leg->playing = 0;
        }
    }

private:
    Leg* ringing(LegId id) const
    {
        auto* leg = line.find(id);
        return leg != nullptr && leg->stage == Stage::Ringing ? leg : nullptr;
    }

    void refuse(LegId id, EndReason why) const
    {
        if (ringing(id) != nullptr) {
            line.leave(id, LegEnded{EndedBy::Agent, why, {}});
        }
    }

    void queue(LegId id, const LineCommand& command) const
    {
        if (auto* leg = line.connected(id)) {
            leg->waiting.push_back(command);
            line.begin(id);
        }
    }
};

void SimulatedLine::perform(const LineCommand& command)
{
    if (running_) {
        std::visit(Performer{*this}, command);
    }
}

/// Begins the first thing that waits for the far side, unless another one has been begun.
void SimulatedLine::begin(LegId id)
{
    auto* leg = connected(id);
    if (leg == nullptr || leg->working || leg->waiting.empty()) {
        return;
    }
    leg->working = true;
    const auto command = std::move(leg->waiting.front());
    leg->waiting.pop_front();
    if (std::holds_alternative<HoldLine>(command)) {
        beginHold(id);
    } else if (std::holds_alternative<ResumeLine>(command)) {
        beginResume(id);
    } else if (const auto* transfer = std::get_if<TransferLine>(&command)) {
        beginTransfer(id, *transfer);
    } else {
        beginJoin(id, std::get<JoinLines>(command));
    }
}

/// Tells what came of the thing begun, and begins the next.
void SimulatedLine::done(LegId id, LineReportBody body)
{
    if (auto* leg = connected(id)) {
        leg->working = false;
        tell(id, std::move(body));
        begin(id);
    }
}

void SimulatedLine::beginHold(LegId id)
{
    if (find(id)->held) {
        after(Duration{0}, [this, id] { done(id, LegHeld{}); });
    } else {
        confirm(id, true);
    }
}

void SimulatedLine::beginResume(LegId id)
{
    if (!find(id)->held) {
        after(Duration{0}, [this, id] { done(id, LegResumed{}); });
    } else {
        confirm(id, false);
    }
}

/// Asks the far side to be held or taken back, and waits for its word.
void SimulatedLine::confirm(LegId id, bool held)
{
    auto& peer = find(id)->peer;
    const auto failed = [held](std::string why) {
        return held ? LineReportBody{LegHoldFailed{std::move(why)}}
                    : LineReportBody{LegResumeFailed{std::move(why)}};
    };
    if (peer.confirmsAfter > kHoldLimit) {
        after(kHoldLimit, [this, id, failed] { done(id, failed("no answer")); });
        return;
    }
    after(peer.confirmsAfter, [this, id, held, failed] {
        auto* leg = connected(id);
        if (leg == nullptr) {
            return;
        }
        if (leg->peer.refusals > 0) {
            --leg->peer.refusals;
            done(id, failed("488 Not Acceptable Here"));
            return;
        }
        leg->held = held;
        done(id, held ? LineReportBody{LegHeld{}} : LineReportBody{LegResumed{}});
    });
}

void SimulatedLine::beginTransfer(LegId id, const TransferLine& command)
{
    const auto reply = replyOf(command.target);
    after(reply.after.value_or(kTransferLimit), [this, id, reply] {
        if (reply.after && !reply.failure) {
            transferred(id);
        } else {
            done(id, LegTransferFailed{reply.failure.value_or(EndReason::NoAnswer), {}});
        }
    });
}

void SimulatedLine::beginJoin(LegId id, const JoinLines& command)
{
    after(Duration{0}, [this, id, consult = command.consult] {
        if (connected(consult) == nullptr) {
            done(id, LegTransferFailed{EndReason::Failed, "the colleague has gone"});
            return;
        }
        transferred(id);
        if (connected(consult) != nullptr) {
            end(consult, LegEnded{EndedBy::Agent, EndReason::Transferred, {}});
        }
    });
}

void SimulatedLine::transferred(LegId id)
{
    if (connected(id) != nullptr) {
        tell(id, LegTransferred{});
        end(id, LegEnded{EndedBy::Agent, EndReason::Transferred, {}});
    }
}

} // namespace secondring
