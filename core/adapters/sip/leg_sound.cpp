#include "core/adapters/sip/leg_sound.h"

#include "core/adapters/media/file_player.h"
#include "core/adapters/media/two_track_recorder.h"

namespace secondring::sip {

LegSound::LegSound(SoundHost host)
    : host_(std::move(host))
    , media_(host_.levels)
    , alive_(std::make_shared<LegSound*>(this))
{
}

LegSound::~LegSound()
{
    *alive_ = nullptr;
}

void LegSound::agree(const Agreement& agreed)
{
    codec_ = agreed.send.kind;
    media_.setSendCodec(agreed.send);
    media_.setReceiveCodecs(agreed.receive);
    media_.setRemoteHeld(agreed.remoteHolds);
}

void LegSound::tick(const SoundFrame& microphone, SoundFrame& ear, RtpStream* out)
{
    const auto payload = media_.tick(microphone, ear);
    if (out != nullptr) {
        out->send(payload, media_.sendPayloadType(), media_.timestampStep());
    }
    if (playing_ && !media_.playing()) {
        playing_ = false;
        host_.report(LegPlayed{});
    }
}

void LegSound::record(const std::string& file)
{
    if (recording_) {
        return;
    }
    recording_ = true;
    const auto tell =
        [mail = mail_, alive = alive_, later = host_.later, file](const RecordingReport& report) {
            {
                const std::lock_guard lock(mail->mutex);
                mail->letters.push_back({report.on, file, report.trouble});
            }
            later([alive] {
                if (*alive != nullptr) {
                    (*alive)->readMail();
                }
            });
        };
    media_.record(std::make_unique<TwoTrackRecorder>(file, tell));
}

void LegSound::readMail()
{
    std::deque<LegRecording> letters;
    {
        const std::lock_guard lock(mail_->mutex);
        letters.swap(mail_->letters);
    }
    for (auto& letter : letters) {
        recording_ = letter.on;
        host_.report(std::move(letter));
    }
}

void LegSound::stopRecording()
{
    media_.record(nullptr);
    readMail();
}

void LegSound::play(const std::string& file)
{
    media_.play(std::make_unique<FilePlayer>(file));
    playing_ = true;
}

void LegSound::stopPlaying()
{
    media_.stopPlaying();
    playing_ = false;
}

LegTalk LegSound::finish()
{
    stopRecording();
    const auto share = media_.talk();
    return {share.agent, share.caller, share.interruptions, share.longestSilence};
}

std::string LegSound::codecName() const
{
    return std::string(spokenName(codec_));
}

} // namespace secondring::sip
