#include "tests/support/catch.h"
#include "tests/support/kill_loop.h"
#include "tests/support/ports.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

using namespace secondring::test;

TEST_CASE("a program gets its input and environment, and its output can be waited for")
{
    const TempDir folder;
    Process shell(
        ProcessOptions{{"sh", "-c", "read line; echo \"$GREETING $line\"; echo trouble >&2"},
                       {{"GREETING", "hello"}},
                       folder / "log",
                       {}});
    shell.write("world\n");
    CHECK(shell.waitForOutput("hello world", 5s));
    CHECK(shell.waitForOutput("trouble", 5s));
    CHECK(shell.waitForExit(5s) == 0);
}

TEST_CASE("waiting for what a program never says ends with the program")
{
    const TempDir folder;
    Process shell(ProcessOptions{{"true"}, {}, folder / "log", {}});
    CHECK_FALSE(shell.waitForOutput("anything", 60s));
}

TEST_CASE("a program that ignores SIGTERM ends all the same, with its children")
{
    const TempDir folder;
    pid_t child = 0;
    {
        Process shell(ProcessOptions{
            {"sh", "-c", "trap '' TERM; sleep 1000 & echo child $!.; wait; sleep 1000"},
            {},
            folder / "log",
            {}});
        REQUIRE(shell.waitForOutput(".", 5s));
        child = std::stoi(shell.output().substr(6));
        shell.stop(50ms);
        CHECK(shell.waitForExit(0ms) == 128 + SIGKILL);
    }
    CHECK(waitUntil(
        [&] {
            const auto stat = readFile("/proc/" + std::to_string(child) + "/stat");
            return stat.empty() || stat.find(") Z") != std::string::npos;
        },
        5s));
}

TEST_CASE("a program that does not exist says so")
{
    const TempDir folder;
    CHECK(run({"no-such-program-here"}, folder / "log") == 127);
    CHECK(readFile(folder / "log") == "cannot be executed\n");
}

TEST_CASE("the kill loop kills at the same moments for the same seed")
{
    const TempDir folder;
    const auto momentsOf = [&](std::uint32_t seed) {
        std::vector<std::int64_t> moments;
        const KillLoop loop{seed, 5, 0us, 20ms};
        const int alive = loop.run(
            [&](int) {
                return std::make_unique<Process>(
                    ProcessOptions{{"sleep", "1000"}, {}, folder / "log", {}});
            },
            [&](int, std::chrono::microseconds at) { moments.push_back(at.count()); });
        CHECK(alive == 5);
        return moments;
    };
    CHECK(momentsOf(3) == momentsOf(3));
    CHECK(momentsOf(3) != momentsOf(4));
}

TEST_CASE("free ports differ from each other more often than not")
{
    CHECK(freePorts(3) != freePorts(3));
    CHECK(freeUdpPort() >= 1024);
    CHECK(freeTcpPort() >= 1024);
}
