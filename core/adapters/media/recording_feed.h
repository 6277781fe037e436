#pragma once
#include "core/adapters/media/spsc_ring.h"
#include "core/ports/sound_device.h"
#include "core/review/play_plan.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace secondring {

/// 20 ms of a recording as it is to be heard, its two tracks woven into each other.
struct FeedBlock
{
    std::uint32_t order = 0;            ///< FeedOrder::number
    Duration at{};                      ///< the call's time at its first sample
    bool last = false;                  ///< nothing follows
    std::optional<FileTrouble> trouble; ///< why it ends here
    std::size_t file = 0;               ///< of the plan: the one in trouble
    std::array<std::int16_t, 2 * kFrameSamples> woven{};
};

/// From where to play, and how fast.
struct FeedOrder
{
    PlayPlan plan;
    Duration from{};
    double speed = 1; ///< 0.8 to 2
    std::uint32_t number = 0;
};

/// Reads ahead of what is heard, so that a slow disk is not: reads the files, leaves out what is
/// skipped, and makes it faster or slower.
///
/// Threads: `start` and `rest` on any, `pop` on one other (the loudspeaker's), where it neither
/// locks nor allocates. It reads on a thread of its own.
class RecordingFeed
{
public:
    RecordingFeed();
    ~RecordingFeed();
    RecordingFeed(const RecordingFeed&) = delete;
    RecordingFeed& operator=(const RecordingFeed&) = delete;

    /// Ends the order before; blocks of it may still be waiting.
    void start(FeedOrder order);
    /// Reads no further.
    void rest();

    bool pop(FeedBlock& block) { return ring_.pop(block); }

private:
    void run(const std::stop_token& stop);
    void fill(const FeedOrder& order, const std::stop_token& stop);
    bool wasReplaced();

    SpscRing<FeedBlock, 32> ring_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::optional<FeedOrder> next_;
    bool changed_ = false; ///< another order, or none, is wanted
    std::jthread reader_;  ///< last: it ends before what it uses
};

} // namespace secondring
