#include "app/command.h"
#include "app/command_base.h"
#include "core/adapters/sqlite/rebuild.h"
#include "core/etiquette/assess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace secondring {

namespace {

constexpr std::size_t kShown = 20;

void printJson(const Rebuilt& rebuilt)
{
    QJsonArray differences;
    for (const auto& difference : rebuilt.differences) {
        differences.append(QString::fromStdString(difference));
    }
    const QJsonObject all{{"calls", static_cast<qint64>(rebuilt.calls)},
                          {"events", static_cast<qint64>(rebuilt.events)},
                          {"differences", differences}};
    std::printf("%s", QJsonDocument{all}.toJson().constData());
}

void printText(const Rebuilt& rebuilt)
{
    std::printf("%lld calls with %lld events were made anew.\n",
                static_cast<long long>(rebuilt.calls),
                static_cast<long long>(rebuilt.events));
    for (std::size_t at = 0; at < std::min(kShown, rebuilt.differences.size()); ++at) {
        std::printf("%s\n", rebuilt.differences[at].c_str());
    }
    if (rebuilt.differences.size() > kShown) {
        std::printf("… and %zu more.\n", rebuilt.differences.size() - kShown);
    }
    std::printf(rebuilt.differences.empty() ? "All that is stored is as the events tell it.\n"
                                            : "The store differs from its events.\n");
}

} // namespace

int runVerify(int argc, char** argv)
{
    int exitCode = 0;
    std::string folder;
    bool json = false;
    CLI::App app{
        "Makes everything derived from the events of calls anew, and compares it with what "
        "is stored. Changes nothing. Findings are made by the standards of the house as "
        "they are now.",
        "secondring verify"};
    app.add_option("--folder", folder, "where the store is");
    app.add_flag("--json", json, "for programs");
    if (!parsed(app, argc, argv, exitCode)) {
        return exitCode;
    }
    const QCoreApplication application(argc, argv);
    nameProgram();
    const CommandDesk desk(folder);
    if (const auto store = SqliteStore::openToRead(desk.storeFile()); !store) {
        return complain(store.error().reason, 1);
    }
    const auto rebuilt = rebuild(desk.storeFile(), [&desk](const Call& call, Instant now) {
        return summarise(call, desk.house().standards, now);
    });
    if (!rebuilt) {
        return complain(rebuilt.error().reason, 1);
    }
    json ? printJson(*rebuilt) : printText(*rebuilt);
    return rebuilt->differences.empty() ? 0 : 3;
}

} // namespace secondring
