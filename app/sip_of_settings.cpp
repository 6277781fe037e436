#include "app/sip_of_settings.h"

#include <QUdpSocket>

namespace secondring {

namespace {

constexpr quint16 kSipPort = 5060;

SipTransport transportOf(Transport transport)
{
    switch (transport) {
    case Transport::Udp:
        return SipTransport::Udp;
    case Transport::Tcp:
        return SipTransport::Tcp;
    case Transport::Tls:
        return SipTransport::Tls;
    }
    return SipTransport::Udp;
}

} // namespace

SipSettings sipOf(const Settings& settings, const House& house, const Listening& listening)
{
    SipSettings sip{.address = listening.address,
                    .udpPort = listening.port,
                    .tcpPort = listening.port,
                    .lineName = "desk"};
    sip.ringLength = ringLengthOf(house, sip.lineName);
    const auto& account = settings.account;
    if (account.server.empty()) {
        return sip;
    }
    sip.account = SipAccount{.user = account.user,
                             .authUser = account.authUser,
                             .password = account.password,
                             .domain = account.server,
                             .proxy = account.proxy,
                             .transport = transportOf(account.transport),
                             .displayName = settings.agent};
    sip.trust.caFile = account.caFile;
    return sip;
}

std::string hostOf(const AccountSettings& account)
{
    const auto& server = account.proxy.empty() ? account.server : account.proxy;
    return server.substr(0, server.find(':'));
}

std::string addressTowards(const QHostAddress& server, const std::string& otherwise)
{
    QUdpSocket socket;
    socket.connectToHost(server, kSipPort);
    const auto own = socket.localAddress();
    return own.isNull() ? otherwise : own.toString().toStdString();
}

} // namespace secondring
