#pragma once
#include "core/desk/desk.h"
#include "core/house/settings.h"
#include "core/ports/call_archive.h"
#include "core/ports/numbers.h"
#include "ui/desk/desk_view.h"

#include <QObject>
#include <QTimer>

namespace secondring {

/// What the console works with besides the desk's own ports. All of it outlives the model.
struct ConsolePorts
{
    DeskPorts desk;
    CallArchive& archive;
    Numbers& numbers;
    std::string recordings; ///< the folder that recordings go to
};

/// The one bridge between the core and Qt: owns the desk, tells the screen when something has
/// changed, and gathers what the screen shows besides the desk's state.
///
/// Threads: the GUI thread. Owns: the desk.
class ConsoleModel : public QObject
{
    Q_OBJECT

public:
    /// `found` are the calls that the last run of the program left unfinished.
    ConsoleModel(ConsolePorts ports, House house, Settings settings, const Opening& found);

    const State& state() const { return desk_.state(); }

    const DeskKnowledge& known() const { return known_; }

    const Settings& settings() const { return settings_; }

    const VerdictHistory& verdicts() const { return verdicts_; }

    Instant now() const;

    void post(const DeskEvent& event);
    void report(const LineReport& report);
    void setHouse(const House& house);
    void setSettings(const Settings& settings);
    /// What is wrong with the microphone or the ear, in a sentence; empty: nothing.
    void setSoundTrouble(const QString& sentence);
    /// Why there is no copy of the calls of today, likewise.
    void setBackupTrouble(const QString& sentence);

    /// Dials what somebody typed. The failure's reason is a sentence for them.
    Result<void> dial(const std::string& typed);
    /// Dials somebody the desk already knows.
    Result<void> dial(const Party& party);

    /// Reads again which promises are open: somebody else than the desk has settled one.
    void readPromises();

signals:
    void changed(const secondring::State& before, const secondring::State& now);
    void knowledgeChanged();

private:
    void find(const Opening& found);
    /// Gathers what is wrong with the desk itself.
    void tellTroubles();
    void readingFailed(const Error& why);
    void settle(const State& before, const State& now);
    void applyHouse();
    void readToday();
    void readVerdicts();
    void readEarlier(const Call& call);
    void wake();
    void call(Party party);

    ConsolePorts ports_;
    House house_; ///< as the house file has it
    Settings settings_;
    DeskKnowledge known_;
    VerdictHistory verdicts_;
    QString soundTrouble_;
    QString backupTrouble_;
    QString archiveTrouble_;
    QString foundTrouble_;
    QTimer wake_;
    QTimer reread_; ///< once a call is complete and the disk has had time to take it
    Desk desk_;
    Subscription watching_; ///< last: it ends before what it watches
};

} // namespace secondring
