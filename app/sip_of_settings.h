#pragma once
#include "core/adapters/sip/sip_settings.h"
#include "core/house/house.h"
#include "core/house/settings.h"

#include <QHostAddress>

namespace secondring {

/// Where this machine can be reached.
struct Listening
{
    std::string address; ///< numeric
    std::uint16_t port = 5060;
};

/// What the SIP line is told: the agent's account, the house's ring length, and where to listen.
SipSettings sipOf(const Settings& settings, const House& house, const Listening& listening);

/// The host that an account's requests go to, without its port.
std::string hostOf(const AccountSettings& account);
/// The own address that packets to `server` leave from, found without sending any; `otherwise` when
/// there is no way to it.
std::string addressTowards(const QHostAddress& server, const std::string& otherwise);

} // namespace secondring
