#include "core/adapters/media/delay_keeper.h"

#include <algorithm>

namespace secondring {

namespace {

constexpr int kSamplesPerMs = 16;
constexpr int kLeastReserve = 5 * kSamplesPerMs;
constexpr int kMostReserve = 20 * kSamplesPerMs;
/// An excess is to be gone after about this time.
constexpr int kSettleMs = 2000;

} // namespace

void DelayKeeper::observe(int left)
{
    Bucket& bucket = buckets_.at(now_);
    bucket.least = bucket.frames == 0 ? left : std::min(bucket.least, left);
    bucket.most = bucket.frames == 0 ? left : std::max(bucket.most, left);
    if (++bucket.frames < kFramesPerBucket) {
        return;
    }
    const int steps = excess() * kStepsPerUnit / (kSettleMs * kSamplesPerMs);
    pace_ = std::clamp(steps, -kMostSteps, kMostSteps);
    now_ = (now_ + 1) % kBuckets;
    buckets_.at(now_) = Bucket{};
}

void DelayKeeper::shift(int samples)
{
    for (Bucket& each : buckets_) {
        each.least += samples;
        each.most += samples;
    }
}

void DelayKeeper::reset()
{
    *this = DelayKeeper{};
}

int DelayKeeper::excess() const
{
    return least() - reserve();
}

int DelayKeeper::least() const
{
    int result = 0;
    bool any = false;
    for (const Bucket& each : buckets_) {
        if (each.frames > 0) {
            result = any ? std::min(result, each.least) : each.least;
            any = true;
        }
    }
    return any ? result : kLeastReserve;
}

int DelayKeeper::reserve() const
{
    return std::clamp(spread() / 4, kLeastReserve, kMostReserve);
}

int DelayKeeper::spread() const
{
    int widest = 0;
    for (const Bucket& each : buckets_) {
        widest = each.frames > 0 ? std::max(widest, each.most - each.least) : widest;
    }
    return widest;
}

} // namespace secondring
