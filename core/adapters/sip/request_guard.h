#pragma once
#include "core/adapters/sip/libre.h"

#include <optional>
#include <string>

namespace secondring::sip {

/// How a request must be refused.
struct RequestRefusal
{
    std::uint16_t status = 400;
    std::string phrase;
    std::string headers; ///< whole lines
};

/// The one place that looks at every request before anything else of ours does (RFC 3261, 8.2 and
/// the grammar of chapter 25). libre takes much that it should not.
///
/// `isLocal` tells whether the request's URI names this telephone: only others are counted hops.
std::optional<RequestRefusal> checkRequest(const sip_msg& message, bool isLocal);

/// What we understand, for Allow and Supported.
inline constexpr const char* kAllowed = "INVITE, ACK, BYE, CANCEL, OPTIONS, INFO, REFER, NOTIFY";
inline constexpr const char* kAllowHeaders =
    "Allow: INVITE, ACK, BYE, CANCEL, OPTIONS, INFO, REFER, NOTIFY\r\n"
    "Supported: replaces\r\n";

} // namespace secondring::sip
