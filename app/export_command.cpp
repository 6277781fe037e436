#include "app/call_export.h"
#include "app/command.h"
#include "app/command_base.h"
#include "core/adapters/table/table_file.h"

namespace secondring {

namespace {

struct Wishes
{
    std::string file;
    std::string search;
    std::string folder;
    std::string format;
    bool json = false;
};

bool read(Wishes& wishes, int argc, char** argv, int& exitCode)
{
    CLI::App app{"Writes the calls that a search finds into a file: .csv, .xlsx or .json.",
                 "secondring export"};
    app.add_option("file", wishes.file, "the file to write")->required();
    app.add_option("--search", wishes.search, "as in Review: words and filters; none: all calls");
    app.add_option("--format", wishes.format, "csv, xlsx or json, whatever the file is called");
    app.add_option("--folder", wishes.folder, "where the store is");
    app.add_flag("--json", wishes.json, "tell what was done for programs");
    return parsed(app, argc, argv, exitCode);
}

std::optional<TableFormat> formatOf(const Wishes& wishes)
{
    return wishes.format.empty() ? secondring::formatOf(std::filesystem::path{wishes.file})
                                 : fromText<TableFormat>(wishes.format);
}

} // namespace

int runExport(int argc, char** argv)
{
    int exitCode = 0;
    Wishes wishes;
    if (!read(wishes, argc, argv, exitCode)) {
        return exitCode;
    }
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
    const auto query = queryOf(wishes.search, desk.knowledge(**store));
    if (!query) {
        return 2;
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

} // namespace secondring
