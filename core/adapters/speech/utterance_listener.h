#pragma once
#include "core/adapters/speech/sphinx_decoder.h"
#include "core/ports/ear.h"
#include "core/speech/speech_detector.h"

#include <deque>
#include <optional>

namespace secondring {

/// An ear without threads: frames in, reports out. Cuts what is said into utterances and has each
/// of them understood.
///
/// Threads: all on one.
class UtteranceListener
{
public:
    using Report = std::function<void(const EarReport&)>;

    UtteranceListener(SphinxModel model, Report report);

    /// Reports EarReady or EarDeaf. An utterance that goes on is ended first.
    void listenFor(const std::vector<EarItem>& items);
    /// Time begins anew.
    void restart();
    void feed(const SoundFrame& frame);

    /// Somebody speaks, or did just now.
    bool inUtterance() const { return from_.has_value(); }

private:
    EarReport prepare(const std::vector<EarItem>& items);
    void hear(const SoundFrame& frame, SpeechDetector::Change change);
    void begin(Duration from);
    void tell(bool final);
    void finish();

    SphinxModel model_;
    Report report_;
    std::optional<SphinxDecoder> decoder_;
    EarPlan plan_;
    bool deaf_ = true;
    SpeechDetector detector_;
    std::deque<SoundFrame> before_; ///< the sound just before an utterance
    std::optional<Duration> from_;  ///< of the utterance
    SpokenWords told_;
    int untold_ = 0; ///< frames since the last partial
};

} // namespace secondring
