#pragma once
#include "core/adapters/sip/stack.h"
#include "core/call/line_report.h"

#include <functional>
#include <string>

namespace secondring::sip {

/// Keeps us known to the server of the account, and tells the truth about it.
///
/// A REGISTER of our own instead of libre's: the address we can be reached at is where the server
/// sees us (so that its requests come back over the connection we opened), a dead server is noticed
/// within seconds, and it is tried again after 1, 2, 4 and then every 8 s.
/// Threads: the line's only.
class Registration
{
public:
    using Tell = std::function<void(LineStatus, const std::string&)>;

    Registration(Stack& stack, Tell tell);
    /// Takes us out of the server's book, without waiting for its answer.
    ~Registration();
    Registration(const Registration&) = delete;
    Registration& operator=(const Registration&) = delete;

    void start();

private:
    void attempt();
    int request();
    void answer(int error, const sip_msg* message);
    void accepted(const sip_msg& message);
    void challenged(const sip_msg& message);
    bool learnContact(const sip_msg& message);
    void watchConnection(const sip_msg& message);
    void checkServer();
    void lost(const std::string& why);
    void unreachable(const std::string& why);
    void refused(const std::string& why);
    void tell(LineStatus status, const std::string& detail);
    std::string errorText(int error) const;
    std::string contactLines(const sa& from, sip_transp transport) const;

    static int
    printContact(sip_transp transport, const sa* from, const sa* to, mbuf* request, void* self);
    static void onAnswer(int error, const sip_msg* message, void* self);
    static void onCheckAnswer(int error, const sip_msg* message, void* self);
    static void onConnectionLost(int error, void* self);

    Stack& stack_;
    const SipAccount& account_;
    Tell tell_;
    Ref<sip_dialog> dialog_;
    Ref<sip_auth> auth_;
    Ref<struct sip_request> request_;
    Ref<sip_dialog> checkDialog_;
    Ref<struct sip_request> check_;
    Ref<sip_keepalive> keepalive_;
    int connection_ = -1; ///< its socket, while `keepalive_` watches it
    Timer limit_;
    Timer again_;
    Timer checkSoon_;
    Timer checkLimit_;
    std::uint32_t expires_;
    std::string oldContact_; ///< to be taken out of the server's book
    int failures_ = 0;
    int challenges_ = 0;
    bool registered_ = false;
    LineStatus told_ = LineStatus::Stopped;
    std::string toldDetail_;
};

} // namespace secondring::sip
