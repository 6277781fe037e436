#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace secondring {

/// What the program was started with.
struct CommandLine
{
    std::string folder; ///< where the store, recordings, settings and house file are; empty: the
                        ///< desktop's usual places
    std::string number; ///< a tel: or sip: address, or a number, to dial
    std::string address = "127.0.0.1"; ///< to listen on for direct calls
    std::uint16_t port = 5060;
    bool ringMe = false; ///< the demonstration caller rings as soon as the line is open
    bool skipIntroduction = false;
    bool tellStart =
        false; ///< print how long the start took until the window could be used, then go on
};

/// Reads the command line. Returns none when the program is to end at once (help, version, a
/// mistake), with `exitCode` set.
std::optional<CommandLine> readCommandLine(int argc, char** argv, int& exitCode);

} // namespace secondring
