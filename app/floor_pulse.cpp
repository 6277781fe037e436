#include "app/floor_pulse.h"

#include "app/reviews.h"
#include "ui/floor/floor_page.h"

#include <QEvent>

namespace secondring {

namespace {

constexpr std::chrono::milliseconds kGather{120};

} // namespace

FloorPulse::FloorPulse(Reviews& reviews, FloorPage& page)
    : page_(page)
{
    soon_.setSingleShot(true);
    soon_.setInterval(kGather);
    connect(&soon_, &QTimer::timeout, this, &FloorPulse::due);
    const auto later = [this] {
        if (page_.isVisible() && !soon_.isActive()) {
            soon_.start();
        }
    };
    connect(&reviews, &Reviews::changed, this, later);
    connect(&page_, &FloorPage::rangeWanted, this, later);
    connect(&page_, &FloorPage::daysWanted, this, later);
    page_.installEventFilter(this);
}

bool FloorPulse::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show) {
        soon_.start();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace secondring
