#pragma once
#include "core/adapters/speech/utterance_listener.h"
#include "core/base/executor.h"

namespace secondring {

/// An ear by pocketsphinx, for one microphone or one caller, English.
///
/// Threads: as Ear says; listening runs on a thread of its own, which ends with it.
class SphinxEar final : public Ear
{
public:
    explicit SphinxEar(Executor owner, SphinxModel model = {});
    ~SphinxEar() override;
    SphinxEar(const SphinxEar&) = delete;
    SphinxEar& operator=(const SphinxEar&) = delete;

    void listenFor(std::vector<EarItem> items) override;
    void start(Sink sink) override;
    void feed(const SoundFrame& frame) override;
    void stop() override;

private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
};

} // namespace secondring
