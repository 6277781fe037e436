#pragma once
#include "tests/support/process.h"
#include "tests/support/pulse_server.h"
#include "tests/support/sound.h"
#include "tests/support/temp_dir.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace secondring::test {

struct BaresipOptions
{
    std::string user = "caller";
    std::string password = "secret";
    std::string server; ///< "127.0.0.1:port" of the registrar; empty: no account, calls go directly
    std::string transport = "udp"; ///< udp, tcp or tls
    bool answersItself = false;
    /// "PCMU/8000/1", "PCMA/8000/1", "G722/16000/1" or "opus/48000/2". Just one: its file player is
    /// bound to the rate of the codec that is agreed.
    std::string codec = "PCMU/8000/1";
    /// Spoken in a loop into every call; empty: silence.
    Sound says;
    /// Plays what it hears on this speaker of this sound server; none: only `heard` tells.
    const PulseServer* soundServer = nullptr;
    std::string speaker = "ear";
    std::string mediaEncryption; ///< "srtp", "srtp-mand"; empty: none
    std::string more;            ///< further account parameters: ";name=value"
};

/// Baresip as somebody's phone on 127.0.0.1, steered over its control port.
///
/// Events are kept in the order they came; `waitFor` moves past the one it found, so that
/// successive waits tell a story. Threads: one.
class Baresip
{
public:
    explicit Baresip(BaresipOptions options);
    ~Baresip();
    Baresip(const Baresip&) = delete;
    Baresip& operator=(const Baresip&) = delete;

    /// Where it can be called directly: "sip:user@127.0.0.1:port".
    std::string uri() const;

    std::uint16_t port() const { return port_; }

    /// Waits for the next event of this type, with `detail` somewhere in it: "CALL_INCOMING",
    /// "CALL_RINGING", "CALL_ESTABLISHED", "CALL_CLOSED", "CALL_DTMF_START", "CALL_TRANSFER",
    /// "CALL_TRANSFER_FAILED", "CALL_HOLD", "CALL_RESUME", "REGISTER_OK", "REGISTER_FAIL", …
    bool waitFor(const std::string& type, Limit limit, const std::string& detail = {});

    void dial(const std::string& uri) { command("dial", uri); }

    void accept() { command("accept"); }

    void hangUp() { command("hangup"); }

    void hold() { command("hold"); }

    void resume() { command("resume"); }

    void mute() { command("mute"); } ///< and again to speak

    void transfer(const std::string& uri) { command("transfer", uri); }

    /// One key of the telephone keypad.
    void press(char key) { command("sndcode", std::string(1, key)); }

    /// Any command of its menu (long name, parameters).
    void command(const std::string& name, const std::string& parameters = {});

    /// What it has heard in the call that began last, from the answer on; valid once that has
    /// ended.
    Sound heard() const;
    /// How many calls it has heard.
    int callsHeard() const;

    std::string log() const { return process_->output(); }

    bool running() { return process_->running(); }

    /// The power is cut: no BYE, no more RTP.
    void kill() { process_->killAtOnce(); }

private:
    std::string configuration() const;
    std::map<std::string, std::string> environment() const;
    std::string account() const;
    void connect();
    void readEvents();

    BaresipOptions options_;
    TempDir folder_;
    std::uint16_t port_;
    std::uint16_t controlPort_;
    std::uint16_t rtpPort_;
    std::unique_ptr<Process> process_;
    int control_ = -1;
    std::string pending_;
    std::vector<std::string> events_;
    std::size_t seen_ = 0;
};

} // namespace secondring::test
