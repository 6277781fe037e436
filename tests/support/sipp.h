#pragma once
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace secondring::test {

struct SippOptions
{
    std::filesystem::path scenario;
    std::string remote;           ///< "127.0.0.1:port" it calls; empty: it waits to be called
    std::string service = "desk"; ///< the user it calls
    std::string transport = "u1"; ///< sipp's -t: u1 UDP, t1 TCP
    int calls = 1;
    double rate = 10;                        ///< calls a second, when it calls
    int atOnce = 100;                        ///< calls at the same time, at most
    std::map<std::string, std::string> keys; ///< [name] in the scenario
};

/// Sipp playing one scenario on 127.0.0.1. It ends by itself after `calls` calls.
class Sipp
{
public:
    explicit Sipp(const SippOptions& options);

    std::uint16_t port() const { return port_; }

    std::string uri(const std::string& user) const;

    /// Whether every call went as the scenario says; false also when it has not ended in time.
    bool succeeded(Limit limit);
    /// What it sent and received, and what it complains about.
    std::string messages() const;
    bool waitForMessage(const std::string& text, Limit limit);

private:
    TempDir folder_;
    std::uint16_t port_;
    std::unique_ptr<Process> process_;
};

} // namespace secondring::test
