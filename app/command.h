#pragma once
#include <span>
#include <string_view>

namespace secondring {

/// What the program does without a display, named by its first argument: `secondring verify`.
struct Command
{
    std::string_view name;
    std::string_view what;             ///< for --help
    int (*run)(int argc, char** argv); ///< returns the exit code
};

std::span<const Command> allCommands();
const Command* findCommand(std::string_view name);

/// Brings in a list of calls, all or nothing; calls that the store knows are left out. 0 when every
/// line made sense, 3 when some were rejected, 1 when the store refused, 2 for a mistake in the
/// command.
int runImport(int argc, char** argv);
/// Writes the calls that a search finds into a file. 0; 1 when it could not be done; 2 likewise.
int runExport(int argc, char** argv);
/// Prints the figures of a time, each with its formula. 0, 1, 2 as above.
int runReport(int argc, char** argv);
/// Makes everything derived from the events anew and compares. 0 when all is as it should be, 3
/// when something differs, 1 and 2 as above.
int runVerify(int argc, char** argv);
/// Brings in what callers answered to a survey; what is known already is left out. As runImport.
int runSurveys(int argc, char** argv);
/// Puts a copy of the store in its place. 0, 1, 2 as above.
int runRestore(int argc, char** argv);
/// Certifies what somebody has practised and passed. 0, 1, 2 as above.
int runCertificate(int argc, char** argv);
/// Checks a certificate: 0 when it holds, 3 when it does not. 1, 2 as above.
int runVerifyCertificate(int argc, char** argv);

} // namespace secondring
