#include "app/command.h"
#include "app/command_base.h"
#include "core/adapters/sqlite/sqlite_backups.h"

#include <QDateTime>

namespace secondring {

namespace {

void printCopies(const std::vector<StoredCopy>& copies)
{
    for (std::size_t at = 0; at < copies.size(); ++at) {
        std::printf("%3zu  %s  %s\n",
                    at + 1,
                    toIso(copies[at].made).c_str(),
                    copies[at].file.string().c_str());
    }
}

std::string atThisDesk(Instant at)
{
    const auto local = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
    return local.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toStdString();
}

} // namespace

int runRestore(int argc, char** argv)
{
    int exitCode = 0;
    std::string folder;
    std::size_t number = 1;
    bool list = false;
    CLI::App app{
        "Puts a copy of the calls in the place of a damaged store, which is kept beside it. "
        "The console must be closed.",
        "secondring restore"};
    app.add_option("number", number, "of the copy, as --list shows them; 1 is the newest")
        ->capture_default_str();
    app.add_flag("--list", list, "only show the copies");
    app.add_option("--folder", folder, "where the store is");
    if (!parsed(app, argc, argv, exitCode)) {
        return exitCode;
    }
    const QCoreApplication application(argc, argv);
    nameProgram();
    const CommandDesk desk(folder);
    SqliteBackups backups(desk.storeFile());
    const auto copies = backups.copies();
    if (list) {
        printCopies(copies);
        return 0;
    }
    if (number < 1 || number > copies.size()) {
        return complain(copies.empty() ? "There is no copy of " + desk.storeFile() + "."
                        : copies.size() == 1
                            ? "There is one copy."
                            : "There are " + std::to_string(copies.size()) + " copies.",
                        1);
    }
    const auto& copy = copies[number - 1];
    const auto aside = backups.restore(copy);
    if (!aside) {
        return complain(aside.error().reason, 1);
    }
    std::printf("The calls are as they were at %s. What was there is kept as %s.\n",
                atThisDesk(copy.made).c_str(),
                aside->string().c_str());
    return 0;
}

} // namespace secondring
