#pragma once
#include "tests/support/certificates.h"
#include "tests/support/process.h"

#include <cstdint>
#include <memory>
#include <string>

namespace secondring::test {

/// Kamailio as a small PBX on 127.0.0.1: a registrar and record-routing proxy over UDP, TCP and
/// TLS.
///
/// Any user may register, with the password "secret" (digest, realm 127.0.0.1). Calls to a
/// registered user are proxied to them, to another address as the request says; an unknown user
/// gives 404. Callers whose user begins with "agent" must prove themselves; others call freely. It
/// may be stopped and started again on the same ports; registrations do not survive that.
class Kamailio
{
public:
    struct Options
    {
        Certificates::Pair tls; ///< empty: no TLS
    };

    Kamailio();
    explicit Kamailio(Options options);
    ~Kamailio();
    Kamailio(const Kamailio&) = delete;
    Kamailio& operator=(const Kamailio&) = delete;

    static constexpr auto kPassword = "secret";

    std::uint16_t port() const { return port_; } ///< UDP and TCP

    std::uint16_t tlsPort() const { return static_cast<std::uint16_t>(port_ + 1); }

    /// "127.0.0.1:port"
    std::string address() const;
    /// The address of record: "sip:user@127.0.0.1:port"
    std::string uri(const std::string& user) const;
    /// The same for those who talk TLS to it.
    std::string secureUri(const std::string& user) const;

    void start();
    /// Ends it at once, as a power cut would: connections are reset, nobody is told.
    void stop();
    /// Waits until `user` has registered.
    bool waitForRegistration(const std::string& user, Limit limit);
    std::string log() const;

private:
    std::string configuration() const;

    Options options_;
    TempDir folder_;
    std::uint16_t port_ = 0;
    std::size_t logStart_ = 0;
    std::unique_ptr<Process> process_;
};

} // namespace secondring::test
