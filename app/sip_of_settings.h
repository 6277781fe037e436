#pragma once
#include "core/adapters/sip/sip_settings.h"
#include "core/house/house.h"
#include "core/house/settings.h"

#include <cstdint>
#include <string>

namespace secondring {

/// Where direct calls are taken. With an account the line finds the address that leads to its
/// server.
struct ListeningAddress
{
    std::string address; ///< numeric
    std::uint16_t port = 5060;
};

/// What the SIP line is told: the agent's account, the house's ring length, and where to listen.
SipSettings sipOf(const Settings& settings, const House& house, const ListeningAddress& listening);

} // namespace secondring
