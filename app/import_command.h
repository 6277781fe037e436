#pragma once

namespace secondring {

/// `secondring import FILE`: brings in a list of calls, all or nothing, without a display. Calls
/// that the store knows are left out. Returns the exit code: 0 when every line made sense, 3 when
/// some were rejected, 1 when the store refused, 2 for a mistake in the command.
int runImport(int argc, char** argv);

} // namespace secondring
