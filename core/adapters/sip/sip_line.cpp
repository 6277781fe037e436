#include "core/adapters/sip/sip_line.h"

#include "core/adapters/sip/endpoint.h"
#include "core/adapters/sip/libre.h"

#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace secondring {
namespace {

constexpr int kMostSockets = 4096;

/// libre's own set-up: once for the program, and once for every thread that runs a loop.
class LibreOnThisThread
{
public:
    LibreOnThisThread()
    {
        static std::once_flag once;
        std::call_once(once, [] { libre_init(); });
        re_thread_init();
        fd_setsize(kMostSockets);
    }

    ~LibreOnThisThread()
    {
        fd_setsize(0);
        re_thread_close();
    }

    LibreOnThisThread(const LibreOnThisThread&) = delete;
    LibreOnThisThread& operator=(const LibreOnThisThread&) = delete;
};

} // namespace

/// The line's thread and the way onto it.
/// Threads: `post` from any; everything else belongs to the loop.
class SipLine::Loop
{
public:
    Loop(const SipSettings& settings, sip::EndpointHost host)
        : settings_(settings)
        , host_(std::move(host))
    {
        host_.later = [this](std::function<void()> task) { post(std::move(task)); };
        std::promise<void> ready;
        auto running = ready.get_future();
        thread_ = std::thread([this, &ready] { run(ready); });
        running.wait();
    }

    ~Loop()
    {
        post([this] { endpoint_->close([] { re_cancel(); }); });
        thread_.join();
    }

    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    void post(std::function<void()> task)
    {
        const std::lock_guard lock(mutex_);
        tasks_.push_back(std::move(task));
        if (tasks_.size() == 1 && queue_) {
            mqueue_push(queue_.get(), 0, nullptr);
        }
    }

    sip::Endpoint& endpoint() { return *endpoint_; }

private:
    void run(std::promise<void>& ready)
    {
        const LibreOnThisThread libre;
        mqueue_alloc(queue_.out(), &Loop::onWake, this);
        endpoint_ = std::make_unique<sip::Endpoint>(settings_, host_);
        endpoint_->open();
        ready.set_value();
        re_main(nullptr);
        endpoint_.reset();
        const std::lock_guard lock(mutex_);
        tasks_.clear();
        queue_.reset();
    }

    static void onWake(int /*id*/, void* /*data*/, void* self) { static_cast<Loop*>(self)->work(); }

    void work()
    {
        std::deque<std::function<void()>> tasks;
        {
            const std::lock_guard lock(mutex_);
            tasks.swap(tasks_);
        }
        for (const auto& task : tasks) {
            task();
        }
    }

    const SipSettings& settings_;
    sip::EndpointHost host_;
    std::mutex mutex_;
    std::deque<std::function<void()>> tasks_;
    sip::Ref<mqueue> queue_;
    std::unique_ptr<sip::Endpoint> endpoint_;
    std::thread thread_;
};

SipLine::SipLine(SipSettings settings, SoundDevice& device, SoundLevels& levels)
    : settings_(std::move(settings))
    , device_(&device)
    , levels_(&levels)
{
}

SipLine::SipLine(SipSettings settings)
    : settings_(std::move(settings))
    , device_(nullptr)
    , levels_(nullptr)
{
}

SipLine::~SipLine()
{
    stop();
}

void SipLine::start(Sink sink)
{
    if (!loop_) {
        loop_ = std::make_unique<Loop>(settings_,
                                       sip::EndpointHost{std::move(sink), {}, device_, levels_});
    }
}

void SipLine::perform(const LineCommand& command)
{
    if (loop_) {
        loop_->post([loop = loop_.get(), command] { loop->endpoint().perform(command); });
    }
}

void SipLine::stop()
{
    loop_.reset();
}

} // namespace secondring
