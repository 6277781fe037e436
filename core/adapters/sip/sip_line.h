#pragma once
#include "core/adapters/sip/sip_settings.h"
#include "core/ports/line.h"
#include "core/ports/sound_device.h"
#include "core/ports/sound_levels.h"

#include <memory>

namespace secondring {

/// The telephone line over SIP (RFC 3261): a real one, through a server or directly.
///
/// Without an account it takes direct calls on its own address, and reports NoAccount with where it
/// listens. The recording, the file being played and the talk's figures are the line's too.
/// Threads: one of its own runs everything; `start`, `perform` and `stop` on the desk's.
/// Borrows: the device and the levels, which outlive the line. The device runs only while there is
/// something to hear or to say.
class SipLine final : public Line
{
public:
    SipLine(SipSettings settings, SoundDevice& device, SoundLevels& levels);
    /// Without a device the line keeps time by itself, hears nothing and sends silence.
    explicit SipLine(SipSettings settings);
    ~SipLine() override;
    SipLine(const SipLine&) = delete;
    SipLine& operator=(const SipLine&) = delete;

    void start(Sink sink) override;
    void perform(const LineCommand& command) override;
    void stop() override;

private:
    class Loop;

    SipSettings settings_;
    SoundDevice* device_;
    SoundLevels* levels_;
    std::unique_ptr<Loop> loop_;
};

} // namespace secondring
