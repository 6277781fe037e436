#include "app/qt_executor.h"

#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace secondring {

Executor executorOn(QObject& home)
{
    return [&home](std::function<void()> task) {
        QMetaObject::invokeMethod(&home, std::move(task), Qt::QueuedConnection);
    };
}

Later laterOn(QObject& home)
{
    return [&home](Duration time, std::function<void()> task) {
        QTimer::singleShot(time, Qt::PreciseTimer, &home, std::move(task));
    };
}

} // namespace secondring
