#include "app/review_queue_feed.h"

#include "app/console.h"
#include "app/reviews.h"
#include "ui/look/text.h"
#include "ui/review/review_workspace.h"

#include <QPointer>

namespace secondring {

namespace {

constexpr std::chrono::milliseconds kGather{120};

} // namespace

ReviewQueueFeed::ReviewQueueFeed(Console& console, Reviews& reviews, ReviewWorkspace& workspace)
    : console_(console)
    , reviews_(reviews)
    , workspace_(workspace)
{
    soon_.setSingleShot(true);
    soon_.setInterval(kGather);
    connect(&soon_, &QTimer::timeout, this, &ReviewQueueFeed::ask);
    connect(&reviews_, &Reviews::changed, this, [this] {
        if (reviews_.viewer() != asked_) {
            ask();
        } else if (!soon_.isActive()) {
            soon_.start();
        }
    });
    ask();
}

void ReviewQueueFeed::ask()
{
    const auto who = reviews_.viewer();
    if (who != asked_) {
        asked_ = who;
        workspace_.setQueue({}, {}, who.role == Role::Supervisor);
    }
    const auto take = [self = QPointer(this), who, round = ++round_](
                          const Result<std::vector<ListedReview>>& found) {
        if (!self || self->round_ != round) {
            return;
        }
        if (!found) {
            emit self->reviews_.troubled(look::toQt(found.error().reason));
            return;
        }
        const auto& rules = self->reviews_.desk().rules();
        self->workspace_.setQueue(
            queueOf(*found, who, rules), rules.picks, who.role == Role::Supervisor);
    };
    reviews_.log().reviews(queueQueryFor(who), take);
}

} // namespace secondring
