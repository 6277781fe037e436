#include "app/thanks_feed.h"

#include "app/console.h"
#include "app/reviews.h"
#include "core/review/judgement_rights.h"
#include "ui/floor/floor_feed.h"
#include "ui/floor/floor_page.h"
#include "ui/floor/floor_text.h"
#include "ui/floor/thanks_list.h"
#include "ui/look/text.h"

#include <QPointer>

namespace secondring {

namespace {

constexpr int kMost = 12; ///< of the newest

} // namespace

ThanksFeed::ThanksFeed(Console& console, Reviews& reviews, Floor floor)
    : console_(console)
    , reviews_(reviews)
    , floor_(floor)
    , pulse_(reviews, floor.page)
{
    connect(&pulse_, &FloorPulse::due, this, &ThanksFeed::ask);
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
