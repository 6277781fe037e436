#include "app/practice_desk.h"

#include "app/console.h"
#include "app/qt_executor.h"

#include <QDir>

namespace secondring {

namespace {

/// Where a colleague of the scenario stands in the directory of the practice desk.
DirectoryEntry entryOf(const practice::PracticeColleague& colleague)
{
    return {.colleague = colleague.who, .skills = {}, .hours = {}, .awayUntil = {}};
}

} // namespace

Result<std::unique_ptr<PracticeDesk>> PracticeDesk::open(Console& console)
{
    const auto folder = console.folders().data + "/practice";
    QDir{}.mkpath(QString::fromStdString(folder + "/recordings"));
    auto store = SqliteStore::open(folder + "/practice.db");
    if (!store) {
        return tl::unexpected(store.error());
    }
    std::unique_ptr<PracticeDesk> desk{new PracticeDesk{console, std::move(*store)}};
    const auto found = desk->archive_.open();
    if (!found) {
        return tl::unexpected(found.error());
    }
    auto& self = *desk;
    self.model_ = std::make_unique<ConsoleModel>(
        ConsolePorts{{self.line_, self.events_, console.sounds(), console.clock()},
                     self.archive_,
                     console.numbers(),
                     folder + "/recordings"},
        console.houseFile().house(),
        console.model().settings(),
        Opening{.lastCall = found->lastCall, .unfinished = {}, .unreadable = {}});
    self.line_.start([&self, post = executorOn(self)](const LineReport& report) {
        post([&self, report] { self.model_->report(report); });
    });
    return desk;
}

PracticeDesk::PracticeDesk(Console& console, std::unique_ptr<SqliteStore> store)
    : console_(console)
    , store_(std::move(store))
    , log_(*store_,
           {.agent = console.model().settings().agent,
            .station = console.model().settings().extension},
           executorOn(*this))
    , events_(log_, [this](const Recorded& event) { emit recorded(event); })
    , archive_(*store_, executorOn(*this))
    , attempts_(*store_, log_, executorOn(*this))
    , line_(laterOn(*this), {}, tr("Practice").toStdString())
{
}

PracticeDesk::~PracticeDesk()
{
    line_.stop();
}

void PracticeDesk::follow(const practice::Scenario& scenario)
{
    const auto& settings = console_.model().settings();
    log_.takenBy({.agent = settings.agent, .station = settings.extension});
    auto house = console_.houseFile().house();
    house.recordCalls = true;
    house.recordedGreeting.clear();
    house.takeCallsOnBreak = true;
    house.ringLength = scenario.ringLength;
    if (!scenario.colleagues.empty()) {
        house.directory.clear();
        for (const auto& colleague : scenario.colleagues) {
            house.directory.push_back(entryOf(colleague));
        }
    }
    model_->setSettings(settings);
    model_->setHouse(house);
}

} // namespace secondring
