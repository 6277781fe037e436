#include "core/adapters/sqlite/sqlite_call_archive.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "tests/bench/machine.h"
#include "tests/bench/review_queries.h"
#include "tests/bench/review_store.h"

#include <fstream>
#include <iostream>
#include <random>

using namespace secondring;
using namespace secondring::bench;

namespace {

constexpr auto kUsage =
    "usage: review_bench FOLDER [--calls N] [--events N] [--shell] [--verify] [--import N]\n"
    "Makes a store of generated calls in FOLDER, unless it is there, and prints the figures of\n"
    "Review. --shell: asks the sqlite3 shell the same and prints the ratio.\n"
    "--verify: only makes everything derived from events anew and compares.\n"
    "--import: only brings N calls into a store that goes again.\n";

std::string memory(const std::string& name)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind(name, 0) == 0) {
            return line;
        }
    }
    return {};
}

void measureOpening(const std::filesystem::path& file)
{
    const Stopwatch watch;
    const auto store = SqliteStore::open(file);
    if (!store) {
        throw std::runtime_error(store.error().reason);
    }
    SqliteCallArchive archive(**store, [](const auto& task) { task(); });
    const auto opening = archive.open();
    std::cout << "start: the store is open and the last call known after " << watch.milliseconds()
              << " ms (call " << opening.value().lastCall.value << ")\n";
}

void measureAll(const std::filesystem::path& file, bool shell)
{
    const auto store = SqliteStore::open(file);
    if (!store) {
        throw std::runtime_error(store.error().reason);
    }
    const Asker asker(**store);
    measureNamed(asker, file, shell);
    measureMixture(asker, 300);
    measureScrolling(asker);
    measureMonth(**store, file, shell);
    std::cout << memory("VmRSS") << "\n" << memory("VmHWM") << "\n";
}

} // namespace

int main(int argc, char** argv)
try {
    test::GeneratedHouse::Size size{.calls = 10'000'000, .withEvents = 500'000};
    std::string folder;
    bool shell = false;
    bool verify = false;
    std::int64_t import = 0;
    for (int at = 1; at < argc; ++at) {
        const std::string argument = argv[at];
        if (argument == "--calls" && at + 1 < argc) {
            size.calls = std::stoll(argv[++at]);
        } else if (argument == "--events" && at + 1 < argc) {
            size.withEvents = std::stoll(argv[++at]);
        } else if (argument == "--import" && at + 1 < argc) {
            import = std::stoll(argv[++at]);
        } else if (argument == "--verify") {
            verify = true;
        } else if (argument == "--shell") {
            shell = true;
        } else {
            folder = argument;
        }
    }
    if (folder.empty() || folder.front() == '-') {
        std::cout << kUsage;
        return 2;
    }
    std::cout << describeMachine() << std::endl;
    if (import > 0) {
        measureImport(std::filesystem::path(folder) / "import.db", import);
        return 0;
    }
    const auto file = std::filesystem::path(folder) / "calls.db";
    if (!std::filesystem::exists(file)) {
        makeStore(file, size);
    }
    if (verify) {
        verifyStore(file);
        return 0;
    }
    measureOpening(file);
    measureAll(file, shell);
    return 0;

} catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
}
