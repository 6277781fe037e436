#include "app/command_base.h"

#include "app/command_line.h"
#include "app/console.h"
#include "app/inbox.h"
#include "app/settings_file.h"
#include "core/adapters/phone/phone_numbers.h"
#include "core/adapters/sqlite/sqlite_call_search.h"

#include <QDate>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <iterator>

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

std::optional<std::string> CommandDesk::seesOnly() const
{
    const auto name = agent();
    const bool all = name.empty() || review().rules.agentsSeeEachOther ||
                     std::ranges::count(review().supervisors, name) > 0;
    return all ? std::nullopt : std::optional{name};
}

QueryKnowledge CommandDesk::knowledge(const SqliteStore& store) const
{
    constexpr int kNames = 10'000;
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

std::optional<Instant> whenHere(std::chrono::local_time<Duration> local)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(local);
    const auto day = std::chrono::floor<std::chrono::days>(seconds);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{seconds - day};
    std::tm parts{};
    parts.tm_year = static_cast<int>(date.year()) - 1900;
    parts.tm_mon = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    parts.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
    parts.tm_hour = static_cast<int>(time.hours().count());
    parts.tm_min = static_cast<int>(time.minutes().count());
    parts.tm_sec = static_cast<int>(time.seconds().count());
    parts.tm_isdst = -1;
    const auto hour = parts.tm_hour;
    const auto found = std::mktime(&parts);
    if (parts.tm_hour != hour) {
        return std::nullopt;
    }
    return Instant{std::chrono::seconds{found} + (local - seconds)};
}

std::optional<std::string> readWhole(const std::string& name)
{
    std::ifstream file(name, std::ios::binary);
    if (!file) {
        return std::nullopt;
    }
    try {
        return std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    } catch (const std::ios_base::failure&) {
        return std::nullopt; // a folder, or a disk that fails
    }
}

int complain(const std::string& sentence, int exitCode)
{
    std::fprintf(stderr, "%s\n", sentence.c_str());
    return exitCode;
}

} // namespace secondring
