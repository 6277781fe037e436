#pragma once
#include "core/adapters/sip/sip_settings.h"
#include "core/ports/sound_levels.h"
#include "tests/e2e/live_desk.h"
#include "tests/support/baresip.h"
#include "tests/support/hearing.h"
#include "tests/support/kamailio.h"
#include "tests/support/sipp.h"

#include <functional>
#include <optional>

namespace secondring::test {

/// What the agent's microphone hears while it lives.
struct Microphone
{
    Sound says;        ///< in a loop
    double toneHz = 0; ///< instead of it: loud all the time
};

struct HouseOptions
{
    std::optional<SipTransport> registersOver = SipTransport::Udp; ///< none: called directly
    Microphone microphone;
    std::vector<CodecKind> codecs = {
        CodecKind::Opus, CodecKind::G722, CodecKind::Pcma, CodecKind::Pcmu};
    Duration silenceLimit{20000};
    bool records = false;
    bool keepsLog = false; ///< on disk, as the program does; otherwise events are durable at once
    /// The agent's sound device, instead of the files.
    std::function<std::unique_ptr<SoundDevice>()> device;
};

/// A desk at a small PBX, and whoever may call it. Unless told otherwise, the desk's sound comes
/// from a file and goes into one, at the pace of a real device.
class PhoneHouse
{
public:
    explicit PhoneHouse(HouseOptions options = {});

    Kamailio& proxy() { return *proxy_; }

    LiveDesk& desk() { return *desk_; }

    std::uint16_t deskPort() const { return port_; }

    /// What a phone dials to reach the desk.
    std::string deskUri() const;
    /// Options of a phone that registers here over UDP.
    BaresipOptions phone(const std::string& user) const;
    /// Rings the desk from `caller`, answers as call `number`; false when it did not come so far.
    bool talk(Baresip& caller, std::int64_t number = 1);
    /// Waits for an event of a phone (see Baresip::waitFor) while the desk runs.
    bool sees(Baresip& phone, const std::string& event, const std::string& detail = {});
    /// What the agent's ear has heard; ends the desk's line.
    Sound ear();

    /// What the log on disk has of a call, read back; ends the desk.
    std::vector<Recorded> logged(std::int64_t number);

    std::filesystem::path logFile() const { return folder_ / "calls.db"; }

    std::filesystem::path recording(std::int64_t number) const;

private:
    DeskParts parts(Inbox& inbox);
    std::unique_ptr<SoundDevice> files() const;

    HouseOptions options_;
    TempDir folder_;
    Certificates certificates_;
    std::unique_ptr<Kamailio> proxy_;
    std::uint16_t port_;
    SoundLevels levels_;
    std::unique_ptr<LiveDesk> desk_;
};

/// One sound server for all phones of a test program: its speaker "ear" plays what a phone hears
/// whose options name it.
PulseServer& phoneSound();

/// "How may I help you?" and "Where is my parcel?", spoken once for all tests.
const Sound& agentSpeech();
const Sound& callerSpeech();
const Sound& colleagueSpeech();

} // namespace secondring::test
