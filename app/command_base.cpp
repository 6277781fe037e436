#include "app/command_base.h"

#include "app/command_line.h"
#include "app/console.h"
#include "app/inbox.h"
#include "app/settings_file.h"
#include "core/adapters/phone/phone_numbers.h"
#include "core/adapters/sqlite/sqlite_call_search.h"

#include <QDate>

namespace secondring {

bool parsed(CLI::App& app, int argc, char** argv, int& exitCode)
{
    try {
        app.parse(argc, argv);
        return true;
    } catch (const CLI::ParseError& error) {
        exitCode = app.exit(error) == 0 ? 0 : 2;
        return false;
    }
}

void nameProgram()
{
    QCoreApplication::setOrganizationName(QStringLiteral("secondring"));
    QCoreApplication::setApplicationName(QStringLiteral("secondring"));
}

CommandDesk::CommandDesk(const std::string& folder)
    : folders_(foldersOf({.folder = folder}).data)
    , settings_(foldersOf({.folder = folder}).config + "/settings.ini")
    , house_(foldersOf({.folder = folder}).config + "/house.toml")
{
}

std::string CommandDesk::agent() const
{
    return SettingsFile(settings_).load().agent;
}

QueryKnowledge CommandDesk::knowledge(const SqliteStore& store) const
{
    constexpr int kNames = 1000;
    Inbox inbox;
    SqliteCallSearch search(store, inbox.executor());
    const auto agents = inbox.await<std::vector<FacetValue>>(
        [&](auto then) { search.complete(Facet::Agent, {}, kNames, std::move(then)); });
    QueryKnowledge known;
    known.today = Day{std::chrono::days{QDate(1970, 1, 1).daysTo(QDate::currentDate())}};
    known.firstDay = firstWeekday(house().country);
    known.callingCode = callingCodeOf(house().country);
    known.teams = review().figures.teams;
    known.outcomes = house().outcomes;
    known.standards = house().standards;
    for (const auto& agent : agents.value_or(std::vector<FacetValue>{})) {
        known.agents.push_back(agent.value);
    }
    return known;
}

std::optional<CallQuery> queryOf(const std::string& text, const QueryKnowledge& known)
{
    auto parsedText = parseQuery(text, known);
    for (const auto& trouble : parsedText.troubles) {
        complain(trouble.sentence, 2);
    }
    parsedText.query.callingCode = known.callingCode;
    return parsedText.troubles.empty() ? std::optional{parsedText.query} : std::nullopt;
}

int complain(const std::string& sentence, int exitCode)
{
    std::fprintf(stderr, "%s\n", sentence.c_str());
    return exitCode;
}

} // namespace secondring
