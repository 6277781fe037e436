#include "app/call_export.h"
#include "app/call_json.h"
#include "app/call_paper.h"
#include "app/command.h"
#include "app/command_base.h"
#include "app/inbox.h"
#include "app/stored_judging.h"
#include "core/adapters/phone/phone_numbers.h"
#include "core/adapters/sqlite/sqlite_call_archive.h"
#include "core/adapters/sqlite/stored_review.h"
#include "core/adapters/table/table_file.h"
#include "ui/look/number_text.h"

#include <QGuiApplication>
#include <QJsonDocument>

namespace secondring {

namespace {

struct Wishes
{
    std::string file;
    std::string search;
    std::string folder;
    std::string format;
    std::string pdf;
    std::optional<std::int64_t> call;
    bool scorecard = false;
    bool json = false;
};

bool read(Wishes& wishes, int argc, char** argv, int& exitCode)
{
    CLI::App app{"Writes the calls that a search finds into a file: .csv, .xlsx or .json. Or one "
                 "call, with --call, into a PDF or as JSON.",
                 "secondring export"};
    app.add_option("file", wishes.file, "the file to write");
    auto* call = app.add_option("--call", wishes.call, "one call, by the number in its list");
    app.add_option("--pdf", wishes.pdf, "write the call's page into this file")->needs(call);
    app.add_flag("--scorecard", wishes.scorecard, "its scorecard, instead of its page")
        ->needs(call);
    app.add_option("--search", wishes.search, "as in Review: words and filters; none: all calls");
    app.add_option("--format", wishes.format, "csv, xlsx or json, whatever the file is called");
    app.add_option("--folder", wishes.folder, "where the store is");
    app.add_flag("--json", wishes.json, "tell what was done for programs; without --pdf, the call");
    return parsed(app, argc, argv, exitCode);
}

std::optional<TableFormat> formatOf(const Wishes& wishes)
{
    return wishes.format.empty() ? secondring::formatOf(std::filesystem::path{wishes.file})
                                 : fromText<TableFormat>(wishes.format);
}

int exportList(const Wishes& wishes, int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    nameProgram();
    const auto format = formatOf(wishes);
    if (!format) {
        return complain("Name a file that ends with .csv, .xlsx or .json, or say --format.", 2);
    }
    const CommandDesk desk(wishes.folder);
    const auto store = SqliteStore::openToRead(desk.storeFile());
    if (!store) {
        return complain(store.error().reason, 1);
    }
    auto query = queryOf(wishes.search, desk.knowledge(**store));
    if (!query) {
        return 2;
    }
    if (const auto only = desk.seesOnly()) {
        query->agents = {*only};
    }
    const auto done = exportCalls(**store,
                                  {*query, desk.house(), *format, wishes.file},
                                  [](auto /*done*/, auto /*all*/) { return true; });
    if (!done) {
        return complain(done.error().reason, 1);
    }
    std::printf(wishes.json ? "{\"calls\": %lld}\n" : "Calls written: %lld\n",
                static_cast<long long>(*done));
    return 0;
}

/// What whoever sits at this desk may see of the call.
Result<CallDossier> dossierFrom(const SqliteStore& store, const CommandDesk& desk, CallId call)
{
    Inbox inbox;
    SqliteCallArchive archive(store, inbox.executor());
    auto kept = inbox.await<KeptCall>([&](auto then) { archive.call(call, std::move(then)); });
    auto whole = storedReview(store, call);
    if (!kept) {
        return fail("Call " + std::to_string(call.value) + " cannot be shown. " +
                    kept.error().reason);
    }
    if (!whole) {
        return fail(whole.error().reason);
    }
    const auto viewer = personOf(desk.agent(), desk.review());
    if (!viewer.name.empty() && !mayView(viewer, whole->agent, desk.review().rules)) {
        return fail("Call " + std::to_string(call.value) + " is not " + viewer.name +
                    "'s own. Who sees the calls of others stands in the house file.");
    }
    return dossierOf({.kept = std::move(*kept),
                      .house = desk.house(),
                      .review = desk.review(),
                      .whole = std::move(*whole),
                      .viewer = viewer,
                      .now = std::chrono::floor<Duration>(std::chrono::system_clock::now())});
}

/// Whoever takes a call away has looked at it, as on its page. Opens the store for writing just for
/// that.
Result<void> recordLook(const CommandDesk& desk, const CallDossier& dossier)
{
    const auto store = SqliteStore::open(desk.storeFile());
    if (!store) {
        return fail(
            "That you have looked at this call cannot be recorded, so it is not taken away. "
            "Take it away from the open console, or close that. " +
            store.error().reason);
    }
    const auto kept = StoredJudging{**store}.post(dossier.call.id, dossier.viewer, CallViewed{});
    return kept ? Result<void>{} : fail(kept.error().reason);
}

Result<int> writeTo(const Wishes& wishes, CallDossier& dossier)
{
    if (wishes.scorecard) {
        return writeScorecardPaper(dossier, wishes.pdf);
    }
    dossier.sound = soundOf(dossier.events);
    return writeCallPaper(dossier, wishes.pdf);
}

int tellCall(const Wishes& wishes, CallDossier& dossier)
{
    if (wishes.pdf.empty()) {
        std::printf("%s", QJsonDocument{toJson(dossier)}.toJson().constData());
        return 0;
    }
    const auto pages = writeTo(wishes, dossier);
    if (!pages) {
        return complain(pages.error().reason, 1);
    }
    std::printf(wishes.json ? "{\"pages\": %d}\n" : "Pages written: %d\n", *pages);
    return 0;
}

/// Pages are set with fonts, and those need no display.
int exportCall(const Wishes& wishes, int argc, char** argv)
{
    if (wishes.pdf.empty() && !wishes.json) {
        return complain("Name a file with --pdf, or say --json.", 2);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    nameProgram();
    const CommandDesk desk(wishes.folder);
    const auto store = SqliteStore::openToRead(desk.storeFile());
    if (!store) {
        return complain(store.error().reason, 1);
    }
    look::showNumbersBy(
        [numbers = std::make_shared<PhoneNumbers>(DialPlan{.country = desk.house().country})](
            const std::string& number) { return numbers->forDisplay(number); });
    auto dossier = dossierFrom(**store, desk, CallId{*wishes.call});
    if (!dossier) {
        return complain(dossier.error().reason, 1);
    }
    const auto recorded = recordLook(desk, *dossier);
    return recorded ? tellCall(wishes, *dossier) : complain(recorded.error().reason, 1);
}

} // namespace

int runExport(int argc, char** argv)
{
    int exitCode = 0;
    Wishes wishes;
    if (!read(wishes, argc, argv, exitCode)) {
        return exitCode;
    }
    return wishes.call ? exportCall(wishes, argc, argv) : exportList(wishes, argc, argv);
}

} // namespace secondring
