#include "core/adapters/sip/sip_line.h"
#include "tests/adapters/sip/wire_message.h"
#include "tests/contract/line_reports.h"
#include "tests/support/catch.h"
#include "tests/support/ports.h"
#include "tests/support/udp_socket.h"

#include <functional>

using namespace secondring;
using namespace secondring::test;

namespace {

constexpr const char* kSdp = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\n"
                             "t=0 0\r\nm=audio 40000 RTP/AVP 8\r\n";

/// A request that is right in every respect, to be spoilt in one.
struct Request
{
    std::string method = "INVITE";
    std::string uri = "sip:desk@127.0.0.1";
    std::string version = "SIP/2.0";
    std::string via = "Via: SIP/2.0/UDP 127.0.0.1:{port};branch=z9hG4bK{id};rport\r\n";
    std::string from = "From: <sip:wanda@127.0.0.1>;tag={id}\r\n";
    std::string to = "To: <sip:desk@127.0.0.1>\r\n";
    std::string callId = "Call-ID: call-{id}\r\n";
    std::string sequence = "CSeq: 1 {method}\r\n";
    std::string hops = "Max-Forwards: 70\r\n";
    std::string contact = "Contact: <sip:wanda@127.0.0.1:{port}>\r\n";
    std::string more;
    std::string type = "Content-Type: application/sdp\r\n";
    std::string length = "Content-Length: {length}\r\n";
    std::string body = kSdp;

    std::string text(std::uint16_t port, int id) const
    {
        auto all = method + " " + uri + " " + version + "\r\n" + via + from + to + callId +
                   sequence + hops + contact + more + type + length + "\r\n" + body;
        const auto fill = [&](const std::string& name, const std::string& value) {
            for (auto at = all.find(name); at != std::string::npos; at = all.find(name)) {
                all.replace(at, name.size(), value);
            }
        };
        fill("{port}", std::to_string(port));
        fill("{id}", std::to_string(port) + "-" + std::to_string(id));
        fill("{method}", method);
        fill("{length}", std::to_string(body.size()));
        return all;
    }
};

/// A line without an account, and somebody who sends it datagrams.
class Desk
{
public:
    Desk() { line_.start(reports_.sink()); }

    ~Desk() { line_.stop(); }

    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    /// The status of the first answer that is not provisional; 180 if it rings; 0 for silence.
    int statusFor(const Request& request, Limit limit = 3s)
    {
        const auto id = std::to_string(socket_.port()) + "-" + std::to_string(++count_);
        socket_.send(request.text(socket_.port(), count_), port_);
        while (const auto answer = socket_.receive(limit)) {
            last_ = WireMessage(*answer);
            const bool ours = last_.header("Via").find(id + ";") != std::string::npos;
            if (ours && last_.status() != 100) {
                return last_.status();
            }
        }
        return 0;
    }

    const WireMessage& lastAnswer() const { return last_; }

    LineReports& reports() { return reports_; }

private:
    static SipSettings settings(std::uint16_t port)
    {
        SipSettings settings;
        settings.udpPort = port;
        settings.tcpPort = std::nullopt;
        settings.mostLegs = 3;
        return settings;
    }

    std::uint16_t port_ = freePort();
    LineReports reports_;
    SipLine line_{settings(port_)};
    UdpSocket socket_;
    WireMessage last_{""};
    int count_ = 0;
};

struct Case
{
    std::string what;
    int status;
    std::function<void(Request&)> spoil;
};

Request options()
{
    Request request;
    request.method = "OPTIONS";
    request.body.clear();
    request.type.clear();
    return request;
}

} // namespace

TEST_CASE("a request that is not right is refused as RFC 3261 says, and rings nobody")
{
    const std::vector<Case> cases = {
        {"no To", 400, [](Request& r) { r.to.clear(); }},
        {"no From", 400, [](Request& r) { r.from.clear(); }},
        {"no tag in From", 400, [](Request& r) { r.from = "From: <sip:w@127.0.0.1>\r\n"; }},
        {"no Call-ID", 400, [](Request& r) { r.callId.clear(); }},
        {"no CSeq", 400, [](Request& r) { r.sequence.clear(); }},
        {"CSeq of another method", 400, [](Request& r) { r.sequence = "CSeq: 1 BYE\r\n"; }},
        {"CSeq too big", 400, [](Request& r) { r.sequence = "CSeq: 4294967295 INVITE\r\n"; }},
        {"two From", 400, [](Request& r) { r.from += r.from; }},
        {"two Call-IDs", 400, [](Request& r) { r.callId += "Call-ID: other\r\n"; }},
        {"Max-Forwards is no number", 400, [](Request& r) { r.hops = "Max-Forwards: x\r\n"; }},
        {"Max-Forwards too big", 400, [](Request& r) { r.hops = "Max-Forwards: 256\r\n"; }},
        {"Content-Length too big", 400, [](Request& r) { r.length = "Content-Length: 9999\r\n"; }},
        {"Content-Length negative", 400, [](Request& r) { r.length = "Content-Length: -1\r\n"; }},
        {"no Contact", 400, [](Request& r) { r.contact.clear(); }},
        {"two Contacts", 400, [](Request& r) { r.contact += r.contact; }},
        {"Replaces that cannot be read", 400, [](Request& r) { r.more = "Replaces: abc\r\n"; }},
        {"Replaces with nothing in it", 400, [](Request& r) { r.more = "Replaces: \r\n"; }},
        {"a method for others", 405, [](Request& r) { r.method = "PUBLISH"; }},
        {"a registration", 405, [](Request& r) { r.method = "REGISTER"; }},
        {"a body that is no description",
         415,
         [](Request& r) { r.type = "Content-Type: text/plain\r\n"; }},
        {"a packed body", 415, [](Request& r) { r.more = "Content-Encoding: gzip\r\n"; }},
        {"another kind of address", 416, [](Request& r) { r.uri = "tel:+4930123"; }},
        {"an extension nobody has", 420, [](Request& r) { r.more = "Require: 100rel\r\n"; }},
        {"a call that is not", 481, [](Request& r) { r.to = "To: <sip:d@127.0.0.1>;tag=x\r\n"; }},
        {"Replaces of a call that is not",
         481,
         [](Request& r) { r.more = "Replaces: a@b;to-tag=1;from-tag=2\r\n"; }},
        {"hops used up on the way to others",
         483,
         [](Request& r) {
             r.hops = "Max-Forwards: 0\r\n";
             r.uri = "sip:x@127.9.9.9";
         }},
        {"no codec in common",
         488,
         [](Request& r) { r.body.replace(r.body.find("AVP 8"), 5, "AVP 3"); }},
        {"no sound at all", 488, [](Request& r) { r.body = "v=0\r\n"; }},
        {"a method nobody knows", 501, [](Request& r) { r.method = "FOO"; }},
        {"another version", 505, [](Request& r) { r.version = "SIP/7.0"; }},
    };
    Desk desk;
    for (const auto& each : cases) {
        Request request;
        each.spoil(request);
        INFO(each.what);
        CHECK(desk.statusFor(request) == each.status);
    }
    CHECK_FALSE(bool(desk.reports().count<LegArrived>(LegId{1})));
    CHECK(desk.statusFor(Request{}) == 180);
}

TEST_CASE("a refusal says what would be taken")
{
    Desk desk;
    Request request;
    request.more = "Require: 100rel, replaces, gruu\r\n";
    CHECK(desk.statusFor(request) == 420);
    CHECK(desk.lastAnswer().header("Unsupported") == "100rel, gruu");
    request = Request{};
    request.type = "Content-Type: text/plain\r\n";
    CHECK(desk.statusFor(request) == 415);
    CHECK(desk.lastAnswer().header("Accept") == "application/sdp");
    request = Request{};
    request.method = "PUBLISH";
    CHECK(desk.statusFor(request) == 405);
    CHECK(desk.lastAnswer().header("Allow").find("INVITE") != std::string::npos);
}

TEST_CASE("requests outside calls get the answer they deserve")
{
    Desk desk;
    CHECK(desk.statusFor(options()) == 200);
    CHECK(desk.lastAnswer().header("Accept") == "application/sdp");
    auto request = options();
    request.hops = "Max-Forwards: 0\r\n"; // we are the end of the way (RFC 3261, 11.2)
    CHECK(desk.statusFor(request) == 200);
    request = options();
    request.hops.clear(); // older telephones
    CHECK(desk.statusFor(request) == 200);
    for (const auto& [method, status] :
         {std::pair{"BYE", 481}, {"CANCEL", 481}, {"INFO", 481}, {"REFER", 603}}) {
        request = options();
        request.method = method;
        INFO(method);
        CHECK(desk.statusFor(request) == status);
    }
    request = options();
    request.method = "NOTIFY";
    request.more = "Event: refer\r\nSubscription-State: active\r\n";
    CHECK(desk.statusFor(request) == 481);
    request = options();
    request.method = "ACK";
    CHECK(desk.statusFor(request, 100ms) == 0);
    request = options();
    request.via.clear();
    CHECK(desk.statusFor(request, 100ms) == 0);
}

TEST_CASE("an INVITE without a description rings, and so does one with more in it than it says")
{
    Desk desk;
    Request request;
    request.body.clear();
    request.type.clear();
    CHECK(desk.statusFor(request) == 180);
    request = Request{};
    request.length = "Content-Length: " + std::to_string(std::string(kSdp).size()) + "\r\n";
    request.body += "rubbish after the end";
    CHECK(desk.statusFor(request) == 180);
}

TEST_CASE("when all legs are taken the next caller hears that we are busy")
{
    Desk desk;
    for (int i = 0; i < 3; ++i) {
        CHECK(desk.statusFor(Request{}) == 180);
    }
    CHECK(desk.statusFor(Request{}) == 486);
}

TEST_CASE("a caller's name comes through as text that can be shown and stored")
{
    Desk desk;
    Request request;
    request.from = "From: \"J\xC3\xBCrgen \xFF\x01Wei\xC3\x9F\" <sip:%2B4930%20@127.0.0.1>;tag={id}"
                   "\r\n";
    CHECK(desk.statusFor(request) == 180);
    const auto arrived = desk.reports().await<LegArrived>(desk.reports().arrived());
    REQUIRE(arrived);
    CHECK(arrived->caller.name == "J\xC3\xBCrgen ?Wei\xC3\x9F");
    CHECK(arrived->caller.number == "+4930 ");
}
