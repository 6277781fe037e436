#pragma once
#include "core/base/instant.h"
#include "core/ports/sound_device.h"
#include "core/ports/sound_levels.h"

namespace secondring {

/// How a conversation was shared.
struct TalkShare
{
    Duration agent{};
    Duration caller{};
    int interruptions = 0; ///< the agent began while the caller spoke, and both went on > 300 ms
    int interrupted = 0;   ///< the same the other way round
    Duration longestSilence{}; ///< between two utterances, whoever made them

    bool operator==(const TalkShare&) const = default;
};

/// Tells speech from silence on one side by its energy above a floor that follows the room.
class VoiceActivity
{
public:
    /// Speaking now? A pause shorter than 200 ms is part of the speech.
    bool feed(const SoundFrame& sound);

    /// Was the last frame itself loud enough for speech?
    bool loud() const { return onset_ > 0; }

    /// How loud the last frame was: 0 is −60 dBFS and below, 1 is full scale.
    float level() const { return level_; }

private:
    float level_ = 0;
    float floorDb_ = -60;
    int hangover_ = 0;
    int onset_ = 0;
};

/// Measures the talk of both sides, frame by frame.
/// Threads: one at a time; the levels may be read from anywhere.
class TalkMeter
{
public:
    explicit TalkMeter(SoundLevels* levels);
    ~TalkMeter();
    TalkMeter(const TalkMeter&) = delete;
    TalkMeter& operator=(const TalkMeter&) = delete;

    void feed(const SoundFrame& agent, const SoundFrame& caller);
    /// Time passed that is nobody's talk (hold): a silence in progress does not go on.
    void skip();

    TalkShare share() const { return share_; }

private:
    struct Side
    {
        VoiceActivity voice;
        bool speaking = false;
        bool startedOver = false; ///< began while the other spoke
        Duration over{};          ///< and has been speaking at the same time for so long
        Duration talked{};
        Duration pause{}; ///< within speech, so far
        int interruptions = 0;

        void feed(const SoundFrame& sound, const Side& other);
    };

    SoundLevels* levels_;
    Side agent_;
    Side caller_;
    TalkShare share_;
    Duration silence_{};
    bool anyoneSpoke_ = false;
};

} // namespace secondring
