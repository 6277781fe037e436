#pragma once
#include "core/base/executor.h"
#include "core/base/result.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace secondring {

/// Waits for answers where there is no event loop: a command, or a thread of its own.
///
/// Threads: the executor may be used on any; `await` on one.
class Inbox
{
public:
    Executor executor();

    /// Asks, and waits until what was asked has answered.
    template <class T>
    Result<T> await(const std::function<void(std::function<void(Result<T>)>)>& ask)
    {
        std::optional<Result<T>> answer;
        ask([&answer](Result<T> result) { answer = std::move(result); });
        while (!answer) {
            takeOne();
        }
        return std::move(*answer);
    }

private:
    struct Tasks
    {
        std::mutex mutex;
        std::condition_variable wake;
        std::deque<std::function<void()>> waiting;
    };

    void takeOne();

    const std::shared_ptr<Tasks> tasks_ = std::make_shared<Tasks>(); ///< outlives us in executors
};

} // namespace secondring
