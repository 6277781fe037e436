#pragma once
#include "app/calibration_feed.h"
#include "app/figure_export.h"
#include "app/thanks_feed.h"
#include "core/adapters/sqlite/sqlite_totals_source.h"
#include "ui/floor/floor_feed.h"
#include "ui/floor/floor_page.h"

#include <QObject>

#include <memory>

namespace secondring {

class Console;
class Reviews;

/// The Floor on this desk's own store: the sums of its days, and their page.
///
/// Threads: the GUI thread. Owns: the source, and the page even while a window shows it. The
/// console and that window outlive it.
class FloorRoom : public QObject
{
    Q_OBJECT

public:
    FloorRoom(Console& console, Reviews& reviews);
    ~FloorRoom() override;

    FloorPage* page() { return page_.get(); }

private:
    /// The figures that are shown, to be handed on.
    PeriodReport report() const;
    /// What the desk knows, and after a call other sums.
    void follow();

    Console& console_;
    SqliteTotalsSource totals_;
    std::unique_ptr<FloorPage> page_;
    FloorFeed feed_; ///< goes before the page and what it asks
    ThanksFeed thanks_;
    CalibrationFeed calibration_;
    FigureExport export_;
};

} // namespace secondring
