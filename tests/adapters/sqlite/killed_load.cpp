// Brings calls into a store until it is killed: `killed_load FILE CALLS`. Prints "begun" when the
// first is about to be added, and "kept" when all of them are durable.
#include "core/adapters/sqlite/sqlite_call_load.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "tests/support/generated_house.h"

#include <unistd.h>

#include <string>
#include <vector>

using namespace secondring;
using namespace secondring::test;

namespace {

constexpr int kCacheMegabytes = 1; // so that the file is written to long before the end

/// Straight to the kernel: what is in a buffer dies with the program.
void print(const std::string& line)
{
    [[maybe_unused]] const auto ignored = ::write(STDOUT_FILENO, line.data(), line.size());
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        return 2;
    }
    const std::int64_t calls = std::stoll(argv[2]);
    GeneratedHouse house({.calls = calls, .agents = 50, .days = 30});
    const auto store = SqliteStore::open(argv[1]);
    if (!store) {
        return 1;
    }
    auto load = SqliteCallLoad::begin(**store, calls, house.end(), kCacheMegabytes);
    if (!load) {
        return 1;
    }
    print("begun\n");
    while (!house.atEnd()) {
        if (!(*load)->add(house.next())) {
            return 1;
        }
    }
    if (!(*load)->commit()) {
        return 1;
    }
    print("kept\n");
    ::pause();
}
