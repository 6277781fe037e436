#pragma once
#include <functional>

namespace secondring {

/// Has a task done later on another thread, usually the desk's: a queued call in the application, a
/// list of tasks in a test. May be called from any thread; tasks are done in the order given.
using Executor = std::function<void(std::function<void()> task)>;

} // namespace secondring
