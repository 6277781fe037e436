// Prints the figures of durability on the disk of a folder: sqlite_durability [folder] [events].
#include "tests/adapters/sqlite/durability.h"

#include "tests/support/temp_dir.h"

#include <cstdio>
#include <string>

int main(int argc, char** argv)
{
    using namespace secondring::test;
    const TempDir temporary;
    const auto folder = argc > 1 ? std::filesystem::path{argv[1]} : temporary.path();
    const auto figures = measureDurability(folder, argc > 2 ? std::stoi(argv[2]) : 1000);
    std::printf("open a new store       %8.2f ms\n", figures.openNew.count() / 1000);
    std::printf("open it again          %8.2f ms\n", figures.openAgain.count() / 1000);
    std::printf("event to durable       %8.2f ms median, %.2f ms p99\n",
                figures.median.count() / 1000,
                figures.p99.count() / 1000);
    std::printf("events in a burst      %8.0f a second\n", figures.burstPerSecond);
    return 0;
}
