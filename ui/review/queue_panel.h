#pragma once
#include "core/review/review_queue.h"

#include <QWidget>

namespace secondring {

namespace look {
class ActionButton;
class SectionLabel;
class TextLabel;
} // namespace look

class QueueList;
class QueueModel;

/// What waits for whoever looks, why, and what they can do with it.
///
/// One call is current, also after it has left the queue: then the next is the one in its place.
class QueuePanel : public QWidget
{
    Q_OBJECT

public:
    explicit QueuePanel(QWidget* parent = nullptr);

    /// `reviewer`: judges the calls of others.
    void render(std::vector<QueuedReview> queue,
                std::vector<PickRule> rules,
                Instant now,
                bool reviewer);

    int size() const;
    /// None: nothing waits, or none is chosen.
    const QueuedReview* current() const;
    /// The one after the current, or before it.
    void step(int rows);
    /// Tells of the current one again: another call has been looked at meanwhile.
    void tellAgain();

signals:
    void currentChanged(const secondring::QueuedReview& queued);
    /// The current one is to be judged, decided or read.
    void beginWanted();
    /// The current one is to be taken out.
    void dropWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* actions();
    void choose(int row);
    void taken();
    void tellCurrent();

    QueueModel* model_;
    QueueList* list_;
    look::SectionLabel* title_;
    look::TextLabel* lesson_;
    look::ActionButton* begin_;
    look::ActionButton* drop_;
    look::ActionButton* next_;
    int row_ = 0; ///< where the current one stands, or stood
    CallId told_; ///< the call that `currentChanged` told of last
    bool rendering_ = false;
};

} // namespace secondring
