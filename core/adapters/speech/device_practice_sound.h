#pragma once
#include "core/base/executor.h"
#include "core/ports/practice_sound.h"
#include "core/ports/sound_levels.h"

#include <memory>

namespace secondring {

/// The sound of practice calls on a microphone and an ear: QtSoundDevice, which goes on without a
/// sound card, or files.
///
/// Threads: as PracticeSound says. While a call lasts, one of its own does the sound and one reads
/// recorded lines; the voice and the ear have theirs.
class DevicePracticeSound final : public PracticeSound
{
public:
    /// Borrowed; they outlive it. Voice and ear are made with the same executor.
    struct Parts
    {
        SoundDevice& device; ///< started and stopped with each call; no line may use it meanwhile
        Voice& voice;
        Ear& ear;
        SoundLevels* levels = nullptr; ///< shows both sides while a call lasts; may be null
    };

    DevicePracticeSound(Parts parts, Executor owner);
    ~DevicePracticeSound() override;
    DevicePracticeSound(const DevicePracticeSound&) = delete;
    DevicePracticeSound& operator=(const DevicePracticeSound&) = delete;

    void begin(PracticeCall call, Sink sink) override;
    void end() override;
    void listenFor(std::vector<EarItem> items) override;
    void prepare(CallerLine line) override;
    LineNumber say(CallerLine line) override;
    void cutOff() override;
    void hold(bool held) override;
    void mute(bool muted) override;

private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
};

} // namespace secondring
