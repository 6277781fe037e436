#include "core/adapters/sip/sdp_talk.h"

#include "core/adapters/sip/sip_text.h"

#include <algorithm>
#include <string>

namespace secondring::sip {
namespace {

constexpr std::uint8_t kEventsPayload = 101;
constexpr const char* kEventsName = "telephone-event";

void addFormat(sdp_media* media,
               int payload,
               const char* name,
               std::uint32_t clock,
               int channels,
               const char* parameters)
{
    const auto id = std::to_string(payload);
    sdp_format_add(nullptr,
                   media,
                   false,
                   id.c_str(),
                   name,
                   clock,
                   static_cast<std::uint8_t>(channels),
                   nullptr,
                   nullptr,
                   nullptr,
                   false,
                   parameters != nullptr ? "%s" : nullptr,
                   parameters);
}

void addCodec(sdp_media* media, CodecKind kind)
{
    const bool opus = kind == CodecKind::Opus; // RFC 7587, 7: always "/48000/2"
    addFormat(media,
              usualPayloadType(kind),
              std::string(encodingName(kind)).c_str(),
              rtpClock(kind),
              opus ? 2 : 1,
              opus ? "useinbandfec=1;stereo=0;sprop-stereo=0" : nullptr);
}

std::optional<CodecKind> kindOf(const sdp_format& format)
{
    if (format.name != nullptr) {
        return codecKind(format.name);
    }
    // A static payload type needs no rtpmap (RFC 3551, 6).
    for (const auto kind : {CodecKind::Pcmu, CodecKind::Pcma, CodecKind::G722}) {
        if (usualPayloadType(kind) == format.pt) {
            return kind;
        }
    }
    return std::nullopt;
}

bool isEvents(const sdp_format& format)
{
    return format.name != nullptr && str_casecmp(format.name, kEventsName) == 0;
}

template <class Use> void eachAgreed(const sdp_media* media, bool local, Use use)
{
    for (const le* at = sdp_media_format_lst(media, local)->head; at != nullptr; at = at->next) {
        const auto& format = *static_cast<const sdp_format*>(at->data);
        if (format.sup && format.pt >= 0 && format.pt <= 127) {
            use(format, static_cast<std::uint8_t>(format.pt));
        }
    }
}

} // namespace

SdpTalk::SdpTalk(const sa& local, const std::vector<CodecKind>& codecs)
{
    sdp_session_alloc(session_.out(), &local);
    sdp_media_add(&media_, session_.get(), "audio", sa_port(&local), "RTP/AVP");
    for (const auto kind : codecs) {
        addCodec(media_, kind);
    }
    addFormat(media_, kEventsPayload, kEventsName, 8000, 1, "0-15");
    sdp_media_set_lattr(media_, true, "ptime", "20");
}

void SdpTalk::setHolding(bool on)
{
    sdp_media_set_ldir(media_, on ? SDP_SENDONLY : SDP_SENDRECV);
}

Ref<mbuf> SdpTalk::encode(bool offer)
{
    Ref<mbuf> body;
    sdp_encode(body.out(), session_.get(), offer);
    return body;
}

Result<Agreement> SdpTalk::decode(mbuf* body, bool offer)
{
    if (const int err = sdp_decode(session_.get(), body, offer); err != 0) {
        return fail("the session description cannot be read");
    }
    return agreement();
}

Result<Agreement> SdpTalk::agreement() const
{
    Agreement agreed;
    bool found = false;
    eachAgreed(media_, false, [&](const sdp_format& format, std::uint8_t payload) {
        if (isEvents(format)) {
            agreed.sendEvents = agreed.sendEvents.value_or(payload);
        } else if (const auto kind = kindOf(format); kind && !std::exchange(found, true)) {
            agreed.send = Codec{*kind, payload};
        }
    });
    eachAgreed(media_, true, [&](const sdp_format& format, std::uint8_t payload) {
        if (isEvents(format)) {
            agreed.receiveEvents = payload;
        } else if (const auto kind = kindOf(format)) {
            agreed.receive.push_back(Codec{*kind, payload});
        }
    });
    const sa* remote = sdp_media_raddr(media_);
    if (!found || sa_port(remote) == 0) {
        return fail("no codec in common");
    }
    agreed.remote = *remote;
    sdp_media_raddr_rtcp(media_, &agreed.remoteControl);
    // libre mirrors: what the far side wants to send is our receiving. An address of 0.0.0.0 is
    // the old way to hold (RFC 3264, 8.4).
    const auto theirs = sdp_media_rdir(media_);
    const bool anywhere = sa_isset(remote, SA_ADDR);
    agreed.remoteHolds = (theirs & SDP_SENDONLY) == 0 || !anywhere;
    agreed.remoteListens = (sdp_media_dir(media_) & SDP_SENDONLY) != 0 && anywhere;
    return agreed;
}

} // namespace secondring::sip
