#pragma once
#include "tests/adapters/sip/wire_message.h"
#include "tests/support/udp_socket.h"

#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace secondring::test {

/// Many telephones behind one UDP port of 127.0.0.1, made by hand so that they can do what real
/// ones do rarely: refuse a hold, lose a transfer, say nothing.
///
/// Called, it behaves as the user it is called by says: "at-once" answers, "never" rings for ever,
/// "busy", "refuses", anybody else is not there. Passed on (REFER) to such a user, it tells how
/// that went, and ends the dialog it replaced.
/// Threads: one of its own does everything that comes; the functions may be called from any.
class WirePhone
{
public:
    explicit WirePhone(std::uint16_t linePort);
    ~WirePhone();
    WirePhone(const WirePhone&) = delete;
    WirePhone& operator=(const WirePhone&) = delete;

    /// Rings the line; gives the number of the call, from 0. `headers` are whole lines; without an
    /// offer the line has to make one.
    int ring(const std::string& headers = {}, bool offer = true);
    void hangUp(int call);
    void refuseHolds(int call);
    void hold(int call, bool on);
    /// One key: RFC 4733 events, or SIP INFO.
    void press(int call, char key, bool asInfo = false);
    /// From now on this call answers nothing at all.
    void fallSilent(int call);
    /// Leaves as soon as it has accepted a REFER, without telling how it goes.
    void leavesWhenReferred(int call);
    /// Answers the next request of this method with `status` ("491 Request Pending").
    void answersNext(int call, const std::string& method, const std::string& status);
    /// Sends the line to `target`.
    void refer(int call, const std::string& target);
    /// The Replaces header that takes the place of this call.
    std::string replacesHeader(int call) const;
    /// Where the line wants the packets of this call.
    std::uint16_t soundPort(int call) const;
    /// The last dialog somebody else began hangs up.
    void calledHangsUp();

    std::string address(const std::string& user) const;

    /// Every message that came, in order.
    std::vector<std::string> received() const;
    /// What this call's last description from the line said.
    std::string lastDirection(int call) const;
    bool isOver(int call) const;
    /// Waits until a message with `text` in it has come.
    bool waitFor(const std::string& text, Limit limit = 10s) const;

private:
    struct Call
    {
        std::string id;
        std::string localTag;
        std::string remoteTag;
        std::string local;  ///< our From or To, without tag
        std::string remote; ///< theirs
        std::string target; ///< their Contact
        int sequence = 1;
        bool begun = false; ///< by us
        bool up = false;
        bool over = false;
        bool refusesHolds = false;
        bool silent = false;
        bool leaves = false;
        bool offered = true;
        std::map<std::string, std::string> nextAnswers; ///< by method
        std::uint16_t soundPort = 0;
        std::string direction = "sendrecv";
        WireMessage invite{""}; ///< theirs
    };

    void run();
    void take(const WireMessage& message);
    void takeAnswer(Call& call, const WireMessage& message);
    void takeRequest(Call& call, const WireMessage& message);
    void takeInvite(const WireMessage& message);
    void takeReinvite(Call& call, const WireMessage& message);
    void takeRefer(Call& call, const WireMessage& message);
    Call& rung(int call);
    const Call& rung(int call) const;
    Call* find(const std::string& id);
    void send(Call& call,
              const std::string& method,
              const std::string& headers = {},
              const std::string& body = {},
              int sequence = 0);
    void answer(const WireMessage& request,
                const std::string& status,
                const std::string& tag = {},
                const std::string& body = {});
    void notify(Call& call, const std::string& status, bool last);
    std::string description(const std::string& direction) const;
    void endReplaced(const std::string& referTo);

    UdpSocket socket_;
    UdpSocket sound_;
    std::uint16_t linePort_;
    mutable std::mutex mutex_;
    std::vector<Call> calls_;
    std::vector<int> rung_;
    std::vector<std::string> received_;
    int count_ = 0;
    std::uint16_t soundSequence_ = 1;
    std::uint32_t soundTime_ = 8000;
    std::atomic<bool> running_{true};
    std::thread thread_;
};

} // namespace secondring::test
