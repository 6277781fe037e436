#pragma once
#include "core/ports/practice_sound.h"

#include <map>
#include <optional>

namespace secondring {

/// One practice call as its owner has been told of it: joins what the caller's side and the ear
/// report, so that who spoke over whom is known.
///
/// Threads: the owner's.
class PracticeSession
{
public:
    explicit PracticeSession(PracticeSound::Sink sink);

    void tell(const PracticeSoundReport& report);
    void tell(const EarReport& report);

    void tellState() { give(state_); }

    void tellVoiceTrouble(const std::string& why);
    void tellRecordingTrouble(const std::string& why);
    /// Ends what is open; nothing is told any more.
    void close();

private:
    struct Span
    {
        Duration from{};
        std::optional<Duration> until;
    };

    void on(const EarReady& ready);
    void on(const EarDeaf& deaf);
    void on(const VoiceBegan& began);
    void on(const VoiceEnded& ended);
    void on(const EarHypothesis& heard);
    std::optional<LineNumber> lineAt(Duration at) const;
    Duration overlap(Duration from, Duration until) const;
    void give(const PracticeSoundReport& report);

    PracticeSound::Sink sink_;
    PracticeSoundState state_;
    std::map<LineNumber, Span> lines_; ///< of the caller
    std::optional<Duration> trainee_;  ///< speaks since
    Duration latest_{};                ///< the latest time anybody told
};

} // namespace secondring
