#include "core/adapters/audio/gone_devices.h"

#include <pulse/pulseaudio.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <set>

namespace secondring {

namespace {

using std::chrono::steady_clock;

constexpr std::chrono::seconds kTryAgain{2};

/// The devices of one end.
class Devices
{
public:
    void came(std::uint32_t index, const std::string& name)
    {
        const std::lock_guard lock(mutex_);
        there_[index] = name;
        gone_.erase(name);
    }

    void went(std::uint32_t index)
    {
        const std::lock_guard lock(mutex_);
        const auto node = there_.extract(index);
        const bool isBack = !node.empty() && std::ranges::any_of(there_, [&](const auto& each) {
            return each.second == node.mapped();
        });
        if (!node.empty() && !isBack) {
            gone_.insert(node.mapped());
        }
    }

    void forget()
    {
        const std::lock_guard lock(mutex_);
        there_.clear();
        gone_.clear();
    }

    bool isGone(const std::string& name) const
    {
        const std::lock_guard lock(mutex_);
        return gone_.contains(name);
    }

private:
    mutable std::mutex mutex_;
    std::map<std::uint32_t, std::string> there_;
    std::set<std::string> gone_;
};

/// Listens to the server, on a thread of libpulse; connects again when it has lost it.
class Listener
{
public:
    Listener()
        : loop_(pa_threaded_mainloop_new())
    {
        if (loop_ != nullptr && pa_threaded_mainloop_start(loop_) < 0) {
            pa_threaded_mainloop_free(loop_);
            loop_ = nullptr;
        }
    }

    ~Listener()
    {
        if (loop_ != nullptr) {
            pa_threaded_mainloop_lock(loop_);
            disconnect();
            pa_threaded_mainloop_unlock(loop_);
            pa_threaded_mainloop_stop(loop_);
            pa_threaded_mainloop_free(loop_);
        }
    }

    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    Devices& of(SoundEnd end) { return end == SoundEnd::Ear ? ears_ : microphones_; }

    void connectIfNeeded()
    {
        const std::lock_guard lock(connecting_);
        if (loop_ == nullptr || isConnected_ || steady_clock::now() < nextTry_) {
            return;
        }
        nextTry_ = steady_clock::now() + kTryAgain;
        isConnected_ = true;
        pa_threaded_mainloop_lock(loop_);
        disconnect();
        connect();
        pa_threaded_mainloop_unlock(loop_);
    }

private:
    static Listener& self(void* data) { return *static_cast<Listener*>(data); }

    static void done(pa_operation* operation)
    {
        if (operation != nullptr) {
            pa_operation_unref(operation);
        }
    }

    void connect()
    {
        context_ = pa_context_new(pa_threaded_mainloop_get_api(loop_), "Second Ring devices");
        if (context_ == nullptr) {
            isConnected_ = false;
            return;
        }
        pa_context_set_state_callback(context_, &Listener::stateChanged, this);
        isConnected_ = pa_context_connect(context_, nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) >= 0;
    }

    void disconnect()
    {
        if (context_ != nullptr) {
            pa_context_set_state_callback(context_, nullptr, nullptr);
            pa_context_set_subscribe_callback(context_, nullptr, nullptr);
            pa_context_disconnect(context_);
            pa_context_unref(context_);
            context_ = nullptr;
        }
    }

    static void stateChanged(pa_context* context, void* data)
    {
        const auto state = pa_context_get_state(context);
        if (state == PA_CONTEXT_READY) {
            pa_context_set_subscribe_callback(context, &Listener::deviceChanged, data);
            constexpr auto kWhat = static_cast<pa_subscription_mask_t>(PA_SUBSCRIPTION_MASK_SINK |
                                                                       PA_SUBSCRIPTION_MASK_SOURCE);
            done(pa_context_subscribe(context, kWhat, nullptr, nullptr));
            done(pa_context_get_sink_info_list(context, &Listener::sinkThere, data));
            done(pa_context_get_source_info_list(context, &Listener::sourceThere, data));
        } else if (!PA_CONTEXT_IS_GOOD(state)) {
            self(data).ears_.forget();
            self(data).microphones_.forget();
            self(data).isConnected_ = false;
        }
    }

    static void deviceChanged(pa_context* context,
                              pa_subscription_event_type_t type,
                              uint32_t index,
                              void* data)
    {
        const bool isSink =
            (type & PA_SUBSCRIPTION_EVENT_FACILITY_MASK) == PA_SUBSCRIPTION_EVENT_SINK;
        if ((type & PA_SUBSCRIPTION_EVENT_TYPE_MASK) == PA_SUBSCRIPTION_EVENT_REMOVE) {
            (isSink ? self(data).ears_ : self(data).microphones_).went(index);
        } else if (isSink) {
            done(pa_context_get_sink_info_by_index(context, index, &Listener::sinkThere, data));
        } else {
            done(pa_context_get_source_info_by_index(context, index, &Listener::sourceThere, data));
        }
    }

    static void sinkThere(pa_context* /*context*/, const pa_sink_info* sink, int end, void* data)
    {
        if (end == 0) {
            self(data).ears_.came(sink->index, sink->name);
        }
    }

    static void
    sourceThere(pa_context* /*context*/, const pa_source_info* source, int end, void* data)
    {
        if (end == 0) {
            self(data).microphones_.came(source->index, source->name);
        }
    }

    Devices ears_;
    Devices microphones_;
    std::mutex connecting_;
    steady_clock::time_point nextTry_;
    std::atomic<bool> isConnected_{false};
    pa_threaded_mainloop* loop_;
    pa_context* context_ = nullptr; ///< with the loop locked
};

} // namespace

bool isGone(SoundEnd end, const std::string& deviceId)
{
    static Listener listener;
    listener.connectIfNeeded();
    return listener.of(end).isGone(deviceId);
}

} // namespace secondring
