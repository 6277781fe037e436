#include "app/command.h"
#include "app/command_base.h"
#include "app/inbox.h"
#include "app/period_report.h"
#include "core/adapters/sqlite/sqlite_totals_source.h"
#include "core/adapters/table/table_file.h"
#include "core/review/goals.h"
#include "core/review/survey.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace secondring {

namespace {

struct Wishes
{
    std::string date = "month";
    std::string by = "all";
    std::string agent;
    std::string line;
    std::string team;
    std::string folder;
    std::string pdf;
    std::string table;
    bool json = false;
};

bool read(Wishes& wishes, int argc, char** argv, int& exitCode)
{
    CLI::App app{"Prints the figures of a time, each with its formula.", "secondring report"};
    app.add_option(
           "--date", wishes.date, "today, week, last month, 2026-11, 2026-11-03..2026-11-09")
        ->capture_default_str();
    app.add_option("--by", wishes.by, "all, agent, line or date")->capture_default_str();
    app.add_option("--agent", wishes.agent, "of one agent only");
    app.add_option("--team", wishes.team, "of one team of the house only");
    app.add_option("--line", wishes.line, "of one line only");
    app.add_option("--folder", wishes.folder, "where the store is");
    app.add_option("--pdf", wishes.pdf, "write it into this file, to be handed on");
    app.add_option("--table", wishes.table, "write the figures into this .xlsx, .csv or .json")
        ->check([](const std::string& file) {
            return formatOf(file) ? std::string{} : "--table takes a .xlsx, .csv or .json.";
        });
    app.add_flag("--json", wishes.json, "for programs");
    return parsed(app, argc, argv, exitCode);
}

std::optional<DayRange> daysOf(const std::string& date, const QueryKnowledge& known)
{
    const auto query = queryOf("date:\"" + date + "\"", known);
    if (!query || !query->from) {
        return std::nullopt;
    }
    return DayRange{Day{*query->from}, query->to ? Day{*query->to} : known.today};
}

/// Whoever has calls or is in a team.
bool isAgent(const std::string& name, const QueryKnowledge& known)
{
    const bool inTeam = std::ranges::any_of(known.teams, [&](const Team& team) {
        return std::ranges::find(team.agents, name) != team.agents.end();
    });
    return inTeam || std::ranges::find(known.agents, name) != known.agents.end();
}

/// What was asked for is there; else the reason is printed.
bool areKnown(const Wishes& wishes, const QueryKnowledge& known)
{
    if (!wishes.agent.empty() && !isAgent(wishes.agent, known)) {
        complain("Nobody with calls or in a team is called " + wishes.agent + ".", 2);
        return false;
    }
    const bool there =
        wishes.line.empty() || std::ranges::find(known.lines, wishes.line) != known.lines.end();
    if (!there) {
        complain("No call came in on a line called " + wishes.line + ".", 2);
    }
    return there;
}

/// The calls of these agents; all: no agents. None, with the reason printed: there is no such team.
std::optional<std::vector<std::string>> agentsOf(const Wishes& wishes, const FigureRules& figures)
{
    std::vector<std::string> agents;
    if (!wishes.team.empty()) {
        const auto* team = findTeam(figures.teams, wishes.team);
        if (team == nullptr) {
            complain("The house file has no team called " + wishes.team + ".", 2);
            return std::nullopt;
        }
        agents = team->agents;
    }
    if (!wishes.agent.empty()) {
        if (!agents.empty() && std::ranges::count(agents, wishes.agent) == 0) {
            complain(wishes.agent + " is not in the team " + wishes.team + ".", 2);
            return std::nullopt;
        }
        agents = {wishes.agent};
    }
    return agents;
}

void printText(const PeriodReport& report)
{
    const auto& [days, team, figures] = std::tie(report.days, report.team, report.figures);
    const auto& rules = figures.metrics;
    for (const auto& row : report.rows) {
        std::printf("%s to %s%s%s%s%s: %lld calls offered, %lld dialled\n",
                    toIso(days.first).c_str(),
                    toIso(days.last).c_str(),
                    team.empty() ? "" : ", ",
                    team.c_str(),
                    row.key.empty() ? "" : ", ",
                    row.key.c_str(),
                    static_cast<long long>(row.totals.offered),
                    static_cast<long long>(row.totals.dialled));
        for (const auto metric : allMetrics()) {
            const auto figure = figureOf(metric, row.totals, rules);
            const auto* goal = findGoal(figures.goals, metric, days);
            const auto aim = goal == nullptr ? std::string{} : "goal " + targetText(*goal);
            const auto basis = basisOf(metric, row.totals);
            std::printf("  %-32s %10s  %-12s %s%s%s\n",
                        std::string{nameOf(metric)}.c_str(),
                        figure ? toText(*figure).c_str() : "-",
                        aim.c_str(),
                        formulaOf(metric, rules).c_str(),
                        basis.empty() ? "" : "; ",
                        basis.c_str());
        }
    }
}

QJsonObject objectOf(const TotalsRow& row, const PeriodReport& report)
{
    const auto& rules = report.figures.metrics;
    QJsonObject metrics;
    for (const auto metric : allMetrics()) {
        QJsonObject told{{"formula", QString::fromStdString(formulaOf(metric, rules))}};
        if (const auto* goal = findGoal(report.figures.goals, metric, report.days)) {
            told["goal"] = QString::fromStdString(targetText(*goal));
        }
        if (const auto figure = figureOf(metric, row.totals, rules)) {
            told["value"] = figure->value();
            told["text"] = QString::fromStdString(toText(*figure));
            told["part"] = static_cast<qint64>(figure->part);
            told["whole"] = static_cast<qint64>(figure->whole);
        }
        if (const auto rate = responseRate(metric, row.totals)) {
            told["answers"] = static_cast<qint64>(rate->part);
            told["responseRate"] = rate->value();
            told["responseFormula"] = QString::fromStdString(std::string{responseFormula()});
        }
        metrics[QString::fromStdString(std::string{toText(metric)})] = told;
    }
    return {{"key", QString::fromStdString(row.key)},
            {"offered", static_cast<qint64>(row.totals.offered)},
            {"dialled", static_cast<qint64>(row.totals.dialled)},
            {"metrics", metrics}};
}

void printJson(const PeriodReport& report)
{
    QJsonArray told;
    for (const auto& row : report.rows) {
        told.append(objectOf(row, report));
    }
    QJsonObject all{{"from", QString::fromStdString(toIso(report.days.first))},
                    {"to", QString::fromStdString(toIso(report.days.last))},
                    {"rows", told}};
    if (!report.team.empty()) {
        all["team"] = QString::fromStdString(report.team);
    }
    std::printf("%s", QJsonDocument{all}.toJson().constData());
}

/// Pages are set with fonts, and those need no display.
std::unique_ptr<QCoreApplication> applicationFor(const Wishes& wishes, int& argc, char** argv)
{
    if (wishes.pdf.empty()) {
        return std::make_unique<QCoreApplication>(argc, argv);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

/// Adds up what is wanted, and with `parts` also what each agent and each line did.
Result<void>
addSums(PeriodReport& report, const SqliteStore& store, TotalsWanted wanted, bool parts)
{
    Inbox inbox;
    SqliteTotalsSource source(store, inbox.executor());
    const auto add = [&](TotalsBy by, std::vector<TotalsRow>& rows) -> Result<void> {
        wanted.by = by;
        auto sums = inbox.await<std::vector<TotalsRow>>(
            [&](auto then) { source.totals(wanted, std::move(then)); });
        return std::move(sums).map(
            [&rows](std::vector<TotalsRow>&& added) { rows = std::move(added); });
    };
    auto added = add(report.by, report.rows);
    if (parts && added) {
        added = add(TotalsBy::Agent, report.agents);
    }
    if (parts && added) {
        added = add(TotalsBy::Line, report.lines);
    }
    return added;
}

int tell(const PeriodReport& report, const Wishes& wishes)
{
    if (!wishes.table.empty()) {
        const auto written = writeFigures(report, wishes.table);
        return written ? 0 : complain(written.error().reason, 1);
    }
    if (!wishes.pdf.empty()) {
        const auto written = writeReport(report, wishes.pdf);
        return written ? 0 : complain(written.error().reason, 1);
    }
    wishes.json ? printJson(report) : printText(report);
    return 0;
}

} // namespace

int runReport(int argc, char** argv)
{
    int exitCode = 0;
    Wishes wishes;
    if (!read(wishes, argc, argv, exitCode)) {
        return exitCode;
    }
    const auto application = applicationFor(wishes, argc, argv);
    nameProgram();
    const CommandDesk desk(wishes.folder);
    const auto store = SqliteStore::openToRead(desk.storeFile());
    if (!store) {
        return complain(store.error().reason, 1);
    }
    const auto by = fromText<TotalsBy>(wishes.by);
    const auto known = desk.knowledge(**store);
    const auto days = daysOf(wishes.date, known);
    const auto& figures = desk.review().figures;
    auto agents = agentsOf(wishes, figures);
    if (!by || !days || !agents || !areKnown(wishes, known)) {
        return by ? 2 : complain("--by takes all, agent, line or date.", 2);
    }
    if (const auto only = desk.seesOnly()) {
        agents = {*only};
    }
    const auto now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
    PeriodReport report{.house = desk.house().name,
                        .team = wishes.team,
                        .days = *days,
                        .by = *by,
                        .rows = {},
                        .agents = {},
                        .lines = {},
                        .figures = figures,
                        .made = now};
    const TotalsWanted wanted{*days, *by, *agents, wishes.line, now};
    const bool parts = *by == TotalsBy::All && !(wishes.pdf + wishes.table).empty();
    if (const auto added = addSums(report, **store, wanted, parts); !added) {
        return complain(added.error().reason, 1);
    }
    return tell(report, wishes);
}

} // namespace secondring
