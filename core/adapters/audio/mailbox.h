#pragma once
#include <QObject>

#include <deque>
#include <functional>
#include <mutex>

namespace secondring {

/// Hands tasks to the thread that this object lives on, where Qt's event loop runs them in order.
///
/// They wait under a lock of our own, and an event of Qt's without content wakes the thread for
/// each: the thread sanitizer sees our locks, and cannot see those of Qt. Threads: `put` from any.
/// What has not run when it is destroyed never does.
class Mailbox final : public QObject
{
public:
    void put(std::function<void()> task);

protected:
    void customEvent(QEvent* wake) override;

private:
    std::mutex mutex_;
    std::deque<std::function<void()>> tasks_;
};

} // namespace secondring
