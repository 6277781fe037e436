#include "tests/adapters/sip/wire_phone.h"

#include <algorithm>
#include <array>
#include <utility>

/// What telephones made by hand do when they are told to.
namespace secondring::test {

namespace {

std::uint8_t eventOf(char key)
{
    static const std::string kKeys = "0123456789*#ABCD";
    return static_cast<std::uint8_t>(kKeys.find(key));
}

} // namespace

WirePhone::Call& WirePhone::rung(int call)
{
    return calls_[static_cast<std::size_t>(rung_[static_cast<std::size_t>(call)])];
}

const WirePhone::Call& WirePhone::rung(int call) const
{
    return calls_[static_cast<std::size_t>(rung_[static_cast<std::size_t>(call)])];
}

bool WirePhone::isOver(int call) const
{
    const std::lock_guard lock(mutex_);
    return rung(call).over;
}

bool WirePhone::waitFor(const std::string& text, Limit limit) const
{
    return waitUntil(
        [&] {
            const auto all = received();
            return std::any_of(all.begin(), all.end(), [&](const std::string& each) {
                return each.find(text) != std::string::npos;
            });
        },
        limit);
}

std::uint16_t WirePhone::soundPort(int call) const
{
    const std::lock_guard lock(mutex_);
    return rung(call).soundPort;
}

std::string WirePhone::replacesHeader(int call) const
{
    const std::lock_guard lock(mutex_);
    const auto& old = rung(call);
    return "Replaces: " + old.id + ";to-tag=" + old.remoteTag + ";from-tag=" + old.localTag +
           "\r\nRequire: replaces\r\n";
}

void WirePhone::answersNext(int number, const std::string& method, const std::string& status)
{
    const std::lock_guard lock(mutex_);
    rung(number).nextAnswers[method] = status;
}

void WirePhone::refer(int number, const std::string& target)
{
    const std::lock_guard lock(mutex_);
    send(rung(number), "REFER", "Refer-To: <" + target + ">\r\n");
}

int WirePhone::ring(const std::string& headers, bool offer)
{
    const std::lock_guard lock(mutex_);
    Call call;
    const auto self = std::to_string(socket_.port()) + "-" + std::to_string(++count_);
    call.id = "call-" + self;
    call.localTag = "us-" + self;
    call.local = "\"Wanda Wire\" <" + address("wanda") + ">";
    call.target = "sip:desk@127.0.0.1:" + std::to_string(linePort_);
    call.remote = "<" + call.target + ">";
    call.begun = true;
    rung_.push_back(static_cast<int>(calls_.size()));
    calls_.push_back(call);
    calls_.back().offered = offer;
    const auto type = offer ? "Content-Type: application/sdp\r\n" : "";
    send(calls_.back(), "INVITE", headers + type, offer ? description("sendrecv") : "");
    return static_cast<int>(rung_.size()) - 1;
}

void WirePhone::hangUp(int number)
{
    const std::lock_guard lock(mutex_);
    auto& call = rung(number);
    call.over = true;
    call.up ? send(call, "BYE") : send(call, "CANCEL", {}, {}, call.sequence);
}

void WirePhone::refuseHolds(int number)
{
    const std::lock_guard lock(mutex_);
    rung(number).refusesHolds = true;
}

void WirePhone::fallSilent(int number)
{
    const std::lock_guard lock(mutex_);
    rung(number).silent = true;
}

void WirePhone::leavesWhenReferred(int number)
{
    const std::lock_guard lock(mutex_);
    rung(number).leaves = true;
}

void WirePhone::hold(int number, bool on)
{
    const std::lock_guard lock(mutex_);
    auto& call = rung(number);
    send(call, "INVITE", {}, description(on ? "sendonly" : "sendrecv"));
}

void WirePhone::press(int number, char key, bool asInfo)
{
    const std::lock_guard lock(mutex_);
    auto& call = rung(number);
    if (asInfo) {
        send(call,
             "INFO",
             "Content-Type: application/dtmf-relay\r\n",
             "Signal=" + std::string(1, key) + "\r\nDuration=100\r\n");
        return;
    }
    soundTime_ += 1600;
    for (const bool end : {false, false, true, true, true}) {
        const auto sequence = soundSequence_++;
        const std::array<unsigned, 16> bytes = {0x80,
                                                101,
                                                sequence / 256U,
                                                sequence % 256U,
                                                soundTime_ >> 24U,
                                                soundTime_ >> 16U & 255U,
                                                soundTime_ >> 8U & 255U,
                                                soundTime_ & 255U,
                                                1,
                                                2,
                                                3,
                                                4,
                                                eventOf(key),
                                                end ? 0x8AU : 0x0AU,
                                                3,
                                                32};
        std::string packet;
        for (const auto byte : bytes) {
            packet += static_cast<char>(byte);
        }
        sound_.send(packet, call.soundPort);
    }
}

void WirePhone::calledHangsUp()
{
    const std::lock_guard lock(mutex_);
    const auto last = std::find_if(
        calls_.rbegin(), calls_.rend(), [](const Call& each) { return !each.begun && each.up; });
    if (last != calls_.rend()) {
        last->over = true;
        send(*last, "BYE");
    }
}

} // namespace secondring::test
