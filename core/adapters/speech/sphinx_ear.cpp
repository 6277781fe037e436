#include "core/adapters/speech/sphinx_ear.h"

#include "core/adapters/media/spsc_ring.h"

#include <atomic>
#include <mutex>
#include <thread>

namespace secondring {

namespace {

/// What the owner knows; reports that come late find out from it whether anybody still wants them.
struct Listening
{
    Ear::Sink sink;                  ///< none: stopped
    std::uint32_t session = 0;       ///< of the last `start`
    std::optional<EarReport> answer; ///< to a `listenFor`, kept until somebody listens
};

bool isAnswer(const EarReport& report)
{
    return std::holds_alternative<EarReady>(report) || std::holds_alternative<EarDeaf>(report);
}

void deliver(Listening& listening, std::uint32_t session, const EarReport& report)
{
    if (isAnswer(report) && !listening.sink) {
        listening.answer = report;
    } else if (listening.sink && (isAnswer(report) || session == listening.session)) {
        listening.sink(report);
    }
}

} // namespace

struct SphinxEar::Inner
{
    Inner(Executor reporting, SphinxModel model)
        : executor(std::move(reporting))
        , listener(std::move(model), [this](const EarReport& report) { post(report); })
        , thread([this](const std::stop_token& stop) { run(stop); })
    {
    }

    ~Inner()
    {
        thread.request_stop();
        wake();
    }

    void wake()
    {
        ++turns;
        turns.notify_one();
    }

    struct Heard
    {
        SoundFrame sound{};
        std::uint32_t session = 0;
        std::uint32_t lost = 0; ///< frames before it that could not be taken
    };

    void post(const EarReport& report)
    {
        executor([listening = std::weak_ptr(owner), session = session, report] {
            if (const auto alive = listening.lock()) {
                deliver(*alive, session, report);
            }
        });
    }

    void run(const std::stop_token& stop)
    {
        std::uint32_t seen = 0;
        while (!stop.stop_requested()) {
            turns.wait(seen);
            seen = turns;
            Heard heard;
            while (!stop.stop_requested() && (takeItems() || ring.pop(heard))) {
                if (heard.session != 0) {
                    take(std::exchange(heard, {}));
                }
            }
        }
    }

    /// Between utterances, so that none is understood by halves.
    bool takeItems()
    {
        if (!changed.load(std::memory_order_acquire)) {
            return false;
        }
        if (running == 0) {
            listener.restart();
        } else if (listener.inUtterance()) {
            return false;
        }
        std::vector<EarItem> items;
        {
            const std::lock_guard lock(mutex);
            items = std::move(next);
            changed = false;
        }
        listener.listenFor(items);
        return true;
    }

    void take(const Heard& heard)
    {
        if (heard.session != session) {
            session = heard.session;
            listener.restart();
        }
        for (auto missing = heard.lost; missing > 0; --missing) {
            listener.feed(SoundFrame{});
        }
        listener.feed(heard.sound);
    }

    Executor executor;
    std::shared_ptr<Listening> owner = std::make_shared<Listening>(); ///< the owner's thread's
    std::mutex mutex;
    std::vector<EarItem> next;
    std::atomic<bool> changed{false};
    std::atomic<std::uint32_t> turns{0};
    std::atomic<std::uint32_t> running{0}; ///< the session that is fed; 0: none
    std::uint32_t lost = 0;                ///< the feeding thread's
    SpscRing<Heard, 256> ring;             ///< five seconds
    std::uint32_t session = 0;             ///< this and the rest are the listening thread's
    UtteranceListener listener;
    std::jthread thread; ///< last: it ends before what it uses
};

SphinxEar::SphinxEar(Executor owner, SphinxModel model)
    : inner_(std::make_unique<Inner>(std::move(owner), std::move(model)))
{
}

SphinxEar::~SphinxEar() = default;

void SphinxEar::listenFor(std::vector<EarItem> items)
{
    {
        const std::lock_guard lock(inner_->mutex);
        inner_->next = std::move(items);
        inner_->changed = true;
    }
    inner_->wake();
}

void SphinxEar::start(Sink sink)
{
    auto& listening = *inner_->owner;
    listening.sink = std::move(sink);
    ++listening.session;
    inner_->running = listening.session;
    if (auto answer = std::exchange(listening.answer, std::nullopt)) {
        inner_->executor([alive = std::weak_ptr(inner_->owner), report = std::move(*answer)] {
            if (const auto owner = alive.lock()) {
                deliver(*owner, owner->session, report);
            }
        });
    }
}

void SphinxEar::feed(const SoundFrame& frame)
{
    const auto session = inner_->running.load(std::memory_order_acquire);
    if (session == 0) {
        inner_->lost = 0;
        return;
    }
    if (inner_->ring.push({frame, session, inner_->lost})) {
        inner_->lost = 0;
    } else {
        ++inner_->lost;
    }
    inner_->wake();
}

void SphinxEar::stop()
{
    inner_->running = 0;
    inner_->owner->sink = nullptr;
}

} // namespace secondring
