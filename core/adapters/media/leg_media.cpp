#include "core/adapters/media/leg_media.h"

#include "core/adapters/media/file_player.h"
#include "core/adapters/media/two_track_recorder.h"

#include <algorithm>

namespace secondring {

namespace {

void mix(SoundFrame& into, const SoundFrame& other)
{
    std::transform(into.begin(), into.end(), other.begin(), into.begin(), [](int a, int b) {
        return static_cast<std::int16_t>(std::clamp(a + b, -32768, 32767));
    });
}

} // namespace

LegMedia::LegMedia(SoundLevels* levels)
    : talk_(levels)
{
}

LegMedia::~LegMedia() = default;

void LegMedia::setSendCodec(const Codec& codec)
{
    sendCodec_ = codec;
    encoder_ = makeEncoder(codec.kind);
}

void LegMedia::setReceiveCodecs(std::span<const Codec> codecs)
{
    playout_.setCodecs(codecs);
}

void LegMedia::receive(const RtpPacketView& packet)
{
    playout_.receive(packet);
}

std::span<const std::uint8_t> LegMedia::tick(const SoundFrame& microphone, SoundFrame& ear)
{
    playout_.pull(ear);
    SoundFrame sent = microphone;
    if (held_) {
        ear.fill(0);
    }
    if (held_ || muted_) {
        sent.fill(0);
    }
    if (held_ || remoteHeld_) {
        talk_.skip();
    } else {
        talk_.feed(sent, ear);
    }
    const SoundFrame caller = ear;
    const bool played = !held_ && mixFile(sent, ear);
    if (recorder_) {
        recorder_->write(sent, caller);
    }
    if (!encoder_) {
        return {};
    }
    return played || !(held_ || muted_) ? encoder_->encode(sent) : encoder_->silence();
}

bool LegMedia::mixFile(SoundFrame& sent, SoundFrame& ear)
{
    SoundFrame sound;
    if (!file_ || !file_->next(sound)) {
        return false;
    }
    mix(sent, sound);
    mix(ear, sound);
    return true;
}

std::uint32_t LegMedia::timestampStep() const
{
    return rtpClock(sendCodec_.kind) / 50;
}

void LegMedia::play(std::unique_ptr<FilePlayer> file)
{
    file_ = std::move(file);
}

void LegMedia::stopPlaying()
{
    file_.reset();
}

bool LegMedia::playing() const
{
    return file_ && (file_->state() == FilePlayer::State::Loading ||
                     file_->state() == FilePlayer::State::Playing);
}

void LegMedia::record(std::unique_ptr<TwoTrackRecorder> recorder)
{
    recorder_ = std::move(recorder);
}

} // namespace secondring
