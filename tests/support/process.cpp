#include "tests/support/process.h"

#include "tests/support/temp_dir.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace secondring::test {

namespace {

std::vector<char*> pointers(std::vector<std::string>& texts)
{
    std::vector<char*> result;
    for (auto& text : texts) {
        result.push_back(text.data());
    }
    result.push_back(nullptr);
    return result;
}

/// Our own environment with the additions in it.
std::vector<std::string> mergedEnvironment(const std::map<std::string, std::string>& additions)
{
    std::vector<std::string> result;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string text = *entry;
        if (additions.count(text.substr(0, text.find('='))) == 0) {
            result.push_back(text);
        }
    }
    for (const auto& [name, value] : additions) {
        result.push_back(name + "=" + value);
    }
    return result;
}

int exitCode(int status)
{
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

} // namespace

Process::Process(ProcessOptions options)
    : options_(std::move(options))
    , parent_(getpid())
{
    std::array<int, 2> input{};
    if (pipe2(input.data(), O_CLOEXEC) != 0) {
        throw std::runtime_error("no pipe");
    }
    // Everything that allocates happens before the fork: other threads may hold the heap's lock.
    auto arguments = options_.command;
    auto environment = mergedEnvironment(options_.environment);
    const auto argumentList = pointers(arguments);
    const auto environmentList = pointers(environment);
    pid_ = fork();
    if (pid_ == 0) {
        becomeProgram(argumentList.data(), environmentList.data(), input[0]);
    }
    close(input[0]);
    input_ = input[1];
    if (pid_ < 0) {
        throw std::runtime_error("cannot start " + options_.command.front());
    }
    setpgid(pid_, pid_);
}

void Process::becomeProgram(char* const* arguments, char* const* environment, int input)
{
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, options_.deathSignal);
    if (getppid() != parent_) {
        _exit(126); // the test died in between
    }
    const char* log = options_.log.empty() ? "/dev/null" : options_.log.c_str();
    const int out = open(log, O_WRONLY | O_CREAT | O_APPEND, 0644);
    dup2(input, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    dup2(out, STDERR_FILENO);
    std::signal(SIGPIPE, SIG_DFL);
    if (!options_.folder.empty() && chdir(options_.folder.c_str()) != 0) {
        _exit(126);
    }
    execvpe(arguments[0], arguments, environment);
    constexpr std::string_view kReason = "cannot be executed\n";
    [[maybe_unused]] const auto ignored = ::write(STDERR_FILENO, kReason.data(), kReason.size());
    _exit(127);
}

Process::~Process()
{
    stop();
    closeInput();
}

bool Process::running()
{
    return !waitForExit(0ms).has_value();
}

std::string Process::output() const
{
    return readFile(options_.log);
}

bool Process::waitForOutput(std::string_view text, Limit limit, std::size_t from)
{
    const auto printed = [&] { return output().find(text, from) != std::string::npos; };
    waitUntil([&] { return printed() || !running(); }, limit);
    return printed();
}

void Process::write(std::string_view text)
{
    // A program that has gone is no reason for the test to die of SIGPIPE.
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    [[maybe_unused]] const auto ignored = ::write(input_, text.data(), text.size());
    std::signal(SIGPIPE, before);
}

void Process::closeInput()
{
    if (input_ >= 0) {
        close(input_);
        input_ = -1;
    }
}

void Process::signal(int number)
{
    if (running()) {
        kill(pid_, number);
    }
}

std::optional<int> Process::waitForExit(Limit limit)
{
    waitUntil(
        [this] {
            int status = 0;
            if (!exit_ && waitpid(pid_, &status, WNOHANG) == pid_) {
                exit_ = exitCode(status);
            }
            return exit_.has_value();
        },
        limit);
    return exit_;
}

void Process::stop(Limit patience)
{
    signal(SIGTERM);
    waitForExit(patience);
    killAtOnce();
}

void Process::killAtOnce()
{
    signal(SIGKILL);
    waitForExit(kPatience);
    if (!swept_) {
        kill(-pid_, SIGKILL); // children it may have left behind
        swept_ = true;        // from now on the number may be somebody else's
    }
}

int run(const std::vector<std::string>& command,
        const std::filesystem::path& log,
        Limit limit,
        const std::map<std::string, std::string>& environment)
{
    Process process(ProcessOptions{command, environment, log, {}});
    process.closeInput();
    const auto code = process.waitForExit(limit);
    if (!code) {
        throw std::runtime_error(command.front() + " did not end in time");
    }
    return *code;
}

} // namespace secondring::test
