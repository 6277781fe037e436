#pragma once
#include "core/adapters/simulated/later.h"
#include "core/base/executor.h"

class QObject;

namespace secondring {

/// Has tasks done on the thread of `home`, in order; not any more once `home` is gone.
Executor executorOn(QObject& home);
/// Has tasks done later on the thread of `home`; not any more once `home` is gone.
Later laterOn(QObject& home);

} // namespace secondring
