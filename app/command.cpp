#include "app/command.h"

#include <algorithm>
#include <array>

namespace secondring {

std::span<const Command> allCommands()
{
    static constexpr std::array<Command, 8> kCommands{
        {{"import", "Bring in a list of calls", runImport},
         {"surveys", "Bring in what callers answered to a survey", runSurveys},
         {"export", "Write calls into a file: CSV, XLSX, JSON, PDF", runExport},
         {"report", "Print the figures of a time", runReport},
         {"verify", "Check everything that the store derives from the events", runVerify},
         {"restore", "Put a copy of the store in its place", runRestore},
         {"certificate", "Certify what somebody has practised", runCertificate},
         {"verify-certificate", "Check a certificate", runVerifyCertificate}}};
    return kCommands;
}

const Command* findCommand(std::string_view name)
{
    const auto found = std::ranges::find(allCommands(), name, &Command::name);
    return found == allCommands().end() ? nullptr : &*found;
}

} // namespace secondring
