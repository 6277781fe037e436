#include "app/thanks_feed.h"

#include "app/console.h"
#include "app/reviews.h"
#include "core/review/judgement_rights.h"
#include "ui/floor/floor_feed.h"
#include "ui/floor/floor_page.h"
#include "ui/floor/thanks_list.h"
#include "ui/look/text.h"

#include <QEvent>
#include <QPointer>

namespace secondring {

namespace {

constexpr std::chrono::milliseconds kGather{120};
constexpr int kMost = 12; ///< of the newest

Instant beginOf(Day day)
{
    return look::toInstant(QDate(1970, 1, 1).addDays(day.time_since_epoch().count()).startOfDay());
}

} // namespace

ThanksFeed::ThanksFeed(Console& console, Reviews& reviews, Floor floor)
    : console_(console)
    , reviews_(reviews)
    , floor_(floor)
{
    soon_.setSingleShot(true);
    soon_.setInterval(kGather);
    connect(&soon_, &QTimer::timeout, this, &ThanksFeed::ask);
    const auto later = [this] {
        if (floor_.page.isVisible() && !soon_.isActive()) {
            soon_.start();
        }
    };
    connect(&reviews_, &Reviews::changed, this, later);
    connect(&floor_.page, &FloorPage::rangeWanted, this, later);
    connect(&floor_.page, &FloorPage::daysWanted, this, later);
    floor_.page.installEventFilter(this);
}

bool ThanksFeed::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show) {
        soon_.start();
    }
    return QObject::eventFilter(watched, event);
}

void ThanksFeed::ask()
{
    const auto& shown = floor_.feed.view();
    const auto from = beginOf(shown.days.first);
    const auto until = beginOf(shown.days.last + std::chrono::days{1});
    const auto range = shown.range;
    reviews_.log().thanks(
        until,
        kMost,
        [self = QPointer(this), from, range, round = ++round_](
            const Result<std::vector<TeamThanks>>& found) {
            if (!self || self->round_ != round) {
                return;
            }
            if (!found) {
                emit self->reviews_.troubled(look::toQt(found.error().reason));
                return;
            }
            ThanksView view{.range = range, .now = self->console_.model().now(), .lines = {}};
            const auto who = self->reviews_.viewer();
            for (const auto& each : *found) {
                if (each.recognition.at >= from) {
                    const bool opens = mayView(who, each.agent, self->reviews_.desk().rules());
                    view.lines.push_back({each, opens});
                }
            }
            self->floor_.page.renderThanks(view);
        });
}

} // namespace secondring
