#include "tests/support/pulse_server.h"

#include <cstdlib>
#include <stdexcept>

namespace secondring::test {

namespace {

// Without rewinds a null sink works in steps of at most 50 ms; with them an idle one sleeps two
// seconds at a time, and a microphone behind it would be deaf for that long.
const std::string kSinkFormat = "rate=48000 channels=1 channel_map=mono norewinds=1 ";

std::string speaker(const std::string& name)
{
    return "sink_name=" + name + " sink_properties=device.description=" + name + " " + kSinkFormat;
}

std::string microphone(const std::string& name)
{
    return "source_name=" + name + " source_properties=device.description=" + name +
           " master=" + name + "_feed.monitor";
}

std::string script(const std::filesystem::path& folder)
{
    return "load-module module-native-protocol-unix auth-anonymous=1 socket=" +
           (folder / "native").string() + "\nload-module module-null-sink " + speaker("ear") +
           "\nload-module module-null-sink " + speaker("ring") + "\nload-module module-null-sink " +
           speaker("mic_feed") + "\nload-module module-remap-source " + microphone("mic") +
           "\nset-default-sink ear\nset-default-source mic\n";
}

} // namespace

PulseServer::PulseServer()
{
    writeFile(folder_ / "test.pa", script(folder_.path()));
    const std::vector<std::string> command = {"pulseaudio",
                                              "-n",
                                              "-F",
                                              folder_ / "test.pa",
                                              "--daemonize=no",
                                              "--exit-idle-time=-1",
                                              "--use-pid-file=no",
                                              "--disable-shm=yes",
                                              "--realtime=no",
                                              "--high-priority=no"};
    server_ = std::make_unique<Process>(ProcessOptions{command, env(), folder_ / "log", {}});
    const auto ready = [this] {
        return run({"pactl", "get-default-source"}, folder_ / "probe", kPatience, env()) == 0;
    };
    if (!waitUntil([&] { return ready() || !server_->running(); }, kPatience) ||
        !server_->running()) {
        throw std::runtime_error("pulseaudio: " + server_->output());
    }
}

PulseServer::~PulseServer() = default;

std::map<std::string, std::string> PulseServer::env() const
{
    return {{"PULSE_SERVER", "unix:" + (folder_ / "native").string()},
            {"PULSE_RUNTIME_PATH", folder_.path()},
            {"PULSE_STATE_PATH", folder_.path()},
            {"PULSE_COOKIE", folder_ / "cookie"},
            {"XDG_RUNTIME_DIR", folder_.path()},
            {"DBUS_SESSION_BUS_ADDRESS", "disabled:"}};
}

void PulseServer::useHere() const
{
    for (const auto& [name, value] : env()) {
        setenv(name.c_str(), value.c_str(), 1);
    }
}

std::string PulseServer::pactl(const std::vector<std::string>& arguments)
{
    std::vector<std::string> command = {"pactl"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    const auto answer = newFile("pactl");
    if (run(command, answer, kPatience, env()) != 0) {
        throw std::runtime_error("pactl: " + readFile(answer));
    }
    return readFile(answer);
}

int PulseServer::load(const std::string& module, const std::string& arguments)
{
    return std::stoi(pactl({"load-module", module, arguments}));
}

void PulseServer::unload(int number)
{
    pactl({"unload-module", std::to_string(number)});
}

int PulseServer::addSpeaker(const std::string& name)
{
    return load("module-null-sink", speaker(name));
}

int PulseServer::addMicrophone(const std::string& name)
{
    addSpeaker(name + "_feed");
    return load("module-remap-source", microphone(name));
}

std::unique_ptr<Process> PulseServer::play(const Sound& sound, const std::string& sink)
{
    const auto file = newFile("play");
    writeWav(file, sound);
    return std::make_unique<Process>(ProcessOptions{
        {"paplay", "--latency-msec=40", "--device=" + sink, file}, env(), newFile("log"), {}});
}

PulseServer::Recording::Recording(const PulseServer& server,
                                  const std::string& sink,
                                  std::filesystem::path file,
                                  int channels)
    : file_(std::move(file))
    , process_(ProcessOptions{{"parecord",
                               "--device=" + sink + ".monitor",
                               "--file-format=wav",
                               "--format=s16le",
                               "--rate=48000",
                               "--channels=" + std::to_string(channels),
                               "--latency-msec=20",
                               file_},
                              server.env(),
                              file_.string() + ".log",
                              {}})
{
    // The header alone has 44 bytes: from then on it hears.
    waitUntil(
        [this] {
            std::error_code none;
            const auto size = std::filesystem::file_size(file_, none);
            return !none && size > 44;
        },
        kPatience);
}

Sound PulseServer::Recording::stop(int channel)
{
    process_.signal(SIGINT); // the signal at which it completes the file
    process_.waitForExit(kPatience);
    return readWav(file_, channel);
}

std::unique_ptr<PulseServer::Recording> PulseServer::record(const std::string& sink, int channels)
{
    return std::make_unique<Recording>(*this, sink, newFile("heard"), channels);
}

std::filesystem::path PulseServer::newFile(const std::string& kind)
{
    return folder_ / (kind + std::to_string(++files_) + ".wav");
}

} // namespace secondring::test
