#pragma once
#include "app/certificate_export.h"
#include "app/scenario_shelf.h"
#include "core/ports/practice_log.h"
#include "ui/practice/training/training_page.h"

#include <QObject>

#include <map>
#include <set>

namespace secondring {

class Console;
class Reviews;
class SqliteTotalsSource;

/// Training: what who trains others does with the practice of others, and its page.
///
/// Invariants: whoever does not train others sees nothing here.
/// Threads: the GUI thread. Owns: the page, even while a window shows it. The console, and the log
/// that it was opened with, outlive it.
class TrainingRoom : public QObject
{
    Q_OBJECT

public:
    TrainingRoom(Console& console, const Reviews& reviews);
    ~TrainingRoom() override;

    TrainingPage* page() { return page_.get(); }

    /// Whether whoever sits here trains others.
    bool isOpenToViewer() const;
    /// With the scenarios that can be assigned, and what is kept of practice; read anew.
    void open(PracticeLog& log, const ScenarioShelf& shelf);
    /// Why something cannot be done now, on the page; empty: it can.
    void warn(const QString& sentence);

signals:
    void left();
    void attemptWanted(std::int64_t attempt);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void wire();
    /// Somebody else may sit here now, or the house may name others.
    void follow();
    void read();
    void readTakers();
    void render();
    void assign(practice::PracticeAssignment assignment);
    void change(practice::AssignmentChange change);
    /// Of what was asked of the log: tells it, and reads anew. `written`: in the form, which is
    /// ready for the next one then.
    void settle(const Result<void>& done, const QString& told, bool written);
    void certify(const QString& agent);
    void addPeople(TrainingView& view) const;
    QString titleOf(const std::string& scenario) const;

    Console& console_;
    const Reviews& reviews_;
    std::unique_ptr<TrainingPage> page_;
    CertificateExport certificates_;
    PracticeLog* log_ = nullptr;
    std::unique_ptr<SqliteTotalsSource> totals_;
    std::vector<ShelvedScenario> shelf_;
    std::vector<practice::FollowedAssignment> followed_;
    std::vector<practice::AttemptRow> handedIn_; ///< newest first
    std::set<std::string> takers_;               ///< who took calls on this desk
    QString trouble_;
};

} // namespace secondring
