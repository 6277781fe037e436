#include "ui/settings/field_rules.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace secondring {

namespace {

constexpr int kLongestName = 80;
constexpr int kHighestPort = 65535;

QString tr(const char* words)
{
    return QCoreApplication::translate("field rules", words);
}

} // namespace

QString wrongWithName(const QString& name)
{
    if (name.trimmed().isEmpty()) {
        return tr("The greeting says your name. Write it as you want to be called.");
    }
    if (name.trimmed().size() > kLongestName) {
        return tr("That is too long to be said in a greeting. Write a shorter name.");
    }
    return {};
}

QString wrongWithExtension(const QString& extension)
{
    static const QRegularExpression dialable(QStringLiteral("^[\\w.*#+-]*$"));
    return dialable.match(extension.trimmed()).hasMatch()
               ? QString{}
               : tr("An extension is dialled, so it has no spaces or signs. Write it like: 212.");
}

QString wrongWithServer(const QString& server)
{
    static const QRegularExpression host(
        QStringLiteral("^(\\[[0-9A-Fa-f:.]+\\]|[\\w-]+(\\.[\\w-]+)*\\.?)(?::(\\d+))?$"));
    const auto written = server.trimmed();
    if (written.isEmpty()) {
        return tr("Without a server the account cannot be used. Write its name, or choose no "
                  "account yet.");
    }
    const auto match = host.match(written);
    if (!match.hasMatch()) {
        return tr("That is not the name of a server. Write it like: pbx.example or "
                  "pbx.example:5070.");
    }
    const auto port = match.captured(3);
    if (!port.isEmpty() && (port.size() > 5 || port.toInt() < 1 || port.toInt() > kHighestPort)) {
        return tr("The port behind the colon is a number from 1 to 65535. 5060 is usual.");
    }
    return {};
}

QString wrongWithUser(const QString& user)
{
    const auto written = user.trimmed();
    if (written.isEmpty()) {
        return tr("The server knows you by a user name. It is often your extension.");
    }
    return written.contains(QLatin1Char('@')) || written.contains(QLatin1Char(' '))
               ? tr("Write only the part before the @, without spaces.")
               : QString{};
}

} // namespace secondring
