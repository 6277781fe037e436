#pragma once
#include "app/call_judging.h"
#include "app/list_export.h"
#include "app/paper_export.h"
#include "app/review_queue_feed.h"
#include "core/adapters/audio/qt_playback.h"
#include "core/adapters/media/file_waveforms.h"
#include "core/adapters/sqlite/sqlite_call_search.h"
#include "core/desk/state.h"
#include "core/house/settings.h"
#include "ui/review/listening.h"

#include <QObject>

namespace secondring {

class Console;
class PlayerCard;
class ReviewWorkspace;

/// Review on this desk's own store: the search, the recordings, and their workspace.
///
/// Threads: the GUI thread. Owns: the adapters, and the workspace even while a window shows it.
/// The console and that window outlive it.
class ReviewRoom : public QObject
{
    Q_OBJECT

public:
    ReviewRoom(Console& console, Reviews& reviews);
    ~ReviewRoom() override;

    ReviewWorkspace* workspace() { return workspace_.get(); }

    /// Shows a call, paused at this moment of it.
    void open(CallId call, const std::string& agent, Duration moment);

    /// The practice calls that can go with a coaching note: `scenarioWanted` is heard.
    void setScenarios(CoachingCard::Scenarios scenarios)
    {
        judging_.setScenarios(std::move(scenarios));
    }

signals:
    void scenarioWanted(const QString& id);
    /// A scenario is to be made from this call.
    void practiceWanted(const secondring::Call& call, const std::string& agent);
    void viewsChanged(const std::vector<secondring::SavedView>& views);
    void dialRequested(const secondring::Party& party);

private:
    void wire();
    void wirePaper();
    void takeAway(PaperKind kind);
    void show(const FoundCall& row, const KeptCall& kept);
    void followHouse();
    /// Nobody can listen to two calls.
    void makeWayFor(const State& before, const State& now);

    Console& console_;
    Reviews& reviews_;
    SqliteCallSearch search_;
    QtPlayback playback_;
    FileWaveforms waveforms_;
    std::unique_ptr<ReviewWorkspace> workspace_; ///< goes before what it asks
    PlayerCard* player_;
    Listening listening_;
    CallJudging judging_;
    ReviewQueueFeed queue_;
    std::optional<std::pair<CallId, Duration>> moment_; ///< where the call being opened is to stand
    ListExport export_;
    PaperExport paper_;
    CallId shown_; ///< on the page, with its events
    KeptCall kept_;
    std::string country_;
    std::string callingCode_;
};

} // namespace secondring
