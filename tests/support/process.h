#pragma once
#include "tests/support/wait.h"

#include <sys/types.h>

#include <csignal>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace secondring::test {

struct ProcessOptions
{
    std::vector<std::string> command; ///< the program, looked up in PATH, and its arguments
    std::map<std::string, std::string> environment; ///< on top of our own
    std::filesystem::path log;                      ///< where its stdout and stderr go
    std::filesystem::path folder;                   ///< where it runs; empty: here
    /// What it gets when the test dies before it. Programs with children of their own want SIGTERM.
    int deathSignal = SIGKILL;
};

/// Another program, for as long as this object lives.
///
/// Invariants: the program leads a process group of its own. The destructor ends the group:
/// SIGTERM, then SIGKILL after two seconds, and takes in the exit state. Threads: one. The thread
/// that starts a process must outlive it (Linux sends `deathSignal` at the end of that thread).
class Process
{
public:
    explicit Process(ProcessOptions options);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    pid_t pid() const { return pid_; }

    bool running();
    /// Everything it has printed so far.
    std::string output() const;
    /// Waits until `text` is printed at or after position `from` of the output.
    bool waitForOutput(std::string_view text, Limit limit, std::size_t from = 0);
    void write(std::string_view text);
    void closeInput();
    void signal(int number);
    /// The exit code (128 + signal when a signal ended it), or nothing when it still runs.
    std::optional<int> waitForExit(Limit limit);
    void stop(Limit patience = 2s);
    /// SIGKILL for the whole group, and gone when it returns.
    void killAtOnce();

private:
    [[noreturn]] void becomeProgram(char* const* arguments, char* const* environment, int input);

    ProcessOptions options_;
    pid_t pid_ = -1;
    pid_t parent_ = -1;
    int input_ = -1;
    bool swept_ = false;
    std::optional<int> exit_;
};

/// Runs a program to its end and returns its exit code; its output is appended to `log`.
int run(const std::vector<std::string>& command,
        const std::filesystem::path& log,
        Limit limit = kPatience,
        const std::map<std::string, std::string>& environment = {});

} // namespace secondring::test
