#pragma once
#include "core/adapters/sip/datagram_guard.h"
#include "core/adapters/sip/identity.h"
#include "core/adapters/sip/libre.h"
#include "core/adapters/sip/sip_settings.h"
#include "core/base/result.h"

#include <memory>
#include <optional>
#include <string>

namespace secondring::sip {

/// What a stack tells its owner.
class StackEvents
{
public:
    virtual ~StackEvents() = default;

    /// An INVITE outside any dialog that passed all checks.
    virtual void invited(const sip_msg& message) = 0;
    /// A final answer of the far side to a request of ours, before libre looks at it.
    virtual void answered(const sip_msg& answer) = 0;
    /// Is this request within a dialog that lives?
    virtual bool knows(const sip_msg& request) const = 0;
    /// Everything has been said good-bye to.
    virtual void closed() = 0;
};

/// libre's SIP for one line: transports, listeners, the check of every request.
/// Threads: the line's only.
class Stack
{
public:
    Stack(const SipSettings& settings, StackEvents& events);
    ~Stack();
    Stack(const Stack&) = delete;
    Stack& operator=(const Stack&) = delete;

    /// Gives where it listens, for people: "udp 127.0.0.1:5060, tcp 127.0.0.1:5060".
    Result<std::string> open();
    /// `closed` is told when all transactions are over.
    void close();
    /// Ends those that are not.
    void closeNow();

    void refuse(const sip_msg& message,
                std::uint16_t status,
                const char* phrase,
                const std::string& headers = {});

    /// Set true while somebody waits for `answered`.
    void watchAnswers(bool on) { watching_ = on; }

    ::sip* handle() const { return sip_.get(); }

    sipsess_sock* sessions() const { return sessions_.get(); }

    sipevent_sock* subscriptions() const { return subscriptions_.get(); }

    Identity& identity() { return *identity_; }

    const SipSettings& settings() const { return settings_; }

    const sa& address() const { return address_; }

    /// What the last TLS certificate was not accepted for; empty when it was.
    std::string certificateTrouble() const;

private:
    Result<void> chooseAddress();
    Result<void> openSip();
    Result<std::string> openTransports();
    Result<std::string> listenOn(sip_transp transport, std::uint16_t port);
    Result<void> openTls();
    void openNames();
    bool isLocal(const sip_msg& message) const;
    void guardDatagrams(const sip_msg& message);
    bool checked(const sip_msg& message);
    bool answerStray(const sip_msg& message);
    static bool onRequest(const sip_msg* message, void* self);
    static bool onStrayAnswer(const sip_msg* message, void* self);
    static void onInvite(const sip_msg* message, void* self);
    static void onTrace(bool sent,
                        sip_transp transport,
                        const sa* from,
                        const sa* to,
                        const std::uint8_t* bytes,
                        size_t length,
                        void* self);
    static void onExit(void* self);

    const SipSettings& settings_;
    StackEvents& events_;
    sa address_{};
    sa local_{};
    Ref<::sip> sip_;
    Ref<tls> tls_;
    Ref<dnsc> names_;
    Ref<sip_lsnr> requests_;
    Ref<sip_lsnr> strayAnswers_;
    Ref<sipevent_sock> subscriptions_;
    Ref<sipsess_sock> sessions_;
    std::unique_ptr<Identity> identity_;
    std::unique_ptr<DatagramGuard> datagrams_; ///< goes before the socket does
    bool watching_ = false;
    bool closing_ = false;
    bool closed_ = false;
};

} // namespace secondring::sip
