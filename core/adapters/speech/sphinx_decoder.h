#pragma once
#include "core/adapters/speech/memory_file.h"
#include "core/base/result.h"
#include "core/speech/ear_plan.h"

#include <filesystem>
#include <memory>
#include <set>
#include <span>
#include <vector>

struct ps_decoder_s;

namespace secondring {

/// Where the recogniser's data lies: Debian's package pocketsphinx-en-us, unless told otherwise.
struct SphinxModel
{
    std::filesystem::path sounds = "/usr/share/pocketsphinx/model/en-us/en-us";
    std::filesystem::path words = "/usr/share/pocketsphinx/model/en-us/cmudict-en-us.dict";
};

/// pocketsphinx with a small vocabulary of ours. Stays warm from one plan to the next: it learns
/// the microphone from all that it heard. Before it knows it, an utterance is understood once more
/// at its end: what it makes of the first words until then is worth little.
///
/// Threads: all on one.
class SphinxDecoder
{
public:
    /// Takes some 50 ms, and 25 MB.
    static Result<SphinxDecoder> open(const SphinxModel& model, const EarPlan& plan);
    ~SphinxDecoder();
    SphinxDecoder(SphinxDecoder&&) noexcept;
    SphinxDecoder& operator=(SphinxDecoder&&) noexcept;

    /// From the next utterance on; false: it goes on as before.
    bool follow(const EarPlan& plan);

    void begin();
    void hear(std::span<const std::int16_t> sound);
    /// What it makes of the utterance so far, or of the last one.
    SpokenWords understood() const;
    void end();

private:
    struct Free
    {
        void operator()(ps_decoder_s* decoder) const;
    };

    explicit SphinxDecoder(ps_decoder_s* decoder);
    void learn(const Pronunciations& words);
    void understandAgain();

    std::unique_ptr<ps_decoder_s, Free> decoder_;
    std::vector<std::int16_t> utterance_; ///< while the microphone is not known
    std::size_t learnt_ = 0;              ///< samples
    int search_ = 0;                      ///< of the language model in use
};

} // namespace secondring
