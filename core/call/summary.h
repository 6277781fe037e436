#pragma once
#include "core/call/call.h"

namespace secondring {

/// How a standard came out, without its evidence: what the log keeps per call and standard.
enum class Verdict
{
    Kept,
    Missed,
    Excused,
    DoesNotApply,
    Open
};

template <>
inline constexpr auto kEnumText<Verdict> =
    std::to_array<EnumText<Verdict>>({{Verdict::Kept, "kept"},
                                      {Verdict::Missed, "missed"},
                                      {Verdict::Excused, "excused"},
                                      {Verdict::DoesNotApply, "does-not-apply"},
                                      {Verdict::Open, "open"}});

/// One row per call, derived from its events and written with each of them: what lists show.
struct CallSummary
{
    CallId id;
    Direction direction = Direction::Incoming;
    Party party;
    std::string line;
    Instant began;
    std::optional<Instant> answered;
    std::optional<Instant> ended;
    EndedBy endedBy = EndedBy::Network;      ///< meaningful once ended
    EndReason endReason = EndReason::HungUp; ///< meaningful once ended
    bool complete = false;
    std::string outcome;
    std::string notes;
    std::string summary;
    std::string recordingFile;
    Duration held{};
    std::optional<int> courtesy;                           ///< 0 to 100; none while nothing applies
    std::vector<std::pair<std::string, Verdict>> verdicts; ///< by standard id

    bool operator==(const CallSummary&) const = default;
};

} // namespace secondring
