#pragma once
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace secondring::phone {

/// A SIP address taken apart (RFC 3261, 19.1), with nothing in it that is not one.
struct SipAddress
{
    std::string scheme; ///< "sip" or "sips"
    std::string user;   ///< empty for the address of a host alone
    std::string host;   ///< in lower case
    std::string port;   ///< empty: the usual one
    std::string params; ///< with their leading ";"

    std::string hostAndPort() const { return port.empty() ? host : host + ":" + port; }

    std::string userAndHost() const
    {
        return user.empty() ? hostAndPort() : user + "@" + hostAndPort();
    }

    std::string uri() const { return scheme + ":" + userAndHost() + params; }
};

/// "sip:", "sips:", or somebody@somewhere, perhaps in angle brackets after a name.
bool looksLikeSipAddress(std::string_view text);

/// Refuses passwords and header fields: an address to be dialled has no business with them.
Result<SipAddress> parseSipAddress(std::string_view text);

} // namespace secondring::phone
