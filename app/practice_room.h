#pragma once
#include "app/attempt_book.h"
#include "app/attempt_room.h"
#include "app/desk_rewind.h"
#include "app/practice_desk.h"
#include "app/practice_showing.h"
#include "app/scenario_workshop.h"
#include "core/adapters/simulated/live_attempt.h"
#include "core/practice/delivery.h"
#include "ui/practice/practice_page.h"
#include "ui/review/coaching_view.h"

#include <QObject>
#include <QTimer>

namespace secondring {

class Console;
class PracticeStudio;
class Reviews;

/// Practice: the scenarios, the desk to practise on, the attempt that is being made, and their
/// page.
///
/// Everything is opened when the page is first seen, so that who never practises pays nothing.
/// Threads: the GUI thread. Owns: all of it, and the page even while a window shows it. The console
/// and that window outlive it.
class PracticeRoom : public QObject
{
    Q_OBJECT

public:
    PracticeRoom(Console& console, const Reviews& reviews);
    ~PracticeRoom() override;

    PracticePage* page() { return page_.get(); }

    QWidget* workshop() { return workshop_.page(); }

    /// Opens a scenario made from this call, which `agent` took, to be gone on with.
    void draftFrom(const Call& call, const std::string& agent);

    /// The scenarios that can go with a coaching note.
    std::vector<ScenarioChoice> choices();
    /// Shows this scenario, to be practised.
    void offer(const QString& id);

    QWidget* attemptPage() { return lookback_.page(); }

    /// Null: the page was never seen, or the store cannot be used.
    PracticeDesk* desk() { return desk_.get(); }

    const ScenarioShelf& shelf() const { return shelf_; }

    /// Shows an attempt of before, if whoever sits here may see it. Its page leads back to Training
    /// when that is where it was opened. Why it cannot be shown now, in a sentence; empty: it can.
    QString showAttempt(std::int64_t id, bool fromTraining = false);

signals:
    /// Whether the keys of the desk are for practice now.
    void keysTaken(bool taken);
    void workshopWanted();
    void attemptWanted();
    void practiceWanted();
    void trainingWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void wire();
    void open();
    void choose(const std::string& id);
    void begin();
    /// Lets this scenario ring; kept as an attempt, or only tried.
    void ring(const ShelvedScenario& scenario, bool kept);
    void readShelf();
    void wireWorkshop();
    void stop();
    void putAway();
    void recorded(const Recorded& event);
    void moved(const State& now);
    void finish();
    bool isHandedIn(std::int64_t attempt) const;
    void drill();
    void beginDrill(const std::vector<practice::StandardVerdicts>& live, Instant now);
    void tellHints();
    void tellProgress(ScenarioEntry& entry, const std::string& id) const;
    int passMark(const std::string& id) const;
    void tellAssignment(ScenarioEntry& entry) const;
    void tellAssignment(BriefingView& briefing, const std::string& id) const;
    /// Another person may sit here now.
    void seat();
    void wireLookback();
    /// Goes on with an attempt of before, from the middle of it; it is not kept.
    void retake(const practice::Retake& retake);
    void makeLive(const practice::Scenario& scenario, std::uint64_t seed);
    /// What a killed program has left counts as far as it went, or is dropped.
    void countUnfinished();
    void dropUnfinished();
    void tellUnfinished();
    void render();
    void renderTurn();
    void tellDeskWords();
    /// What the attempt that goes on is worth so far.
    practice::AttemptScore counted() const;
    void sounded(const PracticeSoundReport& report);
    void keepSpoken(practice::Speaker who, const practice::SpokenStretch& stretch);
    /// The words of the house that the desk wants said now, and what marks them.
    std::optional<std::pair<QString, std::string>> deskLine() const;
    bool awaitsReturn() const;
    void sayHint();
    void toggleVoice();
    void sayChoice(int choice);
    /// A real call has the agent's ear: nobody can take two.
    void makeWayFor(const State& now);
    /// The keys are for practice while its page is seen and no real call is there.
    void shareKeys();

    Console& console_;
    const Reviews& reviews_;
    std::unique_ptr<PracticePage> page_;
    ScenarioShelf shelf_;
    ScenarioWorkshop workshop_;
    AttemptRoom lookback_;
    std::unique_ptr<PracticeDesk> desk_;
    std::unique_ptr<AttemptBook> book_;
    std::unique_ptr<PracticeStudio> studio_;
    std::unique_ptr<LiveAttempt> live_;
    std::unique_ptr<DeskRewind> rewind_;   ///< while the desk is brought back
    std::optional<ShelvedScenario> tried_; ///< as the editor has it; until another is chosen
    std::optional<Duration> from_;         ///< it goes on from there: a retake
    std::vector<Recorded> unworded_;       ///< said by keys, the words still to be found
    std::vector<DeskTurn> byKeys_;
    practice::SpokenCall spoken_; ///< how both sides sounded, so far
    QString heard_;               ///< of what is being said
    QString deaf_;                ///< why nothing is understood; empty: it is
    PracticeView view_;
    std::optional<practice::HintLevel> hintsFixed_; ///< as the trainee wants them; none: by skill
    QTimer levels_;
    QTimer rendering_;          ///< many changes at once are shown once
    bool again_ = false;        ///< begin anew once the desk is clear
    bool fromTraining_ = false; ///< the attempt looked at was opened there
    bool opened_ = false;
};

} // namespace secondring
