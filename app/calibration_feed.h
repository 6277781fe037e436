#pragma once
#include "app/floor_pulse.h"
#include "core/base/result.h"
#include "core/review/judgement_case.h"

#include <vector>

namespace secondring {

class FloorFeed;
class FloorPage;
class Reviews;

/// Asks how far reviewers agreed about the calls that they were asked to judge blind in the days
/// that the floor shows.
///
/// Threads: the GUI thread. All that it is given outlives it.
class CalibrationFeed : public QObject
{
    Q_OBJECT

public:
    CalibrationFeed(Reviews& reviews, FloorPage& page, const FloorFeed& feed);

private:
    void ask();
    void take(const Result<std::vector<ReviewCase>>& cases);

    Reviews& reviews_;
    FloorPage& page_;
    const FloorFeed& feed_;
    FloorPulse pulse_;
    int round_ = 0;
};

} // namespace secondring
