#include "tests/adapters/sip/wire_phone.h"

#include <algorithm>
#include <array>
#include <utility>

namespace secondring::test {

namespace {

/// How a user behaves who is called.
std::string answerOf(const std::string& user)
{
    static const std::map<std::string, std::string> kAnswers = {{"at-once", "200 OK"},
                                                                {"never", "180 Ringing"},
                                                                {"busy", "486 Busy Here"},
                                                                {"refuses", "603 Decline"}};
    const auto found = kAnswers.find(user);
    return found == kAnswers.end() ? "404 Not Found" : found->second;
}

} // namespace

WirePhone::WirePhone(std::uint16_t linePort)
    : linePort_(linePort)
    , thread_([this] { run(); })
{
    calls_.reserve(256); // references to calls stay good
}

WirePhone::~WirePhone()
{
    running_ = false;
    thread_.join();
}

std::string WirePhone::address(const std::string& user) const
{
    return "sip:" + user + "@127.0.0.1:" + std::to_string(socket_.port());
}

std::vector<std::string> WirePhone::received() const
{
    const std::lock_guard lock(mutex_);
    return received_;
}

std::string WirePhone::lastDirection(int call) const
{
    const std::lock_guard lock(mutex_);
    return rung(call).direction;
}

std::string WirePhone::description(const std::string& direction) const
{
    return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " +
           std::to_string(sound_.port()) +
           " RTP/AVP 8 0 101\r\na=rtpmap:101 telephone-event/8000\r\na=" + direction + "\r\n";
}

void WirePhone::run()
{
    while (running_) {
        if (const auto datagram = socket_.receive(20ms)) {
            const std::lock_guard lock(mutex_);
            received_.push_back(*datagram);
            take(WireMessage(*datagram));
        }
    }
}

WirePhone::Call* WirePhone::find(const std::string& id)
{
    const auto found =
        std::find_if(calls_.begin(), calls_.end(), [&](const Call& each) { return each.id == id; });
    return found == calls_.end() ? nullptr : &*found;
}

void WirePhone::take(const WireMessage& message)
{
    Call* const call = find(message.header("Call-ID"));
    if (call != nullptr && call->silent) {
        return;
    }
    if (message.status() != 0) {
        if (call != nullptr) {
            takeAnswer(*call, message);
        }
    } else if (call != nullptr) {
        takeRequest(*call, message);
    } else if (message.method() == "INVITE") {
        takeInvite(message);
    } else if (message.method() != "ACK") {
        answer(message, "481 No Such Call");
    }
}

void WirePhone::takeAnswer(Call& call, const WireMessage& message)
{
    if (message.method() != "INVITE" || message.status() < 200) {
        return;
    }
    const int sequence = std::atoi(message.header("CSeq").c_str());
    if (message.status() < 300) {
        call.remoteTag = message.tag("To");
        call.target = message.address("Contact");
        call.soundPort = message.soundPort();
        call.direction = message.direction();
        const bool first = !std::exchange(call.up, true);
        const auto answer = first && !call.offered ? description("sendrecv") : std::string();
        send(call, "ACK", {}, answer, sequence);
    } else {
        const auto before = std::exchange(call.remoteTag, message.tag("To"));
        send(call, "ACK", {}, {}, sequence);
        call.remoteTag = before;
    }
}

void WirePhone::takeRequest(Call& call, const WireMessage& message)
{
    const auto method = message.method();
    if (call.over && method != "ACK" && method != "BYE") {
        answer(message, "481 Call Does Not Exist");
    } else if (const auto next = call.nextAnswers.find(method); next != call.nextAnswers.end()) {
        answer(message, next->second);
        call.nextAnswers.erase(next);
    } else if (method == "INVITE") {
        message.tag("To").empty() ? answer(message,
                                           answerOf(userOf(message.target())),
                                           call.localTag,
                                           description("sendrecv"))
                                  : takeReinvite(call, message);
    } else if (method == "BYE") {
        call.over = true;
        answer(message, "200 OK");
    } else if (method == "CANCEL") {
        call.over = true;
        answer(message, "200 OK");
        answer(call.invite, "487 Request Terminated", call.localTag);
    } else if (method == "REFER") {
        takeRefer(call, message);
    } else if (method != "ACK") {
        answer(message, "200 OK");
    }
}

void WirePhone::takeInvite(const WireMessage& message)
{
    Call call;
    call.id = message.header("Call-ID");
    call.localTag = "called-" + std::to_string(++count_);
    call.remoteTag = message.tag("From");
    call.remote = "<" + message.address("From") + ">";
    call.local = "<" + message.address("To") + ">";
    call.target = message.address("Contact");
    call.soundPort = message.soundPort();
    call.invite = message;
    const auto status = answerOf(userOf(message.target()));
    call.up = status == "200 OK";
    calls_.push_back(call);
    if (call.up) {
        answer(message, "180 Ringing", call.localTag);
    }
    answer(message, status, call.localTag, call.up ? description("sendrecv") : std::string());
}

void WirePhone::takeReinvite(Call& call, const WireMessage& message)
{
    if (call.refusesHolds) {
        answer(message, "488 Not Acceptable Here");
        return;
    }
    call.direction = message.direction();
    answer(
        message, "200 OK", {}, description(call.direction == "sendonly" ? "recvonly" : "sendrecv"));
}

void WirePhone::takeRefer(Call& call, const WireMessage& message)
{
    answer(message, "202 Accepted");
    if (call.leaves) {
        call.over = true;
        send(call, "BYE");
        return;
    }
    notify(call, "100 Trying", false);
    const auto target = message.address("Refer-To");
    const auto status = answerOf(userOf(target));
    if (status != "180 Ringing") {
        if (status == "200 OK") {
            endReplaced(target);
        }
        notify(call, status, true);
    }
}

void WirePhone::endReplaced(const std::string& referTo)
{
    const auto begin = referTo.find("?Replaces=");
    if (begin == std::string::npos) {
        return;
    }
    const auto id = referTo.substr(begin + 10, referTo.find("%3B", begin) - begin - 10);
    if (Call* const replaced = find(id)) {
        replaced->over = true;
        send(*replaced, "BYE");
    }
}

void WirePhone::notify(Call& call, const std::string& status, bool last)
{
    send(call,
         "NOTIFY",
         std::string("Event: refer\r\nSubscription-State: ") +
             (last ? "terminated;reason=noresource" : "active;expires=60") +
             "\r\nContent-Type: message/sipfrag;version=2.0\r\n",
         "SIP/2.0 " + status + "\r\n");
}

void WirePhone::send(Call& call,
                     const std::string& method,
                     const std::string& headers,
                     const std::string& body,
                     int sequence)
{
    if (sequence == 0) {
        sequence = ++call.sequence;
    }
    const bool same = method == "CANCEL"; // as a transaction
    const auto branch = "z9hG4bK" + call.localTag + "-" + std::to_string(sequence) +
                        (method == "ACK" ? "a" : "") + (same || method == "INVITE" ? "i" : "");
    const auto here = "127.0.0.1:" + std::to_string(socket_.port());
    socket_.send(method + " " + call.target + " SIP/2.0\r\nVia: SIP/2.0/UDP " + here +
                     ";branch=" + branch + ";rport\r\nMax-Forwards: 70\r\nFrom: " + call.local +
                     ";tag=" + call.localTag + "\r\nTo: " + call.remote +
                     (call.remoteTag.empty() ? "" : ";tag=" + call.remoteTag) +
                     "\r\nCall-ID: " + call.id + "\r\nCSeq: " + std::to_string(sequence) + " " +
                     method + "\r\nContact: <" + address("wire") + ">\r\n" + headers +
                     (body.empty() || !headers.empty() ? "" : "Content-Type: application/sdp\r\n") +
                     "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body,
                 linePort_);
}

void WirePhone::answer(const WireMessage& request,
                       const std::string& status,
                       const std::string& tag,
                       const std::string& body)
{
    auto to = request.header("To");
    if (!tag.empty() && request.tag("To").empty()) {
        to += ";tag=" + tag;
    }
    socket_.send("SIP/2.0 " + status + "\r\nVia: " + request.header("Via") +
                     "\r\nFrom: " + request.header("From") + "\r\nTo: " + to + "\r\nCall-ID: " +
                     request.header("Call-ID") + "\r\nCSeq: " + request.header("CSeq") +
                     "\r\nContact: <" + address(userOf(request.address("To"))) + ">\r\n" +
                     (body.empty() ? "" : "Content-Type: application/sdp\r\n") +
                     "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body,
                 linePort_);
}

} // namespace secondring::test
