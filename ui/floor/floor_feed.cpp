#include "ui/floor/floor_feed.h"

#include "ui/floor/floor_now.h"
#include "ui/floor/floor_page.h"
#include "ui/look/text.h"

#include <QDateTime>
#include <QEvent>
#include <QPointer>

namespace secondring {

namespace {

constexpr int kGather = 250;     ///< milliseconds: many calls that end at once are one question
constexpr int kSecond = 1'000;   ///< milliseconds
constexpr int kMinute = 60'000;  ///< milliseconds
constexpr int kTrendPoints = 12; ///< ranges that a trend is drawn through

/// The local day of an instant.
Day dayOfInstant(Instant at)
{
    const auto date = look::toQt(at).date();
    return Day{std::chrono::days{QDate(1970, 1, 1).daysTo(date)}};
}

Totals sumOf(const std::vector<TotalsRow>& rows)
{
    Totals sum;
    for (const auto& row : rows) {
        sum += row.totals;
    }
    return sum;
}

} // namespace

FloorFeed::FloorFeed(Ports ports, FloorPage& page, QObject* parent)
    : QObject(parent)
    , ports_(std::move(ports))
    , page_(page)
{
    view_.goals = defaultGoals();
    soon_.setSingleShot(true);
    soon_.setInterval(kGather);
    minutes_.setInterval(kMinute);
    seconds_.setInterval(kSecond);
    page_.installEventFilter(this);
    connect(&page_, &FloorPage::rangeWanted, this, &FloorFeed::choose);
    connect(&page_, &FloorPage::daysWanted, this, &FloorFeed::chooseDays);
    connect(&page_, &FloorPage::teamWanted, this, &FloorFeed::chooseTeam);
    connect(&soon_, &QTimer::timeout, this, qOverload<>(&FloorFeed::ask));
    connect(&minutes_, &QTimer::timeout, this, &FloorFeed::refresh);
    connect(&seconds_, &QTimer::timeout, this, &FloorFeed::tick);
    choose(FloorRange::Today);
}

void FloorFeed::setDesk(const State& state, const std::vector<DuePromise>& promises)
{
    state_ = state;
    promises_ = promises;
    if (page_.isVisible()) {
        tick();
    }
}

void FloorFeed::setHouse(const House& house)
{
    if (house == house_) {
        return;
    }
    house_ = house;
    view_.standards = house.standards;
    follow();
}

void FloorFeed::setSitting(const std::string& agent)
{
    view_.sitting = agent;
}

void FloorFeed::setFigures(const FigureRules& figures)
{
    if (figures == figures_) {
        return;
    }
    figures_ = figures;
    view_.rules = figures.metrics;
    view_.goals = figures.goals;
    offerTeams();
    follow();
}

/// Who sees only their own calls has no teams to choose from.
void FloorFeed::offerTeams()
{
    view_.teams = only_ ? std::vector<Team>{} : figures_.teams;
    if (findTeam(view_.teams, view_.team) == nullptr) {
        view_.team.clear();
    }
}

std::vector<std::string> FloorFeed::agents() const
{
    if (only_) {
        return {*only_};
    }
    const auto* team = findTeam(view_.teams, view_.team);
    return team == nullptr ? std::vector<std::string>{} : team->agents;
}

bool FloorFeed::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show) {
        minutes_.start();
        seconds_.start();
        follow();
    } else if (event->type() == QEvent::Hide) {
        minutes_.stop();
        seconds_.stop();
    }
    return QObject::eventFilter(watched, event);
}

void FloorFeed::choose(FloorRange range)
{
    view_.range = range;
    follow();
}

void FloorFeed::chooseDays(const DayRange& days)
{
    view_.range = FloorRange::Other;
    view_.days = days;
    follow();
}

void FloorFeed::chooseTeam(const QString& name)
{
    view_.team = look::toStd(name);
    offerTeams();
    follow();
}

void FloorFeed::refresh()
{
    if (page_.isVisible() && !soon_.isActive()) {
        soon_.start();
    }
}

/// The range moves on with the days.
void FloorFeed::follow()
{
    view_.today = dayOfInstant(ports_.now());
    switch (view_.range) {
    case FloorRange::Today:
        view_.days = dayOf(view_.today);
        break;
    case FloorRange::Week:
        view_.days = weekOf(view_.today, firstWeekday(house_.country));
        break;
    case FloorRange::Month:
        view_.days = monthOf(view_.today);
        break;
    case FloorRange::Other:
        break;
    }
    if (page_.isVisible()) {
        render();
        ask();
    }
}

void FloorFeed::setOnly(const std::optional<std::string>& agent)
{
    if (only_ != agent) {
        only_ = agent;
        offerTeams();
        refresh();
    }
}

void FloorFeed::ask(TotalsWanted wanted, std::function<void(const Rows&)> take)
{
    wanted.agents = agents();
    wanted.now = ports_.now();
    const QPointer<FloorFeed> self(this);
    ports_.totals.totals(
        wanted, [self, round = round_, take = std::move(take)](const Result<Rows>& rows) {
            if (!self || self->round_ != round) {
                return;
            }
            self->view_.trouble = rows ? QString{} : look::toQt(rows.error().reason);
            if (rows) {
                take(*rows);
            }
            self->render();
        });
}

void FloorFeed::ask()
{
    ++round_;
    const auto now = dayOfInstant(ports_.now());
    if (now != view_.today) {
        return follow(); // midnight has passed
    }
    ask({.days = view_.days, .by = TotalsBy::Agent}, [this](const Rows& rows) {
        view_.agents = rows;
        view_.now = sumOf(rows);
        view_.known = true;
    });
    ask({.days = view_.days, .by = TotalsBy::Line},
        [this](const Rows& rows) { view_.lines = rows; });
    ask({.days = rangeBefore(view_.days)},
        [this](const Rows& rows) { view_.before = sumOf(rows); });
    ask({.days = dayOf(view_.today)}, [this](const Rows& rows) { today_ = sumOf(rows); });
    askTrend();
}

/// The trend comes in one question by day, however long its ranges are.
void FloorFeed::askTrend()
{
    const auto ranges = rangesUpTo(view_.days, kTrendPoints);
    const DayRange all{ranges.front().first, ranges.back().last};
    ask({.days = all, .by = TotalsBy::Date}, [this, ranges](const Rows& rows) {
        view_.trend.assign(ranges.size(), {});
        for (const auto& row : rows) {
            const auto day = dayFromIso(row.key);
            for (std::size_t i = 0; day && i < ranges.size(); ++i) {
                const bool within = ranges[i].first <= *day && *day <= ranges[i].last;
                if (within) {
                    view_.trend[i] += row.totals;
                }
            }
        }
    });
}

std::vector<Need> FloorFeed::needs() const
{
    return needsOf({.state = state_,
                    .promises = promises_,
                    .today = today_,
                    .day = view_.today,
                    .now = ports_.now()});
}

void FloorFeed::tick()
{
    view_.needs = needs();
    view_.sittingNow = nowOf(state_, ports_.now());
    page_.renderNeeds(view_.needs);
    page_.renderNow(view_.sittingNow);
}

void FloorFeed::render()
{
    view_.needs = needs();
    view_.sittingNow = nowOf(state_, ports_.now());
    page_.render(view_);
}

} // namespace secondring
