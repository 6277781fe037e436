#include "app/desk_rewind.h"

#include "ui/model/console_model.h"

#include <algorithm>

namespace secondring {

namespace {

constexpr int kPatience = 15'000; ///< milliseconds for the slowest answer of the line

template <class Body, class... Kinds> bool isOneOf(const Body& body)
{
    return (std::holds_alternative<Kinds>(body) || ...);
}

/// What the line answers, or a caller does.
bool isAwaited(const EventBody& body)
{
    return isOneOf<EventBody,
                   CallArrived,
                   CallConnected,
                   LineHeld,
                   HoldFailed,
                   LineResumed,
                   ResumeFailed,
                   ConsultConnected,
                   ConsultEnded,
                   TransferSucceeded,
                   TransferFailed,
                   CallEnded>(body);
}

/// What comes of itself, or with the others.
bool isLeftOut(const EventBody& body)
{
    return isOneOf<EventBody,
                   CallDialled,
                   CalleeRinging,
                   ConsultRinging,
                   RemoteHoldChanged,
                   TouchBaseNear,
                   DigitHeard,
                   RecordingChanged,
                   GreetingPlayed,
                   TalkMeasured,
                   CallInterrupted,
                   HangUpRequested,
                   ActionRefused>(body);
}

} // namespace

DeskRewind::DeskRewind(World world, practice::Retake retake)
    : world_(world)
    , retake_(std::move(retake))
{
    stepping_.setSingleShot(true);
    stepping_.setInterval(0);
    patience_.setSingleShot(true);
    patience_.setInterval(kPatience);
    connect(&stepping_, &QTimer::timeout, this, &DeskRewind::step);
    connect(&patience_, &QTimer::timeout, this, &DeskRewind::failed);
    patience_.start();
    stepping_.start();
}

/// When it happened in the attempt: as the step that it does again, or as the one being done.
Instant DeskRewind::timeOf(std::size_t call, const EventBody& body) const
{
    const bool arrives = std::holds_alternative<CallArrived>(body);
    for (auto i = arrives ? 0 : next_; i < retake_.desk.size(); ++i) {
        const auto& step = retake_.desk[i];
        if (step.call == call && step.event.event.body.index() == body.index()) {
            return step.event.at;
        }
    }
    const auto at = std::min(next_, retake_.desk.size() - 1);
    return retake_.desk.empty() ? retake_.until : retake_.desk[at].event.at;
}

void DeskRewind::recorded(const Recorded& event)
{
    const auto& body = event.event.body;
    if (std::holds_alternative<CallArrived>(body)) {
        ids_.push_back(event.event.call);
    }
    const auto found = std::ranges::find(ids_, event.event.call);
    if (found == ids_.end()) {
        return;
    }
    const auto call = static_cast<std::size_t>(found - ids_.begin());
    world_.live.restore(event, timeOf(call, body));
    if (isAwaited(body)) {
        seen_.emplace_back(call, body.index());
        stepping_.start();
    }
}

/// Whether it has come; a caller who hung up then is told to do so.
bool DeskRewind::await(const practice::DeskStep& wanted)
{
    const auto& body = wanted.event.event.body;
    const auto found = std::ranges::find(seen_, std::pair{wanted.call, body.index()});
    if (found != seen_.end()) {
        seen_.erase(found);
        return true;
    }
    if (std::holds_alternative<CallEnded>(body) && leaving_ != wanted.call) {
        leaving_ = wanted.call;
        world_.line.hangUp(world_.live.leg(wanted.call));
    }
    return false;
}

void DeskRewind::step()
{
    for (; next_ < retake_.desk.size(); ++next_) {
        const auto& wanted = retake_.desk[next_];
        const auto& body = wanted.event.event.body;
        if (isLeftOut(body)) {
            continue;
        }
        if (isAwaited(body)) {
            if (!await(wanted)) {
                return;
            }
            continue;
        }
        if (wanted.call >= ids_.size()) {
            return; // it comes with that caller's ring
        }
        world_.model.post(Event{ids_[wanted.call], body});
    }
    patience_.stop();
    stepping_.stop();
    emit done();
}

} // namespace secondring
