#pragma once
#include <array>
#include <cstddef>

namespace secondring {

/// Decides how fast a buffer is to be played, from how much was left in it after every frame.
///
/// The least that was left over the last four seconds is a delay that served nobody, but for a
/// small reserve. Above the reserve the pace quickens, below it slows down, by 0.2 % at most:
/// nobody hears that. It corrects the drift between two clocks; more than that is better left out
/// in a quiet moment. Threads: one at a time. A pure function of what it was told.
class DelayKeeper
{
public:
    /// Paces are counted in steps of 0.01 %.
    static constexpr int kStepsPerUnit = 10000;
    static constexpr int kMostSteps = 20;

    /// After each frame: `left` samples still wait.
    void observe(int left);
    /// Samples were left out of (negative) or put into (positive) the buffer, besides the pace.
    void shift(int samples);
    void reset();

    /// Steps by which to play faster (positive) or slower.
    int pace() const { return pace_; }

    /// Samples that wait for nobody's good, beyond the reserve. Negative: the reserve is short.
    int excess() const;
    /// By how much the rest varied lately: the jitter as this buffer sees it, in samples.
    int spread() const;

private:
    static constexpr int kFramesPerBucket = 25;
    static constexpr std::size_t kBuckets = 8;

    struct Bucket
    {
        int least = 0;
        int most = 0;
        int frames = 0;
    };

    int least() const;
    int reserve() const;

    std::array<Bucket, kBuckets> buckets_{};
    std::size_t now_ = 0;
    int pace_ = 0;
};

} // namespace secondring
