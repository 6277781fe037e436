#include "core/adapters/audio/qt_sound_device.h"
#include "core/adapters/sip/sip_line.h"
#include "tests/bench/ear_trace.h"
#include "tests/bench/figures.h"
#include "tests/bench/rtp_mirror.h"
#include "tests/bench/sip_caller.h"
#include "tests/e2e/live_desk.h"
#include "tests/support/ports.h"

#include <QCoreApplication>

#include <future>
#include <stdexcept>

namespace secondring::bench {

namespace {

using namespace std::chrono_literals;

constexpr int kClicks = 40;

struct Way
{
    CodecKind codec;
    std::string name;
};

/// A desk whose agent has the mouth and the ear of the trace.
class SpeakingDesk
{
public:
    SpeakingDesk(std::uint16_t port, const std::string& microphone, const std::string& ear)
        : desk_([&](test::Inbox&) {
            SipSettings settings;
            settings.udpPort = port;
            settings.tcpPort = std::nullopt;
            test::DeskParts parts;
            parts.sound = std::make_unique<QtSoundDevice>(QtSoundDevice::Choice{microphone, ear});
            parts.line = std::make_unique<SipLine>(settings, *parts.sound, levels_);
            return parts;
        })
    {
    }

    test::LiveDesk& operator*() { return desk_; }

private:
    SoundLevels levels_;
    test::LiveDesk desk_;
};

std::vector<double> delaysOf(EarTrace& trace, const Way& way)
{
    const auto port = test::freePort();
    SpeakingDesk speaking(port, EarTrace::kMicrophone, EarTrace::kSpeaker);
    auto& desk = *speaking;
    const RtpMirror mirror;
    SipCaller caller(port, mirror.port(), way.codec == CodecKind::Opus);
    desk.run(500ms);
    caller.invite();
    if (!desk.waitForPhase<Ringing>(1)) {
        throw std::runtime_error("the bench's call did not ring");
    }
    auto answered = std::async(std::launch::async, [&] { return caller.untilAnswered(); });
    desk.act(1, AnswerRequested{});
    if (!desk.waitForPhase<Talking>(1) || !answered.get()) {
        throw std::runtime_error("the bench's call was not answered");
    }
    desk.run(5s); // the playout buffer finds its depth
    return trace.measure(kClicks, [&](test::Limit time) { desk.run(time); });
}

} // namespace

std::vector<Figure> soundFigures()
{
    test::PulseServer server;
    server.useHere();
    int argc = 1;
    std::string name = "secondring_bench";
    char* argv = name.data();
    const QCoreApplication application(argc, &argv);
    EarTrace trace(server);
    std::vector<Figure> figures;
    for (const auto& way : {Way{CodecKind::Pcmu, "G.711"}, Way{CodecKind::Opus, "Opus"}}) {
        Figure figure{"mouth to ear, " + way.name, "ms", {}, ""};
        for (const double delay : delaysOf(trace, way)) {
            figure.samples.add(delay);
        }
        figures.push_back(figure);
    }
    return figures;
}

} // namespace secondring::bench
