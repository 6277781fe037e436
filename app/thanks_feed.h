#pragma once
#include <QObject>
#include <QTimer>

namespace secondring {

class Console;
class FloorFeed;
class FloorPage;
class Reviews;

/// Asks for the thanks of the days that the floor shows: when it comes into sight, when other days
/// are chosen, and when somebody is thanked.
///
/// Threads: the GUI thread. All that it is given outlives it.
class ThanksFeed : public QObject
{
    Q_OBJECT

public:
    struct Floor
    {
        FloorPage& page;
        const FloorFeed& feed;
    };

    ThanksFeed(Console& console, Reviews& reviews, Floor floor);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask();

    Console& console_;
    Reviews& reviews_;
    Floor floor_;
    QTimer soon_; ///< many changes at once are one question
    int round_ = 0;
};

} // namespace secondring
