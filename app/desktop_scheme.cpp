#include "app/desktop_scheme.h"

#include "ui/look/theme.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>

namespace secondring {

namespace {

const auto kService = QStringLiteral("org.freedesktop.portal.Desktop");
const auto kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const auto kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const auto kSpace = QStringLiteral("org.freedesktop.appearance");
const auto kKey = QStringLiteral("color-scheme");

/// Asking for a bus where there is none would start one.
bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

void tell(QVariant value)
{
    while (value.canConvert<QDBusVariant>()) { // Read wraps its answer once more than ReadOne
        value = value.value<QDBusVariant>().variant();
    }
    constexpr unsigned kDark = 1;
    constexpr unsigned kLight = 2;
    const auto wanted = value.toUInt();
    look::desktopPrefers(wanted == kDark    ? std::optional{look::Scheme::Dark}
                         : wanted == kLight ? std::optional{look::Scheme::Light}
                                            : std::nullopt);
}

} // namespace

DesktopScheme::DesktopScheme(QObject* parent)
    : QObject(parent)
{
    if (hasSessionBus()) {
        follow(QDBusConnection::sessionBus());
    }
}

DesktopScheme::DesktopScheme(const QDBusConnection& bus, QObject* parent)
    : QObject(parent)
{
    follow(bus);
}

void DesktopScheme::follow(QDBusConnection bus)
{
    qRegisterMetaType<QDBusVariant>(); // unknown by name until then, and the slot found unfit
    bus.connect(kService,
                kPath,
                kInterface,
                QStringLiteral("SettingChanged"),
                this,
                SLOT(changed(QString, QString, QDBusVariant)));
    auto read = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    read << kSpace << kKey;
    auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, &DesktopScheme::answered);
}

void DesktopScheme::changed(const QString& space, const QString& key, const QDBusVariant& value)
{
    if (space == kSpace && key == kKey) {
        tell(value.variant());
    }
}

void DesktopScheme::answered(QDBusPendingCallWatcher* answer)
{
    const QDBusPendingReply<QDBusVariant> reply = *answer;
    if (!reply.isError()) {
        tell(reply.value().variant());
    }
    answer->deleteLater();
}

} // namespace secondring
