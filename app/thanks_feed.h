#pragma once
#include "app/floor_pulse.h"

namespace secondring {

class Console;
class FloorFeed;
class FloorPage;
class Reviews;

/// Asks for the thanks of the days that the floor shows.
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

private:
    void ask();

    Console& console_;
    Reviews& reviews_;
    Floor floor_;
    FloorPulse pulse_;
    int round_ = 0;
};

} // namespace secondring
