#include "tests/bench/sip_caller.h"

namespace secondring::bench {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kPatience = std::chrono::milliseconds(3000);

/// What stands between `before` and the next of `after`.
std::string between(const std::string& text, const std::string& before, const char* after)
{
    const auto begin = text.find(before);
    if (begin == std::string::npos) {
        return "";
    }
    const auto from = begin + before.size();
    return text.substr(from, text.find_first_of(after, from) - from);
}

} // namespace

SipCaller::SipCaller(std::uint16_t deskPort, std::uint16_t rtpPort, bool opus)
    : deskPort_(deskPort)
    , rtpPort_(rtpPort)
    , opus_(opus)
{
}

std::string
SipCaller::request(const std::string& method, int sequence, const std::string& body) const
{
    const auto self = "127.0.0.1:" + std::to_string(socket_.port());
    const auto number = std::to_string(calls_);
    const auto id = number + "-" + self;
    std::string text = method + " sip:desk@127.0.0.1:" + std::to_string(deskPort_) + " SIP/2.0\r\n";
    text += "Via: SIP/2.0/UDP " + self + ";branch=z9hG4bK" + method + number + "\r\n";
    text += "From: \"Bench\" <sip:bench@" + self + ">;tag=bench" + number + "\r\n";
    text += "To: <sip:desk@127.0.0.1:" + std::to_string(deskPort_) + ">" + remoteTag_ + "\r\n";
    text += "Call-ID: " + id + "\r\nCSeq: " + std::to_string(sequence) + " " + method + "\r\n";
    text += "Contact: <sip:bench@" + self + ">\r\nMax-Forwards: 70\r\n";
    if (!body.empty()) {
        text += "Content-Type: application/sdp\r\n";
    }
    return text + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

void SipCaller::invite()
{
    ++calls_;
    remoteTag_.clear();
    const std::string media =
        opus_ ? " 96\r\na=rtpmap:96 opus/48000/2\r\n" : " 0\r\na=rtpmap:0 PCMU/8000\r\n";
    const auto message = request("INVITE",
                                 1,
                                 "v=0\r\no=bench 1 1 IN IP4 127.0.0.1\r\ns=-\r\n"
                                 "c=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " +
                                     std::to_string(rtpPort_) + " RTP/AVP" + media);
    invitedAt_ = Clock::now();
    socket_.send(message, deskPort_);
}

std::optional<std::string> SipCaller::response(int code, const std::string& method)
{
    const auto wanted = "SIP/2.0 " + std::to_string(code);
    const auto id = "Call-ID: " + std::to_string(calls_) + "-";
    const auto deadline = Clock::now() + kPatience;
    while (Clock::now() < deadline) {
        const auto message = socket_.receive(kPatience);
        if (message && message->rfind(wanted, 0) == 0 && message->find(id) != std::string::npos &&
            message->find(" " + method + "\r\n") != std::string::npos) {
            return message;
        }
    }
    return std::nullopt;
}

std::optional<Microseconds> SipCaller::untilRinging()
{
    if (!response(180, "INVITE")) {
        return std::nullopt;
    }
    return std::chrono::duration_cast<Microseconds>(Clock::now() - invitedAt_);
}

std::optional<Clock::time_point> SipCaller::untilAnswered()
{
    const auto message = response(200, "INVITE");
    if (!message) {
        return std::nullopt;
    }
    const auto at = Clock::now();
    remoteTag_ = ";tag=" + between(between(*message, "\nTo:", "\r"), ";tag=", ";>");
    deskRtpPort_ = static_cast<std::uint16_t>(std::stoi("0" + between(*message, "m=audio ", " ")));
    socket_.send(request("ACK", 1, ""), deskPort_);
    return at;
}

bool SipCaller::hangUp()
{
    socket_.send(request("BYE", 2, ""), deskPort_);
    return response(200, "BYE").has_value();
}

} // namespace secondring::bench
