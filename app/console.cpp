#include "app/console.h"

#include "app/qt_executor.h"
#include "app/sip_of_settings.h"
#include "app/wall_clock.h"
#include "core/adapters/sip/sip_line.h"
#include "ui/look/number_text.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTimer>
#include <QtConcurrent>

#include <algorithm>

namespace secondring {

namespace {

std::string standardPath(QStandardPaths::StandardLocation location)
{
    return QStandardPaths::writableLocation(location).toStdString();
}

DialPlan planOf(const House& house, const Settings& settings)
{
    return {.country = house.country, .domain = settings.account.server};
}

CallTaker takerOf(const Settings& settings)
{
    return {.agent = settings.agent, .station = settings.extension};
}

} // namespace

Folders foldersOf(const CommandLine& line)
{
    if (!line.folder.empty()) {
        return {line.folder, line.folder};
    }
    return {standardPath(QStandardPaths::AppDataLocation),
            standardPath(QStandardPaths::AppConfigLocation)};
}

Result<std::unique_ptr<Console>> Console::open(const CommandLine& line)
{
    auto folders = foldersOf(line);
    QDir{}.mkpath(QString::fromStdString(folders.config));
    QDir{}.mkpath(QString::fromStdString(folders.data + "/recordings"));
    auto store = SqliteStore::open(folders.data + "/calls.db");
    if (!store) {
        return tl::unexpected(store.error());
    }
    std::unique_ptr<Console> console{new Console{line, std::move(folders), std::move(*store)}};
    const auto found = console->archive_.open();
    if (!found) {
        return tl::unexpected(found.error());
    }
    auto& self = *console;
    self.model_ = std::make_unique<ConsoleModel>(
        ConsolePorts{{self.demonstration_.line(), self.completed_, self.sounds_, *self.clock_},
                     self.archive_,
                     self.numbers_,
                     self.folders_.data + "/recordings"},
        self.houseFile_.house(),
        self.settings_,
        *found);
    self.attendance_ = std::make_unique<AttendanceWatch>(*self.model_, self.log_);
    self.backups_ = std::make_unique<BackupKeeper>(*self.model_, self.store_->file());
    self.followHouse();
    connect(self.model_.get(),
            &ConsoleModel::changed,
            &self,
            [&self](const State&, const State& now) { self.demonstration_.follow(now); });
    return console;
}

Console::Console(CommandLine line, Folders folders, std::unique_ptr<SqliteStore> store)
    : line_(std::move(line))
    , folders_(std::move(folders))
    , settingsFile_(folders_.config + "/settings.ini")
    , settings_(settingsFile_.load())
    , clock_(std::make_unique<WallClock>())
    , houseFile_(folders_.config + "/house.toml", [this](const HouseFile&) { followHouse(); })
    , store_(std::move(store))
    , log_(*store_, takerOf(settings_), executorOn(*this))
    , completed_(log_, [this](const CallSummary& call) { emit callCompleted(call); })
    , archive_(*store_, executorOn(*this))
    , sound_({settings_.devices.microphone, settings_.devices.ear},
             [this, post = executorOn(*this)](const DeviceReport& report) {
                 post([this, report] { reported(report); });
             })
    , sounds_(ring_, &sound_)
    , numbers_(planOf(houseFile_.house(), settings_))
    , sip_(makeLine())
    , demonstration_(sip_, laterOn(*this))
{
    followDevices(settings_.devices);
}

Console::~Console()
{
    demonstration_.line().stop();
    closing_.waitForFinished();
}

void Console::start()
{
    attendance_->begin();
    demonstration_.line().start([this, post = executorOn(*this)](const LineReport& report) {
        post([this, report] { model_->report(report); });
    });
    QTimer::singleShot(std::chrono::seconds{1}, this, [this] {
        QtConcurrent::run(&PhoneNumbers::warmUp).then(this, [this] {
            warm_ = true;
            followHouse();
        });
    });
}

void Console::ringMe()
{
    demonstration_.ring();
}

Result<void> Console::follow(const Settings& settings)
{
    const bool newAccount =
        settings.account != settings_.account || settings.agent != settings_.agent;
    settings_ = settings;
    log_.takenBy(takerOf(settings_));
    followDevices(settings_.devices);
    followHouse();
    model_->setSettings(settings_);
    if (newAccount) {
        lineIsOld_ = true;
        exchangeLine();
    }
    return settingsFile_.save(settings_);
}

std::optional<std::string> Console::seesOnly() const
{
    const auto& review = houseFile_.review();
    const auto& name = settings_.agent;
    const bool all = name.empty() || review.rules.agentsSeeEachOther ||
                     std::ranges::count(review.supervisors, name) > 0;
    return all ? std::nullopt : std::optional{name};
}

Result<void> Console::writeHouseFile() const
{
    QFile file{QString::fromStdString(houseFile_.path())};
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        return fail("The house file " + houseFile_.path() +
                    (file.exists() ? " is there already." : " could not be written."));
    }
    const auto text = defaultHouseToml();
    const auto written = file.write(text.data(), static_cast<qint64>(text.size()));
    if (written != static_cast<qint64>(text.size()) || !file.flush()) {
        return fail("The house file " + houseFile_.path() + " could not be written whole.");
    }
    return {};
}

std::unique_ptr<Line> Console::makeLine()
{
    return std::make_unique<SipLine>(
        sipOf(settings_, houseFile_.house(), {line_.address, line_.port}), sound_, levels_);
}

void Console::exchangeLine()
{
    const auto isOnTheLine = [](const Call& call) {
        return !is<Ended>(call.phase) || call.consult;
    };
    if (!lineIsOld_ || closing_.isRunning() ||
        std::ranges::any_of(model_->state().calls, isOnTheLine)) {
        return;
    }
    std::shared_ptr<Line> old{sip_.take()};
    if (!old) {
        return; // one has just been stopped: whoever puts the new one in looks again
    }
    lineIsOld_ = false;
    closing_ = QtConcurrent::run([old = std::move(old)] { old->stop(); });
    closing_.then(this, [this] {
        sip_.put(makeLine());
        exchangeLine();
    });
}

void Console::followHouse()
{
    const auto& house = houseFile_.house();
    numbers_.follow(planOf(house, settings_));
    if (warm_) { // the tables have been read: painting a number takes no time
        look::showNumbersBy([numbers = std::make_shared<PhoneNumbers>(planOf(house, settings_))](
                                const std::string& number) { return numbers->forDisplay(number); });
    }
    if (!model_) {
        return;
    }
    model_->setHouse(house);
    emit houseComplained();
}

void Console::followDevices(const DeviceSettings& devices)
{
    sound_.choose({devices.microphone, devices.ear});
    ring_.setDevice(devices.ring);
    ring_.setVolume(static_cast<float>(devices.ringVolume) / 100.0F);
}

void Console::reported(const DeviceReport& report)
{
    const auto wanted = QString::fromStdString(report.wanted);
    const auto used = QString::fromStdString(report.used);
    if (!model_) {
        return;
    }
    const bool ear = report.end == SoundEnd::Ear;
    if (report.isGood()) {
        model_->setSoundTrouble({});
    } else if (used.isEmpty()) {
        model_->setSoundTrouble(
            ear ? tr("There is no loudspeaker or headset. The call goes on; plug one in to hear "
                     "it.")
                : tr("There is no microphone. The call goes on; plug one in to be heard."));
    } else {
        model_->setSoundTrouble(
            ear ? tr("%1 is not there. You hear the call on %2 until it is back.").arg(wanted, used)
                : tr("%1 is not there. %2 is your microphone until it is back.").arg(wanted, used));
    }
}

} // namespace secondring
