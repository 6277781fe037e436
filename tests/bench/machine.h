#pragma once
#include <sys/types.h>

#include <string>

namespace secondring::bench {

/// Processor, cores, memory, kernel, system and load, in one line: figures mean nothing without it.
std::string describeMachine();

/// Memory of a process in MB, shared pages counted by share (PSS of /proc/PID/smaps_rollup); 0 when
/// it is gone.
double pssMegabytes(pid_t pid);

/// Seconds of processor time the process has used, all threads together.
double processorSeconds(pid_t pid);

} // namespace secondring::bench
