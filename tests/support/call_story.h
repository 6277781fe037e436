#pragma once
#include "core/call/decide.h"
#include "core/call/summary.h"

#include <vector>

namespace secondring::test {

/// The row of a call by the plainest rule: a few verdicts that follow from its events, for tests of
/// those who store it. The house's own rule is core/etiquette.
inline CallSummary plainSummary(const Call& call, Instant at)
{
    CallSummary row{.id = call.id,
                    .direction = call.direction,
                    .party = call.party,
                    .line = call.line,
                    .began = call.began,
                    .answered = call.answered,
                    .complete = isComplete(call),
                    .outcome = call.wrapUp.outcome,
                    .notes = call.notes,
                    .summary = call.wrapUp.summary,
                    .recordingFile = call.recordingFile,
                    .held = heldTime(call, at)};
    if (const auto* ended = std::get_if<Ended>(&call.phase)) {
        row.ended = ended->at;
        row.endedBy = ended->by;
        row.endReason = ended->why;
        row.courtesy = 75;
    }
    const bool swift = call.answered && *call.answered - call.began < 2 * call.ringLength;
    row.verdicts = {{"thank", call.said.empty() ? Verdict::Missed : Verdict::Kept},
                    {"answer-by-second-ring", swift ? Verdict::Kept : Verdict::Missed},
                    {"ask-hold", call.holds.empty() ? Verdict::DoesNotApply : Verdict::Kept}};
    return row;
}

/// One call as it is lived, event by event, by the rules of `decide`.
class CallStory
{
public:
    CallStory(CallId id, Instant begin)
        : call_{.id = id}
        , now_(begin)
    {
    }

    /// The body happens after `later`; what a log is given for it.
    const Recorded& add(const EventBody& body, Duration later = Duration{1000})
    {
        now_ += later;
        call_ = decide(call_, body, now_).call;
        events_.push_back({call_.events, now_, Event{call_.id, body}});
        return events_.back();
    }

    CallSummary summary() const { return plainSummary(call_, now_); }

    const Call& call() const { return call_; }

    Instant now() const { return now_; }

    const std::vector<Recorded>& events() const { return events_; }

private:
    Call call_;
    Instant now_;
    std::vector<Recorded> events_;
};

/// The bodies of a call from `caller` that is answered, held once, closed and wrapped up.
inline std::vector<EventBody> wholeCall(const Party& caller)
{
    return {CallArrived{LegId{1}, caller, "main", Duration{3000}},
            AnswerRequested{},
            CallConnected{"opus", true},
            SaidMarked{"greeting", false},
            NoteChanged{"asks for the invoice"},
            HoldAsked{"look it up", 2, {}},
            AskGranted{},
            LineHeld{},
            ReturnRequested{},
            LineResumed{},
            NoteChanged{"asks for the invoice: \"Größe\" 7,\nsent again"},
            ClosingStarted{},
            CallEnded{EndedBy::Caller, EndReason::HungUp, ""},
            WrapUpChanged{WrapUp{.outcome = "resolved", .summary = "invoice sent again"}},
            WrapUpSaved{}};
}

} // namespace secondring::test
