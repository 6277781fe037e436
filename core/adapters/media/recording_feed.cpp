#include "core/adapters/media/recording_feed.h"

#include "core/adapters/media/plan_reader.h"

namespace secondring {

namespace {

/// How often it looks whether there is room: half of what is read ahead would still be enough.
constexpr std::chrono::milliseconds kLookEvery{40};

} // namespace

RecordingFeed::RecordingFeed()
    : reader_([this](const std::stop_token& stop) { run(stop); })
{
}

RecordingFeed::~RecordingFeed() = default;

void RecordingFeed::start(FeedOrder order)
{
    {
        const std::lock_guard lock(mutex_);
        next_ = std::move(order);
        changed_ = true;
    }
    wake_.notify_one();
}

void RecordingFeed::rest()
{
    {
        const std::lock_guard lock(mutex_);
        next_.reset();
        changed_ = true;
    }
    wake_.notify_one();
}

void RecordingFeed::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        std::optional<FeedOrder> order;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, stop, [this] { return next_.has_value(); });
            std::swap(order, next_);
            changed_ = false;
        }
        if (order) {
            fill(*order, stop);
        }
    }
}

void RecordingFeed::fill(const FeedOrder& order, const std::stop_token& stop)
{
    PlanReader reader(order);
    FeedBlock block;
    while (!block.last) {
        block = reader.next();
        while (!ring_.push(block)) {
            std::unique_lock lock(mutex_);
            wake_.wait_for(lock, stop, kLookEvery, [this] { return changed_; });
            if (changed_ || stop.stop_requested()) {
                return;
            }
        }
        if (wasReplaced() || stop.stop_requested()) {
            return;
        }
    }
}

bool RecordingFeed::wasReplaced()
{
    const std::lock_guard lock(mutex_);
    return changed_;
}

} // namespace secondring
