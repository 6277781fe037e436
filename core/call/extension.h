#pragma once
#include <string>

/// Numbers behind a switchboard: "+442079460000;ext=12" as a party's address means to dial the
/// number and, once it is answered, to send the extension as digits (RFC 3966, RFC 4733). It stays
/// part of the address, so that calling somebody again reaches the same person.
namespace secondring {

struct DialSteps
{
    std::string target; ///< for the line
    std::string digits; ///< to be sent once connected; often empty

    bool operator==(const DialSteps&) const = default;
};

/// `address` is digits with an optional + in front, or a SIP URI, which has no extension.
DialSteps dialSteps(const std::string& address);

/// The address that `dialSteps` takes apart. An extension that cannot be sent is left out.
std::string withExtension(std::string target, const std::string& extension);

} // namespace secondring
