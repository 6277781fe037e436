#include "core/adapters/audio/audio_thread.h"

#include <QObject>
#include <QThread>

namespace secondring {

AudioThread::AudioThread(const char* name)
    : name_(name)
{
}

AudioThread::~AudioThread()
{
    if (!thread_) {
        return;
    }
    // Queued behind everything else, so that all of it is done before the loop ends.
    post([this] { thread_->quit(); });
    thread_->wait();
}

void AudioThread::post(std::function<void()> task)
{
    const std::lock_guard lock(beginning_);
    if (!thread_) {
        begin();
    }
    deliver(std::move(task));
}

void AudioThread::postIfBegun(std::function<void()> task)
{
    const std::lock_guard lock(beginning_);
    if (thread_) {
        deliver(std::move(task));
    }
}

void AudioThread::begin()
{
    thread_ = std::make_unique<QThread>();
    thread_->setObjectName(QString::fromLatin1(name_));
    home_ = std::make_unique<QObject>();
    home_->moveToThread(thread_.get());
    thread_->start(QThread::TimeCriticalPriority);
}

void AudioThread::deliver(std::function<void()> task)
{
    QMetaObject::invokeMethod(home_.get(), std::move(task), Qt::QueuedConnection);
}

} // namespace secondring
