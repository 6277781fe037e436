#include "app/command_line.h"

#include "app/command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>

namespace secondring {

namespace {

std::string commandsInWords()
{
    std::string words = "Without a display (each has its own --help):\n";
    for (const auto& command : allCommands()) {
        std::string name{command.name};
        name.resize(std::max<std::size_t>(name.size() + 1, 26), ' ');
        words += "  " + name + std::string{command.what} + "\n";
    }
    return words;
}

/// Something to dial has a digit, or says that it is an address.
bool canBeDialled(const std::string& number)
{
    return number.empty() || number.find_first_of("0123456789:@") != std::string::npos;
}

} // namespace

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
    app.footer(commandsInWords());
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        exitCode = app.exit(error);
        return std::nullopt;
    }
    if (!canBeDialled(line.number)) {
        std::fprintf(stderr,
                     "\"%s\" is neither a command nor a number to dial; --help names both\n",
                     line.number.c_str());
        exitCode = 2;
        return std::nullopt;
    }
    return line;
}

} // namespace secondring
