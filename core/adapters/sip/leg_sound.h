#pragma once
#include "core/adapters/media/leg_media.h"
#include "core/adapters/sip/rtp_stream.h"
#include "core/adapters/sip/sdp_talk.h"
#include "core/call/line_report.h"

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace secondring::sip {

/// What a leg's sound needs of the line.
struct SoundHost
{
    SoundLevels* levels = nullptr;
    std::function<void(LineReportBody)> report;
    /// Runs a function on the line's thread soon; may be called from any thread.
    std::function<void(std::function<void()>)> later;
};

/// The sound of a leg on its way between packets and device: recording and playing included.
/// Threads: the line's only.
class LegSound
{
public:
    explicit LegSound(SoundHost host);
    ~LegSound();
    LegSound(const LegSound&) = delete;
    LegSound& operator=(const LegSound&) = delete;

    void agree(const Agreement& agreed);

    void receive(const RtpPacketView& packet) { media_.receive(packet); }

    /// 20 ms: what the agent says goes out by `out` (null: nobody may hear it yet), what the agent
    /// hears comes back.
    void tick(const SoundFrame& microphone, SoundFrame& ear, RtpStream* out);

    void setHeld(bool held) { media_.setHeld(held); }

    void setRemoteHeld(bool held) { media_.setRemoteHeld(held); }

    void setMuted(bool muted) { media_.setMuted(muted); }

    void record(const std::string& file);
    void stopRecording();
    void play(const std::string& file);
    void stopPlaying();

    /// Ends the recording, reporting it, and gives how the talk was shared.
    LegTalk finish();

    std::string codecName() const;

private:
    /// What the recorder's thread told and the line's has not read yet.
    struct Mail
    {
        std::mutex mutex;
        std::deque<LegRecording> letters;
    };

    void readMail();

    SoundHost host_;
    LegMedia media_;
    CodecKind codec_ = CodecKind::Pcma;
    std::shared_ptr<Mail> mail_ = std::make_shared<Mail>();
    std::shared_ptr<LegSound*> alive_; ///< points here as long as we are
    bool recording_ = false;
    bool playing_ = false;
};

} // namespace secondring::sip
