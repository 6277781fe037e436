#pragma once
#include "app/attendance_watch.h"
#include "app/backup_keeper.h"
#include "app/command_line.h"
#include "app/completed_calls.h"
#include "app/line_socket.h"
#include "app/settings_file.h"
#include "core/adapters/audio/qt_sound_device.h"
#include "core/adapters/audio/qt_sound_setup.h"
#include "core/adapters/audio/qt_sounds.h"
#include "core/adapters/audio/ring_player.h"
#include "core/adapters/house/house_file.h"
#include "core/adapters/phone/phone_numbers.h"
#include "core/adapters/simulated/demonstration.h"
#include "core/adapters/sqlite/sqlite_call_archive.h"
#include "core/adapters/sqlite/sqlite_call_log.h"
#include "core/adapters/sqlite/sqlite_store.h"
#include "core/ports/sound_levels.h"
#include "ui/model/console_model.h"

#include <QFuture>
#include <QObject>

namespace secondring {

/// Where this console keeps what it keeps.
struct Folders
{
    std::string data;   ///< store and recordings
    std::string config; ///< settings and house file
};

Folders foldersOf(const CommandLine& line);

/// The program without its window: every adapter, put together around the model.
///
/// Threads: the GUI thread; what the adapters tell from theirs is queued to it.
/// Owns: everything, in the order in which it has to come and go.
class Console : public QObject
{
    Q_OBJECT

public:
    /// Refused, with a sentence, when the store cannot be used.
    static Result<std::unique_ptr<Console>> open(const CommandLine& line);
    ~Console() override;

    ConsoleModel& model() { return *model_; }

    CallArchive& archive() { return archive_; }

    SqliteCallLog& log() { return log_; }

    Clock& clock() { return *clock_; }

    const SqliteStore& store() const { return *store_; }

    SoundSetup& soundSetup() { return soundSetup_; }

    Sounds& sounds() { return sounds_; }

    Numbers& numbers() { return numbers_; }

    const Folders& folders() const { return folders_; }

    const SoundLevels& levels() const { return levels_; }

    const HouseFile& houseFile() const { return houseFile_; }

    const SettingsFile& settingsFile() const { return settingsFile_; }

    /// Opens the line: from now on calls come in.
    void start();
    /// The demonstration caller.
    void ringMe();
    /// Takes over what the agent changed, and keeps it. The failure's reason is a sentence.
    Result<void> follow(const Settings& settings);
    /// Writes the built-in house into the house file, to be changed, unless there is one already.
    Result<void> writeHouseFile() const;

    /// Whose calls whoever sits here may see; none: everybody's. Agents see their own, unless the
    /// house allows more; those whom it names as supervisors see all, and so does a desk that
    /// nobody has sat down at yet.
    std::optional<std::string> seesOnly() const;

signals:
    void houseComplained();
    /// A call of this desk is complete, and kept.
    void callCompleted(const secondring::CallSummary& call);

private:
    Console(CommandLine line, Folders folders, std::unique_ptr<SqliteStore> store);

    std::unique_ptr<Line> makeLine();
    /// Closes the line and opens one as the settings are now, as soon as no call is on it.
    void exchangeLine();
    void followHouse();
    void followDevices(const DeviceSettings& devices);
    void reported(const DeviceReport& report);

    CommandLine line_;
    Folders folders_;
    SettingsFile settingsFile_;
    Settings settings_;
    std::unique_ptr<Clock> clock_;
    HouseFile houseFile_;
    std::unique_ptr<SqliteStore> store_;
    SqliteCallLog log_;
    CompletedCalls completed_;
    SqliteCallArchive archive_;
    SoundLevels levels_;
    QtSoundDevice sound_;
    RingPlayer ring_;
    QtSounds sounds_;
    QtSoundSetup soundSetup_;
    PhoneNumbers numbers_;
    LineSocket sip_;
    Demonstration demonstration_;
    std::unique_ptr<ConsoleModel> model_;
    std::unique_ptr<AttendanceWatch> attendance_;
    std::unique_ptr<BackupKeeper> backups_;
    bool lineIsOld_ = false;
    bool warm_ = false;     ///< how numbers are written can be told at once
    QFuture<void> closing_; ///< a line that was taken out, being stopped
};

} // namespace secondring
