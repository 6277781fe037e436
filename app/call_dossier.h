#pragma once
#include "core/etiquette/assess.h"
#include "core/house/house.h"
#include "core/ports/call_archive.h"
#include "core/review/judgement_rights.h"
#include "core/review/waveform.h"
#include "ui/review/scorecard_view.h"

namespace secondring {

/// One call as it is handed on: all that whoever hands it on may see of it.
struct CallDossier
{
    Call call;
    std::vector<Recorded> events; ///< none of a call that was brought in from a list
    Instant last;                 ///< when the last thing happened that is known of it
    std::string agent;
    House house;
    Assessment assessment;
    Person viewer;
    ReviewCase seen;                        ///< of what was done about it
    std::optional<ScorecardView> scorecard; ///< none: not to be seen, or the house has none for it
    std::vector<PlacedWaveform> sound;
    Instant now;
};

/// What a dossier is made from.
struct DossierSource
{
    KeptCall kept;
    House house;
    ReviewSettings review;
    ReviewCase whole; ///< also what the viewer may not see
    Person viewer;
    Instant now;
};

/// Takes what the viewer may see, and nothing else.
CallDossier dossierOf(DossierSource source);

/// The levels of its recording, as far as they can be read. Looks through every file, so not on the
/// desk's thread.
std::vector<PlacedWaveform> soundOf(const std::vector<Recorded>& events);

/// Whoever sits at a desk, as the house knows them.
Person personOf(const std::string& name, const ReviewSettings& review);

} // namespace secondring
