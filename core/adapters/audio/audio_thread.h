#pragma once
#include <functional>
#include <memory>
#include <mutex>

class QThread;

namespace secondring {

class Mailbox;

/// A thread with an event loop for sound devices, begun when it is first needed.
///
/// Threads: `post` from any. The tasks run one after the other.
class AudioThread
{
public:
    explicit AudioThread(const char* name);
    /// Runs what was posted, then ends.
    ~AudioThread();
    AudioThread(const AudioThread&) = delete;
    AudioThread& operator=(const AudioThread&) = delete;

    void post(std::function<void()> task);
    /// Nothing happens when the thread was never needed.
    void postIfBegun(std::function<void()> task);

private:
    void begin();

    const char* name_;
    std::mutex beginning_;
    std::unique_ptr<QThread> thread_;
    std::unique_ptr<Mailbox> mailbox_; ///< lives on the thread
};

} // namespace secondring
