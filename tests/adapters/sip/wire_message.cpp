#include "tests/adapters/sip/wire_message.h"

#include <array>
#include <cstdlib>

namespace secondring::test {

WireMessage::WireMessage(std::string text)
    : text_(std::move(text))
{
}

int WireMessage::status() const
{
    return text_.rfind("SIP/2.0 ", 0) == 0 ? std::atoi(text_.c_str() + 8) : 0;
}

std::string WireMessage::method() const
{
    const auto sequence = header("CSeq");
    const auto space = sequence.find(' ');
    return space == std::string::npos ? std::string() : sequence.substr(space + 1);
}

std::string WireMessage::target() const
{
    const auto begin = text_.find(' ') + 1;
    return text_.substr(begin, text_.find(' ', begin) - begin);
}

std::string WireMessage::header(std::string_view name) const
{
    const auto start = text_.find("\r\n" + std::string(name) + ": ");
    if (start == std::string::npos || start > text_.find("\r\n\r\n")) {
        return {};
    }
    const auto begin = start + name.size() + 4;
    return text_.substr(begin, text_.find("\r\n", begin) - begin);
}

std::string WireMessage::body() const
{
    const auto begin = text_.find("\r\n\r\n");
    return begin == std::string::npos ? std::string() : text_.substr(begin + 4);
}

std::string WireMessage::tag(std::string_view name) const
{
    const auto value = header(name);
    const auto begin = value.find(";tag=");
    return begin == std::string::npos
               ? std::string()
               : value.substr(begin + 5, value.find(';', begin + 5) - begin - 5);
}

std::string WireMessage::address(std::string_view name) const
{
    const auto value = header(name);
    const auto begin = value.find('<');
    return begin == std::string::npos ? value
                                      : value.substr(begin + 1, value.find('>') - begin - 1);
}

std::uint16_t WireMessage::soundPort() const
{
    const auto at = body().find("m=audio ");
    return at == std::string::npos ? std::uint16_t{0}
                                   : static_cast<std::uint16_t>(std::atoi(body().c_str() + at + 8));
}

std::string WireMessage::direction() const
{
    for (const std::string_view each : {"sendonly", "recvonly", "inactive"}) {
        if (body().find("a=" + std::string(each)) != std::string::npos) {
            return std::string(each);
        }
    }
    return "sendrecv";
}

std::string userOf(std::string_view address)
{
    const auto begin = address.find(':') + 1;
    return std::string(address.substr(begin, address.find('@') - begin));
}

} // namespace secondring::test
