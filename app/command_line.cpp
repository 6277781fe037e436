#include "app/command_line.h"

#include <CLI/CLI.hpp>

namespace secondring {

std::optional<CommandLine> readCommandLine(int argc, char** argv, int& exitCode)
{
    CommandLine line;
    CLI::App app{"Second Ring: a call-centre console that answers by the second ring"};
    app.set_version_flag("--version", "secondring " SECONDRING_VERSION);
    app.add_option(
        "number", line.number, "tel: or sip: address, or a number as people write it, to dial");
    app.add_option(
        "--folder", line.folder, "Keep store, recordings, settings and house file in this folder");
    app.add_option("--listen", line.address, "Address to take direct calls on")
        ->capture_default_str();
    app.add_option(
           "--port", line.port, "Port to take direct calls on; the next free one if it is taken")
        ->capture_default_str();
    app.add_flag("--ring-me", line.ringMe, "Let the demonstration caller ring at once");
    app.add_flag(
        "--skip-introduction", line.skipIntroduction, "Go straight to the desk, with the defaults");
    app.add_flag(
        "--tell-start", line.tellStart, "Print the milliseconds until the window could be used");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        exitCode = app.exit(error);
        return std::nullopt;
    }
    return line;
}

} // namespace secondring
