#pragma once
#include "core/adapters/sip/libre.h"
#include "core/adapters/sip/sip_settings.h"
#include "core/base/result.h"

#include <string>
#include <vector>

namespace secondring::sip {

/// Who we are on the wire, and how what people write becomes an address.
class Identity
{
public:
    /// `local` is where we listen: our own address without an account.
    Identity(const SipSettings& settings, const sa& local);

    /// Our own address ("sip:anna@example.org").
    const std::string& address() const { return address_; }

    /// For the From header; null when there is none.
    const char* displayName() const { return name_.empty() ? nullptr : name_.c_str(); }

    /// What libre makes the Contact of: a user, or a whole URI once a server has told us where it
    /// sees us.
    const std::string& contact() const { return contact_; }

    void setContact(std::string uri) { contact_ = std::move(uri); }

    void forgetContact() { contact_ = user_; }

    const std::string& user() const { return user_; }

    /// The address a REGISTER goes to.
    const std::string& registrar() const { return registrar_; }

    /// The proxy every request goes through, as libre wants it.
    const char** routes() { return routes_.empty() ? nullptr : routes_.data(); }

    std::uint32_t routeCount() const { return static_cast<std::uint32_t>(routes_.size()); }

    bool hasAccount() const { return account_.has_value(); }

    enum class For
    {
        Us,    ///< we dial it ourselves
        Others ///< somebody else is told to dial it
    };

    /// The URI to dial for a SIP URI, or for digits or a name at our own server.
    Result<std::string> target(const std::string& written, For whom) const;

    /// libre's question for the password of a realm.
    static int credentials(char** user, char** password, const char* realm, void* identity);

private:
    Result<std::string> ownServers(const std::string& written, For whom) const;

    std::optional<SipAccount> account_;
    std::string address_;
    std::string name_;
    std::string user_;
    std::string contact_;
    std::string registrar_;
    std::string route_;
    std::vector<const char*> routes_;
};

/// "localhost" as a number; libre looks into no hosts file.
std::string numericHost(const std::string& hostPort);

} // namespace secondring::sip
