#include "app/command.h"

#include <algorithm>
#include <array>

namespace secondring {

std::span<const Command> allCommands()
{
    static constexpr std::array<Command, 8> kCommands{
        {{"import", runImport},
         {"surveys", runSurveys},
         {"export", runExport},
         {"report", runReport},
         {"verify", runVerify},
         {"restore", runRestore},
         {"certificate", runCertificate},
         {"verify-certificate", runVerifyCertificate}}};
    return kCommands;
}

const Command* findCommand(std::string_view name)
{
    const auto found = std::ranges::find(allCommands(), name, &Command::name);
    return found == allCommands().end() ? nullptr : &*found;
}

} // namespace secondring
