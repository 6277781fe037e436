#include "core/adapters/audio/mailbox.h"

#include <QCoreApplication>
#include <QEvent>

namespace secondring {

void Mailbox::put(std::function<void()> task)
{
    {
        const std::lock_guard lock(mutex_);
        tasks_.push_back(std::move(task));
    }
    QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

void Mailbox::customEvent(QEvent* /*wake*/)
{
    std::unique_lock lock(mutex_);
    const auto task = std::move(tasks_.front());
    tasks_.pop_front();
    lock.unlock();
    task();
}

} // namespace secondring
