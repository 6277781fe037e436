#include "app/command.h"
#include "app/command_base.h"
#include "app/console.h"
#include "app/single_instance.h"
#include "app/stored_judging.h"
#include "core/adapters/phone/phone_numbers.h"
#include "core/adapters/sqlite/sqlite_call_search.h"
#include "core/review/survey.h"
#include "core/review/survey_list.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace secondring {

namespace {

constexpr int kSearched = 50; ///< calls of one number that are looked through

struct Wishes
{
    std::string file;
    std::string folder;
    bool dryRun = false;
    bool json = false;
};

struct Outcome
{
    std::int64_t broughtIn = 0;
    std::int64_t known = 0; ///< answers that the store had before
    std::vector<RejectedLine> rejected;
};

/// The store, and what brings answers into it.
class SurveyDesk
{
public:
    SurveyDesk(const SqliteStore& store, std::string callingCode)
        : callingCode_(std::move(callingCode))
        , judging_(store)
        , search_(store, judging_.inbox().executor())
    {
    }

    /// Why the line is rejected; empty: it is not.
    std::string take(const SurveyLine& line, bool dryRun, Outcome& outcome)
    {
        const auto call = line.call ? line.call : callOf(line);
        if (!call) {
            return "no call with " + line.number + " was answered before that time";
        }
        const auto reviewed = judging_.reviewed(*call);
        if (!reviewed) {
            return "there is no call " + std::to_string(call->value);
        }
        const auto& survey = reviewed->survey;
        const bool known = survey && joined(survey->what, line.answer) == survey->what;
        auto wrong = known || dryRun ? std::string{} : post(*call, line.answer);
        outcome.known += known ? 1 : 0;
        outcome.broughtIn += !known && wrong.empty() ? 1 : 0;
        return wrong;
    }

private:
    /// Why the answer is not kept; empty: it is.
    std::string post(CallId call, const SurveyAnswered& answer)
    {
        const auto kept = judging_.post(call, {"Second Ring", Role::House}, answer);
        return !kept ? kept.error().reason : *kept ? "" : "the answer was refused";
    }

    /// The last call of that number, in any spelling, which was answered before the caller was
    /// asked.
    std::optional<CallId> callOf(const SurveyLine& line)
    {
        CallQuery query;
        query.party = line.number;
        query.callingCode = callingCode_;
        const auto page = judging_.inbox().await<CallPage>(
            [&](auto then) { search_.page(query, 0, kSearched, std::move(then)); });
        if (!page) {
            return std::nullopt;
        }
        for (const auto& call : page->calls) {
            if (call.answered && call.began <= line.at) {
                return call.id;
            }
        }
        return std::nullopt;
    }

    std::string callingCode_;
    StoredJudging judging_;
    SqliteCallSearch search_;
};

void printText(const Outcome& outcome, bool dryRun)
{
    for (const auto& line : outcome.rejected) {
        std::printf("line %d: %s\n", line.line, line.reason.c_str());
    }
    std::printf("%s: %lld. Known before: %lld. Rejected: %zu.\n",
                dryRun ? "Would be brought in" : "Brought in",
                static_cast<long long>(outcome.broughtIn),
                static_cast<long long>(outcome.known),
                outcome.rejected.size());
}

void printJson(const Outcome& outcome, bool dryRun)
{
    QJsonArray rejected;
    for (const auto& line : outcome.rejected) {
        rejected.append(
            QJsonObject{{"line", line.line}, {"reason", QString::fromStdString(line.reason)}});
    }
    const QJsonObject all{{"answers", static_cast<qint64>(outcome.broughtIn)},
                          {"known", static_cast<qint64>(outcome.known)},
                          {"rejected", rejected},
                          {"broughtIn", !dryRun}};
    std::printf("%s", QJsonDocument{all}.toJson().constData());
}

Result<Outcome> bringIn(const std::string& text, const Wishes& wishes)
{
    auto reader = SurveyListReader::open(text, whenHere);
    if (!reader) {
        return fail(reader.error().reason);
    }
    const auto folder = foldersOf({.folder = wishes.folder}).data;
    if (SingleInstance{folder}.isOpen()) {
        return fail("The console is open on " + folder + ": close it, then bring the answers in.");
    }
    const auto store = SqliteStore::open(folder + "/calls.db");
    if (!store) {
        return fail(store.error().reason);
    }
    SurveyDesk desk(**store, callingCodeOf(CommandDesk{wishes.folder}.house().country));
    Outcome outcome;
    while (auto line = reader->next()) {
        if (const auto* survey = std::get_if<SurveyLine>(&*line)) {
            auto why = desk.take(*survey, wishes.dryRun, outcome);
            if (!why.empty()) {
                outcome.rejected.push_back({survey->line, std::move(why)});
            }
        } else {
            outcome.rejected.push_back(std::get<RejectedLine>(*line));
        }
    }
    return outcome;
}

} // namespace

int runSurveys(int argc, char** argv)
{
    int exitCode = 0;
    Wishes wishes;
    CLI::App app{"Brings in what callers answered to a survey: CSV with a line of names. Columns: "
                 "any of score (satisfied, 1 to 5), nps (would recommend us, 0 to 10) and ces (it "
                 "was easy, 1 to 7), and call, or number and time; comment.",
                 "secondring surveys"};
    app.add_option("file", wishes.file, "the answers")->required();
    app.add_option("--folder", wishes.folder, "where the store is");
    app.add_flag("--dry-run", wishes.dryRun, "only tell what would be brought in");
    app.add_flag("--json", wishes.json, "for programs");
    if (!parsed(app, argc, argv, exitCode)) {
        return exitCode;
    }
    const QCoreApplication application(argc, argv);
    nameProgram();
    const auto text = readWhole(wishes.file);
    if (!text) {
        return complain(wishes.file + " cannot be read.", 2);
    }
    const auto outcome = bringIn(*text, wishes);
    if (!outcome) {
        return complain(outcome.error().reason, 1);
    }
    wishes.json ? printJson(*outcome, wishes.dryRun) : printText(*outcome, wishes.dryRun);
    return outcome->rejected.empty() ? 0 : 3;
}

} // namespace secondring
