#include "core/adapters/audio/audio_thread.h"

#include "core/adapters/audio/mailbox.h"

#include <QThread>

#include <semaphore>

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
    // Queued behind everything else, so that all of it is done before the loop ends. The semaphore
    // is for the thread sanitizer, which cannot see into QThread::wait.
    std::binary_semaphore done{0};
    post([this, &done] {
        thread_->quit();
        done.release();
    });
    done.acquire();
    thread_->wait();
}

void AudioThread::post(std::function<void()> task)
{
    const std::lock_guard lock(beginning_);
    if (!thread_) {
        begin();
    }
    mailbox_->put(std::move(task));
}

void AudioThread::postIfBegun(std::function<void()> task)
{
    const std::lock_guard lock(beginning_);
    if (thread_) {
        mailbox_->put(std::move(task));
    }
}

void AudioThread::begin()
{
    thread_ = std::make_unique<QThread>();
    thread_->setObjectName(QString::fromLatin1(name_));
    mailbox_ = std::make_unique<Mailbox>();
    mailbox_->moveToThread(thread_.get());
    thread_->start(QThread::TimeCriticalPriority);
}

} // namespace secondring
