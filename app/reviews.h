#pragma once
#include "core/adapters/sqlite/sqlite_review_log.h"
#include "core/review/judgement_desk.h"

#include <QObject>
#include <QTimer>

namespace secondring {

class Console;

/// What is done about calls on this desk's own store: one for all pages that show it, so that they
/// cannot disagree.
///
/// Threads: the GUI thread. The console outlives it.
class Reviews : public QObject
{
    Q_OBJECT

public:
    explicit Reviews(Console& console);
    ~Reviews() override;

    ReviewLog& log() { return log_; }

    JudgementDesk& desk() { return desk_; }

    /// Whoever sits here.
    Person viewer() const;
    const std::vector<std::string>& supervisors() const;
    /// What the house decides about reviewing may be another.
    void follow();

signals:
    /// Lists of reviews are other ones now.
    void changed();
    /// Something could not be read or kept.
    void troubled(const QString& sentence);

private:
    void draw();

    Console& console_;
    SqliteReviewLog log_;
    JudgementDesk desk_;
    Subscription keeping_;
    QTimer drawing_;
    QTimer promises_; ///< much that is kept at once is one question
};

} // namespace secondring
