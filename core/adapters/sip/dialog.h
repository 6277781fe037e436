#pragma once
#include "core/adapters/sip/libre.h"
#include "core/adapters/sip/replaces.h"
#include "core/adapters/sip/rtp_stream.h"
#include "core/adapters/sip/sdp_talk.h"
#include "core/adapters/sip/stack.h"

#include <functional>
#include <memory>
#include <string>

namespace secondring::sip {

class Dialog;

/// How a dialog ended, when we did not end it.
struct DialogEnd
{
    unsigned status = 0; ///< the answer that ended it; 0 when none did
    int error = 0;       ///< errno when the network did; ECONNRESET is a BYE or a CANCEL
    std::string text;    ///< for logs
};

/// What a dialog tells its leg. Nothing here may destroy the dialog; do that later.
class DialogEvents
{
public:
    virtual ~DialogEvents() = default;

    virtual void progressed(Dialog& dialog, unsigned status) = 0;
    virtual void established(Dialog& dialog) = 0;
    /// Offer and answer have agreed anew.
    virtual void agreed(Dialog& dialog) = 0;
    /// The far side made an offer of its own; a change of ours that waited is forgotten by libre.
    virtual void offered(Dialog& dialog) = 0;
    /// The far side has accepted the last `change`.
    virtual void changed(Dialog& dialog) = 0;
    virtual void digit(Dialog& dialog, char key) = 0;
    /// A REFER: to be answered by the one who is told.
    virtual void referred(Dialog& dialog, const sip_msg& message) = 0;
    virtual void ended(Dialog& dialog, const DialogEnd& end) = 0;
};

/// One SIP dialog made by an INVITE, with its packets.
/// Owns: the session and the sockets; both go when it goes, with a BYE, a CANCEL or a refusal.
/// Threads: the line's only.
class Dialog
{
public:
    /// Nothing when there is no port left for its packets.
    static std::unique_ptr<Dialog> make(Stack& stack, DialogEvents& events);
    ~Dialog() = default;
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    /// Calls `uri`. `headers` are whole lines.
    Result<void> call(const std::string& uri, const std::string& headers);
    /// Takes an INVITE and lets it ring. The status of the refusal if it cannot be taken.
    Result<void> ring(const sip_msg& invite);
    bool answer();
    void reject(std::uint16_t status, const char* phrase, const std::string& headers = {});
    /// Asks the far side to be held or taken back: `changed`, or a refusing answer the stack sees.
    bool change(bool holding);

    /// What the next description says, without telling anybody now.
    void setHolding(bool on) { sdp_.setHolding(on); }

    /// Asks whether the far side still knows this dialog.
    void ask(std::function<void(bool)> then);
    /// One key as SIP INFO, for those who know no telephone events.
    void sendInfo(char key);

    /// Is this message within this dialog?
    bool belongs(const sip_msg& message) const;

    sip_dialog* handle() const { return sipsess_dialog(session_.get()); }

    const DialogNames& names() const { return names_; }

    /// The far side's own address of this dialog (its Contact), for a transfer.
    const std::string& remoteTarget() const { return remoteTarget_; }

    RtpStream& stream() { return *stream_; }

    const std::optional<Agreement>& agreement() const { return agreement_; }

private:
    Dialog(Stack& stack, DialogEvents& events, std::unique_ptr<RtpStream> stream);

    Result<void> take(mbuf* body, bool offer);
    void noteTarget(const sip_msg& message);
    void finishAsking(bool alive);

    static int onOffer(mbuf** description, const sip_msg* message, void* self);
    static int onAnswer(const sip_msg* message, void* self);
    static void onProgress(const sip_msg* message, void* self);
    static void onEstablished(const sip_msg* message, void* self);
    static void onInfo(::sip* stack, const sip_msg* message, void* self);
    static void onRefer(::sip* stack, const sip_msg* message, void* self);
    static void onClose(int error, const sip_msg* message, void* self);
    static void onAsked(int error, const sip_msg* message, void* self);
    static int
    printContact(sip_transp transport, const sa* from, const sa* to, mbuf* request, void* self);

    Stack& stack_;
    DialogEvents& events_;
    std::unique_ptr<RtpStream> stream_;
    SdpTalk sdp_;
    Ref<struct sip_request> asking_;
    std::function<void(bool)> askedThen_;
    Timer askLimit_;
    DialogNames names_;
    std::string remoteTarget_;
    std::optional<Agreement> agreement_;
    bool outgoing_ = false;
    bool lateOffer_ = false;
    Ref<sipsess> session_; // the first to go: it tells the far side
};

} // namespace secondring::sip
