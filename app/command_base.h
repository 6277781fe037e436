#pragma once
#include "core/adapters/house/house_file.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "core/review/query_text.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>

namespace secondring {

/// Reads a command's arguments. None: the program ends at once, with `exitCode` set.
bool parsed(CLI::App& app, int argc, char** argv, int& exitCode);

/// The desk's own store, house and settings, for a command that reads them.
class CommandDesk
{
public:
    /// `folder`: as given to the console; empty: the desktop's usual places.
    explicit CommandDesk(const std::string& folder);

    const House& house() const { return house_.house(); }

    const ReviewSettings& review() const { return house_.review(); }

    /// What a search of this house may speak of, with the agents that the store knows.
    QueryKnowledge knowledge(const SqliteStore& store) const;

    /// Who sits at the desk; empty: nobody has yet.
    std::string agent() const;
    /// Whose calls they may see; none: everybody's. As Console::seesOnly.
    std::optional<std::string> seesOnly() const;

    std::string storeFile() const { return folders_ + "/calls.db"; }

private:
    std::string folders_;
    std::string settings_;
    HouseFile house_;
};

/// The names that Qt's standard places are made of: those of the console.
void nameProgram();

/// The query of a search text; none, with what was not understood printed, when a part was not.
std::optional<CallQuery> queryOf(const std::string& text, const QueryKnowledge& known);

/// When the clock of this machine's zone showed it; none in the hour that summer time skips.
std::optional<Instant> whenHere(std::chrono::local_time<Duration> local);
/// All that is in a file; none: it cannot be read.
std::optional<std::string> readWhole(const std::string& name);

/// Prints a sentence where mistakes go, and returns the code.
int complain(const std::string& sentence, int exitCode);

} // namespace secondring
