#pragma once
#include <QDBusConnection>
#include <QObject>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace secondring {

/// Tells the look which scheme the desktop prefers, light or dark, at start and at every change.
/// Asks the desktop portal (org.freedesktop.appearance, color-scheme); without one it is silent.
///
/// Threads: the GUI's; never waits for an answer.
class DesktopScheme : public QObject
{
    Q_OBJECT

public:
    /// On the bus of the session, if there is one.
    explicit DesktopScheme(QObject* parent = nullptr);
    DesktopScheme(const QDBusConnection& bus, QObject* parent);

private slots:
    void changed(const QString& space, const QString& key, const QDBusVariant& value);
    void answered(QDBusPendingCallWatcher* answer);

private:
    void follow(QDBusConnection bus);
};

} // namespace secondring
