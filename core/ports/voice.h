#pragma once
#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace secondring {

/// Something to be said aloud.
struct Speech
{
    std::string text;  ///< plain words in UTF-8; numbers, dates and money are read out
    std::string voice; ///< one of `Voice::voices`; any other, or none, is the first of them
    double speed = 1;  ///< 0.5 to 2; beyond is cut

    bool operator==(const Speech&) const = default;
};

/// 16 kHz, mono, 16 bit.
struct SpokenSound
{
    std::vector<std::int16_t> samples;

    bool operator==(const SpokenSound&) const = default;
};

using SpeechNumber = std::int64_t;

/// Whoever reads words aloud: the simulated caller, a greeting.
///
/// Contract (tests/contract/voice_contract.h runs on every implementation):
/// - `speak` returns at once. Exactly one answer comes for each number that was not cancelled, in
/// the order asked for, through the executor the voice was made with, never from within `speak`.
/// - The same speech takes the same time, to a sample. A text without words gives no samples, which
/// is no failure.
/// - After `cancel` no answer comes for that number; a number unknown or answered is passed over.
/// - Where the machine has no voices `voices` is empty and every answer says why. Never a crash.
/// - Destroyed, it answers no more: waits at most for the sentence in the making.
/// Threads: one uses it, the one its executor leads to. The work is done on a thread of its own.
class Voice
{
public:
    using OnSpoken = std::function<void(SpeechNumber number, Result<SpokenSound> sound)>;

    virtual ~Voice() = default;

    /// Names to choose from, the plainest first: "slt" (a woman), "rms", "awb" (men).
    virtual std::vector<std::string> voices() const = 0;
    virtual SpeechNumber speak(Speech speech, OnSpoken onSpoken) = 0;
    virtual void cancel(SpeechNumber number) = 0;
};

} // namespace secondring
