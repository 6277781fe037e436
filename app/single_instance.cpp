#include "app/single_instance.h"

#include <QCryptographicHash>
#include <QLocalSocket>

namespace secondring {

namespace {

constexpr int kAnswerWithinMs = 500;
constexpr qint64 kLongestNumber = 1024;

} // namespace

SingleInstance::SingleInstance(const std::string& folder)
{
    const auto hash =
        QCryptographicHash::hash(QByteArray::fromStdString(folder), QCryptographicHash::Sha256);
    name_ = QStringLiteral("secondring-%1").arg(QString::fromLatin1(hash.toHex().left(16)));
    server_.setSocketOptions(QLocalServer::UserAccessOption);
}

bool SingleInstance::handOver(const std::string& number) const
{
    QLocalSocket socket;
    socket.connectToServer(name_);
    if (!socket.waitForConnected(kAnswerWithinMs)) {
        return false;
    }
    socket.write(QByteArray::fromStdString(number) + '\n');
    return socket.waitForBytesWritten(kAnswerWithinMs);
}

bool SingleInstance::isOpen() const
{
    QLocalSocket socket;
    socket.connectToServer(name_);
    return socket.waitForConnected(kAnswerWithinMs);
}

void SingleInstance::listen(std::function<void(const std::string&)> taken)
{
    QLocalServer::removeServer(name_);
    server_.listen(name_);
    QObject::connect(&server_, &QLocalServer::newConnection, &server_, [this, taken] {
        auto* socket = server_.nextPendingConnection();
        QObject::connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QLocalSocket::readyRead, socket, [socket, taken] {
            if (socket->canReadLine()) {
                taken(socket->readLine(kLongestNumber).trimmed().toStdString());
            }
        });
    });
}

} // namespace secondring
