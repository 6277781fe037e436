#include "core/call/call_of_summary.h"

namespace secondring {

Call callOf(const CallSummary& summary)
{
    Call call;
    call.id = summary.id;
    call.direction = summary.direction;
    call.party = summary.party;
    call.line = summary.line;
    call.began = summary.began;
    call.answered = summary.answered;
    call.phase = Ended{
        summary.ended.value_or(summary.began), summary.endedBy, summary.endReason, std::string{}};
    call.notes = summary.notes;
    call.wrapUp.outcome = summary.outcome;
    call.wrapUp.summary = summary.summary;
    call.recordingFile = summary.recordingFile;
    return call;
}

} // namespace secondring
