#include "tests/support/baresip.h"

#include "tests/support/ports.h"
#include "tests/support/udp_socket.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace secondring::test {

namespace {

constexpr int kRtpPorts = 20;
/// Its file player ends the call at the end of the file: longer than any test takes.
constexpr double kSpeechSeconds = 120;

struct FileFormat
{
    int rate;
    int channels;
};

/// The file player wants the format of the codec, exactly.
FileFormat formatOf(const std::string& codec)
{
    if (codec.rfind("opus", 0) == 0) {
        return {48000, 2};
    }
    return {codec.rfind("G722", 0) == 0 ? 16000 : 8000, 1};
}

std::string inJson(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            result += '\\';
        }
        result += c;
    }
    return '"' + result + '"';
}

std::vector<std::filesystem::path> recordings(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        if (name.rfind("dump-", 0) == 0 && name.find("-dec.wav") != std::string::npos) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

Baresip::Baresip(BaresipOptions options)
    : options_(std::move(options))
    , port_(freePorts(2))
    , controlPort_(freeTcpPort())
    , rtpPort_(static_cast<std::uint16_t>(freePorts(kRtpPorts + 1) / 2 * 2))
{
    const auto [rate, channels] = formatOf(options_.codec);
    const auto said = options_.says.samples.empty() ? silence(1, rate) : options_.says;
    writeWav(folder_ / "says.wav", repeated(resampled(said, rate), kSpeechSeconds), channels);
    writeFile(folder_ / "config", configuration());
    writeFile(folder_ / "accounts", account());
    writeFile(folder_ / "contacts", "");
    process_ = std::make_unique<Process>(ProcessOptions{
        {"baresip", "-f", folder_.path(), "-v"}, environment(), folder_ / "log", {}});
    if (!process_->waitForOutput("baresip is ready", kPatience)) {
        throw std::runtime_error("baresip: " + log());
    }
    connect();
}

/// ALSA is told of one device, which is the speaker of the sound server, and of nothing else.
std::map<std::string, std::string> Baresip::environment() const
{
    if (options_.soundServer == nullptr) {
        return {};
    }
    auto result = options_.soundServer->env();
    writeFile(folder_ / "alsa.conf",
              "pcm.ear { type pulse server \"" + result["PULSE_SERVER"] + "\" device \"" +
                  options_.speaker + "\" }\n");
    result["ALSA_CONFIG_PATH"] = folder_ / "alsa.conf";
    return result;
}

Baresip::~Baresip()
{
    close(control_);
}

std::string Baresip::configuration() const
{
    std::string text =
        "sip_listen 127.0.0.1:" + std::to_string(port_) + "\nnet_interface 127.0.0.1\nrtp_ports " +
        std::to_string(rtpPort_) + "-" + std::to_string(rtpPort_ + kRtpPorts) +
        "\nrtcp_mux no\naudio_source aufile," + (folder_ / "says.wav").string() +
        "\naudio_player " + (options_.soundServer == nullptr ? "aubridge,ear" : "alsa,ear") +
        "\naudio_alert aubridge,bell\nausrc_format s16\n"
        "auplay_format s16\nauenc_format s16\naudec_format s16\nsnd_path " +
        folder_.path().string() +
        "\nstatmode_default off\ncall_local_timeout 120\ncall_max_calls 4\n"
        "opus_bitrate 64000\nopus_complexity 5\nctrl_tcp_listen 127.0.0.1:" +
        std::to_string(controlPort_) + "\nmodule_path /usr/lib/baresip/modules\n";
    for (const auto* name :
         {"g711", "g722", "opus", "aufile", "aubridge", "alsa", "sndfile", "srtp"}) {
        text += std::string("module ") + name + ".so\n";
    }
    return text + "module_tmp uuid.so\nmodule_tmp account.so\n"
                  "module_app menu.so\nmodule_app ctrl_tcp.so\n";
}

std::string Baresip::account() const
{
    const bool registers = !options_.server.empty();
    const auto host = registers ? options_.server : "127.0.0.1";
    std::string text =
        "<sip:" + options_.user + "@" + host + ";transport=" + options_.transport + ">";
    text += registers
                ? ";auth_user=" + options_.user + ";auth_pass=" + options_.password + ";regint=60"
                : ";regint=0";
    text += options_.answersItself ? ";answermode=auto" : ";answermode=manual";
    text += ";audio_codecs=" + options_.codec;
    if (!options_.mediaEncryption.empty()) {
        text += ";mediaenc=" + options_.mediaEncryption;
    }
    return text + options_.more + "\n";
}

void Baresip::connect()
{
    control_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(controlPort_);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(control_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        throw std::runtime_error("baresip has no control port: " + log());
    }
}

std::string Baresip::uri() const
{
    return "sip:" + options_.user + "@127.0.0.1:" + std::to_string(port_);
}

void Baresip::command(const std::string& name, const std::string& parameters)
{
    const auto text =
        "{\"command\":" + inJson(name) + ",\"params\":" + inJson(parameters) + ",\"token\":\"t\"}";
    const auto netstring = std::to_string(text.size()) + ":" + text + ",";
    send(control_, netstring.data(), netstring.size(), MSG_NOSIGNAL);
}

void Baresip::readEvents()
{
    std::array<char, 16384> buffer{};
    for (;;) {
        const auto size = recv(control_, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (size <= 0) {
            break;
        }
        pending_.append(buffer.data(), static_cast<std::size_t>(size));
    }
    for (;;) {
        const auto colon = pending_.find(':');
        std::size_t size = 0;
        std::from_chars(pending_.data(), pending_.data() + std::min(colon, pending_.size()), size);
        if (colon == std::string::npos || pending_.size() < colon + size + 2) {
            return;
        }
        events_.push_back(pending_.substr(colon + 1, size));
        pending_.erase(0, colon + size + 2);
    }
}

bool Baresip::waitFor(const std::string& type, Limit limit, const std::string& detail)
{
    const auto wanted = "\"type\":\"" + type + "\"";
    return waitUntil(
        [&] {
            readEvents();
            for (auto i = seen_; i < events_.size(); ++i) {
                if (events_[i].find(wanted) != std::string::npos &&
                    events_[i].find(detail) != std::string::npos) {
                    seen_ = i + 1;
                    return true;
                }
            }
            return false;
        },
        limit);
}

Sound Baresip::heard() const
{
    const auto files = recordings(folder_.path());
    if (files.empty()) {
        throw std::runtime_error("baresip has heard no call: " + log());
    }
    return readWav(files.back());
}

int Baresip::callsHeard() const
{
    return static_cast<int>(recordings(folder_.path()).size());
}

} // namespace secondring::test
