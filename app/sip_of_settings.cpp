#include "app/sip_of_settings.h"

namespace secondring {

namespace {

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

SipSettings sipOf(const Settings& settings, const House& house, const ListeningAddress& listening)
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
    sip.address.clear();
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

} // namespace secondring
