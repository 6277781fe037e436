#pragma once
#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>

/// Words on the wire: what may go into a header, and what of the wire may go further in.
namespace secondring::sip {

/// Text of the wire made fit for the log and the screen: valid UTF-8 without control characters,
/// at most 200 bytes.
std::string cleaned(std::string_view text);

/// True if no character of it could end a header or a URI early.
bool isToken(std::string_view text);

/// `text` with everything but unreserved characters as %XX (RFC 3986, 2.1).
std::string escaped(std::string_view text);

/// The inverse. Nothing when a control or non-ASCII character would come out.
std::optional<std::string> unescaped(std::string_view text);

/// `text` cut to at most `bytes`, never within a UTF-8 character.
std::string_view shortened(std::string_view text, std::size_t bytes);

/// "host" and "port" of "host:port", "[::1]:port", "host"; port 0 when there is none.
struct HostPort
{
    std::string host;
    unsigned port = 0;
};

HostPort splitHostPort(std::string_view text);

} // namespace secondring::sip
