#pragma once
#include "core/adapters/media/codec.h"
#include "core/adapters/media/playout.h"
#include "core/adapters/media/rtp_packet.h"
#include "core/adapters/media/sound_encoder.h"
#include "core/adapters/media/talk_meter.h"
#include "core/ports/sound_device.h"

#include <cstdint>
#include <memory>
#include <span>

namespace secondring {

class FilePlayer;
class TwoTrackRecorder;

/// The sound of one leg: RTP payloads and the microphone in, RTP payloads and the ear out.
/// Signalling, sockets and encryption are others' business.
///
/// Invariants: a held leg gives the ear nothing and the far side nothing but silence, from the very
/// next tick; a muted one sends nothing of the microphone.
/// Threads: all on the line's. `tick` and `receive` neither lock nor allocate.
/// Owns: its codecs, the file being played, the recorder.
class LegMedia
{
public:
    /// `levels` may be null; else it outlives the leg and shows its sound while it is live.
    explicit LegMedia(SoundLevels* levels = nullptr);
    ~LegMedia();
    LegMedia(const LegMedia&) = delete;
    LegMedia& operator=(const LegMedia&) = delete;

    void setSendCodec(const Codec& codec);
    /// All that were agreed: the far side may change between them from one packet to the next.
    void setReceiveCodecs(std::span<const Codec> codecs);

    /// A packet of the negotiated peer. One with a payload type not agreed is counted and dropped.
    void receive(const RtpPacketView& packet);

    /// 20 ms passed: takes what the agent said, gives what the agent hears, and the payload to send
    /// now (valid until the next tick). Empty: send nothing, but advance the timestamp all the
    /// same.
    std::span<const std::uint8_t> tick(const SoundFrame& microphone, SoundFrame& ear);
    /// How far the RTP timestamp advances with every tick: 160, or 960 for Opus.
    std::uint32_t timestampStep() const;

    std::uint8_t sendPayloadType() const { return sendCodec_.payloadType; }

    void setMuted(bool muted) { muted_ = muted; }

    /// Held by us: silence both ways.
    void setHeld(bool held) { held_ = held; }

    /// Held by the far side: its music is heard, but is nobody's talk.
    void setRemoteHeld(bool held) { remoteHeld_ = held; }

    /// Forget the sound waiting to be heard, as after a change of device.
    void flush() { playout_.flush(); }

    /// Play a file to the caller and to the agent, mixed with the microphone, until it ends.
    void play(std::unique_ptr<FilePlayer> file);
    void stopPlaying();
    bool playing() const;

    /// Record from now on; null ends a recording (its file is finished off by its own thread).
    void record(std::unique_ptr<TwoTrackRecorder> recorder);

    PlayoutStats stats() const { return playout_.stats(); }

    TalkShare talk() const { return talk_.share(); }

private:
    bool mixFile(SoundFrame& sent, SoundFrame& ear);

    Codec sendCodec_;
    std::unique_ptr<SoundEncoder> encoder_;
    Playout playout_;
    TalkMeter talk_;
    std::unique_ptr<FilePlayer> file_;
    std::unique_ptr<TwoTrackRecorder> recorder_;
    bool muted_ = false;
    bool held_ = false;
    bool remoteHeld_ = false;
};

} // namespace secondring
