#pragma once
#include "core/adapters/audio/qt_playback.h"
#include "core/adapters/media/file_waveforms.h"
#include "core/practice/attempt_retake.h"
#include "ui/practice/attempt/attempt_page.h"
#include "ui/review/listening.h"

#include <QObject>

namespace secondring {

class AttemptBook;
class Console;
class PracticeDesk;
class Reviews;

/// The page of one attempt: reads it, plays it, keeps what is said of it, and puts another beside
/// it.
///
/// Threads: the GUI thread. Owns: the page even while a window shows it. The console and that
/// window outlive it; the desk and the book, once opened, too.
class AttemptRoom : public QObject
{
    Q_OBJECT

public:
    AttemptRoom(Console& console, const Reviews& reviews);
    ~AttemptRoom() override;

    QWidget* page() { return page_.get(); }

    void open(PracticeDesk& desk, AttemptBook& book);
    /// Shows this attempt, if whoever sits here may see it.
    void show(std::int64_t attempt);
    /// What is wrong, on the page.
    void warn(const QString& sentence);

    /// The attempt that is shown; null: none.
    const practice::LookedAttempt* shown() const { return looked_ ? &*looked_ : nullptr; }

signals:
    /// The page is ready to be seen.
    void wanted();
    void left();
    void retakeWanted(const secondring::practice::Retake& retake);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Then = std::function<void(practice::LookedAttempt)>;

    void wire();
    void read(practice::AttemptId attempt, Then then);
    void take(practice::LookedAttempt looked);
    void putBeside(std::int64_t attempt);
    void comment(Duration moment, const QString& words);
    void retake(int turn);
    void handIn(std::int64_t attempt);
    void render();

    Console& console_;
    const Reviews& reviews_;
    QtPlayback playback_;
    FileWaveforms waveforms_;
    std::unique_ptr<AttemptPage> page_; ///< goes before what plays on it
    Listening listening_;
    PracticeDesk* desk_ = nullptr; ///< not owned
    AttemptBook* book_ = nullptr;  ///< not owned
    std::optional<practice::LookedAttempt> looked_;
    std::optional<practice::LookedAttempt> rival_;
    std::vector<practice::AttemptRow> all_; ///< of the same agent and scenario
    QString trouble_;
    std::int64_t wanted_ = 0; ///< asked for last
    bool stale_ = false;      ///< what is shown is being changed
};

} // namespace secondring
