#include "core/adapters/phone/sip_address.h"

#include "core/adapters/phone/typed_text.h"

#include <charconv>

namespace secondring::phone {

namespace {

constexpr std::string_view kUserMarks = "-_.!~*'()&=+$,;/%#";
constexpr std::string_view kParamMarks = "-_.!~*'()[]/:&+$%=;@";
constexpr std::string_view kHexAndColon = "0123456789abcdef:.";

std::string alphanumericAnd(std::string_view marks)
{
    return std::string{kLetters} + std::string{kDigits} + std::string{marks};
}

/// What stands between angle brackets, if any do.
std::string_view unwrapped(std::string_view text)
{
    const auto from = text.find('<');
    const auto to = text.rfind('>');
    return from != std::string_view::npos && to != std::string_view::npos && from < to
               ? text.substr(from + 1, to - from - 1)
               : text;
}

std::string schemeOf(std::string_view text)
{
    const auto scheme = lowered(text.substr(0, text.find(':')));
    return scheme == "sip" || scheme == "sips" ? scheme : std::string{};
}

bool isPort(std::string_view text)
{
    unsigned port = 0;
    const auto* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, port);
    return parsed.ec == std::errc{} && parsed.ptr == end && port >= 1 && port <= 65535;
}

bool isHost(std::string_view host)
{
    if (host.starts_with('[')) {
        return host.ends_with(']') && host.size() > 3 &&
               consistsOf(host.substr(1, host.size() - 2), kHexAndColon);
    }
    while (!host.empty()) {
        const auto label = host.substr(0, host.find('.'));
        if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-' ||
            !consistsOf(label, alphanumericAnd("-_"))) {
            return false;
        }
        host.remove_prefix(std::min(host.size(), label.size() + 1));
        if (host.empty()) {
            return true;
        }
    }
    return false;
}

/// "host:5070" into host and port; brackets keep the colons of IPv6 together.
void takeHost(std::string_view text, SipAddress& address)
{
    const auto bracket = text.rfind(']');
    const auto colon = text.find(':', bracket == std::string_view::npos ? 0 : bracket);
    address.host = lowered(text.substr(0, colon));
    if (colon != std::string_view::npos) {
        address.port = text.substr(colon + 1);
        if (address.port.empty()) {
            address.port = "0"; // a colon promises a port
        }
    }
}

} // namespace

bool looksLikeSipAddress(std::string_view text)
{
    const auto inner = unwrapped(text);
    return inner.find('@') != std::string_view::npos || !schemeOf(inner).empty();
}

Result<SipAddress> parseSipAddress(std::string_view text)
{
    const auto notOne = [text] {
        return fail(inQuotes(text) + " is not an address. One looks like name@example.org.");
    };
    auto rest = unwrapped(text);
    SipAddress address{.scheme = schemeOf(rest)};
    if (address.scheme.empty()) {
        address.scheme = "sip";
    } else {
        rest.remove_prefix(address.scheme.size() + 1);
    }
    const auto at = rest.find('@');
    if (at != std::string_view::npos) {
        address.user = rest.substr(0, at);
        rest.remove_prefix(at + 1);
        if (address.user.empty() || !consistsOf(address.user, alphanumericAnd(kUserMarks))) {
            return notOne();
        }
    }
    const auto params = std::min(rest.find(';'), rest.size());
    address.params = rest.substr(params);
    takeHost(rest.substr(0, params), address);
    if (!isHost(address.host) || (!address.port.empty() && !isPort(address.port)) ||
        !consistsOf(address.params, alphanumericAnd(kParamMarks))) {
        return notOne();
    }
    return address;
}

} // namespace secondring::phone
