#include "app/command.h"
#include "app/command_base.h"
#include "app/command_line.h"
#include "app/console.h"
#include "app/single_instance.h"
#include "core/adapters/sqlite/sqlite_call_load.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "core/review/call_list.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace secondring {

namespace {

constexpr std::size_t kShownRejections = 20;
constexpr std::size_t kShownCalls = 5;

struct Wishes
{
    std::string file;
    std::string folder;
    std::vector<std::string> map;
    std::vector<std::string> agents;
    bool dryRun = false;
    bool skipRejected = false;
    bool json = false;
};

struct Outcome
{
    std::vector<LoadedCall> calls;
    std::vector<RejectedLine> rejected;
    std::size_t known = 0; ///< calls of the list that the store had before
    bool asterisk = false;
    bool broughtIn = false;
    std::string failure;
};

/// "number=Telefon" names a column; none: it does not.
std::optional<std::map<CallListColumn, std::string>>
namedColumns(const std::vector<std::string>& map)
{
    std::map<CallListColumn, std::string> named;
    for (const auto& each : map) {
        const auto at = each.find('=');
        const auto column = fromText<CallListColumn>(std::string_view{each}.substr(0, at));
        if (at == std::string::npos || !column) {
            return std::nullopt;
        }
        named[*column] = each.substr(at + 1);
    }
    return named;
}

/// "214=Dana Kerr" says who an agent of the list is; none: it does not.
std::optional<std::map<std::string, std::string>>
namedAgents(const std::vector<std::string>& wishes)
{
    std::map<std::string, std::string> named;
    for (const auto& each : wishes) {
        const auto at = each.find('=');
        if (at == std::string::npos) {
            return std::nullopt;
        }
        named[each.substr(0, at)] = each.substr(at + 1);
    }
    return named;
}

Outcome readList(const std::string& text, const std::map<CallListColumn, std::string>& named)
{
    Outcome outcome;
    auto reader = CallListReader::open(text, named, whenHere);
    if (!reader) {
        outcome.failure = reader.error().reason;
        return outcome;
    }
    outcome.asterisk = reader->isAsterisk();
    while (auto line = reader->next()) {
        if (auto* rejected = std::get_if<RejectedLine>(&*line)) {
            outcome.rejected.push_back(std::move(*rejected));
        } else {
            outcome.calls.push_back(std::move(std::get<LoadedCall>(*line)));
        }
    }
    std::ranges::stable_sort(
        outcome.calls, {}, [](const auto& call) { return call.summary.began; });
    return outcome;
}

/// Leaves out the calls that the store had before, and counts them.
Result<void> leaveOutKnown(SqliteCallLoad& load, Outcome& outcome)
{
    std::string failure;
    outcome.known = std::erase_if(outcome.calls, [&](const LoadedCall& call) {
        const auto known = load.isKnown(call);
        failure = known ? failure : known.error().reason;
        return known.value_or(false);
    });
    return failure.empty() ? Result<void>{} : fail(failure);
}

Result<void> bringIn(const std::string& folder, Outcome& outcome)
{
    if (SingleInstance{folder}.isOpen()) {
        return fail("The console is open on " + folder + ": close it, then bring the calls in.");
    }
    QDir{}.mkpath(QString::fromStdString(folder));
    const auto store = SqliteStore::open(folder + "/calls.db");
    if (!store) {
        return fail(store.error().reason);
    }
    auto load = SqliteCallLoad::begin(
        **store, std::ssize(outcome.calls), outcome.calls.back().summary.began);
    if (!load) {
        return fail(load.error().reason);
    }
    if (auto told = leaveOutKnown(**load, outcome); !told) {
        return told;
    }
    for (auto& call : outcome.calls) {
        if (auto added = (*load)->add(std::move(call)); !added) {
            return added;
        }
    }
    return outcome.calls.empty() ? Result<void>{} : (*load)->commit();
}

std::string shown(const LoadedCall& call)
{
    const auto& row = call.summary;
    const auto& party = row.party.name.empty() ? row.party.number : row.party.name;
    const auto length = row.ended ? *row.ended - row.began : Duration{};
    return toIso(row.began) + "  " + toClock(length) + "  " + party + "  " + call.agent + "  " +
           row.outcome;
}

std::string conclusion(const Outcome& outcome, std::size_t calls)
{
    if (!outcome.failure.empty()) {
        return outcome.failure;
    }
    if (!outcome.broughtIn) {
        const bool rest = !outcome.rejected.empty() && calls > 0;
        return std::string{"Nothing was brought in."} +
               (rest ? " Mend the lines that were rejected, or bring in the others with "
                       "--skip-rejected."
                     : "");
    }
    return "Brought in: " + std::to_string(calls - outcome.known) +
           ". Known before: " + std::to_string(outcome.known) + ".";
}

void printText(const Outcome& outcome, std::size_t calls, const std::vector<std::string>& first)
{
    std::printf("%s: %zu %s, %zu %s rejected.\n",
                outcome.asterisk ? "Asterisk CDR" : "List of calls",
                calls,
                calls == 1 ? "call" : "calls",
                outcome.rejected.size(),
                outcome.rejected.size() == 1 ? "line" : "lines");
    for (const auto& line : first) {
        std::printf("  %s\n", line.c_str());
    }
    for (std::size_t at = 0; at < std::min(outcome.rejected.size(), kShownRejections); ++at) {
        std::printf(
            "line %d: %s\n", outcome.rejected[at].line, outcome.rejected[at].reason.c_str());
    }
    if (outcome.rejected.size() > kShownRejections) {
        std::printf("… and %zu more.\n", outcome.rejected.size() - kShownRejections);
    }
    std::printf("%s\n", conclusion(outcome, calls).c_str());
}

void printJson(const Outcome& outcome, std::size_t calls)
{
    QJsonArray rejected;
    for (const auto& line : outcome.rejected) {
        rejected.append(
            QJsonObject{{"line", line.line}, {"reason", QString::fromStdString(line.reason)}});
    }
    const QJsonObject all{
        {"calls", static_cast<qint64>(calls)},
        {"known", static_cast<qint64>(outcome.known)},
        {"rejected", rejected},
        {"asterisk", outcome.asterisk},
        {"broughtIn", outcome.broughtIn ? static_cast<qint64>(outcome.calls.size()) : 0},
        {"failure", QString::fromStdString(outcome.failure)}};
    std::printf("%s", QJsonDocument{all}.toJson().constData());
}

std::optional<Wishes> wishesOf(int argc, char** argv, int& exitCode)
{
    Wishes wishes;
    CLI::App app{"Brings in a list of calls: CSV with a line of names, or Asterisk CDR Master.csv.",
                 "secondring import"};
    app.add_option("file", wishes.file, "the list")->required();
    app.add_option("--map", wishes.map, "what a column is called: number=Telefon")->delimiter(',');
    app.add_option("--agent", wishes.agents, "who an agent of the list is: \"214=Dana Kerr\"")
        ->delimiter(',');
    app.add_option("--folder", wishes.folder, "where the store is");
    app.add_flag("--dry-run", wishes.dryRun, "only tell what would be brought in");
    app.add_flag("--skip-rejected",
                 wishes.skipRejected,
                 "bring in the rest when some lines make no sense; otherwise nothing is");
    app.add_flag("--json", wishes.json, "for programs");
    return parsed(app, argc, argv, exitCode) ? std::optional{wishes} : std::nullopt;
}

int tell(const Wishes& wishes,
         const Outcome& outcome,
         std::size_t calls,
         const std::vector<std::string>& first)
{
    wishes.json ? printJson(outcome, calls) : printText(outcome, calls, first);
    if (!outcome.failure.empty()) {
        return 1;
    }
    return outcome.rejected.empty() ? 0 : 3;
}

} // namespace

int runImport(int argc, char** argv)
{
    int exitCode = 0;
    auto wishes = wishesOf(argc, argv, exitCode);
    if (!wishes) {
        return exitCode;
    }
    const QCoreApplication application(argc, argv);
    nameProgram();
    const auto named = namedColumns(wishes->map);
    const auto agents = namedAgents(wishes->agents);
    const auto text = readWhole(wishes->file);
    if (!named || !agents || !text) {
        return complain(!named    ? "--map takes COLUMN=NAME, for instance number=Telefon."
                        : !agents ? "--agent takes AGENT=NAME, for instance \"214=Dana Kerr\"."
                                  : wishes->file + " cannot be read.",
                        2);
    }
    auto outcome = readList(*text, *named);
    for (auto& call : outcome.calls) {
        const auto known = agents->find(call.agent);
        call.agent = known == agents->end() ? call.agent : known->second;
    }
    const auto calls = outcome.calls.size();
    std::vector<std::string> first;
    for (std::size_t at = 0; at < std::min(calls, kShownCalls); ++at) {
        first.push_back(shown(outcome.calls[at]));
    }
    const bool complete = outcome.rejected.empty() || wishes->skipRejected;
    if (!wishes->dryRun && complete && calls > 0) {
        const auto done = bringIn(foldersOf({.folder = wishes->folder}).data, outcome);
        outcome.broughtIn = done.has_value();
        outcome.failure = done ? "" : done.error().reason;
    }
    return tell(*wishes, outcome, calls, first);
}

} // namespace secondring
