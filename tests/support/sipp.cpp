#include "tests/support/sipp.h"

#include "tests/support/ports.h"

#include <stdexcept>

namespace secondring::test {

Sipp::Sipp(const SippOptions& options)
    : port_(freePorts(2))
{
    std::vector<std::string> command = {"sipp",
                                        "-sf",
                                        options.scenario,
                                        "-i",
                                        "127.0.0.1",
                                        "-p",
                                        std::to_string(port_),
                                        "-mi",
                                        "127.0.0.1",
                                        "-mp",
                                        std::to_string(freePorts(4)),
                                        "-t",
                                        options.transport,
                                        "-m",
                                        std::to_string(options.calls),
                                        "-r",
                                        std::to_string(options.rate),
                                        "-l",
                                        std::to_string(options.atOnce),
                                        "-s",
                                        options.service,
                                        "-nostdin",
                                        "-trace_msg",
                                        "-message_file",
                                        folder_ / "messages",
                                        "-trace_err",
                                        "-error_file",
                                        folder_ / "errors"};
    for (const auto& [name, value] : options.keys) {
        command.insert(command.end(), {"-key", name, value});
    }
    if (!options.remote.empty()) {
        command.push_back(options.remote);
    }
    process_ = std::make_unique<Process>(
        ProcessOptions{command, {{"TERM", "dumb"}}, folder_ / "log", folder_.path()});
    if (!waitUntil([this] { return std::filesystem::exists(folder_ / "messages"); }, kPatience)) {
        throw std::runtime_error("sipp: " + readFile(folder_ / "log"));
    }
}

std::string Sipp::uri(const std::string& user) const
{
    return "sip:" + user + "@127.0.0.1:" + std::to_string(port_);
}

bool Sipp::succeeded(Limit limit)
{
    return process_->waitForExit(limit) == 0;
}

std::string Sipp::messages() const
{
    return readFile(folder_ / "messages") + readFile(folder_ / "errors");
}

bool Sipp::waitForMessage(const std::string& text, Limit limit)
{
    return waitUntil([&] { return messages().find(text) != std::string::npos; }, limit);
}

} // namespace secondring::test
