#pragma once
#include "core/house/house.h"
#include "ui/review/call_row.h"

#include <QAbstractScrollArea>

namespace secondring {

class CallListHead;
class FoundCalls;

/// The list of found calls: only the rows in sight exist, so ten million scroll like ten.
///
/// One row is current; arrows, Page and Home/End move it, also while the focus is in the search
/// field (`step`).
class CallList : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit CallList(FoundCalls& calls, QWidget* parent = nullptr);

    void setHouse(const House& house);
    void setNow(Instant now);

    std::int64_t current() const { return current_; }

    /// The call that `currentChanged` told of last; none: of none yet.
    CallId told() const { return told_; }

    /// Makes a row the current one and brings it into sight.
    void choose(std::int64_t row);
    void step(std::int64_t rows);
    /// Tells of the current call again: another one was shown meanwhile.
    void tellAgain();

signals:
    /// Another call is the current one, or the same one has only now been read.
    void currentChanged(const secondring::FoundCall& call);
    /// The current call is to be looked at closely.
    void opened();
    /// The current call is to be judged.
    void judgingWanted();
    void orderWanted(secondring::CallOrder order, bool descending);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void refresh();
    void fitBar();
    void tellCurrent();
    std::int64_t rowAt(int y) const;
    int rowsInSight() const;
    void paintRow(QPainter& painter, const QRect& box, std::int64_t row);

    FoundCalls& calls_;
    CallListHead* head_;
    House house_;
    Instant now_;
    std::int64_t current_ = 0;
    std::int64_t hovered_ = -1;
    CallId told_; ///< the call that `currentChanged` told of last
};

} // namespace secondring
