#pragma once
#include "tests/support/process.h"
#include "tests/support/sound.h"
#include "tests/support/temp_dir.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace secondring::test {

/// A PulseAudio server of its own: no D-Bus, no display, no sound card, nothing of the user's.
///
/// It starts with two speakers, "ear" and "ring" (null sinks: what is played there is heard on
/// their monitors), and one microphone, "mic", which hears what is played into the sink "mic_feed".
/// Programs find it with `env()`. Sounds that programs play or record run in processes of their
/// own.
class PulseServer
{
public:
    PulseServer();
    ~PulseServer();
    PulseServer(const PulseServer&) = delete;
    PulseServer& operator=(const PulseServer&) = delete;

    /// What a program needs to find this server (and not another).
    std::map<std::string, std::string> env() const;
    /// The same for this process; before the first use of a sound library.
    void useHere() const;

    /// Returns the module's number; throws when the server refuses.
    int load(const std::string& module, const std::string& arguments);
    void unload(int number);
    /// A further speaker, or a further microphone `name` that hears the sink `name` + "_feed".
    int addSpeaker(const std::string& name);
    int addMicrophone(const std::string& name);
    /// What `pactl` answers, for a look at the server.
    std::string pactl(const std::vector<std::string>& arguments);

    /// Plays it into a sink, from now on; ends by itself or with the returned process.
    std::unique_ptr<Process> play(const Sound& sound, const std::string& sink = "mic_feed");

    /// Records what `sink` plays until `stop`; then readWav gives it.
    class Recording
    {
    public:
        Recording(const PulseServer& server,
                  const std::string& sink,
                  std::filesystem::path file,
                  int channels);
        Sound stop(int channel = 0);

    private:
        std::filesystem::path file_;
        Process process_;
    };

    std::unique_ptr<Recording> record(const std::string& sink = "ear", int channels = 1);

private:
    std::filesystem::path newFile(const std::string& kind);

    TempDir folder_;
    int files_ = 0;
    std::unique_ptr<Process> server_;
};

} // namespace secondring::test
