#pragma once
#include "core/adapters/media/codec.h"
#include "core/base/instant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace secondring {

enum class SipTransport
{
    Udp,
    Tcp,
    Tls
};

/// An account with a telephone server: who we are there, and how to reach it.
struct SipAccount
{
    std::string user;     ///< the part before the @ of our own address
    std::string authUser; ///< for the digest; empty: the same as `user`
    std::string password;
    std::string domain; ///< of our own address and of numbers we dial; may end in ":port"
    std::string proxy;  ///< "host" or "host:port" every request goes through; empty: the domain
    SipTransport transport = SipTransport::Udp;
    std::string displayName;
    std::chrono::seconds expires{300};

    bool operator==(const SipAccount&) const = default;
};

/// Whom a TLS connection believes.
struct SipTrust
{
    std::string caFile;     ///< PEM; empty: what the system trusts
    std::string serverName; ///< name or address the certificate must be for; empty: the proxy's
    bool verify = true;     ///< false only for experiments: anybody may then be the server

    bool operator==(const SipTrust&) const = default;
};

/// Everything a `SipLine` must be told. A change needs a new line.
struct SipSettings
{
    /// Own address to listen on, numeric. Empty: the one that leads to the server of the account;
    /// the loopback without an account.
    std::string address;
    /// Ports to listen on; 0 is any free one, none is off. A port that is taken gives way to the
    /// next free one of the following twenty.
    std::optional<std::uint16_t> udpPort = 5060;
    std::optional<std::uint16_t> tcpPort = 5060;

    std::string lineName = "SIP"; ///< as LegArrived names it
    Duration ringLength{5000};    ///< one ring cycle here: DE 5 s, UK 3 s, US 6 s

    std::optional<SipAccount> account;
    SipTrust trust;

    /// In the order we like them best.
    std::vector<CodecKind> codecs{
        CodecKind::Opus, CodecKind::G722, CodecKind::Pcma, CodecKind::Pcmu};
    std::uint16_t rtpFirst = 20000;
    std::uint16_t rtpLast = 20999;

    bool followTransfers = true;  ///< go where the far side of a call sends us (REFER)
    std::size_t mostLegs = 30;    ///< the next caller is told that we are busy
    Duration silenceLimit{20000}; ///< nothing heard for so long: ask whether the far side lives
    Duration checkInterval{5000}; ///< how often a server is asked whether it is still there

    bool operator==(const SipSettings&) const = default;
};

} // namespace secondring
