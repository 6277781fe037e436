#include "app/call_dossier.h"

#include "core/adapters/media/waveform_reader.h"
#include "core/call/call_of_summary.h"
#include "core/call/decide.h"

#include <algorithm>

namespace secondring {

CallDossier dossierOf(DossierSource source)
{
    const auto& summary = source.kept.summary;
    auto& events = source.kept.events;
    const bool broughtIn = events.empty();
    CallDossier dossier{.call = broughtIn ? callOf(summary) : replay(summary.id, events),
                        .last =
                            broughtIn ? summary.ended.value_or(summary.began) : events.back().at,
                        .agent = source.whole.agent,
                        .house = std::move(source.house),
                        .viewer = source.viewer,
                        .seen = visibleTo(source.whole, source.viewer, source.review.rules),
                        .now = source.now};
    if (broughtIn) { // a list tells no events, and nothing else shows what was kept
        dossier.assessment.courtesy = summary.courtesy;
    } else {
        dossier.assessment = assess(dossier.call, dossier.house.standards, dossier.last);
    }
    dossier.events = std::move(events);
    const auto* card = cardFor(source.review.cards, dossier.call, dossier.assessment);
    const bool judged = card != nullptr || dossier.seen.card;
    if (judged && mayView(source.viewer, dossier.agent, source.review.rules)) {
        const auto draft =
            card == nullptr ? Draft{} : draftOf(*card, dossier.call, dossier.assessment);
        dossier.scorecard = scorecardViewOf(
            dossier.seen, source.viewer, card == nullptr ? Scorecard{} : *card, draft);
    }
    return dossier;
}

std::vector<PlacedWaveform> soundOf(const std::vector<Recorded>& events)
{
    std::vector<PlacedWaveform> sound;
    for (const auto& part : recordingOf(events)) {
        if (auto read = readWaveform(part.file)) {
            sound.push_back({part.at, std::move(*read)});
        }
    }
    return sound;
}

Person personOf(const std::string& name, const ReviewSettings& review)
{
    const bool judges = std::ranges::count(review.supervisors, name) > 0;
    return {.name = name, .role = judges ? Role::Supervisor : Role::Agent};
}

} // namespace secondring
