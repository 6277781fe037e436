#include "app/desktop_scheme.h"
#include "tests/support/catch.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/support/rehearsal.h"
#include "ui/look/theme.h"

#include <QDBusVariant>
#include <QTest>

/// A session bus of its own, with a desktop on it that prefers what it is told to.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public slots:

    QDBusVariant Read(const QString& space, const QString& key) const
    {
        const bool known = space == "org.freedesktop.appearance" && key == "color-scheme";
        const QDBusVariant once(known ? preferred : 0U);
        return QDBusVariant(QVariant::fromValue(once));
    }

signals:
    void SettingChanged(const QString& space, const QString& key, const QDBusVariant& value);

public:
    void prefer(unsigned scheme)
    {
        preferred = scheme;
        emit SettingChanged(
            "org.freedesktop.appearance", "color-scheme", QDBusVariant(QVariant(scheme)));
    }

    unsigned preferred = 1;
};

namespace {

using namespace secondring;
using namespace secondring::test;

bool becomes(bool dark)
{
    return QTest::qWaitFor(
        [dark] { return (QApplication::palette().window().color().lightness() < 128) == dark; },
        int(kPatience.count()));
}

} // namespace

TEST_CASE("the scheme that the desktop prefers is asked for and followed")
{
    test::application();
    look::choose(look::SchemeChoice::Desktop);
    TempDir folder;
    Process bus({{"dbus-daemon", "--session", "--nofork", "--nosyslog", "--print-address=1"},
                 {},
                 folder / "bus.log",
                 {}});
    REQUIRE(bus.waitForOutput("\n", kPatience));
    const auto printed = bus.output();
    const auto address = QString::fromStdString(printed.substr(0, printed.find('\n')));
    auto desktop = QDBusConnection::connectToBus(address, "desktop");
    auto ours = QDBusConnection::connectToBus(address, "ours");
    REQUIRE(desktop.isConnected());
    Portal portal;
    REQUIRE(desktop.registerObject("/org/freedesktop/portal/desktop",
                                   &portal,
                                   QDBusConnection::ExportAllSlots |
                                       QDBusConnection::ExportAllSignals));
    REQUIRE(desktop.registerService("org.freedesktop.portal.Desktop"));
    {
        DesktopScheme scheme(ours, nullptr);
        CHECK(becomes(true));
        portal.prefer(2);
        CHECK(becomes(false));
        portal.prefer(1);
        CHECK(becomes(true));
        portal.prefer(0); // no preference: as the desktop paints, which is light here
        CHECK(becomes(false));
    }
    QDBusConnection::disconnectFromBus("desktop");
    QDBusConnection::disconnectFromBus("ours");
}

#include "desktop_scheme_test.moc"
