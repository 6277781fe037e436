#include "core/adapters/sip/identity.h"

#include "core/adapters/sip/sip_text.h"

#include <algorithm>
#include <cerrno>

namespace secondring::sip {
namespace {

std::string transportParameter(SipTransport transport)
{
    switch (transport) {
    case SipTransport::Udp:
        return {};
    case SipTransport::Tcp:
        return ";transport=tcp";
    case SipTransport::Tls:
        return ";transport=tls";
    }
    return {};
}

/// What people put between digits to read them better (E.123).
bool isSeparator(char c)
{
    return std::string_view(" -().,/\t").find(c) != std::string_view::npos;
}

bool isDialDigit(char c)
{
    return (c >= '0' && c <= '9') || c == '*' || c == '#' || c == '+';
}

/// The digits of a number as people write it; empty when it is none.
std::string digitsOf(std::string_view written)
{
    std::string digits;
    for (const char c : written) {
        if (isDialDigit(c)) {
            digits += c;
        } else if (!isSeparator(c)) {
            return {};
        }
    }
    return digits;
}

std::string quotable(std::string_view name)
{
    auto clean = cleaned(name);
    std::erase_if(clean, [](char c) { return c == '"' || c == '\\'; });
    return clean;
}

std::string socketText(const sa& address)
{
    char text[64] = {};
    re_snprintf(text, sizeof(text), "%J", &address);
    return text;
}

} // namespace

std::string numericHost(const std::string& hostPort)
{
    const auto split = splitHostPort(hostPort);
    if (split.host != "localhost") {
        return hostPort;
    }
    return split.port != 0 ? "127.0.0.1:" + std::to_string(split.port) : "127.0.0.1";
}

Identity::Identity(const SipSettings& settings, const sa& local)
    : account_(settings.account)
    , user_("secondring")
{
    if (account_) {
        const auto transport = transportParameter(account_->transport);
        user_ = escaped(account_->user);
        name_ = quotable(account_->displayName);
        address_ = "sip:" + user_ + "@" + account_->domain;
        registrar_ = "sip:" + numericHost(account_->domain);
        if (account_->proxy.empty()) {
            registrar_ += transport;
        } else {
            route_ = "sip:" + numericHost(account_->proxy) + transport;
            routes_.push_back(route_.c_str());
        }
    } else {
        address_ = "sip:" + user_ + "@" + socketText(local);
    }
    contact_ = user_;
}

Result<std::string> Identity::target(const std::string& written, For whom) const
{
    const auto begin = written.find_first_not_of(" \t");
    const auto end = written.find_last_not_of(" \t");
    auto text = begin == std::string::npos ? std::string() : written.substr(begin, end - begin + 1);
    if (text.rfind("tel:", 0) == 0) {
        text = text.substr(4, text.find(';') - 4);
    }
    if (const auto digits = digitsOf(text); !digits.empty()) {
        return ownServers(digits, whom);
    }
    if (!isToken(text)) {
        return fail("this is no number and no address");
    }
    if (text.find('@') == std::string::npos && text.rfind("sip", 0) != 0) {
        return ownServers(text, whom);
    }
    if (text.rfind("sip:", 0) != 0) {
        text.insert(0, "sip:");
    }
    uri parsed{};
    const pl whole = toPl(text);
    if (uri_decode(&parsed, &whole) != 0 || !pl_isset(&parsed.host) ||
        view(parsed.scheme) != "sip" || pl_isset(&parsed.headers)) {
        return fail("this address cannot be dialled");
    }
    return text;
}

Result<std::string> Identity::ownServers(const std::string& written, For whom) const
{
    if (!account_) {
        return fail("a number needs an account with a server");
    }
    auto uri = "sip:" + escaped(written) + "@" + numericHost(account_->domain);
    if (account_->proxy.empty() && whom == For::Us) {
        uri += transportParameter(account_->transport);
    }
    return uri;
}

int Identity::credentials(char** user, char** password, const char* /*realm*/, void* identity)
{
    const auto& account = static_cast<const Identity*>(identity)->account_;
    if (!account || account->password.empty()) {
        return EAUTH;
    }
    const auto& name = account->authUser.empty() ? account->user : account->authUser;
    if (const int err = str_dup(user, name.c_str()); err != 0) {
        return err;
    }
    return str_dup(password, account->password.c_str());
}

} // namespace secondring::sip
