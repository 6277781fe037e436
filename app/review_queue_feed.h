#pragma once
#include "core/review/review_event_terms.h"

#include <QObject>
#include <QTimer>

namespace secondring {

class Console;
class ReviewWorkspace;
class Reviews;

/// Keeps the queue of whoever sits here up to date. What another person was shown is gone as soon
/// as the next one sits down.
///
/// Threads: the GUI thread. All that it is given outlives it.
class ReviewQueueFeed : public QObject
{
    Q_OBJECT

public:
    ReviewQueueFeed(Console& console, Reviews& reviews, ReviewWorkspace& workspace);

private:
    void ask();

    Console& console_;
    Reviews& reviews_;
    ReviewWorkspace& workspace_;
    QTimer soon_; ///< many changes at once are one question
    int round_ = 0;
    Person asked_; ///< whose queue is shown
};

} // namespace secondring
