#pragma once
#include "core/adapters/media/codec.h"
#include "core/adapters/sip/libre.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace secondring::sip {

/// What both sides have agreed about the sound of a dialog.
struct Agreement
{
    Codec send;
    std::vector<Codec> receive;
    std::optional<std::uint8_t> sendEvents;    ///< payload type of keys we send (RFC 4733)
    std::optional<std::uint8_t> receiveEvents; ///< … and of keys we get
    sa remote{};
    sa remoteControl{};        ///< RTCP
    bool remoteHolds = false;  ///< it does not want to hear us, or does not send
    bool remoteListens = true; ///< it wants packets from us
};

/// Our side of offer and answer (RFC 3264): one audio stream.
class SdpTalk
{
public:
    /// `local` is the address and port packets are expected at.
    SdpTalk(const sa& local, const std::vector<CodecKind>& codecs);

    /// Held: we go on sending (silence) and do not listen.
    void setHolding(bool on);

    Ref<mbuf> encode(bool offer);

    /// Takes an offer or an answer from `body` (from its position on).
    Result<Agreement> decode(mbuf* body, bool offer);

private:
    Result<Agreement> agreement() const;

    Ref<sdp_session> session_;
    sdp_media* media_ = nullptr; ///< owned by the session
};

} // namespace secondring::sip
