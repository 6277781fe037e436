#include "ui/floor/floor_now.h"

#include "ui/desk/caller_header.h"
#include "ui/look/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace secondring {

namespace {

using look::Tone;

QString tr(const char* words)
{
    return QCoreApplication::translate("Floor", words);
}

const HoldSpan* openHold(const Call& call)
{
    return call.holds.empty() || call.holds.back().until ? nullptr : &call.holds.back();
}

AgentNow withTime(const QString& words, Duration length, Tone tone)
{
    return {tr("%1 %2").arg(words, look::clockText(length)), tone};
}

AgentNow nowOf(const Call& call, Instant now)
{
    if (const auto* hold = openHold(call)) {
        const auto held = now - hold->from;
        const bool late = hold->promised > Duration::zero() && held > hold->promised;
        return late ? AgentNow{tr("Hold %1, past promise").arg(look::clockText(held)), Tone::Breach}
                    : withTime(tr("On hold"), held, Tone::Hold);
    }
    const auto word = phaseWord(call);
    return withTime(word.word, shownTime(call, now), word.tone);
}

/// The call that says most about the agent: one on the line, else one that rings, else wrap-up.
int rankOf(const Call& call)
{
    const bool rings = is<Ringing>(call.phase);
    return inWrapUp(call) ? 1 : is<Ended>(call.phase) ? 0 : rings ? 2 : 3;
}

} // namespace

AgentNow nowOf(const State& state, Instant now)
{
    const auto call = std::ranges::max_element(state.calls, {}, rankOf);
    if (call != state.calls.end() && rankOf(*call) > 0) {
        return nowOf(*call, now);
    }
    return state.availability == Availability::Break
               ? withTime(tr("Break"), now - state.availableSince, Tone::Neutral)
               : AgentNow{tr("Available"), Tone::Live};
}

} // namespace secondring
