#include "tests/e2e/phone_house.h"

#include "core/adapters/media/wav_sound_device.h"
#include "core/adapters/sip/sip_line.h"
#include "core/adapters/sqlite/sqlite_call_archive.h"
#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "tests/support/ports.h"

#include <stdexcept>

namespace secondring::test {

namespace {

std::uint16_t portOf(const Kamailio& proxy, SipTransport transport)
{
    return transport == SipTransport::Tls ? proxy.tlsPort() : proxy.port();
}

SipAccount accountAt(const Kamailio& proxy, SipTransport transport)
{
    SipAccount account;
    account.user = "agent7";
    account.password = Kamailio::kPassword;
    account.domain = "127.0.0.1:" + std::to_string(portOf(proxy, transport));
    account.transport = transport;
    account.displayName = "Second Ring";
    return account;
}

} // namespace

PhoneHouse::PhoneHouse(HouseOptions options)
    : options_(std::move(options))
    , proxy_(std::make_unique<Kamailio>(Kamailio::Options{certificates_.good()}))
    , port_(freePort())
    , desk_(std::make_unique<LiveDesk>([this](Inbox& inbox) { return parts(inbox); },
                                       DeskSettings{.recordCalls = options_.records,
                                                    .recordingsFolder = folder_.path().string()}))
{
    const auto wanted = options_.registersOver ? LineStatus::Ready : LineStatus::NoAccount;
    desk_->waitFor([&] { return desk_->state().line.status == wanted; });
}

std::unique_ptr<SoundDevice> PhoneHouse::files() const
{
    WavSoundDevice::Settings sound;
    sound.ear = folder_ / "ear.wav";
    sound.toneHz = options_.microphone.toneHz;
    sound.repeat = true;
    if (!options_.microphone.says.samples.empty()) {
        sound.microphone = folder_ / "microphone.wav";
        writeWav(sound.microphone, options_.microphone.says);
    }
    return std::make_unique<WavSoundDevice>(sound);
}

DeskParts PhoneHouse::parts(Inbox& inbox)
{
    SipSettings sip;
    sip.udpPort = port_;
    sip.tcpPort = port_;
    sip.rtpFirst = static_cast<std::uint16_t>(freePorts(41) / 2 * 2 + 2);
    sip.rtpLast = static_cast<std::uint16_t>(sip.rtpFirst + 38);
    sip.codecs = options_.codecs;
    sip.silenceLimit = options_.silenceLimit;
    sip.trust.caFile = certificates_.authority();
    if (options_.registersOver) {
        sip.account = accountAt(*proxy_, *options_.registersOver);
    }
    DeskParts parts;
    parts.sound = options_.device ? options_.device() : files();
    parts.line = std::make_unique<SipLine>(sip, *parts.sound, levels_);
    if (options_.keepsLog) {
        auto store = SqliteStore::open(logFile());
        if (!store) {
            throw std::runtime_error(store.error().reason);
        }
        parts.log = std::make_unique<SqliteCallLog>(
            **store, CallTaker{"Test", "1"}, [&inbox](auto task) { inbox.put(std::move(task)); });
        parts.store = std::move(*store);
    }
    return parts;
}

std::string PhoneHouse::deskUri() const
{
    return options_.registersOver ? proxy_->uri("agent7")
                                  : "sip:desk@127.0.0.1:" + std::to_string(port_);
}

BaresipOptions PhoneHouse::phone(const std::string& user) const
{
    BaresipOptions options;
    options.user = user;
    options.server = proxy_->address();
    return options;
}

bool PhoneHouse::talk(Baresip& caller, std::int64_t number)
{
    caller.dial(deskUri());
    if (!desk_->waitForPhase<Ringing>(number)) {
        return false;
    }
    desk_->act(number, AnswerRequested{});
    return desk_->waitForPhase<Talking>(number) && sees(caller, "CALL_ESTABLISHED");
}

bool PhoneHouse::sees(Baresip& phone, const std::string& event, const std::string& detail)
{
    return desk_->waitFor([&] { return phone.waitFor(event, 0ms, detail); });
}

Sound PhoneHouse::ear()
{
    desk_.reset();
    return readWav(folder_ / "ear.wav");
}

std::vector<Recorded> PhoneHouse::logged(std::int64_t number)
{
    desk_.reset();
    const auto store = SqliteStore::open(logFile());
    if (!store) {
        throw std::runtime_error(store.error().reason);
    }
    std::vector<Recorded> found;
    {
        // It answers before it goes.
        SqliteCallArchive archive{**store, [](const auto& task) { task(); }};
        archive.events(CallId{number}, [&](const auto& events) { found = events.value(); });
    }
    return found;
}

std::filesystem::path PhoneHouse::recording(std::int64_t number) const
{
    const auto begin = "call-" + std::to_string(number) + "-";
    for (const auto& entry : std::filesystem::directory_iterator{folder_.path()}) {
        if (entry.path().filename().string().starts_with(begin)) {
            return entry.path();
        }
    }
    return folder_ / (begin + "missing.wav");
}

PulseServer& phoneSound()
{
    static PulseServer server;
    return server;
}

const Sound& agentSpeech()
{
    static const Sound kSpeech = speak("Good morning, how may I help you?");
    return kSpeech;
}

const Sound& callerSpeech()
{
    static const Sound kSpeech = speak("I am still waiting for my parcel.");
    return kSpeech;
}

const Sound& colleagueSpeech()
{
    static const Sound kSpeech = speak("This is the dispatch department speaking.");
    return kSpeech;
}

} // namespace secondring::test
