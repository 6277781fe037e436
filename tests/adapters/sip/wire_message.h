#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace secondring::test {

/// A SIP message as text, for telephones made by hand. Lenient: what is not there is empty.
class WireMessage
{
public:
    explicit WireMessage(std::string text);

    const std::string& text() const { return text_; }

    /// 0 for a request.
    int status() const;
    /// Of the request, or of the request that is answered.
    std::string method() const;
    /// The address in the first line of a request.
    std::string target() const;
    /// The value of the first such header.
    std::string header(std::string_view name) const;
    std::string body() const;
    /// The tag of a From or To header.
    std::string tag(std::string_view header) const;
    /// The address between < and > of a header.
    std::string address(std::string_view header) const;
    /// Where the description wants its packets.
    std::uint16_t soundPort() const;
    /// "sendrecv", "sendonly", "recvonly" or "inactive".
    std::string direction() const;

private:
    std::string text_;
};

/// The user of "sip:user@host".
std::string userOf(std::string_view address);

} // namespace secondring::test
