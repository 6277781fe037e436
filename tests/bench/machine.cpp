#include "tests/bench/machine.h"

#include <sys/utsname.h>
#include <unistd.h>

#include <cmath>
#include <fstream>
#include <sstream>

namespace secondring::bench {

namespace {

/// The rest of the first line of `file` that begins with `key`, without quotes and blanks around
/// it.
std::string lineOf(const std::string& file, const std::string& key)
{
    std::ifstream in(file);
    std::string line;
    while (std::getline(in, line)) {
        if (line.rfind(key, 0) == 0) {
            const auto begin = line.find_first_not_of(" \t:=\"", key.size());
            const auto end = line.find_last_not_of(" \t\"");
            return begin == std::string::npos ? "" : line.substr(begin, end - begin + 1);
        }
    }
    return "";
}

double kilobytes(const std::string& text)
{
    return text.empty() ? 0 : std::stod(text);
}

} // namespace

std::string describeMachine()
{
    utsname kernel{};
    uname(&kernel);
    std::ifstream loads("/proc/loadavg");
    std::string load;
    loads >> load;
    std::ostringstream out;
    out << lineOf("/proc/cpuinfo", "model name") << ", " << sysconf(_SC_NPROCESSORS_ONLN)
        << " cores, " << std::lround(kilobytes(lineOf("/proc/meminfo", "MemTotal")) / 1024 / 1024)
        << " GB, Linux " << static_cast<const char*>(kernel.release) << ", "
        << lineOf("/etc/os-release", "PRETTY_NAME") << ", load " << load;
    return out.str();
}

double pssMegabytes(pid_t pid)
{
    return kilobytes(lineOf("/proc/" + std::to_string(pid) + "/smaps_rollup", "Pss:")) / 1024;
}

double processorSeconds(pid_t pid)
{
    std::ifstream in("/proc/" + std::to_string(pid) + "/stat");
    std::string stat;
    std::getline(in, stat);
    // The name in brackets may hold anything; the fields are counted from behind it (proc(5)).
    std::istringstream fields(stat.substr(stat.rfind(')') + 1));
    std::string skipped;
    for (int i = 0; i < 11; ++i) {
        fields >> skipped;
    }
    double user = 0;
    double system = 0;
    fields >> user >> system;
    return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

} // namespace secondring::bench
